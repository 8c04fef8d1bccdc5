import type { ReactionKind } from '../library/reactions';
import { isOurs, RUNGS, rungOf, type Saga } from './saga';

/** What to do about an answer. */
export type Step =
  /** The next rung; the last one is the finale. */
  | { readonly kind: 'rung'; readonly rung: number }
  /** A kind word, and the sender is on the truce list. */
  | { readonly kind: 'handshake' | 'apology' }
  /** `farewell`: a last kind word is on offer. Who asked us to stop gets none. */
  | { readonly kind: 'stop'; readonly farewell: boolean }
  /** Enough for this week. */
  | { readonly kind: 'wait'; readonly until: Date }
  /** A machine answered, or the story is over. No rung is used. */
  | { readonly kind: 'nothing'; readonly why: 'automatic' | Over };
type Over = NonNullable<Saga['ended']>;

export interface Limits {
  /** Rungs for one sender within seven days. */
  readonly perWeek: number;
}
export const LIMITS: Limits = { perWeek: 3 };

/** What was heard of a sender. */
export interface Heard {
  readonly kind: ReactionKind;
  /** Asks to be left alone, or speaks of the law. */
  readonly asksToStop: boolean;
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * The rules of a saga, one a line, the first that holds counts. Pure.
 * A kind word is no rung: it costs nothing of the week, and after the finale peace can still be made.
 */
export function nextStep(saga: Saga, heard: Heard, now: Date, limits: Limits = LIMITS): Step {
  const { ended } = saga;
  if (heard.kind === 'automatic') return { kind: 'nothing', why: 'automatic' };
  if (ended === 'truce' || ended === 'stopped') return { kind: 'nothing', why: ended };
  if (heard.asksToStop) return { kind: 'stop', farewell: false };
  if (heard.kind === 'withdraws') return { kind: 'stop', farewell: true };
  if (heard.kind === 'good-sport') return { kind: 'handshake' };
  if (heard.kind === 'offended') return { kind: 'apology' };
  if (ended === 'finale' || rungOf(saga) >= RUNGS) return { kind: 'nothing', why: 'finale' };
  const until = freeFrom(saga, now, limits);
  return until ? { kind: 'wait', until } : { kind: 'rung', rung: rungOf(saga) + 1 };
}

/** When the next rung may be told. Out: undefined when it may be told now. */
function freeFrom({ turns }: Saga, now: Date, { perWeek }: Limits): Date | undefined {
  const told = turns
    .filter(isOurs)
    .filter(({ what }) => what === 'rung')
    .map(({ at }) => at.getTime() + WEEK)
    .filter((free) => free > now.getTime())
    .sort((a, b) => a - b);
  const free = told.at(-perWeek);
  return free === undefined ? undefined : new Date(free);
}

/** How a saga stands after a step. */
export function endingOf(step: Step): Saga['ended'] {
  if (step.kind === 'handshake' || step.kind === 'apology') return 'truce';
  if (step.kind === 'stop') return 'stopped';
  return step.kind === 'rung' && step.rung >= RUNGS ? 'finale' : undefined;
}
