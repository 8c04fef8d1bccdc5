import type { Board } from '../../src/board/board';
import type { Say } from '../../src/say';
import { clip } from './markdown';

const ROWS = 10;
const MAX_ROW = 600;

/** The leaderboard as plain text, best first. */
export function boardText(board: Board, say: Say): string {
  const title = say('leaderboard_title', { period: say(`period_${board.period}`) });
  const rows = board.standings.slice(0, ROWS).map(({ rank, entry }) => {
    const votes = entry.votes === 1 ? say('votes_one') : say('votes_many', { n: entry.votes });
    return `${rank}. ${clip(entry.rebuttal, MAX_ROW)} (${votes})`;
  });
  return [title, ...(rows.length > 0 ? rows : [say('leaderboard_empty')])].join('\n\n');
}
