import type { Library } from '../library/library';
import type { Language } from '../languages';
import type { Task } from '../ports';
import { seededNumber } from '../write/seed';
import type { Saga } from './saga';

/** The stories of a language, the given one first and the others in an order of their own for each seed. */
export function storiesOf(library: Library, language: Language, seed: string, first = ''): string[] {
  const ids = new Set(library.lines[language].flatMap(({ saga }) => (saga === undefined ? [] : [saga])));
  const place = (id: string): number => (id === first ? -1 : seededNumber(seed, id));
  return [...ids].sort((a, b) => place(a) - place(b));
}

/** The second rung chooses the story; from there on it is told to its end, unless its language has no such story. */
export function storiesFor(
  rung: number,
  { id, story }: Pick<Saga, 'id' | 'story'>,
  { language }: Pick<Task, 'language'>,
  library: Library,
): string[] {
  const stories = storiesOf(library, language, id, story);
  return rung > 2 ? stories.slice(0, 1) : stories;
}
