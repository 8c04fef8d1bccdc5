import type { Library } from './library';
import { LibraryBuilder } from './library-builder';
import type { PromptFile } from './parse-file';

/**
 * Makes the library out of the files under prompts/.
 * @throws LibraryError that lists every problem of every file at once.
 */
export function parseLibrary(files: readonly PromptFile[]): Library {
  const building = new LibraryBuilder();
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) building.add(file);
  return building.finish();
}
