import type { FactWords } from '../library/shared-words';
import { isRole } from './closing';
import type { Line } from './lines';
import { nameAt } from './names';
import { span, type Span } from './spot';
import { fold } from './tokens';

/** Of a line that may name a firm, in characters. */
const LONGEST_LINE = 70;
const DIVIDER = /\s*(?:[|•·@,(]|\s[-–—/]\s)\s*|\s(\p{Ll}+)(?=\s)/gu;
/** Telephone numbers, addresses and links are no firm. */
const CONTACT = /\d{3}|@|:\/\/|www\.|^(?:tel|mob|gsm|m|t|e)\b[.: ]/iu;
/** What follows the name on its line, then the next lines: the first part that is a firm. */
export function firmBelow(
  text: string,
  name: Span,
  own: Line,
  lines: readonly Line[],
  words: FactWords,
): Span | undefined {
  const at = lines.indexOf(own);
  const places = [{ ...own, start: name.end }, ...lines.slice(at + 1, at + 4)];
  let second: Span | undefined;
  for (const { start, end, opensParagraph } of places.filter(
    (each) => each.end - each.start <= LONGEST_LINE,
  )) {
    if (opensParagraph && start > own.end + 2) break;
    for (const part of partsOf(text, start, end, words)) {
      if (!mayBeFirm(part.quote, name.quote, words)) continue;
      const firm = firmAt(text, part, name);
      if (!firm) continue;
      if (firm.end > part.end) return second;
      const company = span(text, firm.start, part.end);
      // What "Head of" heads is a firm only when nothing else is.
      if (!isHeaded(text, part)) return company;
      second ??= company;
    }
  }
  return second;
}

/** Who signs without capitals writes the firm without them. */
function firmAt(text: string, part: Span, name: Span): Span | undefined {
  return (
    nameAt(text, part.start) ?? digitName(text, part) ?? (/^\p{Ll}/u.test(name.quote) ? part : undefined)
  );
}

function mayBeFirm(part: string, name: string, words: FactWords): boolean {
  if (CONTACT.test(part) || part === name || isSentence(part, words)) return false;
  // "Hale Media Relations" of Mr Hale is a firm, and no role.
  const surname = fold(name.split(' ').at(-1) ?? '');
  const isOwn = surname.length > 3 && part.includes(' ') && fold(part).includes(surname);
  return isOwn || !isRole(part, words);
}

/** "Je reste joignable tout le mois" and "Unsubscribe" are no firm. */
function isSentence(part: string, words: FactWords): boolean {
  const all = part.split(' ');
  const capitals = all.filter((each) => /^[\p{Lu}\d&]/u.test(each)).length;
  return (
    (all.length > 3 && capitals * 2 < all.length) || (all.length < 3 && words.nobody.has(fold(all[0] ?? '')))
  );
}

function isHeaded(text: string, part: Span): boolean {
  return / (?:of|de|der|des|du|van) $/u.test(text.slice(Math.max(0, part.start - 6), part.start));
}

/** The first part of a line that may be a firm. */
export function firmIn(text: string, start: number, end: number, words: FactWords): Span | undefined {
  for (const part of partsOf(text, start, end, words)) {
    if (CONTACT.test(part.quote) || isRole(part.quote, words) || !/^[\p{Lu}\d]/u.test(part.quote)) continue;
    return span(text, part.start, part.start + part.quote.replace(/[).]+$/, '').length);
  }
  return undefined;
}

function digitName(text: string, part: Span): Span | undefined {
  return /^\d\p{Lu}/u.test(part.quote) ? span(text, part.start, part.end) : undefined;
}

function* partsOf(text: string, start: number, end: number, words: FactWords): Generator<Span> {
  let at = start;
  const line = text.slice(start, end);
  for (const match of [...line.matchAll(DIVIDER), undefined]) {
    const until = match ? start + match.index : end;
    const part = text.slice(at, until).replace(/\)$/, '');
    const word = match?.[1];
    // "Sales Manager at Pipewise" is two parts, "Éditions du Jorat" is one.
    if (word !== undefined && !(words.at.has(word) && (part.trim() === '' || isRole(part, words)))) continue;
    const lead = part.length - part.trimStart().length;
    if (part.trim() !== '') yield span(text, at + lead, at + lead + part.trim().length);
    if (match) at = start + match.index + match[0].length;
  }
}
