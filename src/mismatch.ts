import type { FactWords } from './library/shared-words';
import type { Facts } from './read/facts';
import { fold } from './read/tokens';
import type { Profile } from './profile';

/** The seed of it all: "is your HR department aware of …", asked of somebody who has none. */
export interface Mismatch {
  /** What the writer takes for granted, in the pitch's own words: "your HR department". */
  readonly assumption: string;
  /** What the reader said he does not have; empty when he only said that he is alone. */
  readonly lacks: string;
}

/**
 * The mismatch of what a pitch assumes and what the reader told, if there is one. Two phrases mean the same thing when
 * they share a word of three letters or more, or an abbreviation in capitals.
 */
export function mismatchOf(
  { assumption }: Pick<Facts, 'assumption'>,
  profile: Profile | undefined,
  words: Pick<FactWords, 'stop' | 'groups'>,
): Mismatch | undefined {
  if (!assumption || !profile) return undefined;
  const assumed = wordsOf(assumption.quote, words);
  const lacks = profile.lacks.find((each) => wordsOf(each, words).some((word) => assumed.includes(word)));
  if (lacks !== undefined) return { assumption: assumption.quote, lacks };
  return profile.size === 'one' ? { assumption: assumption.quote, lacks: '' } : undefined;
}

function wordsOf(phrase: string, { stop, groups }: Pick<FactWords, 'stop' | 'groups'>): string[] {
  const words = phrase.match(/\p{L}+/gu) ?? [];
  return words
    .filter((word) => word.length > 2 || word === word.toUpperCase())
    .map(fold)
    .filter((word) => !stop.has(word) && !groups.has(word));
}
