import type { Rebuttal } from '../guard/guard';
import type { Pitch } from '../pitch';
import type { HeardAnswer } from './hear';
import type { Ours, Saga, Theirs } from './saga';
import { shorten } from './shorten';
import type { Veil } from './veil';

/** Longest words of a turn that are kept, in UTF-16 units. */
const LONGEST = 2_000;
const LONGEST_QUOTE = 200;

/** What we wrote, as a turn. */
export function ourTurn(
  { text, seed, line }: Pick<Rebuttal, 'text' | 'seed' | 'line'>,
  what: Ours['what'],
  rung: number,
  at: Date,
  veil: Veil,
): Ours {
  return { by: 'us', what, rung, text: shorten(veil(text), LONGEST), raw: text, seed, line, at };
}

/** What they wrote, as a turn; `pitch` is its id when it came as one. */
export function theirTurn(
  { text, kind, quote, mark }: Pick<HeardAnswer, 'text' | 'kind' | 'quote' | 'mark'>,
  at: Date,
  veil: Veil,
  pitch?: string,
): Theirs {
  return {
    by: 'them',
    kind,
    quote: shorten(veil(quote), LONGEST_QUOTE),
    text: shorten(veil(text), LONGEST),
    raw: shorten(text, LONGEST),
    mark,
    words: countWords(text),
    at,
    pitch,
  };
}

export function openingOf({ id, text }: Pitch, at: Date, veil: Veil): Saga['pitch'] {
  return { id, text: shorten(veil(text), LONGEST), words: countWords(text), at };
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
