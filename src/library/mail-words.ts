import { z } from 'zod';
import { LANGUAGES } from '../languages';
import { flat } from '../read/mail/flat';

const LISTS = [
  'from',
  'to',
  'date',
  'subject',
  'other',
  'forward_prefix',
  'forward',
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
  readonly sets: Readonly<Record<List, ReadonlySet<string>>>;
}

/** All languages are put together: the language of a mail program says nothing about that of a pitch. */
export function mailWords(file: MailFile): MailWords {
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
  return { ...together, labels, sets };
}
