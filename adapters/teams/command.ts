import { PERIODS } from '../../src/board/period';
import type { Shelf } from './press';

/** A short word of command in a chat with the bot. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'forget' }
  | { readonly kind: 'leaderboard'; readonly shelf: Shelf }
  | { readonly kind: 'seasons' }
  | { readonly kind: 'numbers' }
  | { readonly kind: 'sagas' }
  | { readonly kind: 'order' }
  | { readonly kind: 'column'; readonly wish: ColumnWish };

export type ColumnWish = 'on' | 'off' | 'preview' | 'help';

const SHELVES: readonly Shelf[] = [...PERIODS, 'fame'];
const HELP = /^\/?(?:help|\?)$/i;
const SETTINGS = /^\/?settings$/i;
const FORGET = /^\/?forget\s+me$/i;
const COLUMN = /^\/?column(?:\s+(on|off|preview))?$/i;
const SEASONS = /^\/?seasons$/i;
const NUMBERS = /^\/?(?:my\s+)?numbers$/i;
const SAGAS = /^\/?sagas?$/i;
const ORDER = /^\/?admin$/i;
const BOARD = /^\/?leaderboard(?:\s+(\w+))?$/i;

/** Undefined for anything that is not one of the few words: it is a pitch then. */
export function parseCommand(words: string): Command | undefined {
  if (HELP.test(words)) return { kind: 'help' };
  if (SETTINGS.test(words)) return { kind: 'settings' };
  if (FORGET.test(words)) return { kind: 'forget' };
  if (SEASONS.test(words)) return { kind: 'seasons' };
  if (NUMBERS.test(words)) return { kind: 'numbers' };
  if (SAGAS.test(words)) return { kind: 'sagas' };
  if (ORDER.test(words)) return { kind: 'order' };
  const column = COLUMN.exec(words);
  if (column) return { kind: 'column', wish: (column[1]?.toLowerCase() ?? 'help') as ColumnWish };
  const board = BOARD.exec(words);
  if (!board) return undefined;
  const asked = (board[1] ?? 'week').toLowerCase();
  const shelf = SHELVES.find((each) => each === asked);
  return shelf ? { kind: 'leaderboard', shelf } : { kind: 'help' };
}
