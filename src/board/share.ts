import { createHash } from 'node:crypto';
import type { Card } from '../card';
import type { Rebuttal } from '../guard/guard';
import type { Library } from '../library/library';
import type { Person } from '../ports';
import { clean } from '../read/hygiene';
import { redactCard } from '../redact/card';
import type { Redacted } from '../redact/redact';
import type { NewEntry } from './entry';

/** Longest text that may be shared, in UTF-16 units: a rebuttal has 150 words at most. */
export const MAX_SHARED = 2_000;

/** A share that waits for the person's press: what the channel would see beside what it is. */
export interface SharePreview {
  readonly before: { readonly pitch: string; readonly rebuttal: string };
  readonly after: { readonly pitch: string; readonly rebuttal: string };
  /** How many things of which kind have become aliases. */
  readonly replaced: Extract<Redacted, { safe: true }>['replaced'];
  readonly seed: string;
}

/** `unsafe`: a name would show through whatever the redactor does. `empty`: no words are left. */
export type Unshareable = 'unsafe' | 'empty';

/** The key of the sentence for whatever could not be shared. */
export const NOT_SHARED = {
  expired: 'expired',
  removed: 'removed_by_others',
  empty: 'share_empty',
  unsafe: 'share_unsafe',
  frozen: 'board_frozen',
} as const;

/** The text of a card with this seed, if it is one of its noes. */
export function chosenOf(
  { rebuttals, replaced = [], plain, exit }: Card,
  seed: string,
): Rebuttal | undefined {
  return [...rebuttals, ...replaced, plain, exit].find((each) => each?.seed === seed);
}

export function previewOf(card: Card, { text, seed }: Rebuttal, library: Library): SharePreview | 'unsafe' {
  const redacted = redactCard(card, text, library);
  if (!redacted.safe) return 'unsafe';
  const { pitch, rebuttal, replaced } = redacted;
  return { before: { pitch: card.pitch.text, rebuttal: text }, after: { pitch, rebuttal }, replaced, seed };
}

/**
 * What is shared: redacted once more, because `words` may have been changed after the preview. Words that are no
 * longer the preview's are the person's own.
 */
export function entryOf(
  card: Card,
  chosen: Rebuttal,
  words: string | undefined,
  to: { readonly author: Person; readonly channel: string; readonly at: Date },
  library: Library,
): NewEntry | Unshareable {
  const ours = redactCard(card, chosen.text, library);
  const typed = words === undefined ? undefined : clean(words).slice(0, MAX_SHARED);
  if (typed === '') return 'empty';
  const changed = typed !== undefined && !(ours.safe && typed === clean(ours.rebuttal));
  const redacted = changed ? redactCard(card, typed, library) : ours;
  if (!redacted.safe) return 'unsafe';
  const { workspace, user, name } = to.author;
  const { pitch, rebuttal } = redacted;
  const entry = { workspace, channel: to.channel, author: user, pitch, rebuttal };
  return {
    ...entry,
    id: createHash('sha256')
      .update(JSON.stringify(Object.values(entry)))
      .digest('hex')
      .slice(0, 24),
    authorName: name,
    language: card.language,
    seed: chosen.seed,
    hand: changed ? 'human' : chosen.source,
    tactic: card.reading.tactics[0]?.id ?? '',
    sharedAt: to.at,
  };
}
