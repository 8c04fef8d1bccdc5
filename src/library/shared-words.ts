import { z } from 'zod';
import { LANGUAGES } from '../languages';
import { Figures } from '../read/figures';
import { Firms } from '../read/firm';
import type { FactFile } from './shapes';

const words = z.array(z.string().min(1)).default([]);

/** A file with one block a language, whose lists are put together: names and figures cross languages. */
function together<L extends string, T>(lists: readonly L[], make: (words: Record<L, string[]>) => T) {
  const block = z.strictObject(
    Object.fromEntries(lists.map((list) => [list, words])) as Record<L, typeof words>,
  );
  return z.partialRecord(z.enum([...LANGUAGES, 'any']), block).transform((blocks) => {
    const all = Object.values(blocks) as Record<L, string[]>[];
    const joined = lists.map((list) => [list, all.flatMap((each) => each[list])]);
    return make(Object.fromEntries(joined) as Record<L, string[]>);
  });
}

/** prompts/firms.yaml */
export const firmsFile = together(['forms', 'last', 'first', 'first_ends'], (lists) => new Firms(lists));

/** prompts/figures.yaml */
export const figuresFile = together(
  ['percent', 'discount', 'of', 'times', 'to', 'hours', 'per', 'periods', 'millions', 'customers', 'results'],
  (lists) => new Figures(lists),
);

export interface SharedWords {
  readonly firms: Firms;
  readonly figures: Figures;
}

/** The words facts of one language are found with. */
export type FactWords = FactFile & SharedWords;

/** A library without these files knows firms and figures by their form alone. */
export const NO_SHARED_WORDS: SharedWords = { firms: firmsFile.parse({}), figures: figuresFile.parse({}) };
