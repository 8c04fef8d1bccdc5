import { fold } from './tokens';

/** Shorter words end too many others. */
const SHORTEST_END = 6;

/** Words compared without capitals and accents. */
export class WordList {
  readonly #words: ReadonlySet<string>;
  readonly #lengths: readonly number[];

  constructor(words: Iterable<string>) {
    this.#words = new Set([...words].map(fold));
    this.#lengths = [...new Set([...this.#words].map((word) => word.length))].filter(
      (n) => n >= SHORTEST_END,
    );
  }

  /** `folded` as `fold` gives it. */
  has(folded: string): boolean {
    return this.#words.has(folded);
  }

  /** Dutch and German write a role and its field as one word: "Groeiconsultant", "Vertriebsleiter". */
  endsWithOne(folded: string): boolean {
    return this.#lengths.some((length) => length <= folded.length && this.#words.has(folded.slice(-length)));
  }
}
