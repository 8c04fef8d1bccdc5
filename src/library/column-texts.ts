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
  /** A row of the board, with one vote and with several. */
  readonly rowOne: TextTemplate;
  readonly rowMany: TextTemplate;
  /** Stands for a colleague who asked to be forgotten. */
  readonly nameless: string;
}

export type Columns = Readonly<Record<Language, ColumnTexts>>;

export function isColumnFile({ path }: PromptFile): boolean {
  return path.startsWith('column/');
}

/**
 * Reads prompts/column/<lang>.yaml. `tactics`: ids of all tactics of the library; each needs its lines.
 * Out: the texts of every language, nothing when there is no file at all, or one sentence a problem.
 */
export function parseColumns(
  files: readonly PromptFile[],
  tactics: readonly string[],
): Columns | undefined | string[] {
  if (files.length === 0) return undefined;
  const problems: string[] = [];
  const found: Partial<Record<Language, ColumnTexts>> = {};
  for (const language of LANGUAGES) {
    const path = `column/${language}.yaml`;
    const file = files.find((each) => each.path === path);
    const parsed = file && parseFile(file, columnFile);
    if (!parsed) problems.push(`prompts/${path}: the file is missing`);
    else if (Array.isArray(parsed)) problems.push(...parsed);
    else found[language] = textsOf(file, parsed.value, language, tactics, problems);
  }
  for (const { path } of files)
    if (!LANGUAGES.some((language) => path === `column/${language}.yaml`))
      problems.push(`prompts/${path}: must be named after one of the languages ${LANGUAGES.join(', ')}`);
  return problems.length > 0 ? problems : (found as Columns);
}

function textsOf(
  file: PromptFile,
  value: ColumnFile,
  language: Language,
  tactics: readonly string[],
  problems: string[],
): ColumnTexts {
  const tell = (key: readonly (string | number)[], reason: string): void => {
    problems.push(problem(file, lineOf(file, key), key.join('.'), reason));
  };
  const compiled = (key: readonly (string | number)[], source: string, slots: readonly string[]): TextTemplate => {
    try {
      return compileText(source, language, slots);
    } catch (error) {
      tell(key, (error as Error).message);
      return { slots: [], fill: () => '' };
    }
  };
  const all = (key: readonly string[], sources: readonly string[], slots: readonly string[]): TextTemplate[] =>
    sources.map((source, i) => compiled([...key, i], source, slots));
  for (const id of tactics) if (!(id in value.tactics)) tell(['tactics'], `lacks ${id}`);
  for (const id of Object.keys(value.tactics))
    if (!tactics.includes(id)) tell(['tactics', id], `there is no tactic "${id}"`);
  const row = ['rank', 'name', 'votes', 'reply'];
  return {
    pieces: Object.fromEntries(names.map((name) => [name, all([name], value[name], PIECES[name])])) as Record<
      Piece,
      TextTemplate[]
    >,
    tactics: new Map(Object.entries(value.tactics).map(([id, each]) => [id, all(['tactics', id], each, [])])),
    rowOne: compiled(['row_one'], value.row_one, row),
    rowMany: compiled(['row_many'], value.row_many, row),
    nameless: value.nameless,
  };
}
