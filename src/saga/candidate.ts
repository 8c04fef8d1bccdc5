import type { ReactionKind } from '../library/reactions';
import { kindsOf, moodOf } from './page';
import { rungOf, type Saga } from './saga';
import { shorten } from './shorten';

const LONGEST_ABOUT = 90;

/** A saga as it is told apart from others. */
export interface Candidate {
  readonly id: string;
  /** Alias of the sender; empty when the pitch does not name one. */
  readonly sender: string;
  /** The redacted beginning of the pitch. */
  readonly about: string;
  readonly rung: number;
  /** What the last answer was, and a bar for each; none and empty before the first. */
  readonly reaction: ReactionKind | undefined;
  readonly mood: string;
  /** When it last went on. */
  readonly at: Date;
  readonly ended: Saga['ended'];
}

export function candidateOf(saga: Saga): Candidate {
  const { id, sender, pitch, turns, ended } = saga;
  return {
    id,
    sender,
    about: shorten(pitch.text, LONGEST_ABOUT),
    rung: rungOf(saga),
    reaction: kindsOf(saga).at(-1),
    mood: moodOf(saga),
    at: turns.at(-1)?.at ?? pitch.at,
    ended,
  };
}
