import type { MailWords } from '../../library/mail-words';
import { makePitch, type Pitch, type RawMessage, type Unreadable } from '../../pitch';
import { clean, isBinary } from '../hygiene';
import { findHeaders } from '../mail/find-headers';
import { htmlToText, isHtml } from '../mail/html';
import { joinUnquoted, mailLines, type MailLine } from '../mail/lines';
import { decodeQuotedPrintable } from '../mail/quoted-printable';
import { splitRunOn } from '../mail/separator';
import type { Unwrap } from '../unwrap';

/** What a sender wrote back: his newest words alone, and the subject above them. */
export interface Answer {
  readonly text: string;
  readonly subject: string;
}

/**
 * Turns a raw mail into the answer in it, or names the reason why there is none. Never throws. The history below
 * is cut off before the mail is unwrapped, because unwrapping looks for the pitch, and that is in the history.
 * A lone smiley or a lone link is an answer too, though never a pitch.
 */
export function makeAnswer(raw: RawMessage, words: MailWords, unwrap: Unwrap): Answer | Pitch | Unreadable {
  if (isBinary(raw.text)) return 'binary';
  const decoded = decodeQuotedPrintable(raw.text);
  const plain = clean(isHtml(decoded) ? htmlToText(decoded) : decoded);
  const text = newest(splitRunOn(mailLines(plain), words), words);
  const pitch = makePitch({ ...raw, text }, unwrap);
  if (typeof pitch !== 'string') return pitch;
  return pitch === 'no_words' || pitch === 'only_link' ? { text, subject: clean(raw.subject ?? '') } : pitch;
}

/** Above the first header of the history; below it for those who answer under the quote. */
function newest(lines: readonly MailLine[], words: MailWords): string {
  const headers = findHeaders(lines, words);
  const written = lines.findIndex((line) => line.text !== '');
  const own = headers.filter((header) => header.start <= written && header.kind !== 'attribution');
  const start = own[0]?.end ?? 0;
  const history = headers.find((header) => header.start >= start);
  const above = unquoted(lines.slice(0, history?.start));
  if (hasWords(above.slice(start))) return joinUnquoted(above, 0);
  const under = unquoted(lines.slice(history?.end ?? start));
  return joinUnquoted(hasWords(under) ? [...lines.slice(0, start), ...under] : lines, 0);
}

function unquoted(lines: readonly MailLine[]): MailLine[] {
  return lines.filter((line) => line.depth === 0);
}

function hasWords(lines: readonly MailLine[]): boolean {
  return lines.some((line) => line.text !== '');
}
