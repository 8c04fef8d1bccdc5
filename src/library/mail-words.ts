import { z } from 'zod';
import { LANGUAGES } from '../languages';
import { flat } from '../read/mail/flat';
import type { FactFile } from './shapes';

const LISTS = [
  'from',
  'to',
  'date',
  'subject',
  'other',
  'forward_prefix',
  'forward',
  'forward_by',
  'original',
  'begin',
  'dated',
  'opens',
  'wrote',
  'filler',
  'to_me',
  'note',
  'bump',
  'mobile',
  'banner',
  'disclaimer',
  'footer',
  'linkedin_intro',
  'linkedin_button',
  'linkedin_chrome',
  'linkedin_footer',
  'not_a_name',
] as const;
type List = (typeof LISTS)[number];

const words = z.array(z.string().min(1)).default([]);
const lists = z.strictObject(
  Object.fromEntries(LISTS.map((name) => [name, words])) as Record<List, typeof words>,
);

/** prompts/mail.yaml: the words of mail programs and of LinkedIn, one block a language. */
export const mailFile = z.partialRecord(z.enum([...LANGUAGES, 'any']), lists);
export type MailFile = z.infer<typeof mailFile>;

/** What a line of a mail's header tells; `other` is known but of no use. */
export type Field = 'from' | 'to' | 'date' | 'subject' | 'other';

/** The same lists with all languages together, flat (no capitals, no accents). */
export interface MailWords extends Readonly<Record<List, readonly string[]>> {
  readonly labels: ReadonlyMap<string, Field>;
  /** `linkedin_intro` taken apart at the place of the name. */
  readonly introductions: readonly { readonly before: string; readonly after: string }[];
  /** Greetings and closing words of letters, the longest first. */
  readonly greetings: readonly string[];
  readonly signoffs: readonly string[];
  readonly sets: Readonly<Record<List, ReadonlySet<string>>>;
}

/** All languages are put together: the language of a mail program says nothing about that of a pitch. */
export function mailWords(file: MailFile, facts: readonly FactFile[]): MailWords {
  const all = (name: List): string[] => [
    ...new Set(Object.values(file).flatMap((block) => block[name].map(flat))),
  ];
  const together = Object.fromEntries(LISTS.map((name) => [name, all(name)])) as Record<List, string[]>;
  const sets = Object.fromEntries(LISTS.map((name) => [name, new Set(together[name])])) as Record<
    List,
    Set<string>
  >;
  const labels = new Map<string, Field>();
  for (const field of ['other', 'subject', 'date', 'to', 'from'] as const)
    for (const label of together[field]) labels.set(label, field);
  const longestFirst = (phrases: string[]): string[] =>
    [...new Set(phrases.filter(isPlain).map(flat))].sort((a, b) => b.length - a.length);
  return {
    ...together,
    labels,
    sets,
    introductions: together.linkedin_intro.map((phrase) => {
      const [before = '', after = ''] = phrase.split('{}');
      return { before, after };
    }),
    greetings: longestFirst(facts.flatMap((each) => [...each.greetings])),
    signoffs: longestFirst(facts.flatMap((each) => [...each.signoffs])),
  };
}

/** The files of facts may hold cues, such as "happy (monday|friday)"; here only plain phrases count. */
function isPlain(phrase: string): boolean {
  return !/[()[\]{}|]/.test(phrase);
}
