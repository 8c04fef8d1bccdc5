import type { Letters } from './letters';
import type { Phrase } from './name';
import type { Ordinary } from './ordinary';

/** Where a phrase stands in a text, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Letters that stand further apart than this are not one word. */
const WIDEST_GAP = 4;
/** A shorter name, cut in two, is chance: "in es" is not Ines. */
const SHORTEST_PARTED = 5;
/** Longer words before a full stop are no abbreviations. */
const LONGEST_SHORT_FORM = 3;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;

/** Decides whether letters that spell a phrase are that phrase: "Pipe wise" is Pipewise, "slang" is not Lang. */
export function placeOf(
  text: string,
  letters: Letters,
  from: number,
  phrase: Phrase,
  ordinary: Ordinary,
): Place | undefined {
  const length = phrase.words.join('').length;
  const last = from + length - 1;
  const place = between(letters, from, last);
  const gaps = gapsIn(text, letters, from, last);
  if (gaps === undefined) return undefined;
  if (phrase.alone) return standsAlone(text, place) ? place : undefined;
  if (phrase.capital && !CAPITAL.test(text.slice(place.start, place.start + 2))) return undefined;
  const isOne = gaps === 0 || gaps === length - 1 || phrase.words.length > 1;
  if (
    opens(letters, from) &&
    closes(letters, last) &&
    (isOne || (length >= SHORTEST_PARTED && !phrase.capital))
  )
    return place;
  return phrase.inside ? wordAround(letters, from, last, gaps, ordinary) : undefined;
}

/** How many gaps are in it; undefined when it is too far apart, or a sentence ends in it. */
function gapsIn(text: string, letters: Letters, from: number, last: number): number | undefined {
  let gaps = 0;
  for (let i = from; i < last; i += 1) {
    const gap = gapAfter(letters, i);
    if (gap > WIDEST_GAP) return undefined;
    const apart = gap > 0 ? text.slice(letters.ends[i], letters.starts[i + 1]) : '';
    // The dot of "D." or "Co." ends no sentence.
    if (/[.!?…]\s/.test(apart) && i - (letters.firsts[i] ?? i) >= LONGEST_SHORT_FORM) return undefined;
    // Accents and invisible characters part nothing.
    if (/[^\p{M}\p{Cf}]/u.test(apart)) gaps += 1;
  }
  return gaps;
}

/** Inside a longer word, or behind another beginning of a number: all of it, unless people say that word. */
function wordAround(
  letters: Letters,
  from: number,
  last: number,
  gaps: number,
  ordinary: Ordinary,
): Place | undefined {
  const isNumber = /^\d+$/.test(letters.text.slice(from, last + 1));
  if (gaps > 0 && !isNumber) return undefined;
  const first = letters.firsts[from] ?? from;
  const behind = letters.lasts[last] ?? last;
  if (ordinary(letters.text.slice(first, behind + 1))) return undefined;
  return between(letters, first, behind);
}

function between({ starts, ends }: Letters, first: number, last: number): Place {
  return { start: starts[first] ?? 0, end: ends[last] ?? 0 };
}

function opens(letters: Letters, from: number): boolean {
  return from === 0 || gapAfter(letters, from - 1) > 0;
}

/** A genitive s may follow: "Dereks". */
function closes(letters: Letters, last: number): boolean {
  return gapAfter(letters, last) > 0 || (letters.text[last + 1] === 's' && gapAfter(letters, last + 1) > 0);
}

/** How many UTF-16 units are between a letter and the next one; endless behind the last. */
function gapAfter({ starts, ends }: Letters, at: number): number {
  return (starts[at + 1] ?? Infinity) - (ends[at] ?? 0);
}

function standsAlone(text: string, { start, end }: Place): boolean {
  return (
    /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(text.slice(Math.max(0, start - 5), start)) &&
    /^[^\p{L}\p{N}\n]{0,3}(?:\n|$)/u.test(text.slice(end, end + 5))
  );
}
