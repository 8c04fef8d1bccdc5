import { z } from 'zod';
import { LANGUAGES } from '../../src/languages';
import { ROAST_STYLES, STYLES, type Style } from '../../src/library/shapes';
import type { Wish } from '../../src/roast';

/** What a button on a card stands for: which pitch, which wish and, to use one, which of its texts. */
export interface Choice extends Wish {
  readonly pitch: string;
  /** Seeds count from one in each kind of text, so the kind belongs to it: the exit's is also the first rebuttal's. */
  readonly use?: { readonly kind: Style; readonly seed: string } | undefined;
}

const shape = z.strictObject({
  pitch: z.string().regex(/^[0-9a-f]{16}$/),
  nth: z.number().int().min(0).max(1_000_000).optional(),
  style: z.enum(ROAST_STYLES).optional(),
  language: z.enum(LANGUAGES).optional(),
  overrule: z.enum(['pitch', 'genuine']).optional(),
  use: z.strictObject({ kind: z.enum(STYLES), seed: z.string().max(60) }).optional(),
});

/** As a button's value: compact JSON, under the 150 characters that a select's option may hold. */
export function encodeChoice(choice: Choice): string {
  return JSON.stringify(choice);
}

/** Undefined for a value that is not ours, such as one of an older card. */
export function decodeChoice(value: string): Choice | undefined {
  try {
    return shape.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}
