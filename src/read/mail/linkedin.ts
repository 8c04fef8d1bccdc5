import type { MailWords } from '../../library/mail-words';
import { flat } from './flat';
import { countWords } from './lines';

const NAME =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|de|den|der|du|la|le|ten|ter|te|di|da|zu|el|al|bin)){0,5}$/u;
const CLOCK = /^(?:[^\d]{0,20}\d{1,2}[^\d]{0,12})?\d{1,2}[:.h]\d{2}(?: ?(?:[ap]\.?m\.?|uhr|uur))?$/i;
const FIRST_LINES = 25;

export interface Told {
  readonly author: string;
  readonly text: string;
}

/** "Chad Closer sent you a message" and the like: the name in it. */
export function introducedBy(line: string, words: MailWords): string | undefined {
  const text = line.trim().replace(/[.!:]$/, '');
  if (text.length > 140 || text.length < 6) return undefined;
  const flatLine = flat(text);
  for (const { before, after } of words.introductions) {
    if (!flatLine.includes(before) || !flatLine.includes(after)) continue;
    const start = before === '' ? 0 : flatLine.indexOf(before) + before.length;
    if (start - before.length > 30) continue;
    const end = after === '' ? flatLine.length : flatLine.indexOf(after, start);
    if (end <= start || (after !== '' && text.length - end - after.length > 24)) continue;
    const name = text
      .slice(start, end)
      .replace(/^[\p{L}]{2,20}, (?=\p{Lu})/u, '')
      .trim();
    if (isPerson(name)) return name;
  }
  return undefined;
}

export function isPerson(name: string): boolean {
  return name.length >= 2 && name.length <= 60 && NAME.test(name);
}

/**
 * The message in a LinkedIn notification mail: between "… sent you a message" with the sender's card,
 * and the buttons and small print. Undefined when the text is no such mail.
 */
export function linkedinMail(text: string, subject: string, words: MailWords): Told | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const foot = lines.findIndex((line) => isFooter(line, words));
  const first = lines.findIndex((line) => line !== '');
  let intro = -1;
  let author: string | undefined;
  for (let i = first; i >= 0 && i < Math.min(lines.length, first + FIRST_LINES); i += 1) {
    author = introducedBy(lines[i] ?? '', words);
    if (author === undefined) continue;
    intro = i;
    break;
  }
  if (author === undefined && foot > 0) author = introducedBy(subject, words);
  if (author === undefined || (intro !== first && foot < 0)) return undefined;
  const stop = lastLine(lines, intro + 1, author, words);
  const start = firstLine(lines, intro + 1, stop, author, words);
  const body = lines
    .slice(start, stop)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return body === '' ? undefined : { author, text: body };
}

function isFooter(line: string, words: MailWords): boolean {
  const start = flat(line.slice(0, 120));
  return start !== '' && words.linkedin_footer.some((each) => start.startsWith(each));
}

/** Where the card with the sender's face, name, title and the hour ends. */
function firstLine(
  lines: readonly string[],
  from: number,
  stop: number,
  author: string,
  words: MailWords,
): number {
  let at = from;
  let card = false;
  for (; at < stop; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') {
      card = false;
      continue;
    }
    const flatLine = flat(line.slice(0, 120));
    const isName = flatLine === flat(author) || flatLine.startsWith(`${flat(author)} (`);
    if (isName) card = true;
    else if (isChrome(line, author, words) || isButton(line, author, words) || CLOCK.test(line.slice(0, 40)))
      continue;
    else if (introducedBy(line, words) !== undefined) continue;
    else if (!(card && isTitle(line, lines, at, stop))) return at;
  }
  return from;
}

/** A title under the name: one line that is no sentence and no greeting, with something below it. */
function isTitle(line: string, lines: readonly string[], at: number, stop: number): boolean {
  if (line.length > 220 || /[!?,]$/.test(line) || (line.endsWith('.') && countWords(line) > 6)) return false;
  return lines.slice(at + 1, stop).some((each) => each !== '') && lines[at - 1] !== '';
}

function lastLine(lines: readonly string[], from: number, author: string, words: MailWords): number {
  let seen = 0;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    seen += 1;
    if (isFooter(line, words)) return at;
    if (/^[-_=*]{6,}$/.test(line) && lines.slice(at).some((each) => isFooter(each, words))) return at;
    if (seen > 1 && isButton(line, author, words) && hasText(lines, from, at, author, words)) return at;
  }
  return lines.length;
}

/** True when there are words between, beside the sender's name and LinkedIn's own. */
function hasText(
  lines: readonly string[],
  from: number,
  to: number,
  author: string,
  words: MailWords,
): boolean {
  let count = 0;
  for (let i = from; i < to && count < 4; i += 1) {
    const line = lines[i] ?? '';
    if (isButton(line, author, words) || isChrome(line, author, words) || flat(line) === flat(author))
      continue;
    if (lines[i - 1] !== undefined && flat(lines[i - 1] ?? '') === flat(author)) continue;
    count += countWords(line.slice(0, 200));
  }
  return count >= 4;
}

export function isChrome(line: string, author: string, words: MailWords): boolean {
  const start = flat(line.slice(0, 80));
  return start.length < 70 && isOneOf(start, author, words.linkedin_chrome, 22);
}

function isButton(line: string, author: string, words: MailWords): boolean {
  const start = flat(line.slice(0, 200))
    .replace(/\(?\[?https?:.*$/, '')
    .replace(/[\s:>›→!]{1,9}$/u, '')
    .replace(/^[^\p{L}·]{1,4}/u, '');
  if (start === '') return /^\W{0,3}https?:\/\/\S{0,60}linkedin\.com/i.test(line.slice(0, 100));
  return isOneOf(start, author, words.linkedin_button, 0);
}

function isOneOf(line: string, author: string, phrases: readonly string[], more: number): boolean {
  const full = flat(author);
  const given = full.split(' ')[0] ?? '';
  return phrases.some((phrase) => {
    if (!phrase.includes('{}'))
      return (
        line === phrase ||
        line === `${phrase} ${given}` ||
        (more > 0 &&
          line.startsWith(`${phrase} `) &&
          line.length <= phrase.length + more &&
          !/[.!?]$/.test(line))
      );
    return [full, given].some((name) => line.startsWith(phrase.replace('{}', name)));
  });
}
