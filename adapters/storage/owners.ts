import type { Tables } from './schema';

/** The tables that have a column of this name. */
type Having<Column extends string> = {
  [T in keyof Tables]: Column extends keyof Tables[T] ? T : never;
}[keyof Tables];

/** What goes when a person asks to be forgotten. `acts` and `locked` know persons too: the order of the house stays. */
export type PersonalTable = Exclude<Having<'person'>, 'acts' | 'locked'>;

/** The compiler asks for every table, so that a new one is not forgotten when a person or a workspace has to be. */
const PERSONAL: Readonly<Record<PersonalTable, true>> = {
  spent: true,
  pitches: true,
  met: true,
  judgements: true,
  shown: true,
  written: true,
  thumbs: true,
  profiles: true,
  sagas: true,
  marks: true,
  truces: true,
};
const OWNED: Readonly<Record<Having<'workspace'>, true>> = {
  ...PERSONAL,
  entries: true,
  votes: true,
  authors: true,
  boards: true,
  locked: true,
  acts: true,
  salts: true,
  workspaces: true,
  seasons: true,
  subscriptions: true,
  rooms: true,
  answers: true,
  outbox: true,
  secrets: true,
};

/** Every table with rows of single persons that go with them. */
export const OF_A_PERSON = Object.keys(PERSONAL) as PersonalTable[];
/** Every table with rows of a workspace. */
export const OF_A_WORKSPACE = Object.keys(OWNED) as Having<'workspace'>[];
