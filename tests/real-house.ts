import { join } from 'node:path';
import { readPrompts } from '../adapters/prompts/folder';
import { openHouse } from '../src/open-house';
import type { House } from '../src/roast';

let opened: Promise<House> | undefined;

/** The real library (or the one in PROMPTS_DIR), detector and writer; opened once in each test file. */
export function realHouse(): Promise<House> {
  opened ??= openHouse(readPrompts(process.env.PROMPTS_DIR ?? join(__dirname, '..', 'prompts')));
  return opened;
}
