import { isZone } from '../../src/board/period';
import type { Language } from '../../src/languages';

/** A moment as people of a language write it, in an IANA time zone; one that nobody knows is taken as UTC. */
export function moment(at: Date, language: Language, zone: string): string {
  const timeZone = isZone(zone) ? zone : 'UTC';
  return at.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
}

/** The same without the hour. */
export function day(at: Date, language: Language, zone: string): string {
  return at.toLocaleDateString(language, { dateStyle: 'medium', timeZone: isZone(zone) ? zone : 'UTC' });
}
