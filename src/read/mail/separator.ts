import type { MailWords } from '../../library/mail-words';
import { flat } from './flat';
import { mailLine, type MailLine } from './lines';

const RULE = /[-–—‐_=*~# ]/;
const LONGEST = 110;

/** What a separator line announces; `rule` is a bare line of dashes, which announces nothing by itself. */
export type Separator = 'forward' | 'original' | 'rule';

/** Reads "---------- Forwarded message ---------", "Begin forwarded message:", "________". */
export function separator(line: MailLine, words: MailWords): Separator | undefined {
  const text = line.text;
  if (text.length > LONGEST) return undefined;
  const { dashes, phrase } = inner(text);
  if (phrase === '') return dashes >= 5 ? 'rule' : undefined;
  if (phrase.length < 8) return undefined;
  if (dashes >= 2) {
    if (words.sets.forward.has(phrase)) return 'forward';
    if (words.sets.original.has(phrase)) return 'original';
    // Lotus Notes: "Forwarded by Tom Hale on 11/04/2026".
    if (words.forward_by.some((each) => phrase.startsWith(`${each} `))) return 'forward';
    return undefined;
  }
  if (/[:：] ?\*?$/.test(text) && words.sets.begin.has(phrase)) return 'forward';
  return words.dated.some((each) => phrase.startsWith(`${each} `) && /\d/.test(phrase))
    ? 'original'
    : undefined;
}

function inner(text: string): { dashes: number; phrase: string } {
  let start = 0;
  let dashes = 0;
  for (; start < text.length && RULE.test(text[start] ?? ''); start += 1)
    if (!/[* #]/.test(text[start] ?? '')) dashes += 1;
  let end = text.length;
  while (end > start && /[-–—‐_=*~#:： ]/.test(text[end - 1] ?? '')) end -= 1;
  return { dashes, phrase: flat(text.slice(start, end)) };
}

/** "----- Forwarded Message ----- From: Chad …" on one line becomes two lines. */
export function splitRunOn(lines: readonly MailLine[], words: MailWords): MailLine[] {
  return lines.flatMap((line) => {
    const match = /^([-_=]{2,20} ?[\p{L}' ’-]{8,40} ?[-_=]{2,20})\s?(\p{L}.*)$/u.exec(
      line.text.slice(0, 2_000),
    );
    if (!match) return [line];
    const head = mailLine(`${'>'.repeat(line.depth)}${match[1] ?? ''}`);
    const rest = mailLine(`${'>'.repeat(line.depth)}${match[2] ?? ''}${line.text.slice(2_000)}`);
    return separator(head, words) ? [head, rest] : [line];
  });
}
