import type { FactFile } from '../library/shapes';
import { linesOf, type Line } from './lines';
import { nameAt, opening } from './names';
import { span, type Span } from './spot';
import { fold } from './tokens';

/** Who signed, and for which firm. */
export interface Signature {
  readonly sender?: Span | undefined;
  readonly company?: Span | undefined;
}

/** A signature is at the end: further up than this many lines it is a list or a quotation. */
const REACH = 14;
const LONGEST_LINE = 70;
/** Shorter roles end too many other words. */
const COMPOUND = 6;
const DIVIDER = /\s*(?:[|•·@,]|\s[-–—/]\s|\b(?:at|bij|chez|bei|van|from)\b)\s*/giu;
/** Telephone numbers, addresses and links are no firm. */
const CONTACT = /\d{3}|@|:\/\/|www\.|^(?:tel|mob|gsm|m|t|e)\b[.: ]/iu;

/**
 * The signature of a message: the name under or beside the closing words ("Groet, Kenny"), else a bare name above the
 * last short lines; and beside or below it the firm, which is what is neither a role nor a number.
 */
export function findSignature(text: string, words: FactFile): Signature {
  const lines = linesOf(text);
  const from = Math.max(0, lines.length - REACH);
  for (let i = lines.length - 1; i >= from; i -= 1) {
    const line = lines[i];
    const name = line && closedName(text, line, lines[i + 1], words);
    if (name) return { sender: name, company: firmAfter(text, name, lines, words) };
  }
  const bare = bareName(text, lines, words);
  return bare ? { sender: bare, company: firmAfter(text, bare, lines, words) } : {};
}

/** "Best regards," with the name behind it or on the next line; also at the end of a line: "… Ta, Russ". */
function closedName(text: string, line: Line, next: Line | undefined, words: FactFile): Span | undefined {
  const closing = opening(line.text, words.signoffs);
  if (closing > 0) {
    const after = line.text.slice(closing);
    const rest = line.end - after.replace(/^[ ,.!–—-]+/, '').length;
    const name = rest < line.end ? nameAt(text, rest) : next && nameAt(text, next.start);
    return name && endsWell(text, name) && !isRole(name.quote, words) ? name : undefined;
  }
  const last = /[,.!] *(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)$/u.exec(line.text.slice(-60));
  if (!last?.[1] || next) return undefined;
  const before = fold(line.text.slice(0, line.text.length - last[0].length));
  const start = line.end - last[1].length;
  return words.signoffs.some((phrase) => before.endsWith(` ${fold(phrase)}`))
    ? span(text, start, line.end)
    : undefined;
}

/** Without closing words: a line that is nothing but a name, and below it only short lines. */
function bareName(text: string, lines: readonly Line[], words: FactFile): Span | undefined {
  let found: Span | undefined;
  for (let i = lines.length - 1; i >= Math.max(1, lines.length - 6); i -= 1) {
    const line = lines[i];
    if (!line || line.text.length > LONGEST_LINE || /[?!:;]$/.test(line.text)) break;
    const name = nameAt(text, line.start);
    if (name && standsAlone(name, text.slice(name.end, line.end)) && !isRole(name.quote, words)) {
      if (line.opensParagraph) return name;
      found ??= name;
    } else if (/[.…]$/.test(line.text)) break;
  }
  return found;
}

/** What follows the name on its line, then the next lines: the first part that is a firm. */
function firmAfter(text: string, name: Span, lines: readonly Line[], words: FactFile): Span | undefined {
  const own = lines.find((line) => line.start <= name.start && name.end <= line.end);
  if (!own) return undefined;
  const at = lines.indexOf(own);
  const places = [{ ...own, start: name.end }, ...lines.slice(at + 1, at + 4)];
  for (const { start, end, opensParagraph } of places.filter(
    (each) => each.end - each.start <= LONGEST_LINE,
  )) {
    if (opensParagraph && start > own.end + 2) break;
    for (const part of partsOf(text, start, end)) {
      if (CONTACT.test(part.quote) || isRole(part.quote, words) || part.quote === name.quote) continue;
      const firm = nameAt(text, part.start) ?? digitName(text, part);
      if (firm) return firm.end <= part.end ? span(text, firm.start, part.end) : undefined;
    }
  }
  return undefined;
}

function digitName(text: string, part: Span): Span | undefined {
  return /^\d\p{Lu}/u.test(part.quote) ? span(text, part.start, part.end) : undefined;
}

function* partsOf(text: string, start: number, end: number): Generator<Span> {
  let at = start;
  const line = text.slice(start, end);
  for (const match of [...line.matchAll(DIVIDER), undefined]) {
    const until = match ? start + match.index : end;
    const part = text.slice(at, until);
    const lead = part.length - part.trimStart().length;
    if (part.trim() !== '') yield span(text, at + lead, at + lead + part.trim().length);
    if (match) at = start + match.index + match[0].length;
  }
}

function isRole(words: string, { roles }: FactFile): boolean {
  return words.split(/[^\p{L}]+/u).some((word) => {
    const folded = fold(word);
    // Dutch and German write a role and its field as one word: "Groeiconsultant", "Vertriebsleiter".
    return roles.has(folded) || [...roles].some((role) => role.length >= COMPOUND && folded.endsWith(role));
  });
}

/** Behind a name in closing words comes the end of the line or a divider: "Ihre Kunden warten" is no signature. */
function endsWell(text: string, name: Span): boolean {
  return /^[ .]*(?:$|\n|[,|/(@•·]|[–—-] )/u.test(text.slice(name.end, name.end + 4));
}

/** A name and nothing else, or full name, divider and firm: "Olivier Staquet, Payelys". */
function standsAlone(name: Span, rest: string): boolean {
  const words = name.quote.split(' ').length;
  if (/^[\s,.]*$/.test(rest)) return words <= 3;
  return words > 1 && words <= 3 && /^\s*[,|•·–—/-]\s*[\p{Lu}\d@][^.!?]*$/u.test(rest);
}
