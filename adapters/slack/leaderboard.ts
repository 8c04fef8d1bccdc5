import { boardMessage, fameMessage } from './board';
import type { RequestOf } from './request';
import { tell, type Visit } from './visit';

/** The board of a channel or of the whole workspace; chosen from the menu of one, it takes its place. */
export async function showBoard(visit: Visit, request: RequestOf<'board'>): Promise<void> {
  const { bot, asked, say } = visit;
  const { channel, shelf, inPlace } = request;
  const message =
    shelf === 'fame'
      ? fameMessage(await bot.boards.hallOfFame(asked.person, channel), say, channel)
      : boardMessage(await bot.boards.board(asked.person, channel, shelf), say, channel);
  await tell(visit, message, inPlace);
}
