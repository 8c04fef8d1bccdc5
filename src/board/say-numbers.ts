import type { Say } from '../say';
import type { Numbers } from './board';

/** What a person shared, got and gave, a sentence each. */
export function sayNumbers({ shared, received, given, best, rank }: Numbers, say: Say): string[] {
  return [
    best
      ? say('home_numbers_some', { entries: shared, votes: received, n: best.votes })
      : say('home_numbers_none'),
    say('numbers_given', { votes: given }),
    ...(rank === undefined ? [] : [say('numbers_rank', { n: rank })]),
  ];
}
