import { z } from 'zod';
import { LANGUAGES } from '../languages';
import { Phrases } from '../read/phrases';
import { WordList } from '../read/word-list';

/** The shape of each kind of file under prompts/. The sentences are read by people who do not program. */

export const ROAST_STYLES = ['quip', 'false-hope', 'impossible', 'mirror'] as const;
export const STYLES = [...ROAST_STYLES, 'exit', 'warm', 'scam', 'truce'] as const;
export type RoastStyle = (typeof ROAST_STYLES)[number];
export type Style = (typeof STYLES)[number];

export const ENGINES = [
  'literalist',
  'committee-of-one',
  'ministry',
  'over-keen',
  'impossible-appointment',
  'role-reversal',
  'counter-pitch',
  'gatekeeper',
  'mirror',
  'wrong-expert',
  'narrator',
  'kind-exit',
] as const;

/** What a line of style `truce` is for: it was taken well, somebody is hurt, or the story is over. */
export const OCCASIONS = ['handshake', 'apology', 'farewell'] as const;
export type Occasion = (typeof OCCASIONS)[number];

export const ASKS = ['call', 'demo', 'meeting', 'reply', 'link', 'intro'] as const;
export type Ask = (typeof ASKS)[number];

const id = z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'must be small letters, digits and hyphens');
const cueList = z.array(z.string().min(1)).default([]);
const wordSet = z
  .array(z.string().min(1))
  .default([])
  .transform((words) => new Set(words));
/** Words compared without capitals and accents. */
const wordList = wordSet.transform((words) => new WordList(words));
const phrases = cueList.transform((list) => new Phrases(list));
const perLanguage = <T extends z.ZodType>(value: T) => z.partialRecord(z.enum([...LANGUAGES, 'any']), value);

export const rebuttalFile = z.array(
  z.strictObject({
    id,
    engine: z.enum(ENGINES),
    tactics: z.array(id).default([]),
    topics: z.array(id).default([]),
    trades: z.array(id).default([]),
    asks: z.array(z.enum(ASKS)).default([]),
    says: cueList,
    register: z.enum(['formal', 'informal']).optional(),
    rung: z.number().int().min(1).max(5).default(1),
    saga: id.optional(),
    occasion: z.enum(OCCASIONS).optional(),
    text: z.string().trim().min(1, 'is empty'),
  }),
);
export type RebuttalEntry = z.infer<typeof rebuttalFile>[number];

/** Tactics, topics, signals and asks share one shape; only signals have a side. */
export const cueFile = z.strictObject({
  id,
  side: z.enum(['pitch', 'genuine', 'scam']).optional(),
  weight: z.number().default(0),
  name: perLanguage(z.string().min(1)),
  why: perLanguage(z.string().min(1)).default({}),
  cues: perLanguage(cueList),
  not: perLanguage(cueList).default({}),
  tests: perLanguage(
    z.strictObject({ yes: z.array(z.string()).default([]), no: z.array(z.string()).default([]) }),
  ).default({}),
});
export type CueFile = z.infer<typeof cueFile>;

export const factFile = z.strictObject({
  greetings: phrases,
  titles: phrases,
  signoffs: phrases,
  at: wordSet,
  teams: phrases,
  roles: wordList,
  stop: wordSet,
  loose: wordSet,
  joins: wordSet,
  sender: cueList,
  company: cueList,
  recipient: cueList,
  nobody: wordList,
  recipient_company: cueList,
  offer: cueList,
  assumption: cueList,
  deadline: cueList,
  trade: cueList,
  client: cueList,
  second: cueList,
  third: cueList,
  fourth: cueList,
  groups: wordSet,
  formal: wordSet,
  informal: wordSet,
});
export type FactFile = z.infer<typeof factFile>;

/** prompts/trades.yaml: each trade with its name, and the words it is known by in each language. */
export const tradeFile = z.record(
  id,
  z.strictObject({
    name: z.record(z.enum(LANGUAGES), z.string().min(1)),
    sellers: z.boolean().default(false),
    ...(Object.fromEntries(LANGUAGES.map((each) => [each, z.array(z.string().min(1)).min(1)])) as Record<
      (typeof LANGUAGES)[number],
      z.ZodArray<z.ZodString>
    >),
  }),
);
export type TradeFile = z.infer<typeof tradeFile>;

/** prompts/props.yaml: words that lines should not share. */
export const propFile = z.partialRecord(z.enum(LANGUAGES), z.array(z.string().min(1)));
export type PropFile = z.infer<typeof propFile>;

export const guardFile = z.strictObject({
  person: cueList,
  insult: cueList,
  threat: cueList,
  accept: cueList,
  official: cueList,
  grief: cueList,
  tells: cueList,
  contact: cueList,
  no: cueList,
  not: cueList,
});
export type GuardFile = z.infer<typeof guardFile>;

export const uiFile = z.record(id, z.string().min(1));
