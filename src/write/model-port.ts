import type { RoastStyle } from '../library/shapes';
import type { Person } from '../ports';
import type { Message } from './brief';

/** What a model backend is asked for, and what it may report. */

/** Why a model gave no answer. None of them is shown to a person: the templates stand. */
export const MODEL_FAULTS = [
  /** The one deadline over all attempts is over. */
  'timeout',
  /** The process stops. */
  'cancelled',
  'rate_limited',
  /** The key or the deployment is wrong: somebody has to look at the settings. */
  'unauthorised',
  /** The server does not take the request as it is (no such model, too long). */
  'rejected',
  'server_error',
  'unreachable',
  /** It answered, but not with what was asked for. */
  'malformed',
  /** So many are asking already that there is no place. */
  'busy',
  /** It failed so often that it is left alone for a while. */
  'resting',
  /** A defect of ours. */
  'defect',
] as const;
export type ModelFault = (typeof MODEL_FAULTS)[number];

/** Carries a reason and nothing else: no text of a server, no key, no words of a message. */
export class ModelError extends Error {
  readonly fault: ModelFault;

  constructor(fault: ModelFault) {
    super(`the model gave no answer: ${fault}`);
    this.name = 'ModelError';
    this.fault = fault;
  }
}

export interface ModelAnswer {
  readonly rebuttals: readonly { readonly style: RoastStyle; readonly text: string }[];
}

/** An OpenAI-compatible server, a stub, anything that answers. */
export interface Model {
  /**
   * One answer in the shape that was asked for; several attempts may be made for it, all of them before `signal`.
   * @throws ModelError
   */
  ask(messages: readonly Message[], signal: AbortSignal): Promise<ModelAnswer>;
}

/** How a commission ended: with all rebuttals, with some, or with none and why. */
export type ModelOutcome =
  | 'written'
  | 'partly_written'
  /** The guard refused everything, twice. */
  | 'refused'
  /** A name could not be put away, so nothing was sent. */
  | 'leak'
  /** The day's budget of the person or the workspace is spent, or could not be asked. */
  | 'budget'
  | ModelFault;

/** What is counted; /metrics shows it. */
export interface ModelMeter {
  outcome(outcome: ModelOutcome, seconds: number): void;
  /** A rebuttal broke this rule of the guard. */
  broke(rule: string): void;
  tokens(direction: 'in' | 'out', count: number): void;
  /** In the currency in which the prices of the settings are given. */
  cost(amount: number): void;
}

export interface ModelBudget {
  /** Takes one commission off today's budget. Out: false when the person's or the workspace's is spent. */
  spend(person: Person): Promise<boolean>;
}
