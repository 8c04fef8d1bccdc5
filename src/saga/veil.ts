import type { Language } from '../languages';
import type { Library } from '../library/library';
import type { Pitch } from '../pitch';
import type { DetectLanguage } from '../read/language';
import { read } from '../read/read';
import { aliasesIn } from '../redact/alias';
import { redact } from '../redact/redact';
import { secretsOf } from '../redact/secrets';
import { sayIn } from '../say';

/** Takes the names out of texts of one saga; '' for a text in which one would still show. */
export type Veil = (text: string) => string;

/** What hides all: nothing is known of whom a text is about. */
export const CLOSED: Veil = () => '';

/**
 * A veil made of every message that is known of a sender: the names of one may stand in an answer to the other.
 * `saga`: its id, so that the same name has the same alias in all of its turns.
 */
export function veilOf(
  messages: readonly Pitch[],
  saga: { readonly id: string; readonly language: Language },
  library: Library,
  detect: DetectLanguage,
): Veil {
  if (messages.length === 0) return CLOSED;
  const aliases = aliasesIn(sayIn(library, saga.language), saga.language);
  const all = messages.map((message) => {
    const { facts, language } = read(message, library, detect);
    const spoken = language.code === 'unknown' ? saga.language : language.code;
    return secretsOf({ ...message, id: saga.id }, facts, library, spoken);
  });
  const hide = (text: string): string | undefined =>
    all.reduce<string | undefined>((veiled, secrets) => {
      if (veiled === undefined) return undefined;
      const done = redact({ pitch: '', rebuttal: veiled }, secrets, aliases);
      return done.safe ? done.rebuttal : undefined;
    }, text);
  return (text) => hide(text) ?? '';
}
