import type { MailWords } from '../../library/mail-words';
import { findHeaders } from './find-headers';
import { flat } from './flat';
import type { Header } from './header';
import { countWords, joinUnquoted, type MailLine } from './lines';
import { NOBODY, samePerson, type Mailbox } from './mailbox';
import { splitRunOn } from './separator';
import { isForward } from './subject';
import { isNote, isSignedBy } from './top';

/** More words than this are not a forwarder's remark. */
const LONGEST_REMARK = 120;

/** A mail taken apart; `header` is absent when the newest message stands on top, without one. */
export interface Thread {
  readonly text: string;
  readonly note: string;
  readonly header: Header | undefined;
  readonly author: Mailbox;
  /** Older messages below the pitch. */
  readonly earlier: number;
}

interface Part {
  readonly text: string;
  /** What stands below the quoted part: the answer of somebody who writes under the quote. */
  readonly tail: string;
}

/** Finds the pitch among the messages of a forwarded mail. Undefined when the text has no header at all. */
export function readThread(
  given: readonly MailLine[],
  subject: string,
  words: MailWords,
): Thread | undefined {
  const lines = splitRunOn(given, words);
  const headers = findHeaders(lines, words);
  const first = headers[0];
  if (!first) return undefined;
  const top = joinUnquoted(lines.slice(0, first.start), lines[first.start]?.depth ?? 0);
  const part = (i: number): Part => partOf(lines, headers[i], headers[i + 1]);
  if (!isNote(withoutMobile(top, words), first, subject, words))
    return {
      text: top,
      note: '',
      header: undefined,
      author: isSignedBy(top, first.from, words) ? first.from : NOBODY,
      earlier: headers.length,
    };
  const chosen = choose(headers, part, words);
  const { text, tail } = part(chosen);
  if (text === '') return undefined;
  const note = [withoutMobile(top, words), chosen === 0 ? tail : ''].filter(Boolean).join('\n\n');
  const header = headers[chosen];
  return { text, note, header, author: header?.from ?? NOBODY, earlier: headers.length - 1 - chosen };
}

/** Goes down through forwards of forwards to the message that was forwarded first. */
function choose(headers: readonly Header[], part: (i: number) => Part, words: MailWords): number {
  let at = 0;
  for (let next = headers[1]; next; next = headers[at + 1]) {
    const here = headers[at];
    const text = part(at).text;
    const passedOn = next.kind === 'forward' || isForward(here?.subject ?? '', words);
    const goesDown =
      text === '' ||
      (passedOn && !(here && samePerson(here.from, next.from)) && countWords(text) <= LONGEST_REMARK);
    if (!goesDown) break;
    at += 1;
  }
  return at;
}

function partOf(lines: readonly MailLine[], header: Header | undefined, next: Header | undefined): Part {
  if (!header) return { text: '', tail: '' };
  const own = lines.slice(header.end, next?.start);
  const base = own.find((line) => line.text !== '')?.depth ?? 0;
  const last = own.findLastIndex((line) => line.depth >= base && (line.text !== '' || base > 0));
  const depth = lines[header.start]?.depth ?? 0;
  const tail = base > depth ? own.slice(last + 1) : [];
  return {
    text: joinUnquoted(tail.length > 0 ? own.slice(0, last + 1) : own, base),
    tail: next ? '' : joinUnquoted(tail, depth),
  };
}

function withoutMobile(note: string, words: MailWords): string {
  const lines = note.split('\n');
  const isMobile = (line: string): boolean => {
    const start = flat(line.trim().slice(0, 90));
    return (
      start === '' ||
      /^(?:--|__)$/.test(start) ||
      (line.length < 90 && words.mobile.some((each) => start.startsWith(each)))
    );
  };
  while (lines.length > 0 && isMobile(lines.at(-1) ?? '')) lines.pop();
  return lines.join('\n').trim();
}
