import type { types } from '@slack/bolt';
import type { Board, Standing } from '../../src/board/board';
import type { Say } from '../../src/say';
import { messageOf, plain, type SlackMessage } from './blocks';
import { clip } from './text';

const ROWS = 10;
/** Ten rows of this length stay well under what one message may hold. */
const LONGEST_ROW = 700;

/** The leaderboard as a message, best first. */
export function boardMessage(board: Board, say: Say): SlackMessage {
  const title = say('leaderboard_title', { period: say(`period_${board.period}`) });
  const rows = board.standings.slice(0, ROWS).map((each) => row(each, say));
  const lines = rows.length > 0 ? rows : [say('leaderboard_empty')];
  const blocks: types.KnownBlock[] = [
    { type: 'header', text: plain(title, 150) },
    ...lines.map((line) => ({ type: 'section' as const, text: plain(line, 3_000) })),
  ];
  return messageOf([title, ...lines].join('\n'), blocks);
}

function row({ rank, entry }: Standing, say: Say): string {
  const votes = entry.votes === 1 ? say('votes_one') : say('votes_many', { n: entry.votes });
  return `${rank}. ${clip(entry.rebuttal, LONGEST_ROW)}\n${clip(say('posted_by', { name: entry.authorName }), 120)} · ${votes}`;
}
