import { PERIODS, type Period } from '../../src/board/period';

/** What the words after the command, or a short direct message, ask for. */
export type Wanted =
  { readonly kind: 'form' | 'help' | 'pitch' } | { readonly kind: 'board'; readonly period: Period };

// Slack may put <@U…|name> or <#C…|name> behind the word; they choose nothing yet.
const BOARD = /^leaderboard(?:\s+(\w+))?(?:\s+<[@#][^<>]*>)*$/i;
// "settings" and "forget me" come with a later version; until then the help says what there is.
const HELP = /^(?:help|\?|settings|forget me)$/i;

/** Anything that is not one of the few words is a pitch. */
export function parseCommand(text: string): Wanted {
  const words = text.trim();
  if (words === '') return { kind: 'form' };
  if (HELP.test(words)) return { kind: 'help' };
  const board = BOARD.exec(words);
  if (!board) return { kind: 'pitch' };
  const asked = (board[1] ?? 'week').toLowerCase();
  const period = PERIODS.find((each) => each === asked);
  return period ? { kind: 'board', period } : { kind: 'help' };
}
