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
): Mismatch | undefined {
  if (!assumption || !profile) return undefined;
  const assumed = wordsOf(assumption.quote);
  const lacks = profile.lacks.find((each) => wordsOf(each).some((word) => assumed.includes(word)));
  if (lacks !== undefined) return { assumption: assumption.quote, lacks };
  return profile.size === 'one' ? { assumption: assumption.quote, lacks: '' } : undefined;
}

function wordsOf(phrase: string): string[] {
  const words = phrase.match(/\p{L}+/gu) ?? [];
  return words
    .filter((word) => word.length > 2 || word === word.toUpperCase())
    .map(fold)
    .filter((word) => !SMALL.has(word));
}

/** Words that any two phrases may share. */
const SMALL = new Set([
  'your',
  'the',
  'and',
  'jullie',
  'uw',
  'het',
  'een',
  'van',
  'vos',
  'votre',
  'les',
  'des',
  'une',
  'ihr',
  'ihre',
  'ihrem',
  'ihren',
  'eure',
  'team',
  'equipe',
  'department',
  'afdeling',
  'service',
  'abteilung',
  'a',
  'i',
]);
