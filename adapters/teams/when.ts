import { isZone } from '../../src/board/period';
import type { Language } from '../../src/languages';

/** A moment as people write it, in a workspace's time zone (an IANA name; one that nobody knows is taken as UTC). */
export function moment(
  at: Date,
  language: Language,
  zone: string,
  looks: Intl.DateTimeFormatOptions = { dateStyle: 'long' },
): string {
  return at.toLocaleString(language, { ...looks, timeZone: isZone(zone) ? zone : 'UTC' });
}
