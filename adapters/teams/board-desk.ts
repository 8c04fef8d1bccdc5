import type { Board } from '../../src/board/board';
import type { Sees, Where } from '../../src/board/where';
import type { Asked, Desk } from './asked';
import { boardCard, boardTwin, fameCard, fameTwin, type BoardView } from './board-card';
import { doorsFrom } from './board-doors';
import { NOBODY } from './board-row';
import { isPrivate } from './person';
import type { Shelf } from './press';
import type { Reply } from './reply';
import { isOver, seasonLine } from './seasons';

/** The board of the channel it is asked in; in the personal chat, of the whole tenant as far as the person reads it. */
export async function boardReply(shelf: Shelf, asked: Asked, desk: Desk, note = ''): Promise<Reply> {
  const { person, say } = asked;
  const { boards } = desk.bot;
  const where = whereOf(asked, desk);
  const view = { ...(await viewOf(shelf, asked, desk)), note };
  if (shelf === 'fame') {
    const entries = await boards.hallOfFame(person, where);
    const fame = { ...view, title: say('fame_title') };
    return {
      kind: 'screen',
      draw: () => fameCard(entries, fame, say),
      plain: fameTwin(entries, fame.title, say),
    };
  }
  const title = say('leaderboard_title', { period: say(`period_${shelf}`) });
  return screen(await boards.board(person, where, shelf), { ...view, title }, asked);
}

/** The board of a season that is over, to be read. */
export async function pastReply(number: number, asked: Asked, desk: Desk): Promise<Reply> {
  const { person, spoken, say } = asked;
  const { boards } = desk.bot;
  const board = await boards.past(person, whereOf(asked, desk), number);
  const season = (await boards.seasons(person.workspace)).find((each) => each.number === number);
  if (!board || !season || !isOver(season)) return boardReply('season', asked, desk);
  const view = await viewOf(undefined, asked, desk);
  const zone = await boards.zone(person.workspace);
  const name = seasonLine(season, { language: spoken ?? 'en', zone }, say);
  return screen(board, { ...view, title: say('season_over'), name }, asked);
}

function screen(board: Board, view: BoardView, { say }: Asked): Reply {
  return {
    kind: 'screen',
    draw: () => boardCard(board, view, say),
    plain: boardTwin(board, view.title, say),
  };
}

async function viewOf(shelf: Shelf | undefined, asked: Asked, desk: Desk): Promise<BoardView> {
  const { activity, person, say } = asked;
  const isAlone = isPrivate(activity);
  const isAdmin = person.isAdmin === true;
  const hasPast = (await desk.bot.boards.seasons(person.workspace)).length > 1;
  return {
    title: '',
    name: '',
    note: '',
    shelf,
    viewer: isAlone ? { user: person.user, isAdmin } : NOBODY,
    doors: doorsFrom({ here: shelf, hasPast, isAlone, isAdmin }, say),
  };
}

/** Nobody reads the words of a chat that he is not in, also not on the board of all. */
export function whereOf({ activity, person, courier }: Asked, { members }: Desk): Where {
  const { workspace, channel } = person;
  const sees: Sees = (each) => members.isIn({ workspace, channel: each }, activity.from.id, courier);
  return channel ?? sees;
}
