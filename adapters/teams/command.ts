import { PERIODS, type Period } from '../../src/board/period';

/** A short word of command in a chat with the bot. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'forget' }
  | { readonly kind: 'leaderboard'; readonly period: Period }
  | { readonly kind: 'column'; readonly wish: ColumnWish };

export type ColumnWish = 'on' | 'off' | 'preview' | 'help';

const HELP = /^\/?(?:help|\?)$/i;
const SETTINGS = /^\/?settings$/i;
const FORGET = /^\/?forget\s+me$/i;
const COLUMN = /^\/?column(?:\s+(on|off|preview))?$/i;
const BOARD = /^\/?leaderboard(?:\s+(\w+))?$/i;

/** Undefined for anything that is not one of the few words: it is a pitch then. */
export function parseCommand(words: string): Command | undefined {
  if (HELP.test(words)) return { kind: 'help' };
  if (SETTINGS.test(words)) return { kind: 'settings' };
  if (FORGET.test(words)) return { kind: 'forget' };
  const column = COLUMN.exec(words);
  if (column) return { kind: 'column', wish: (column[1]?.toLowerCase() ?? 'help') as ColumnWish };
  const board = BOARD.exec(words);
  if (!board) return undefined;
  const asked = (board[1] ?? 'week').toLowerCase();
  const period = PERIODS.find((each) => each === asked);
  return period ? { kind: 'leaderboard', period } : { kind: 'help' };
}
