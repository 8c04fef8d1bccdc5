import { z } from 'zod';
import { whole, type Given, type Problem } from './setting';

/** What the environment says about a model. Its absence means: templates only, and no request to anybody. */
export interface ModelConfig {
  /** Never shown, logged or put into an error. */
  readonly apiKey: string;
  /** Of any OpenAI-compatible server; absent means OpenAI itself. */
  readonly baseUrl?: string | undefined;
  /** Its presence selects Azure's classic address and header: `model` is then the name of the deployment. */
  readonly apiVersion?: string | undefined;
  readonly model: string;
  /** `pitch`: the message under pseudonyms. `reading`: none of its words, only what was understood of it. */
  readonly sends: 'pitch' | 'reading';
  /** One deadline for everything that is done for a card. */
  readonly deadlineMs: number;
  /** So many requests at once. */
  readonly concurrency: number;
  readonly perUserADay: number;
  readonly perWorkspaceADay: number;
  /** Per million tokens, in any currency; absent means that no cost is counted. */
  readonly price?: { readonly in: number; readonly out: number } | undefined;
}

/** Follows instructions well, answers within seconds and can be held to a schema. */
const USUAL_MODEL = 'gpt-4.1';
/** A local server wants no key, and the client wants some word. */
const NO_KEY = 'none';

const price = z.coerce.number({ error: 'must be a number' }).min(0, 'must not be negative').optional();

export const MODEL_ENVIRONMENT = {
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z
    .string()
    .refine(
      isPlainUrl,
      'must be an address such as http://localhost:11434/v1, without a user or password in it',
    )
    .optional(),
  OPENAI_API_VERSION: z.string().optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_SENDS: z.enum(['pitch', 'reading']).default('pitch'),
  OPENAI_DEADLINE_SECONDS: whole(1, 60, 12),
  OPENAI_CONCURRENCY: whole(1, 100, 4),
  OPENAI_USER_PER_DAY: whole(0, 100_000, 40),
  OPENAI_WORKSPACE_PER_DAY: whole(0, 1_000_000, 400),
  OPENAI_PRICE_IN: price,
  OPENAI_PRICE_OUT: price,
};

/** What only shows when the settings are looked at together. */
export function* modelProblems(env: Given): Generator<Problem> {
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: url, OPENAI_MODEL: model, OPENAI_API_VERSION: version } = env;
  if (url !== undefined && model === undefined)
    yield [
      'OPENAI_MODEL',
      'is needed with OPENAI_BASE_URL: the name of the model, or of the deployment on Azure',
    ];
  if (version !== undefined && (url === undefined || key === undefined))
    yield ['OPENAI_API_VERSION', 'is for Azure, and needs OPENAI_BASE_URL and OPENAI_API_KEY beside it'];
  if (key === undefined && url === undefined && model !== undefined)
    yield ['OPENAI_MODEL', 'does nothing without OPENAI_API_KEY or OPENAI_BASE_URL'];
}

type Checked = z.output<z.ZodObject<typeof MODEL_ENVIRONMENT>>;

export function modelOf(read: Checked): ModelConfig | undefined {
  if ((read.OPENAI_API_KEY ?? read.OPENAI_BASE_URL) === undefined) return undefined;
  const { OPENAI_PRICE_IN: priceIn, OPENAI_PRICE_OUT: priceOut } = read;
  return {
    apiKey: read.OPENAI_API_KEY ?? NO_KEY,
    baseUrl: read.OPENAI_BASE_URL?.replace(/\/+$/, ''),
    apiVersion: read.OPENAI_API_VERSION,
    model: read.OPENAI_MODEL ?? USUAL_MODEL,
    sends: read.OPENAI_SENDS,
    deadlineMs: read.OPENAI_DEADLINE_SECONDS * 1_000,
    concurrency: read.OPENAI_CONCURRENCY,
    perUserADay: read.OPENAI_USER_PER_DAY,
    perWorkspaceADay: read.OPENAI_WORKSPACE_PER_DAY,
    price: (priceIn ?? priceOut) === undefined ? undefined : { in: priceIn ?? 0, out: priceOut ?? 0 },
  };
}

function isPlainUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
}
