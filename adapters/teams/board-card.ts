import { FAME, type Board } from '../../src/board/board';
import type { Entry } from '../../src/board/entry';
import type { Say } from '../../src/say';
import { nameOf, rowOf, rowText, type Viewer } from './board-row';
import { adaptiveCard, literalWords, words, type Element } from './elements';
import { clip, literal } from './markdown';
import { votesOf } from './post';
import type { Shelf } from './press';

const ROWS = 10;
const FRESH = 3;
const PEOPLE = 5;
const MAX_NAME = 200;
const MAX_TWIN = 2_000;

/** How a board is looked at. */
export interface BoardView {
  readonly title: string;
  /** Of a season, as an administrator called it; empty otherwise. */
  readonly name: string;
  /** The board that a vote leads back to; undefined for one that is over. */
  readonly shelf: Shelf | undefined;
  readonly viewer: Viewer;
  /** A sentence about the press before, or empty. */
  readonly note: string;
  /** What leads to the other boards, below this one. */
  readonly doors: readonly Element[];
}

/** A leaderboard: the best, who brought them in, humans against the machine, and what waits for a first vote. */
export function boardCard(board: Board, view: BoardView, say: Say): Element {
  const row = (entry: Entry, before: string): Element => rowOf(entry, { ...view, before, say });
  const people = board.people
    .slice(0, PEOPLE)
    .flatMap(({ rank, author, name, votes }) =>
      literalWords(`${rank}. ${nameOf(author, name, say)}, ${votesOf(votes, say)}`),
    );
  const { humans, machine } = board.versus;
  const body = [
    ...titled(view),
    ...(board.frozen ? [words(say('board_frozen'), { isSubtle: true })] : []),
    ...(board.standings.length === 0 ? [words(say('leaderboard_empty'))] : []),
    ...board.standings.slice(0, ROWS).map(({ rank, entry }) => row(entry, `${rank}. `)),
    ...(people.length === 0
      ? []
      : [heading('people_title', say), ...people, subtle(say('versus', { humans, machine }))]),
    ...(board.fresh.length === 0 ? [] : [heading('fresh_title', say)]),
    ...board.fresh.slice(0, FRESH).map((entry) => row(entry, '')),
    ...view.doors,
  ];
  return adaptiveCard(body, [], literal(clip(boardTwin(board, view.title, say), MAX_TWIN)));
}

/** The best of all that ever got enough votes. */
export function fameCard(entries: readonly Entry[], view: BoardView, say: Say): Element {
  const body = [
    ...titled(view),
    ...(entries.length === 0 ? [words(say('fame_empty', { n: FAME }))] : []),
    ...entries.slice(0, ROWS).map((entry) => rowOf(entry, { ...view, before: '', say })),
    ...view.doors,
  ];
  return adaptiveCard(body, [], literal(clip(fameTwin(entries, view.title, say), MAX_TWIN)));
}

function titled({ title, name, note }: BoardView): Element[] {
  return [
    words(title, { weight: 'Bolder', size: 'Medium' }),
    ...literalWords(clip(name, MAX_NAME)),
    ...(note === '' ? [] : [subtle(note)]),
  ];
}

function heading(key: string, say: Say): Element {
  return words(say(key), { weight: 'Bolder', separator: true });
}

function subtle(text: string): Element {
  return words(text, { isSubtle: true });
}

/** The same in plain text, best first. */
export function boardTwin({ standings }: Board, title: string, say: Say): string {
  const rows = standings
    .slice(0, ROWS)
    .map(({ rank, entry }) => `${rank}. ${rowText(entry)} (${votesOf(entry.votes, say)})`);
  return [title, ...(rows.length > 0 ? rows : [say('leaderboard_empty')])].join('\n\n');
}

export function fameTwin(entries: readonly Entry[], title: string, say: Say): string {
  const rows = entries.slice(0, ROWS).map((entry) => `${rowText(entry)} (${votesOf(entry.votes, say)})`);
  return [title, ...(rows.length > 0 ? rows : [say('fame_empty', { n: FAME })])].join('\n\n');
}
