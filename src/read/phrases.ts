import { fold } from './tokens';

/** So much of a line is looked at for a phrase. */
const REACH = 60;

/** A list of phrases such as closing words, folded once and looked up by their first word. Iterates as written. */
export class Phrases implements Iterable<string> {
  readonly #written: readonly string[];
  readonly #folded: readonly string[];
  readonly #byFirstWord = new Map<string, { folded: string; length: number }[]>();

  constructor(phrases: readonly string[]) {
    this.#written = phrases;
    this.#folded = phrases.map(fold);
    phrases.forEach((phrase, i) => {
      const folded = this.#folded[i] ?? '';
      const key = firstWord(folded);
      const same = this.#byFirstWord.get(key) ?? [];
      same.push({ folded, length: phrase.length });
      this.#byFirstWord.set(key, same);
    });
  }

  /** Length of the longest phrase with which the line begins, as a whole word; 0 for none. */
  opening(line: string): number {
    const folded = fold(line.slice(0, REACH));
    let longest = 0;
    for (const phrase of this.#byFirstWord.get(firstWord(folded)) ?? [])
      if (
        phrase.length > longest &&
        folded.startsWith(phrase.folded) &&
        !/[\p{L}\p{N}]/u.test(line[phrase.length] ?? ' ')
      )
        longest = phrase.length;
    return longest;
  }

  /** Does the text end with one of the phrases, with a blank before it or nothing? */
  end(text: string): boolean {
    const folded = ` ${fold(text.slice(-REACH))}`;
    return this.#folded.some((phrase) => folded.endsWith(` ${phrase}`));
  }

  /** Does one of the phrases stand in the text, between blanks? */
  within(text: string): boolean {
    const folded = fold(text.slice(0, REACH));
    return this.#folded.some((phrase) => folded.includes(` ${phrase} `));
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#written[Symbol.iterator]();
  }
}

function firstWord(folded: string): string {
  return /^[^\s,.!-]+/.exec(folded)?.[0] ?? '';
}
