import { parseLibrary } from './library/parse-library';
import type { PromptFile } from './library/parse-file';
import { openUnwrap } from './read/unwrap';
import { openDetector } from './read/language';
import type { House } from './roast';
import { templateWriter } from './write/template-writer';

/** Everything the straight line works with, from the files under prompts/. Takes a few tenths of a second. */
export async function openHouse(files: readonly PromptFile[]): Promise<House> {
  const library = parseLibrary(files);
  return {
    library,
    detect: await openDetector(library.facts),
    writer: templateWriter(library),
    unwrap: openUnwrap(library.mail),
  };
}
