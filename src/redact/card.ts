import type { Card } from '../card';
import type { Library } from '../library/library';
import { sayIn } from '../say';
import { aliasesIn } from './alias';
import { redact, type Redacted } from './redact';
import { secretsOf } from './secrets';

/** What the channel may see of a card with this rebuttal, which the person may have changed; in the card's language. */
export function redactCard(card: Card, rebuttal: string, library: Library): Redacted {
  const { pitch, reading, language } = card;
  const read = reading.language.code === 'unknown' ? 'en' : reading.language.code;
  return redact(
    { pitch: pitch.text, rebuttal },
    secretsOf(pitch, reading.facts, library, read),
    aliasesIn(sayIn(library, language), language),
  );
}
