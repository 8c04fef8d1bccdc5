import type { FactFile } from '../library/shapes';
import { span, type Span } from './spot';
import { fold } from './tokens';

const NAME_WORD = /^\p{Lu}[\p{L}\p{M}\d'’.-]*$/u;
/** "R.J." and "Dr." do not end a name, "Anna." does. */
const INITIALS = /^(?:\p{Lu}\.)+$/u;
const AND = /^(?:[&+]|and|und|et|en)$/i;
const NAME_LINK = /^(?:van|von|de|den|der|du|la|le|ten|ter|te|di|da|zu|op|'t|y|dos|[&+]|and|und|et|en)$/i;
const NAME_END = /[,;:!?()<>|/\n]|\s{2,}| [-–—] /;
const SENTENCE_END = /..\.$/u;
const MAX_NAME_WORDS = 4;

/** A name that begins at `from`: capitalised words on one line, up to four, with "van de" and the like inside. */
export function nameAt(text: string, from: number): Span | undefined {
  const line = text.slice(from, lineEnd(text, from)).slice(0, 80);
  let end = 0;
  let words = 0;
  let last = '';
  for (const match of line.matchAll(/[^\s,;:!?()<>|/]+/gu)) {
    const word = match[0];
    const between = line.slice(end, match.index);
    const isCut = words === 0 ? match.index > 0 : NAME_END.test(between);
    // "Sophia and I" is Sophia.
    if (isCut || (AND.test(last) && word.length === 1)) break;
    last = word;
    if (words < MAX_NAME_WORDS && NAME_WORD.test(word)) {
      words += 1;
      end = match.index + word.replace(/[.’']+$/u, '').length;
      if (SENTENCE_END.test(word) && !INITIALS.test(word)) break;
    } else if (words === 0 || !NAME_LINK.test(word)) break;
  }
  return words > 0 ? span(text, from, from + end) : undefined;
}

/** The name at `from` without the title before it: "Dr. Ulrich Tiedemann" is Ulrich Tiedemann. */
export function titledNameAt(text: string, from: number, { titles }: FactFile): Span | undefined {
  const title = titles.opening(text.slice(from, lineEnd(text, from)));
  return (title > 0 ? nameAt(text, skipBlank(text, from + title, /[\s.]/)) : undefined) ?? nameAt(text, from);
}

/** The name after the greeting on the first line: "Beste Wim," gives Wim; "Laura," alone too. */
export function greetedName(text: string, facts: FactFile): Span | undefined {
  const first = skipBlank(text, 0);
  const end = lineEnd(text, first);
  let at = first;
  const greeting = facts.greetings.opening(text.slice(at, end));
  if (greeting > 0) at = skipBlank(text, at + greeting);
  // "Thanks for connecting, Curtis!"
  const isApart = greeting > 0 && text[at] === ',';
  if (isApart) at = skipBlank(text, at + 1, /[ \t]/);
  const name = at < end ? titledNameAt(text, at, facts) : undefined;
  if (!name || name.end > end || facts.greetings.opening(name.quote) === name.quote.length) return undefined;
  const after = text.slice(name.end, name.end + 6);
  // Without a greeting, or behind a comma, a capital proves nothing, unless it is all there is.
  if (greeting === 0 && !(after.startsWith(',') && name.quote.split(' ').length <= 2)) return undefined;
  if (isApart && !/^[,\n!.]/.test(after)) return undefined;
  return /^(?:$|[,\n!.\s–:-](?!team\b))/i.test(after) && !isNobody(name.quote, facts) ? name : undefined;
}

/** "Hallo Praxisteam", "Dear Editor", "Hi FNAME": a greeting of nobody in particular. */
export function isNobody(name: string, { nobody, roles }: FactFile): boolean {
  return name.split(/[\s-]+/u).some((word) => {
    const folded = fold(word);
    return nobody.has(folded) || roles.has(folded) || folded.endsWith('team');
  });
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function skipBlank(text: string, from: number, blank = /\s/): number {
  let at = from;
  while (at < text.length && blank.test(text[at] ?? 'x')) at += 1;
  return at;
}
