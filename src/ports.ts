import type { Language } from './languages';
import type { Register } from './library/template';
import type { RoastStyle } from './library/shapes';
import type { Pitch } from './pitch';
import type { Reading } from './read/read';
import type { Draft } from './rebuttal';
import type { Recent } from './write/recent';

/** What the core asks of the world: everything in one look. */

export type MaybePromise<T> = T | Promise<T>;

/** What a writer is given. */
export interface Task {
  readonly pitch: Pitch;
  readonly reading: Reading;
  readonly language: Language;
  readonly register: Register;
  readonly style?: RoastStyle | undefined;
  readonly recent?: Recent | undefined;
}

/** Drafts, best first, made one by one as they are asked for. */
export interface Drafts extends Iterable<Draft> {
  readonly count: number;
}

/** Templates and models are equals behind this. */
export interface Writer {
  write(task: Task): MaybePromise<Drafts>;
}

/** A person in a workspace or tenant; the key of everything remembered. */
export interface Person {
  readonly workspace: string;
  readonly user: string;
  readonly name: string;
  /** The channel that is asked from, if it is one: what was shared there is no news there. */
  readonly channel?: string | undefined;
  /** May keep order: remove, freeze, lock, end a season. The platform says so. */
  readonly isAdmin?: boolean | undefined;
}

/** Structured logs. Never message text, names or tokens: only ids, counts and reasons. */
export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
