import { lettersOf } from './letters';
import type { Phrase } from './name';
import { placeOf, type Place } from './place';
import type { Secret, Secrets } from './secrets';

/** A place where a secret stands. */
export interface Hit extends Place {
  readonly secret: Secret;
}

/** So many letters of a phrase lead to it; a shorter one is its own beginning. */
const BEGINNING = 8;

interface Entry {
  readonly secret: Secret;
  readonly phrase: Phrase;
  readonly needle: string;
}

const indexes = new WeakMap<Secrets, ReadonlyMap<number, ReadonlyMap<string, readonly Entry[]>>>();

/**
 * Finds the secrets in a text in whatever coat: other capitals and accents, letters of other alphabets, invisible
 * characters or blanks between the letters, a genitive s. Longest first, no two overlap. One pass over the text,
 * however many secrets there are.
 */
export function findSecrets(text: string, secrets: Secrets): Hit[] {
  const letters = lettersOf(text);
  const hits: Hit[] = [];
  for (const [length, entries] of indexOf(secrets)) {
    for (let at = 0; at + length <= letters.text.length; at += 1) {
      for (const { secret, phrase, needle } of entries.get(letters.text.slice(at, at + length)) ?? []) {
        if (!letters.text.startsWith(needle, at)) continue;
        const hit = placeOf(text, letters, at, phrase, secrets.ordinary);
        if (hit) hits.push({ secret, ...hit });
      }
    }
  }
  return apart(hits.sort((a, b) => b.end - b.start - (a.end - a.start)));
}

/** The phrases by the length of their beginning and by the beginning; of equal phrases the first counts. */
function indexOf(secrets: Secrets): ReadonlyMap<number, ReadonlyMap<string, readonly Entry[]>> {
  const made = indexes.get(secrets);
  if (made) return made;
  const index = new Map<number, Map<string, Entry[]>>();
  const seen = new Set<string>();
  for (const secret of secrets.all) {
    for (const phrase of secret.phrases) {
      const needle = phrase.words.join('');
      const sort = `${needle} ${phrase.capital} ${phrase.inside} ${phrase.alone}`;
      if (needle === '' || seen.has(sort)) continue;
      seen.add(sort);
      const beginning = needle.slice(0, BEGINNING);
      const ofLength = index.get(beginning.length) ?? new Map<string, Entry[]>();
      index.set(beginning.length, ofLength);
      const entries = ofLength.get(beginning) ?? [];
      entries.push({ secret, phrase, needle });
      ofLength.set(beginning, entries);
    }
  }
  indexes.set(secrets, index);
  return index;
}

/** Keeps the first of those that overlap, in the order of the text. */
function apart(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  const taken = new Set<number>();
  for (const hit of hits) {
    if (taken.has(hit.start) || taken.has(hit.end - 1)) continue;
    for (let i = hit.start; i < hit.end; i += 1) taken.add(i);
    kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}
