import { z } from 'zod';
import { LANGUAGES, type Language } from '../languages';
import { lineOf, parseFile, problem, type PromptFile } from './parse-file';
import { compileText, type TextTemplate } from './template';

/** The pieces a Column is made of, each with the slots its lines may use; prompts/README.md explains them. */
const PIECES = {
  masthead: ['number'],
  opening: [],
  best_one: ['name'],
  best_many: ['name', 'votes'],
  best_tied: ['name', 'count'],
  hand_human: [],
  hand_machine: [],
  versus_humans: ['humans', 'machine'],
  versus_machine: ['humans', 'machine'],
  versus_level: ['humans', 'machine'],
  people: ['name', 'votes'],
  reaction: ['name'],
  reaction_earnest: [],
  reaction_undeterred: [],
  reaction_sore: [],
  good_sport: ['name'],
  fresh: [],
  closing: [],
} as const;
export type Piece = keyof typeof PIECES;

const sentence = z.string().trim().min(1, 'is empty');
const lines = z.array(sentence).min(2, 'needs two lines or more, so that no two weeks sound alike');
const names = Object.keys(PIECES) as Piece[];
const ROW = ['rank', 'name', 'votes', 'reply'];

const columnFile = z.strictObject({
  ...(Object.fromEntries(names.map((name) => [name, lines])) as Record<Piece, typeof lines>),
  tactics: z.record(z.string(), lines),
  row_one: sentence,
  row_many: sentence,
  nameless: sentence,
});
type ColumnFile = z.infer<typeof columnFile>;

/** The words of the weekly Column in one language. */
export interface ColumnTexts {
  readonly pieces: Readonly<Record<Piece, readonly TextTemplate[]>>;
  /** By the id of the tactic. */
  readonly tactics: ReadonlyMap<string, readonly TextTemplate[]>;
  /** A row of the board, with one vote and with several; empty when it cannot be read. */
  readonly rowOne: readonly TextTemplate[];
  readonly rowMany: readonly TextTemplate[];
  /** Stands for a colleague who asked to be forgotten. */
  readonly nameless: string;
}

export type Columns = Readonly<Record<Language, ColumnShelf>>;

/**
 * The Column of one language. Its lines are compiled when the first Column is written: all of them at every start
 * would cost a quarter of a second. A line that cannot be read is left out and told.
 */
export class ColumnShelf {
  readonly #file: PromptFile;
  readonly #value: ColumnFile;
  readonly #language: Language;
  readonly #problems: string[] = [];
  #texts: ColumnTexts | undefined;

  constructor(file: PromptFile, value: ColumnFile, language: Language) {
    this.#file = file;
    this.#value = value;
    this.#language = language;
  }

  texts(): ColumnTexts {
    this.#texts ??= this.#compile();
    return this.#texts;
  }

  /** One sentence a broken line, with file, line and key. */
  problems(): readonly string[] {
    this.texts();
    return this.#problems;
  }

  #compile(): ColumnTexts {
    const value = this.#value;
    const pieces = names.map((name) => [name, this.#lines([name], value[name], PIECES[name])] as const);
    const tactics = Object.entries(value.tactics);
    return {
      pieces: Object.fromEntries(pieces) as Record<Piece, TextTemplate[]>,
      tactics: new Map(tactics.map(([id, sources]) => [id, this.#lines(['tactics', id], sources, [])])),
      rowOne: this.#lines(['row_one'], [value.row_one], ROW),
      rowMany: this.#lines(['row_many'], [value.row_many], ROW),
      nameless: value.nameless,
    };
  }

  #lines(key: readonly string[], sources: readonly string[], slots: readonly string[]): TextTemplate[] {
    return sources.flatMap((source, i) => {
      try {
        return [compileText(source, this.#language, slots)];
      } catch (error) {
        const path = sources.length > 1 ? [...key, i] : key;
        this.#problems.push(
          problem(this.#file, lineOf(this.#file, path), path.join('.'), (error as Error).message),
        );
        return [];
      }
    });
  }
}

export function isColumnFile({ path }: PromptFile): boolean {
  return path.startsWith('column/');
}

/**
 * Reads prompts/column/<lang>.yaml. `tactics`: ids of all tactics of the library; each needs its lines.
 * Out: the Column of every language, nothing when there is no file at all, or one sentence a problem.
 */
export function parseColumns(
  files: readonly PromptFile[],
  tactics: readonly string[],
): Columns | undefined | string[] {
  if (files.length === 0) return undefined;
  const problems: string[] = [];
  const found: Partial<Record<Language, ColumnShelf>> = {};
  for (const language of LANGUAGES) {
    const path = `column/${language}.yaml`;
    const file = files.find((each) => each.path === path);
    const parsed = file && parseFile(file, columnFile);
    if (!parsed) problems.push(`prompts/${path}: the file is missing`);
    else if (Array.isArray(parsed)) problems.push(...parsed);
    else {
      problems.push(...unevenTactics(file, parsed.value, tactics));
      found[language] = new ColumnShelf(file, parsed.value, language);
    }
  }
  for (const { path } of files)
    if (!LANGUAGES.some((language) => path === `column/${language}.yaml`))
      problems.push(`prompts/${path}: must be named after one of the languages ${LANGUAGES.join(', ')}`);
  return problems.length > 0 ? problems : (found as Columns);
}

/** A tactic without lines would be passed over in silence, and lines without a tactic never be read. */
function unevenTactics(file: PromptFile, value: ColumnFile, tactics: readonly string[]): string[] {
  const written = Object.keys(value.tactics);
  const told = (key: readonly string[], reason: string): string =>
    problem(file, lineOf(file, key), key.join('.'), reason);
  return [
    ...tactics.filter((id) => !written.includes(id)).map((id) => told(['tactics'], `lacks ${id}`)),
    ...written
      .filter((id) => !tactics.includes(id))
      .map((id) => told(['tactics', id], `there is no tactic "${id}"`)),
  ];
}
