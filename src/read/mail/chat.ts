import type { MailWords } from '../../library/mail-words';
import { flat } from './flat';
import { greeted } from './greeting';
import { introducedBy, isChrome, isPerson } from './linkedin';
import { countWords } from './lines';

const TIME = /(?:^|[\s·•,([])((?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?(?:[AP]\.?M\.?|Uhr|uur))?)[\])]?$/i;
const BRACKETED = /^\[([^\]]{4,24}\d)[^\]]{0,6}\] ([^:]{2,50}?)(?:: (.*)|:?)$/;
const A_NOTE = 30;

interface Head {
  readonly author: string;
  readonly time: string;
  readonly start: number;
  readonly end: number;
  /** A message that begins on the line of the name. */
  readonly first: string;
}

export interface Chat {
  readonly author: string;
  readonly text: string;
  readonly note: string;
  readonly earlier: number;
  readonly sent: string;
}

/**
 * A chat copied from LinkedIn, Slack, Teams or WhatsApp: "Chad Closer  9:41 AM" above each message.
 * The newest message of whoever wrote first is the pitch. Undefined when the text is no chat.
 */
export function copiedChat(text: string, words: MailWords): Chat | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const heads = findHeads(lines, words);
  const first = heads[0];
  if (!first) return undefined;
  const top = lines.slice(0, first.start).filter((line) => !isStage(line, first.author, words));
  const note = top.join('\n').trim();
  if (note !== '' && !isAside(note, first, heads.length, words)) return undefined;
  const messages = heads.map((head, i) => ({ ...head, text: spoken(lines, head, heads[i + 1], words) }));
  const own = messages.filter((each) => each.author === first.author && each.text !== '');
  const newest = own.at(-1);
  if (!newest || countWords(newest.text) < 2) return undefined;
  return { author: first.author, text: newest.text, note, earlier: own.length - 1, sent: newest.time };
}

/** Above the first name there may stand a few words of the forwarder, but no letter. */
function isAside(note: string, first: Head, count: number, words: MailWords): boolean {
  if (countWords(note) > A_NOTE || greeted(note, words) !== undefined) return false;
  return count > 1 || first.author.includes(' ');
}

function findHeads(lines: readonly string[], words: MailWords): Head[] {
  const heads: Head[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const head = headAt(lines, i, words);
    if (!head) continue;
    heads.push(head);
    i = head.end - 1;
  }
  return heads;
}

function headAt(lines: readonly string[], at: number, words: MailWords): Head | undefined {
  const line = lines[at] ?? '';
  if (line.startsWith('[')) return bracketedHead(line, at, words);
  if (line === '' || line.length > 110) return undefined;
  const time = TIME.exec(line);
  if (!time) return twoLineHead(line, lines[at + 1] ?? '', at, words);
  const before = line.slice(0, time.index);
  const author = personIn(before, words) ?? introducedBy(before, words);
  return author ? { author, time: time[1] ?? '', start: at, end: at + 1, first: '' } : undefined;
}

/** "[09:41, 3/11/2026] Chad Closer: Hi Bram" */
function bracketedHead(line: string, at: number, words: MailWords): Head | undefined {
  const [, time = '', name = '', first = ''] = BRACKETED.exec(line) ?? [];
  const author = personIn(name, words);
  return author && /\d[:.h]\d\d/.test(time) ? { author, time, start: at, end: at + 1, first } : undefined;
}

/** The name on one line, the hour alone on the next. */
function twoLineHead(line: string, below: string, at: number, words: MailWords): Head | undefined {
  const hour = below.length < 24 ? TIME.exec(below) : null;
  const author = hour?.index === 0 ? personIn(line, words) : undefined;
  return author && hour ? { author, time: hour[1] ?? '', start: at, end: at + 2, first: '' } : undefined;
}

function personIn(text: string, words: MailWords): string | undefined {
  const name = text
    .replace(/\([^()]{2,30}\)/g, ' ')
    .replace(/[\s·•,|–:[(-]{1,9}$/, '')
    .replace(/^[·• ]{1,4}/, '')
    .trim();
  if (!isPerson(name)) return undefined;
  const parts = flat(name).split(/[ .-]/);
  return parts.some((part) => words.sets.not_a_name.has(part)) ? undefined : name;
}

/** What LinkedIn writes between messages: the day, "View Chad's profile", "Chad sent the following message at". */
function isStage(line: string, author: string, words: MailWords): boolean {
  if (line === '') return false;
  if (isChrome(line, author, words) || introducedBy(line, words) !== undefined || line === author)
    return true;
  const parts = flat(line.slice(0, 40)).split(/[ ,./-]+/);
  return line.length < 30 && parts.every((part) => /^\d{0,4}$/.test(part) || words.sets.not_a_name.has(part));
}

function spoken(lines: readonly string[], head: Head, next: Head | undefined, words: MailWords): string {
  const own = lines.slice(head.end, next?.start);
  const kept = own.filter(
    (line, i) => !((i === 0 || next) && isStage(line, head.author, words) && !/[.!?,]$/.test(line)),
  );
  const tail = next ? kept.filter((line) => introducedBy(line, words) === undefined) : kept;
  return [head.first, ...tail]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
