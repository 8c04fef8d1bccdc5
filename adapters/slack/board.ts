import type { types } from '@slack/bolt';
import { FAME, type Board, type PersonStanding } from '../../src/board/board';
import type { Entry } from '../../src/board/entry';
import type { Say } from '../../src/say';
import { footer, header, messageOf, rich, section, words, type SlackMessage } from './blocks';
import { menus, seasonName, type Doors } from './board-menu';
import { votesOf } from './post';
import { clip } from './text';

const ROWS = 10;
const FRESH = 3;
const PEOPLE = 5;
/** Ten rows of this length stay well under what one message may hold; the post itself has it all. */
const LONGEST_ROW = 150;
const LONGEST_NAME = 30;

/** The leaderboard as a message, best first. */
export function boardMessage(board: Board, doors: Doors, say: Say): SlackMessage {
  const season = doors.past.find(({ number }) => number === doors.shelf);
  const title = season ? seasonName(season, say) : titleOf(board, say);
  const rows = board.standings.slice(0, ROWS).map(({ rank, entry }) => `${rank}. ${rowText(entry, say)}`);
  const lines = rows.length > 0 ? rows : [say('leaderboard_empty')];
  return messageOf([title, ...lines].join('\n'), [
    ...boardBlocks(board, say, ROWS, title),
    ...menus(doors, say),
  ]);
}

/** The best of all that ever got enough votes. */
export function fameMessage(entries: readonly Entry[], doors: Doors, say: Say): SlackMessage {
  const best = entries.slice(0, ROWS);
  const empty = best.length === 0 ? [say('fame_empty', { n: FAME })] : [];
  return messageOf([say('fame_title'), ...best.map((each) => rowText(each, say)), ...empty].join('\n'), [
    header(say('fame_title')),
    ...best.map((each) => row('', each, say)),
    ...empty.map(section),
    ...menus(doors, say),
  ]);
}

/** The best, who brought them in, what waits for a first vote, and who is ahead, we or the machine. */
export function boardBlocks(
  board: Board,
  say: Say,
  rows = ROWS,
  title = titleOf(board, say),
): types.KnownBlock[] {
  const { standings, people, fresh, frozen } = board;
  const best = standings.slice(0, rows);
  return [
    header(title),
    ...(frozen ? [section(say('board_frozen'))] : []),
    ...best.map(({ rank, entry }) => row(`${rank}. `, entry, say)),
    ...(best.length === 0 ? [section(say('leaderboard_empty'))] : []),
    ...titled(
      say('people_title'),
      people.slice(0, PEOPLE).map((each) => personLine(each, say)),
    ),
    ...titled(
      say('fresh_title'),
      fresh.slice(0, FRESH).map((each) => clip(each.rebuttal, LONGEST_ROW)),
    ),
    ...(best.length === 0 ? [] : [footer([say('versus', board.versus)])]),
  ];
}

function titleOf({ period }: Board, say: Say): string {
  return say('leaderboard_title', { period: say(`period_${period}`) });
}

/** Names are words: nobody is pinged by a board. */
function row(mark: string, entry: Entry, say: Say): types.RichTextBlock {
  const link: types.RichTextElement[] = entry.link.startsWith('https://')
    ? [
        { type: 'text', text: ' · ' },
        { type: 'link', url: entry.link, text: say('see_post') },
      ]
    : [];
  const small = words(byLine(entry, say), { italic: true });
  return rich([
    words(`${mark}${clip(entry.rebuttal, LONGEST_ROW)}\n`),
    { ...small, elements: [...small.elements, ...link] },
  ]);
}

function rowText(entry: Entry, say: Say): string {
  return `${clip(entry.rebuttal, LONGEST_ROW)}\n${byLine(entry, say)}`;
}

function byLine(entry: Entry, say: Say): string {
  const name = clip(entry.authorName, LONGEST_NAME) || say('someone');
  return `${say('posted_by', { name })} · ${votesOf(entry.votes, say)}`;
}

function personLine({ rank, name, votes }: PersonStanding, say: Say): string {
  return `${rank}. ${clip(name, LONGEST_NAME) || say('someone')}, ${votesOf(votes, say)}`;
}

function titled(title: string, lines: readonly string[]): types.RichTextBlock[] {
  if (lines.length === 0) return [];
  const items = lines.map((line) => words(line));
  return [rich([words(title, { bold: true }), { type: 'rich_text_list', style: 'bullet', elements: items }])];
}
