import { PERIODS, type Period } from '../../src/board/period';

/** A short word of command in a personal chat. */
export type Command = { readonly kind: 'help' } | { readonly kind: 'leaderboard'; readonly period: Period };

// "settings" and "forget me" come with a later version; until then the help says what there is.
const HELP = /^\/?(?:help|\?|settings|forget me)$/i;
const BOARD = /^\/?leaderboard(?:\s+(\w+))?$/i;

/** Undefined for anything that is not one of the few words: it is a pitch then. */
export function parseCommand(words: string): Command | undefined {
  if (HELP.test(words)) return { kind: 'help' };
  const board = BOARD.exec(words);
  if (!board) return undefined;
  const asked = (board[1] ?? 'week').toLowerCase();
  const period = PERIODS.find((each) => each === asked);
  return period ? { kind: 'leaderboard', period } : { kind: 'help' };
}
