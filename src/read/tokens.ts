/** A text as the cue matcher sees it: folded words with their places in the original. */
export interface Tokens {
  /** Lower case, without accents; a sentence end is `.`, `!`, `?` or `¶` (empty line). */
  readonly words: readonly string[];
  /** Offset of the first and past the last character of each word, in UTF-16 units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const TOKEN = /\p{L}[\p{L}\p{M}]*|\p{Nd}+(?:[.,]\p{Nd}+)*|[?!.…]|\n[ ]*\n/gu;

/** Words, numbers and sentence ends of a text, in order. Linear in its length. */
export function tokenise(text: string): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(TOKEN)) {
    words.push(fold(match[0]));
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { words, starts, ends };
}

/** Lower case without accents, so that "Démo", "demo" and "DÉMO" are one word; "ß" is "ss", "œ" is "oe". */
export function fold(word: string): string {
  if (word.startsWith('\n')) return '¶';
  const lower = word.toLowerCase();
  if (isAscii(lower)) return lower;
  if (lower === '…') return '.';
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
}

/** True for the tokens that end a sentence; no cue runs across one unless it names it. */
export function endsSentence(word: string): boolean {
  return word === '.' || word === '?' || word === '!' || word === '¶';
}

/** A loop, because this is asked of every word of every text. */
function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) > 127) return false;
  return true;
}
