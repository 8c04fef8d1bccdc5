import type { MailWords } from '../../library/mail-words';
import { flat } from './flat';

/** What follows "Hi" or "Beste" on the first line, without punctuation; undefined when the text greets nobody. */
export function greeted(text: string, words: MailWords): string | undefined {
  const line = text.slice(0, 80).split('\n')[0] ?? '';
  const start = flat(line);
  const longest =
    words.greetings.find((each) => start.startsWith(each) && !/[\p{L}\p{N}]/u.test(start[each.length] ?? ' '))
      ?.length ?? 0;
  if (longest > 0)
    return line
      .slice(longest)
      .replace(/[,!.:–-].*$/, '')
      .trim();
  // "Laura," alone.
  return /^\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20})?,$/u.test(line) ? line.slice(0, -1) : undefined;
}
