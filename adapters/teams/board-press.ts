import type { Asked, Desk } from './asked';
import { boardReply, pastReply } from './board-desk';
import { removeReply, voteReply } from './entry-desk';
import { numbersReply } from './numbers';
import { orderReply } from './order-desk';
import { ORDERS } from './order-data';
import type { Press } from './press';
import type { Reply } from './reply';
import { seasonsReply } from './seasons';

const VERBS = ['vote', 'remove', 'keep', 'board', 'past', 'seasons', 'numbers', ...ORDERS] as const;

/** A button of a post, a board or the house. */
export type BoardPress = Extract<Press, { verb: (typeof VERBS)[number] }>;

export function isBoardPress(press: Press): press is BoardPress {
  return VERBS.some((verb) => verb === press.verb);
}

export async function boardPressed(press: BoardPress, asked: Asked, desk: Desk): Promise<Reply> {
  switch (press.verb) {
    case 'vote':
      return voteReply(press, asked, desk);
    case 'remove':
    case 'keep':
      return removeReply(press, asked, desk);
    case 'board':
      return boardReply(press.shelf, asked, desk);
    case 'past':
      return pastReply(press.number, asked, desk);
    case 'seasons':
      return seasonsReply(asked, desk);
    case 'numbers':
      return numbersReply(asked, desk);
    default:
      return orderReply(press, asked, desk);
  }
}
