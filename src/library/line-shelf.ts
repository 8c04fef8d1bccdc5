import type { Language } from '../languages';
import { seededNumber } from '../write/seed';
import type { CueLabel, CueShelf } from './cue-shelf';
import type { Line } from './library';
import { lineOf, problem, type PromptFile } from './parse-file';
import { STYLES, type RebuttalEntry } from './shapes';
import { compileText } from './template';

/** The lines of all languages, as they come from their files. */
export class LineShelf {
  readonly lines: Readonly<Record<Language, Line[]>> = { en: [], nl: [], fr: [], de: [] };
  readonly problems: string[] = [];
  readonly #reader: Readonly<Record<Language, CueShelf>>;
  readonly #keys = new Set<string>();

  /** `reader`: where the phrases go that lines wait for. */
  constructor(reader: Readonly<Record<Language, CueShelf>>) {
    this.#reader = reader;
  }

  /** The entries of one file, which is named after its style. What is wrong with one is kept as a sentence. */
  add(file: PromptFile, entries: readonly RebuttalEntry[], language: Language, name: string): void {
    const style = STYLES.find((each) => each === name);
    if (!style) {
      this.problems.push(problem(file, 1, '', `must be named after a style: ${STYLES.join(', ')}`));
      return;
    }
    const lines = this.lines[language];
    entries.forEach((entry, place) => {
      const { id } = entry;
      const key = `${language}:${id}`;
      if (this.#keys.has(key)) this.#tell(file, [place, 'id'], `${id} is used twice in this language`);
      this.#keys.add(key);
      const label: CueLabel = { kind: 'line', id: key, not: false };
      entry.says.forEach((cue, i) => {
        this.#reader[language].keep({ cue, label, file, key: [place, 'says', i] });
      });
      try {
        const template = compileText(entry.text, language);
        lines.push({ ...entry, style, language, template, file, place, number: seededNumber(id) });
      } catch (error) {
        this.#tell(file, [place, 'text'], `${id}: ${(error as Error).message}`);
      }
    });
  }

  #tell(file: PromptFile, key: readonly (string | number)[], reason: string): void {
    this.problems.push(problem(file, lineOf(file, key), key.join('.'), reason));
  }
}
