import type { Entry, Hand } from './entry';
import type { Period, Window } from './period';

/** Whose board it is: one channel's, or without a channel the whole workspace's. */
export interface Scope {
  readonly workspace: string;
  readonly channel?: string | undefined;
}

/** What a board is made of. */
export interface Question extends Scope {
  /**
   * Without a channel: the channels that the viewer can read. What stands in another is not there for him, whatever
   * its votes; what he shared himself always is. None when it is not said.
   */
  readonly sees?: readonly string[] | undefined;
  readonly window: Window;
  /** Votes that an entry or a person must have to appear. */
  readonly least: number;
  /** Longest list. */
  readonly limit: number;
}

export interface Standing {
  readonly rank: number;
  readonly entry: Entry;
  /** The person who looks at the board voted for it. */
  readonly voted: boolean;
}

export interface PersonStanding {
  readonly rank: number;
  readonly author: string;
  readonly name: string;
  readonly votes: number;
}

/** Votes by who wrote what they are for. */
export type Versus = Readonly<Record<Hand, number>>;

/** How many of the entries answered a pitch that was given away by this trick first. */
export interface TacticCount {
  readonly tactic: string;
  readonly entries: number;
}

/** What a store counts for a board; the ranks are given here. */
export interface Tally {
  /** Best first, of equals the one that was shared first. */
  readonly entries: readonly Entry[];
  /** Best first, of equals in the order of their names. */
  readonly people: readonly Omit<PersonStanding, 'rank'>[];
  readonly versus: Versus;
  /** The tricks of what was shared, the most frequent first. */
  readonly tactics: readonly TacticCount[];
  /** The newest that nobody has voted for yet, the last first. */
  readonly fresh: readonly Entry[];
  /** Ids of those of the entries that the person who looks voted for. */
  readonly votedFor: ReadonlySet<string>;
}

export interface Board {
  readonly period: Period;
  readonly standings: readonly Standing[];
  readonly people: readonly PersonStanding[];
  readonly versus: { readonly humans: number; readonly machine: number };
  readonly tactics: readonly TacticCount[];
  readonly fresh: readonly Entry[];
  /** Nothing can be shared or voted for until an administrator thaws it. */
  readonly frozen: boolean;
}

/** What a person has to do with the boards of a workspace. */
export interface Numbers {
  /** Entries that he shared and that are still up. */
  readonly shared: number;
  readonly received: number;
  readonly given: number;
  /** The one with most votes ever, of equals the first; undefined while none has a vote. */
  readonly best: Entry | undefined;
  /** Rank of his best entry of the window among all of the workspace; undefined when none of them has a vote. */
  readonly rank: number | undefined;
}

/** Votes that an entry needs to appear on a board. */
export const LEAST_VOTES = 1;
/** Votes that an entry needs to hang in the hall of fame. */
export const FAME = 10;
/** Rows of a board. */
export const TOP = 10;

/** Gives the ranks. Equal votes share one, and the next is skipped: 1, 2, 2, 4. */
export function rank(period: Period, tally: Tally, frozen = false): Board {
  const { entries, people, versus, tactics, fresh, votedFor } = tally;
  return {
    period,
    standings: entries.map((entry) => ({
      rank: placeOf(entry, entries),
      entry,
      voted: votedFor.has(entry.id),
    })),
    people: people.map((person) => ({ rank: placeOf(person, people), ...person })),
    versus: { humans: versus.human, machine: versus.template + versus.model },
    tactics,
    fresh,
    frozen,
  };
}

function placeOf(one: { readonly votes: number }, all: readonly { readonly votes: number }[]): number {
  return 1 + all.filter((other) => other.votes > one.votes).length;
}
