import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LibraryError } from '../../src/errors';
import type { PromptFile } from '../../src/library/parse-file';
import { withValues } from './parsed-before';

/**
 * Reads every .yaml and .md file below the prompts folder, but for the page about it.
 * @throws LibraryError when there is no such folder.
 */
export function readPrompts(folder: string): PromptFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new LibraryError([
      `There is no folder ${folder}. Start in the project's folder, or set PROMPTS_DIR.`,
    ]);
  }
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:yaml|md)$/.test(path) && path !== 'README.md')
    .map((path) => ({
      path: path.replaceAll('\\', '/'),
      text: readFileSync(join(folder, path), 'utf8'),
    }));
  const isYaml = ({ path }: PromptFile): boolean => path.endsWith('.yaml');
  return [...withValues(files.filter(isYaml)), ...files.filter((file) => !isYaml(file))];
}
