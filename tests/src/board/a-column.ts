import { join } from 'node:path';
import { readPrompts } from '../../../adapters/prompts/folder';
import type { Board } from '../../../src/board/board';
import type { Answered, Column, News } from '../../../src/board/column';
import type { Hand } from '../../../src/board/entry';
import type { Language } from '../../../src/languages';
import {
  isColumnFile,
  parseColumns,
  type Columns,
  type ColumnTexts,
} from '../../../src/library/column-texts';
import { aBoard, anEntry, kept } from '../../an-entry';

let columns: Columns | undefined;

/** The real words of the Column, without the rest of the library. */
export function theColumns(): Columns {
  if (columns) return columns;
  const files = readPrompts(process.env.PROMPTS_DIR ?? join(__dirname, '..', '..', '..', 'prompts'));
  const tactics = files.flatMap(({ path }) => /^tactics\/(.*)\.yaml$/.exec(path)?.[1] ?? []);
  const parsed = parseColumns(files.filter(isColumnFile), tactics);
  if (!parsed || Array.isArray(parsed)) throw new Error(parsed?.join('\n') ?? 'there is no Column');
  return (columns = parsed);
}

export function columnTexts(language: Language): ColumnTexts {
  return theColumns()[language].texts();
}

interface Shared {
  readonly name?: string;
  readonly votes: number;
  readonly hand?: Hand;
  readonly rebuttal?: string;
}

/** A board of what was shared, the best first. */
export function boardOf(shared: readonly Shared[], change: Partial<Board> = {}): Board {
  const standings = shared.map(({ name = 'Anna', votes, hand = 'template', rebuttal = 'Nee, dank u.' }) => ({
    rank: 1 + shared.filter((other) => other.votes > votes).length,
    entry: kept(anEntry({ author: name.toLowerCase(), authorName: name, hand, rebuttal }), votes),
    voted: false,
  }));
  const votesOf = (name: string): number =>
    shared.filter((each) => (each.name ?? 'Anna') === name).reduce((sum, each) => sum + each.votes, 0);
  const names = [...new Set(shared.map(({ name = 'Anna' }) => name))].sort((a, b) => votesOf(b) - votesOf(a));
  const by = (human: boolean): number =>
    shared
      .filter(({ hand = 'template' }) => (hand === 'human') === human)
      .reduce((sum, each) => sum + each.votes, 0);
  return aBoard({
    standings,
    people: names.map((name) => ({
      rank: 1 + names.filter((other) => votesOf(other) > votesOf(name)).length,
      author: name.toLowerCase(),
      name,
      votes: votesOf(name),
    })),
    versus: { humans: by(true), machine: by(false) },
    ...change,
  });
}

export const EARNEST: Answered = {
  kind: 'earnest',
  quote: 'Unfortunately we are closed on 30 February.',
  name: 'Bram',
};
export const SPORT: Answered = {
  kind: 'good-sport',
  quote: 'Ha, well played. Good luck with the cat.',
  name: 'Chloé',
};

/** A week in which everything happened. */
export const fullWeek = (change: Partial<News> = {}): News => ({
  week: '2026-W48',
  board: boardOf(
    [
      { name: 'Dirk', votes: 4, hand: 'human' },
      { name: 'Anna', votes: 3 },
      { name: 'Anna', votes: 3 },
    ],
    { tactics: [{ tactic: 'quick_call', entries: 2 }], fresh: [kept(anEntry())] },
  ),
  reactions: [EARNEST, SPORT],
  seed: 'w1 c1',
  ...change,
});

export function textOf({ title, paragraphs, standings }: Column): string {
  return [title, ...paragraphs.map(({ text, quoted }) => (quoted ? `> ${text}` : text)), ...standings].join(
    '\n\n',
  );
}

/** Our own words, without what is quoted and without the board. */
export function proseOf({ title, paragraphs }: Column): string {
  return [title, ...paragraphs.filter(({ quoted }) => !quoted).map(({ text }) => text)].join('\n');
}
