import type { MailWords } from '../../library/mail-words';
import { flat } from './flat';
import { countWords } from './lines';

const LAST_LINES = 40;

/** The line with the writer's name under the closing words, or on the same line; -1 when there is none. */
export function nameLine(lines: readonly string[], author: string, words: MailWords): number {
  for (let i = lines.length - 1; i >= Math.max(1, lines.length - LAST_LINES); i -= 1) {
    const rest = afterClosing(lines[i] ?? '', words);
    if (rest === undefined) continue;
    if (/\p{L}/u.test(rest)) {
      if (isName(rest)) return i;
      continue;
    }
    let next = i + 1;
    while (next < lines.length && next <= i + 2 && lines[next]?.trim() === '') next += 1;
    if (isName(lines[next] ?? '')) return next;
  }
  return authorLine(lines, author);
}

/** What follows the closing words on their line; undefined when the line does not close. */
function afterClosing(line: string, words: MailWords): string | undefined {
  const text = line.trim();
  if (text.length > 60 || text === '') return undefined;
  const start = flat(text);
  const closing = words.signoffs.find(
    (each) => start.startsWith(each) && !/^[\p{L}\p{N}]/u.test(start.slice(each.length)),
  );
  return closing === undefined ? undefined : text.slice(closing.length).replace(/^[ ,.!–—-]+/, '');
}

function isName(line: string): boolean {
  const text = line.trim().replace(/^[*_]+|[*_]+$/g, '');
  return /^\p{Lu}/u.test(text) && text.length <= 60 && countWords(text) <= 6 && !/[?!:]$/.test(text);
}

/** Without closing words: a line that is just the writer's name, near the end. */
function authorLine(lines: readonly string[], author: string): number {
  const full = flat(author);
  const given = full.split(' ')[0] ?? '';
  for (let i = lines.length - 1; i >= Math.max(1, lines.length - 18); i -= 1) {
    const line = flat(lines[i]?.trim().slice(0, 80) ?? '').replace(/^[-–—*_ ]+|[,*_ .]+$/g, '');
    if (line !== '' && (line === full || line === given)) return i;
  }
  return -1;
}
