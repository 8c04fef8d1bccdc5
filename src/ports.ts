import type { Board, Entry, NewEntry, Period, VoteResult } from './board/board';
import type { Language } from './languages';
import type { Register } from './library/template';
import type { RoastStyle } from './library/shapes';
import type { Pitch } from './pitch';
import type { Reading } from './read/read';
import type { Draft } from './rebuttal';
import type { Known } from './sender';
import type { Recent, Shown } from './write/recent';

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
}

/** Everything remembered. Every key carries the workspace: no row of one is ever visible to another. */
export interface Store {
  /** True for the first caller with this key within `ttlSeconds`, on any replica. */
  claim(key: string, ttlSeconds: number): Promise<boolean>;
  /** Keeps a raw pitch for "another angle"; after the retention days it is gone. Out: nothing; the key is pitch.id. */
  keepPitch(workspace: string, pitch: Pitch): Promise<void>;
  pitch(workspace: string, id: string): Promise<Pitch | undefined>;
  /**
   * Notes that the person showed us this message of this sender, once however often it is told.
   * Out: how many other messages came before it, and what was said of the sender: by the person, else "genuine" by
   * anybody in the workspace. The sender is kept as a hash with the workspace's own salt.
   */
  meet(person: Person, sender: string, pitchId: string): Promise<Known>;
  /** Remembers what the person says of a sender; the last word counts. */
  judge(person: Person, sender: string, verdict: 'pitch' | 'genuine'): Promise<void>;
  /** What the person was shown of late, oldest first. */
  shown(person: Person): Promise<Shown[]>;
  /** Notes what the person is shown now; the same line for the same pitch counts once. */
  show(person: Person, shown: readonly Shown[]): Promise<void>;
  /** Adds an entry; one with the same id is already there and stays as it is. */
  addEntry(entry: NewEntry): Promise<Entry>;
  entry(workspace: string, id: string): Promise<Entry | undefined>;
  /** Sets or takes back one person's vote; never counts a vote for one's own entry. */
  vote(voter: Person, entryId: string): Promise<VoteResult>;
  board(person: Person, channel: string, period: Period, now: Date): Promise<Board>;
  purge(now: Date): Promise<void>;
  close(): Promise<void>;
}

/** Structured logs. Never message text, names or tokens: only ids, counts and reasons. */
export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
