import { z } from 'zod';
import { LANGUAGES } from '../../src/languages';
import { ROAST_STYLES, STYLES } from '../../src/library/shapes';

export const choiceShape = z.strictObject({
  pitch: z.string().regex(/^[0-9a-f]{16}$/),
  nth: z.number().int().min(0).max(1_000_000).optional(),
  style: z.enum(ROAST_STYLES).optional(),
  language: z.enum(LANGUAGES).optional(),
  overrule: z.enum(['pitch', 'genuine']).optional(),
  /** The story that the person says goes on. */
  saga: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  /** Seeds count from one in each kind of text, so the kind belongs to it: the exit's is also the first rebuttal's. */
  use: z.strictObject({ kind: z.enum(STYLES), seed: z.string().max(60) }).optional(),
});

/** What a button on a card stands for: which pitch, which wish and, to use one, which of its texts. */
export type Choice = Readonly<z.infer<typeof choiceShape>>;

/** As a button's value: compact JSON, under the 150 characters that a select's option may hold. */
export function encodeChoice(choice: Choice): string {
  return JSON.stringify(choice);
}

/** Undefined for a value that is not ours, such as one of an older card. */
export function decodeChoice(value: string): Choice | undefined {
  try {
    return choiceShape.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}
