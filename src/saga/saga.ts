import { z } from 'zod';
import { LANGUAGES } from '../languages';
import { REACTIONS } from '../library/reactions';

/** A story has so many rungs, and never more. */
export const RUNGS = 5;
/** More turns than anybody has patience for; what comes after is read, not kept. */
const MOST_TURNS = 40;

/** How a saga ends: in peace, because they asked to be left alone or left by themselves, or because all is told. */
const ENDINGS = ['truce', 'stopped', 'finale'] as const;

/** What we wrote: a rung of the story, or a kind word at its end. */
const SAID = ['rung', 'handshake', 'apology', 'farewell'] as const;

const said = {
  /** What a channel may see: names, links and numbers are aliases. Empty when they cannot all be taken out. */
  text: z.string(),
  /** As it was; gone after the retention days. */
  raw: z.string().optional(),
  at: z.coerce.date(),
};
const ours = z.object({
  ...said,
  by: z.literal('us'),
  what: z.enum(SAID),
  /** The rung the story stands on; 1 is the rebuttal it began with. */
  rung: z.number().int().min(1).max(RUNGS),
  seed: z.string(),
  line: z.string(),
});
const theirs = z.object({
  ...said,
  by: z.literal('them'),
  kind: z.enum(REACTIONS),
  /** The words that show the kind, redacted. */
  quote: z.string(),
  /** Stands for the very words: the same answer told twice is one turn. */
  mark: z.string(),
  /** How many words it had. */
  words: z.number().int(),
  /** Id of the pitch, when it came as one. */
  pitch: z.string().optional(),
});

/** One person's exchange with one sender. He is no part of it but for an alias: the store knows him by hashes. */
export const sagaShape = z.object({
  id: z.string(),
  workspace: z.string(),
  /** Whose it is: nobody else sees it unless it is shared. */
  owner: z.string(),
  ownerName: z.string(),
  language: z.enum(LANGUAGES),
  register: z.enum(['formal', 'informal']),
  /** Which of the library's stories is told; empty before the second rung, which chooses it. */
  story: z.string(),
  /** The pitch it began with, redacted, and the trick that gave it away. */
  pitch: z.object({ id: z.string(), text: z.string(), words: z.number().int(), at: z.coerce.date() }),
  tactic: z.string(),
  /** What the sender is called in the texts; empty when he cannot be told from the pitch. */
  sender: z.string().default(''),
  /** The first is ours. */
  turns: z.array(z.discriminatedUnion('by', [ours, theirs])).max(MOST_TURNS),
  ended: z.enum(ENDINGS).optional(),
  /** Where the whole of it was shared. */
  shared: z.array(z.object({ entry: z.string(), channel: z.string(), at: z.coerce.date() })).default([]),
});

export type Saga = Readonly<z.infer<typeof sagaShape>>;
export type Ours = Readonly<z.infer<typeof ours>>;
export type Theirs = Readonly<z.infer<typeof theirs>>;
export type Turn = Ours | Theirs;

export function isOurs(turn: Turn | undefined): turn is Ours {
  return turn?.by === 'us';
}

/** The rung the story stands on. */
export function rungOf({ turns }: Saga): number {
  return Math.max(1, ...turns.filter(isOurs).map(({ rung }) => rung));
}

/** The same with more turns; those that no longer fit are left out. */
export function grown(saga: Saga, turns: readonly Turn[], change: Partial<Saga> = {}): Saga {
  return { ...saga, ...change, turns: [...saga.turns, ...turns].slice(0, MOST_TURNS) };
}

/** As it was at a moment: a card keeps its rung, whatever came later. Out: undefined before it began. */
export function asOf(saga: Saga, at: Date): Saga | undefined {
  const turns = saga.turns.filter((turn) => turn.at < at);
  if (turns.length === 0) return undefined;
  if (turns.length === saga.turns.length) return saga;
  // On the first rung no story was chosen yet.
  const story = rungOf({ ...saga, turns }) === 1 ? '' : saga.story;
  return { ...saga, turns, story, ended: undefined };
}

/** Without what may be kept for the retention days only: the raw words of turns before `at`. */
export function faded(saga: Saga, at: Date): Saga {
  const fade = <T extends Turn>(turn: T): T => (turn.at < at ? { ...turn, raw: undefined } : turn);
  return { ...saga, turns: saga.turns.map(fade) };
}
