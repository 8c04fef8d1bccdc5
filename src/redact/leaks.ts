import { findContacts } from './contacts';
import { findSecrets } from './find';
import type { Secrets } from './secrets';

/**
 * What of the secrets is still in a text, as it stands there. Looks in two ways that share no code: with the eyes of
 * the redactor, and plainly for each name of the fact list. An ordinary word that is also a name ("Will", "Wolf") is
 * a leak with a capital, also where a sentence begins; without one it is the ordinary word.
 */
export function leaks(text: string, secrets: Secrets): string[] {
  const found = [
    ...findContacts(text).map(({ start, end }) => text.slice(start, end)),
    ...findSecrets(text, secrets).map(({ start, end }) => text.slice(start, end)),
  ];
  const plain = flat(text);
  for (const name of secrets.names) {
    const isOrdinary = secrets.ordinary(flat(name)) || name.length < 3;
    if (isOrdinary ? stands(name, text) : stands(flat(name), plain)) found.push(name);
  }
  return found;
}

function flat(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function stands(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isWord = /^[\p{L}\p{N}]/u;
    if (
      !isWord.test(text.slice(at + name.length)) &&
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at))
    )
      return true;
  }
  return false;
}
