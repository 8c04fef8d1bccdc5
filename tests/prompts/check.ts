/**
 * npm run prompts:check [-- --lang nl] [--coverage]
 * Checks everything under prompts/: shape, slots, references, the test sentences of every cue file, and every line
 * rendered with five sets of facts through the guard, in both registers; and that no two lines are nearly the same.
 * Names file, key and reason of each problem. With --coverage it also counts the lines for each occasion.
 */
import { readPrompts } from '../../adapters/prompts/folder';
import { LibraryError } from '../../src/errors';
import { LANGUAGES } from '../../src/languages';
import { ROAST_STYLES } from '../../src/library/shapes';
import { libraryProblems } from '../../src/library/library';
import { openHouse } from '../../src/open-house';
import { checkAlike } from './alike';
import { checkCues, checkExamples, checkLines } from './checks';
import { checkColumn } from './column-lines';
import { coverage } from './coverage';

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const only = args[args.indexOf('--lang') + 1];
  const languages = LANGUAGES.filter((language) => !args.includes('--lang') || language === only);
  const house = await openHouse(readPrompts(process.env.PROMPTS_DIR ?? 'prompts'));
  const broken = libraryProblems(house.library);
  const problems = [
    ...broken,
    ...languages.flatMap((language) => [
      ...checkCues(house, language),
      ...checkLines(house, language),
      ...checkExamples(house, language),
      ...checkAlike(house, language),
      ...checkColumn(house.library.columns, language),
    ]),
  ];
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  for (const language of languages) {
    const lines = house.library.lines[language];
    const counts = ROAST_STYLES.map(
      (style) => `${style} ${lines.filter((line) => line.style === style).length}`,
    );
    process.stdout.write(
      `${language}: ${counts.join(', ')}, exit ${lines.filter((line) => line.style === 'exit').length}\n`,
    );
  }
  if (args.includes('--coverage'))
    process.stdout.write(`${languages.map((language) => coverage(house, language)).join('\n\n')}\n`);
  process.stdout.write(
    problems.length === 0 ? 'Everything under prompts/ is in order.\n' : `${problems.length} problems.\n`,
  );
  return problems.length === 0 ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stdout.write(
      `${error instanceof LibraryError ? error.message : String((error as Error).stack)}\n`,
    );
    process.exitCode = 1;
  },
);
