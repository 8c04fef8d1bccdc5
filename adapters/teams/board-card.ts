import type { Board } from '../../src/board/board';
import type { Entry } from '../../src/board/entry';
import { PERIODS } from '../../src/board/period';
import type { Say } from '../../src/say';
import { actions, adaptiveCard, button, literalWords, words, type Element } from './elements';
import { clip, literal } from './markdown';
import { votesOf } from './post';

const ROWS = 10;
const FRESH = 3;
const PEOPLE = 5;
const MAX_ROW = 400;
const MAX_TWIN = 2_000;
const MAX_NAME = 80;

/** A leaderboard. `viewer` sees a button to take down what is his; empty where everybody looks at the same card. */
export function boardCard(board: Board, viewer: string, say: Say, note = ''): Element {
  const { period } = board;
  const row = (entry: Entry, before: string): Element => rowOf(entry, before, { period, viewer, say });
  const people = board.people.slice(0, PEOPLE).map((each) => {
    const name = clip(each.name || say('a_colleague'), MAX_NAME);
    return literalWords(
      `${each.rank}. ${each.author === '' ? say('someone') : name}, ${votesOf(each.votes, say)}`,
    );
  });
  const heading = (key: string): Element => words(say(key), { weight: 'Bolder', separator: true });
  const body = [
    words(titleOf(board, say), { weight: 'Bolder', size: 'Medium' }),
    ...(note === '' ? [] : [words(note, { isSubtle: true })]),
    ...(board.frozen ? [words(say('board_frozen'), { isSubtle: true })] : []),
    ...(board.standings.length === 0 ? [words(say('leaderboard_empty'))] : []),
    ...board.standings.slice(0, ROWS).map(({ rank, entry }) => row(entry, `${rank}. `)),
    ...(people.length === 0 ? [] : [heading('people_title'), ...people.flat(), versus(board, say)]),
    ...(board.fresh.length === 0 ? [] : [heading('fresh_title')]),
    ...board.fresh.slice(0, FRESH).map((entry) => row(entry, '')),
  ];
  const others = PERIODS.filter((each) => each !== period);
  const buttons = others.map((each) => button(say(`period_${each}`), 'board', { period: each }, 'chat'));
  return adaptiveCard(body, buttons, literal(clip(boardTwin(board, say), MAX_TWIN)));
}

function versus({ versus: { humans, machine } }: Board, say: Say): Element {
  return words(say('versus', { humans, machine }), { isSubtle: true });
}

interface Row {
  readonly period: Board['period'];
  readonly viewer: string;
  readonly say: Say;
}

function rowOf(entry: Entry, before: string, { period, viewer, say }: Row): Element {
  const isOwn = viewer !== '' && entry.author === viewer;
  const act = isOwn
    ? button(say('button_remove'), 'remove', { entry: entry.id }, 'chat')
    : button(say('button_vote'), 'vote', { entry: entry.id, board: period }, 'chat');
  return {
    type: 'Container',
    separator: true,
    items: [
      ...literalWords(`${before}${clip(entry.rebuttal, MAX_ROW)}`),
      words(votesOf(entry.votes, say), { isSubtle: true, size: 'Small' }),
      actions(act),
    ],
  };
}

function titleOf({ period }: Board, say: Say): string {
  return say('leaderboard_title', { period: say(`period_${period}`) });
}

/** The same in plain text, best first. */
export function boardTwin(board: Board, say: Say): string {
  const rows = board.standings
    .slice(0, ROWS)
    .map(({ rank, entry }) => `${rank}. ${clip(entry.rebuttal, MAX_ROW)} (${votesOf(entry.votes, say)})`);
  return [titleOf(board, say), ...(rows.length > 0 ? rows : [say('leaderboard_empty')])].join('\n\n');
}
