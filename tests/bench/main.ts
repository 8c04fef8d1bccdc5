/**
 * npm run bench
 * Prints times and, what matters more on an unknown machine, ratios of times taken side by side in one run.
 * Asserts nothing. Another group of rows is another function in the list below.
 */
import { join } from 'node:path';
import { readPrompts } from '../../adapters/prompts/folder';
import { openHouse } from '../../src/open-house';
import { boardRows } from './boards';
import { engineRows } from './engine';
import { sizeRows } from './size';
import { startRows } from './start';
import { printGroups, type Group } from './table';

async function main(): Promise<void> {
  const house = await openHouse(readPrompts(join(__dirname, '..', '..', 'prompts')));
  const measures: readonly (() => Promise<Group | Group[]>)[] = [
    () => engineRows(house),
    () => sizeRows(house),
    startRows,
    boardRows,
  ];
  for (const measure of measures) {
    const groups = await measure();
    process.stdout.write(`${printGroups([groups].flat())}\n\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
