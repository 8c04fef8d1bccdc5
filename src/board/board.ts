import type { Language } from '../languages';

/** A rebuttal that somebody shared, with its pitch already redacted. */
export interface NewEntry {
  /** Made of what is shared, by whom and where: sharing the same thing twice is one entry. */
  readonly id: string;
  readonly workspace: string;
  readonly channel: string;
  readonly author: string;
  readonly authorName: string;
  readonly language: Language;
  /** Redacted: what the channel sees. */
  readonly pitch: string;
  readonly rebuttal: string;
  readonly seed: string;
  readonly sharedAt: Date;
}

export interface Entry extends NewEntry {
  /** Number of distinct voters. */
  readonly votes: number;
}

export type VoteResult =
  { readonly kind: 'voted' | 'withdrawn' | 'own'; readonly entry: Entry } | { readonly kind: 'gone' };

export const PERIODS = ['week', 'month', 'all'] as const;
export type Period = (typeof PERIODS)[number];

export interface Standing {
  readonly rank: number;
  readonly entry: Entry;
  /** The person who looks at the board voted for it. */
  readonly voted: boolean;
}

export interface Board {
  readonly period: Period;
  readonly standings: readonly Standing[];
}

/** The first moment of a period, in UTC: Monday for a week, the first for a month, the epoch for all time. */
export function startOf(period: Period, now: Date): Date {
  if (period === 'all') return new Date(0);
  const day = new Date(
    Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), period === 'month' ? 1 : now.getUTCDate()),
  );
  if (period === 'month') return day;
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day;
}

/** Ranks entries that come best first. Equal votes share a rank, and the next rank is skipped: 1, 2, 2, 4. */
export function rank(entries: readonly Entry[], votedFor: ReadonlySet<string>): Standing[] {
  return entries.map((entry) => ({
    rank: 1 + entries.filter((other) => other.votes > entry.votes).length,
    entry,
    voted: votedFor.has(entry.id),
  }));
}
