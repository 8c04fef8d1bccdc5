import { boardMessage, fameMessage } from './board';
import type { Doors } from './board-menu';
import type { RequestOf } from './request';
import { tell, tellThat, type Visit } from './visit';
import { day } from './when';

/** The board of a channel, or of what the person shared; chosen from the menu of one, it takes its place. */
export async function showBoard(visit: Visit, request: RequestOf<'board'>): Promise<void> {
  const { bot, asked, say } = visit;
  const { channel, shelf, inPlace } = request;
  const doors = await doorsFrom(visit, request);
  if (shelf === 'fame')
    return tell(visit, fameMessage(await bot.boards.hallOfFame(asked.person, channel), doors, say), inPlace);
  const board = await (typeof shelf === 'number'
    ? bot.boards.past(asked.person, channel, shelf)
    : bot.boards.board(asked.person, channel, shelf));
  await (board ? tell(visit, boardMessage(board, doors, say), inPlace) : tellThat(visit, 'expired'));
}

async function doorsFrom(
  { bot, asked, client, members, language }: Visit,
  { shelf, channel }: RequestOf<'board'>,
): Promise<Doors> {
  const { person } = asked;
  const zone = await bot.boards.zone(person.workspace);
  const past = (await bot.boards.seasons(person.workspace)).slice(0, -1).map(({ number, name, to }) => ({
    number,
    name,
    when: day(to, language, zone),
  }));
  return { shelf, channel, past, isAdmin: await members.isAdmin(person, client) };
}
