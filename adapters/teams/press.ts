import { z } from 'zod';
import { LANGUAGES } from '../../src/languages';
import { ROAST_STYLES } from '../../src/library/shapes';
import type { Wish } from '../../src/roast';

/** The verbs of a card's buttons: the same names as on every other platform. */
const VERBS = ['another', 'style', 'use', 'overrule'] as const;
export type Verb = (typeof VERBS)[number];

/** Ids of the two choices on a card; 'any' stands for "surprise me" and "as in the pitch". */
export const STYLE_INPUT = 'pick_style';
export const LANGUAGE_INPUT = 'pick_language';
export const ANY = 'any';

/** What a button carries: the pitch, the wish that made the card, and for `use` which text. */
export interface Carried extends Wish {
  readonly pitch: string;
  readonly seed?: string | undefined;
}

export interface Press extends Carried {
  readonly verb: Verb;
}

const data = z.object({
  verb: z.enum(VERBS),
  pitch: z.string().regex(/^[0-9a-f]{16}$/),
  nth: z.number().int().min(0).max(1_000_000).optional(),
  style: z.enum(ROAST_STYLES).optional(),
  language: z.enum(LANGUAGES).optional(),
  overrule: z.enum(['pitch', 'genuine']).optional(),
  seed: z.string().max(60).optional(),
  [STYLE_INPUT]: z.enum([...ROAST_STYLES, ANY]).optional(),
  [LANGUAGE_INPUT]: z.enum([...LANGUAGES, ANY]).optional(),
});

/** The data of Action.Execute or Action.Submit; undefined when it is not of a card of ours. */
export function parsePress(value: unknown): Press | undefined {
  const parsed = data.safeParse(value);
  if (!parsed.success) return undefined;
  const { [STYLE_INPUT]: style, [LANGUAGE_INPUT]: language, ...carried } = parsed.data;
  if (carried.verb === 'another') return { ...carried, nth: (carried.nth ?? 0) + 1 };
  if (carried.verb !== 'style') return carried;
  return { ...carried, nth: 0, style: chosen(style), language: chosen(language) };
}

function chosen<T extends string>(value: T | typeof ANY | undefined): T | undefined {
  return value === undefined || value === ANY ? undefined : value;
}
