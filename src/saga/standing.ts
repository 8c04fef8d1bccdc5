import type { Card, Notice } from '../card';
import { LIMITS, nextStep, type Limits } from './next-step';
import { asOf, RUNGS, rungOf, type Saga } from './saga';

/** What was told a sender before, as far as it matters for a new pitch of his. */
export type Standing =
  | { readonly kind: 'new' }
  /** `asks`: a namesake or a colleague, perhaps; the person has to say so before the story goes on. */
  | { readonly kind: 'goes-on'; readonly saga: Saga; readonly rung: number; readonly asks: boolean }
  /** No roast: peace was made, they asked to be left alone, all is told, or it is enough for this week. */
  | { readonly kind: 'rests'; readonly why: 'truce' | 'stopped' | 'finale' | 'week' };

export const NEW: Standing = { kind: 'new' };

/** Why and since when a sender is left in peace. */
export interface Truce {
  readonly why: 'truce' | 'stopped';
  readonly at: Date;
}

/**
 * Where a sender stood when this pitch of his came (`then`). Pure. `sagas`: those with him, the newest first; `asks`
 * when it may be somebody else. A truce that was lifted leaves an ended saga behind, and a new one may begin.
 */
export function standingOf(
  sagas: readonly Saga[],
  truce: Truce | undefined,
  then: Date,
  asks = false,
  limits: Limits = LIMITS,
): Standing {
  if (truce && truce.at <= then) return { kind: 'rests', why: truce.why };
  const saga = sagas.flatMap((each) => asOf(each, then) ?? [])[0];
  if (!saga || saga.ended === 'truce' || saga.ended === 'stopped') return NEW;
  // A namesake of somebody who is left in peace is a new sender.
  if (asks && saga.ended) return NEW;
  const rung = rungOf(saga) + 1;
  const step = nextStep(saga, { kind: 'nudge', asksToStop: false }, then, limits);
  if (asks || step.kind === 'rung') return rung > RUNGS ? NEW : { kind: 'goes-on', saga, rung, asks };
  return { kind: 'rests', why: step.kind === 'wait' ? 'week' : 'finale' };
}

type GoesOn = Extract<Standing, { kind: 'goes-on' }>;

/** The story that goes on, when there is no doubt with whom. */
export function storyIn(standing: Standing): GoesOn | undefined {
  return standing.kind === 'goes-on' && !standing.asks ? standing : undefined;
}

/** The same for a card. */
export function sagaOf(standing: Standing): Card['saga'] {
  if (standing.kind !== 'goes-on') return undefined;
  const { saga, rung, asks } = standing;
  return { id: saga.id, rung, of: RUNGS, asks };
}

/** Why there is no roast, as the interface knows it. */
export function restNotices(standing: Standing): Notice[] {
  if (standing.kind !== 'rests') return [];
  return [standing.why === 'truce' ? standing.why : `saga_${standing.why}`];
}
