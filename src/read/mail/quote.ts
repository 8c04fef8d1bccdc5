import type { MailWords } from '../../library/mail-words';
import { greeted } from './greeting';
import { countWords, joinUnquoted, type MailLine } from './lines';

const LEAST_QUOTED = 20;
const A_NOTE = 30;

/**
 * A text that is quoted with ">" as a whole, or below a short remark, without any header: as one quotes in
 * Slack. A pitch that uses ">" for its own list is not: it has a greeting above, or words below.
 */
export function quotedWhole(
  lines: readonly MailLine[],
  words: MailWords,
): { text: string; note: string } | undefined {
  const first = lines.findIndex((line) => line.depth > 0);
  if (first < 0 || lines.slice(first).some((line) => line.depth === 0 && line.text !== '')) return undefined;
  const quoted = lines.slice(first);
  const text = joinUnquoted(quoted, Math.min(...quoted.slice(0, 2_000).map((line) => line.depth || 1)));
  const note = joinUnquoted(lines.slice(0, first), 0);
  if (note === '') return quoted.filter((line) => line.text !== '').length > 1 ? { text, note } : undefined;
  const count = countWords(note);
  const isRemark = count <= A_NOTE && greeted(note, words) === undefined;
  return isRemark && countWords(text) >= Math.max(LEAST_QUOTED, count) ? { text, note } : undefined;
}
