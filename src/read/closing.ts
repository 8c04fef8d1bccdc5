import type { FactWords } from '../library/shared-words';
import type { Line } from './lines';
import { isNobody, smallNameAt, titledNameAt } from './names';
import type { Span } from './spot';
import { fold } from './tokens';

/** Closing words and what goes with them ("Groet uit een zonnig Gent,") are no longer than this. */
const LONGEST = 60;
const MOST_WORDS = 8;
/** So far from the end of a line it is looked at for closing words behind its last sentence. */
const TAIL = 120;

/**
 * The name behind or below closing words: "Best regards," and the next line, "Groetjes, Kenny", "… klaar. lg aus Graz,
 * Paul". Behind a sentence the closing words must be among the last lines.
 */
export function closedName(
  text: string,
  lines: readonly Line[],
  at: number,
  words: FactWords,
): Span | undefined {
  const line = lines[at];
  // "Beste Nico," above a letter greets.
  if (!line || (at === 0 && lines.length > 1)) return undefined;
  const next = lines[at + 1];
  const whole = behind(text, line.start, line, next, words);
  if (whole) return whole;
  // Any few words before a comma close a letter when only a name follows: "Later," and "Bea".
  if (at > 0 && next && lines.length - at <= 5 && /^[^.!?:\n]{2,40},$/.test(line.text) && isAlone(next)) {
    const name = signed(text, next.start, words);
    if (name) return name;
  }
  if (lines.length - at > 3) return undefined;
  const from = Math.max(line.start, line.end - TAIL);
  for (const match of text
    .slice(from, line.end)
    .matchAll(/(?:[.!?…:;)]+["”»]?|,| -| –|\p{Emoji_Presentation}) +/gu)) {
    const found = behind(text, from + match.index + match[0].length, line, next, words);
    if (found) return found;
  }
  return undefined;
}

function behind(
  text: string,
  start: number,
  line: Line,
  next: Line | undefined,
  words: FactWords,
): Span | undefined {
  const rest = text.slice(start, line.end);
  const closing = words.signoffs.opening(rest);
  if (closing > 0) {
    const after = rest.slice(closing);
    const at = line.end - after.replace(/^[ ,.!–—*-]+/, '').length;
    const name = at < line.end ? signed(text, at, words) : next && signed(text, next.start, words);
    if (name || at >= line.end) return name;
  }
  const comma = rest.slice(0, LONGEST).indexOf(',');
  const until = comma < 0 ? rest.length : comma;
  if (until > LONGEST || rest.slice(0, until).split(' ').length > MOST_WORDS) return undefined;
  if (closing === 0 && !words.signoffs.within(` ${rest.slice(0, until)} `)) return undefined;
  const own = rest.slice(until).replace(/^[ ,]+/, '');
  return own === '' ? next && signed(text, next.start, words) : signed(text, line.end - own.length, words);
}

function isAlone({ text }: Line): boolean {
  return text.length <= 40 && !/[?!:;]$/.test(text);
}

/** A name that could sign: no role, nothing that goes on as a sentence. */
function signed(text: string, at: number, words: FactWords): Span | undefined {
  const from = at + (/^[*_[>"„“ ]{1,4}(?=\p{L})/u.exec(text.slice(at, at + 8))?.[0].length ?? 0);
  const name = titledNameAt(text, from, words) ?? smallNameAt(text, from, words);
  if (!name) return undefined;
  const isTeam = words.teams.opening(name.quote) > 0;
  if (!isTeam && (isRole(name.quote, words) || isNobody(name.quote, words))) return undefined;
  return endsWell(text, name, words) ? name : undefined;
}

/** A role, or closing words: neither is a name. */
export function isRole(words: string, { roles, signoffs, firms }: FactWords): boolean {
  if (firms.hasForm(words)) return false;
  if (signoffs.opening(words) === words.length) return true;
  return words.split(/[^\p{L}]+/u).some((word) => {
    const folded = fold(word);
    return roles.has(folded) || roles.endsWithOne(folded);
  });
}

/** Behind a name in closing words comes the end of the line, a divider or its firm: "Ihre Kunden warten" is no signature. */
function endsWell(text: string, name: Span, { at }: FactWords): boolean {
  const rest = text.slice(name.end, name.end + 40);
  if (/^[ .*_\]"]*(?:$|\n|[,|/(@•·]|[–—-] )/u.test(rest)) return true;
  const [, link = '', next = ''] = /^ (\p{Ll}+) (\p{L})/u.exec(rest) ?? [];
  return at.has(link) && (/\p{Lu}/u.test(next) || /^\p{Ll}/u.test(name.quote));
}
