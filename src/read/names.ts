import type { FactWords } from '../library/shared-words';
import { span, type Span } from './spot';
import { fold } from './tokens';

const NAME_WORD = /^(?:d['’])?\p{Lu}[\p{L}\p{M}\d'’.-]*$/u;
/** "R.J.", "Ph." and "Dr." do not end a name, "Anna." does. */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.)+$/u;
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
export function titledNameAt(text: string, from: number, { titles }: FactWords): Span | undefined {
  const line = text.slice(from, lineEnd(text, from));
  const title = titles.opening(line);
  const titled = title > 0 ? nameAt(text, skipBlank(text, from + title, /[\s.]/)) : undefined;
  // "Mr null" names nobody.
  return titled ?? (title > 0 && !/^[\s.]*\p{Lu}/u.test(line.slice(title)) ? undefined : nameAt(text, from));
}

/** Who writes without capitals signs without them: "tina moser, werbeecke", on a line of its own "sander". */
export function smallNameAt(text: string, from: number, words: FactWords): Span | undefined {
  const isAlone = from === 0 || text[from - 1] === '\n';
  if (!isAlone && !/^\s*\p{Ll}/u.test(text.slice(0, 20))) return undefined;
  const line = text.slice(from, Math.min(lineEnd(text, from), from + 60));
  const name =
    /^\p{Ll}[\p{Ll}'’-]{0,19}\.?(?: \p{Ll}[\p{Ll}'’-]{1,19}){0,2}(?=[.!]?\s*$|\s?,)/u.exec(line)?.[0] ??
    small(line, words);
  if (name === undefined || name.length < 2 || name.split(' ').some((each) => isCommon(each, words)))
    return undefined;
  if (words.signoffs.opening(name) > 0 || words.greetings.opening(name) === name.length) return undefined;
  return span(text, from, from + name.length);
}

/** "bernd von radhaus nord": up to the word before a firm. */
function small(line: string, { at }: FactWords): string | undefined {
  const match = /^(\p{Ll}[\p{Ll}'’-]{1,19}(?: \p{Ll}[\p{Ll}'’-]{1,19})??) (\p{Ll}{2,4}) \p{Ll}/u.exec(line);
  return match && at.has(match[2] ?? '') ? match[1] : undefined;
}

function isCommon(word: string, { stop, loose, formal, informal }: FactWords): boolean {
  const folded = fold(word);
  return stop.has(folded) || loose.has(folded) || formal.has(folded) || informal.has(folded);
}

/** "Hallo Praxisteam", "Dear Editor", "Hi FNAME": a greeting of nobody in particular. */
export function isNobody(name: string, { nobody, roles }: FactWords): boolean {
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
