import type { FactFile } from '../../library/shapes';
import { flat } from './flat';

/** What follows "Hi" or "Beste" on the first line, without punctuation; undefined when the text greets nobody. */
export function greeted(text: string, facts: readonly FactFile[]): string | undefined {
  const line = text.slice(0, 80).split('\n')[0] ?? '';
  const start = flat(line);
  let longest = 0;
  for (const { greetings } of facts)
    for (const greeting of greetings)
      if (
        greeting.length > longest &&
        start.startsWith(flat(greeting)) &&
        !/[\p{L}\p{N}]/u.test(line[greeting.length] ?? ' ')
      )
        longest = greeting.length;
  if (longest > 0)
    return line
      .slice(longest)
      .replace(/[,!.:–-].*$/, '')
      .trim();
  // "Laura," alone.
  return /^\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20})?,$/u.test(line) ? line.slice(0, -1) : undefined;
}
