import { PERIODS } from '../../src/board/period';
import type { ColumnWish, Shelf } from './request';

/** What the words after the command, or a short direct message, ask for. */
export type Wanted =
  | { readonly kind: 'form' | 'help' | 'settings' | 'order' | 'forget' | 'pitch' }
  | { readonly kind: 'board'; readonly shelf: Shelf }
  | { readonly kind: 'column'; readonly wish: ColumnWish };

// Slack may put <@U…|name> or <#C…|name> behind the word; they choose nothing yet.
const BOARD = /^leaderboard(?:\s+(\w+))?(?:\s+<[@#][^<>]*>)*$/i;
const COLUMN = /^column(?:\s+(\w+))?$/i;
const HELP = /^(?:help|\?)$/i;
const SHELVES: readonly Shelf[] = [...PERIODS, 'fame'];
const COLUMN_WISHES: readonly ColumnWish[] = ['on', 'off', 'preview'];

/** Anything that is not one of the few words is a pitch. */
export function parseCommand(text: string): Wanted {
  const words = text.trim();
  if (words === '') return { kind: 'form' };
  if (HELP.test(words)) return { kind: 'help' };
  if (/^settings$/i.test(words)) return { kind: 'settings' };
  if (/^admin$/i.test(words)) return { kind: 'order' };
  if (/^forget\s+me$/i.test(words)) return { kind: 'forget' };
  const column = COLUMN.exec(words);
  if (column) {
    const asked = (column[1] ?? '').toLowerCase();
    return { kind: 'column', wish: COLUMN_WISHES.find((each) => each === asked) ?? 'help' };
  }
  const board = BOARD.exec(words);
  if (!board) return { kind: 'pitch' };
  const asked = (board[1] ?? 'week').toLowerCase();
  // A number is that of a season that is over.
  const season = /^\d{1,6}$/.test(asked) ? Number(asked) : undefined;
  const shelf = season ?? SHELVES.find((each) => each === asked);
  return shelf !== undefined ? { kind: 'board', shelf } : { kind: 'help' };
}
