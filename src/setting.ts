import { z } from 'zod';

/** The environment as it was given: trimmed, without empty lines. */
export type Given = Readonly<Record<string, string | undefined>>;

/** What is wrong with a setting; the sentence goes on after the variable's name. */
export type Problem = readonly [variable: string, sentence: string];

/** A whole number between two others; `usual` when nothing is said. */
export const whole = (least: number, most: number, usual: number) =>
  z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`)
    .default(usual);
