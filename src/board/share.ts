import { createHash } from 'node:crypto';
import type { Card } from '../card';
import { clean } from '../read/hygiene';
import type { Rebuttal } from '../guard/guard';
import type { Person } from '../ports';
import type { NewEntry } from './entry';
import { redact } from './redact';

/** Longest text that may be shared, in UTF-16 units: a rebuttal has 150 words at most. */
export const MAX_SHARED = 2_000;

/** A share that waits for the person's press: what the channel would see beside what it is. */
export interface SharePreview {
  readonly before: { readonly pitch: string; readonly rebuttal: string };
  readonly after: { readonly pitch: string; readonly rebuttal: string };
  readonly seed: string;
}

/** The text of a card with this seed, if it is one of its noes. */
export function chosenOf({ rebuttals, plain, exit }: Card, seed: string): Rebuttal | undefined {
  return [...rebuttals, plain, exit].find((each) => each?.seed === seed);
}

export function previewOf(card: Card, { text, seed }: Rebuttal): SharePreview {
  const before = { pitch: card.pitch.text, rebuttal: text };
  return { before, after: redact(before, card.reading.facts, card.pitch.author), seed };
}

/**
 * What is shared: redacted once more, because `words` may have been changed after the preview. Words that are no
 * longer the preview's are the person's own. Out: undefined when nothing is left to share.
 */
export function entryOf(
  card: Card,
  chosen: Rebuttal,
  words: string | undefined,
  author: Person,
  channel: string,
  sharedAt: Date,
): NewEntry | undefined {
  const { after } = previewOf(card, chosen);
  const typed = words === undefined ? after.rebuttal : clean(words).slice(0, MAX_SHARED);
  if (typed === '') return undefined;
  const changed = typed !== clean(after.rebuttal);
  const texts = changed
    ? redact({ pitch: card.pitch.text, rebuttal: typed }, card.reading.facts, card.pitch.author)
    : after;
  const { workspace, user, name } = author;
  const entry = { workspace, channel, author: user, ...texts };
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
    sharedAt,
  };
}
