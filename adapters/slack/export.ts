import { asCsv, asJson } from '../../src/board/export';
import type { Person } from '../../src/ports';
import { messageOf, rich, section, words } from './blocks';
import { QUIET } from './reply';
import type { Visit } from './visit';

/** Of one piece, in UTF-16 units: Slack takes 3,000 in one frame. */
const LONGEST_PIECE = 2_900;
/** Slack takes about one message a second; whoever has more of them asks the database. */
const MOST_PIECES = 60;

/**
 * Sends a channel's whole board to an administrator's direct message, in a thread of text that can be copied: a file
 * would take a permission that we do not ask for. Nothing is cut: it comes whole, or not at all. Out: the sentence
 * that says which.
 */
export async function sendExport(
  { bot, client, say }: Visit,
  by: Person,
  channel: string,
  as: 'export_csv' | 'export_json',
): Promise<string> {
  const board = await bot.boards.everything(by, { channel });
  const n = board.standings.length;
  if (n === 0) return say('export_none');
  // The mark before the first line is for files.
  const pieces = piecesOf(as === 'export_csv' ? asCsv(board).replace(/^\ufeff/, '') : asJson(board));
  if (pieces.length > MOST_PIECES) return say('export_long', { n });
  const of = pieces.length;
  const head = say('export_pieces', { name: say(as), n, of });
  const first = messageOf(head, [section(head)]);
  const { channel: place, ts } = await client.chat.postMessage({ ...QUIET, ...first, channel: by.user });
  for (const [i, piece] of pieces.entries()) {
    const label = `${i + 1}/${of}`;
    const message = messageOf(label, [
      rich([words(label), { type: 'rich_text_preformatted', elements: [{ type: 'text', text: piece }] }]),
    ]);
    await client.chat.postMessage({ ...QUIET, ...message, channel: place ?? by.user, thread_ts: ts ?? '' });
  }
  return say('export_sent', { n, of });
}

/** A text in pieces that are all of it, cut at the end of a line wherever there is one. */
export function piecesOf(text: string, longest = LONGEST_PIECE): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const rest = text.slice(from, from + longest);
    const line = from + longest < text.length ? rest.lastIndexOf('\n') + 1 : rest.length;
    const piece = line > 0 ? rest.slice(0, line) : rest.replace(/[\uD800-\uDBFF]$/, '');
    pieces.push(piece);
    from += piece.length;
  }
  return pieces;
}
