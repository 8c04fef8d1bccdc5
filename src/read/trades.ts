import { fold } from './tokens';

/** Shorter words end too many others. */
const SHORTEST_END = 6;

/** The trades a reader may be in, by the words they are known by. */
export class Trades {
  readonly #ids = new Map<string, string[]>();
  readonly #lengths: readonly number[];
  readonly #sellers: ReadonlySet<string>;

  /** `sellers`: ids of trades in which senders often are themselves. */
  constructor(words: Iterable<readonly [id: string, words: readonly string[]]>, sellers: Iterable<string>) {
    for (const [id, list] of words)
      for (const word of new Set(list.map(fold))) this.#ids.set(word, [...(this.#ids.get(word) ?? []), id]);
    this.#lengths = [...new Set([...this.#ids.keys()].map((word) => word.length))].filter(
      (n) => n >= SHORTEST_END,
    );
    this.#sellers = new Set(sellers);
  }

  /** Ids of the trades that a folded word shows, alone, with the next one, or by its end ("Koeltransport"). */
  at(word: string, next = ''): readonly string[] {
    const whole = this.#ids.get(`${word} ${next}`) ?? this.#ids.get(word);
    if (whole) return whole;
    for (const length of this.#lengths) {
      const ids = length < word.length ? this.#ids.get(word.slice(-length)) : undefined;
      if (ids) return ids;
    }
    return [];
  }

  isSellers(id: string): boolean {
    return this.#sellers.has(id);
  }

  /** The trades that a name or a few words of a person's own show. */
  in(text: string): string[] {
    const words = text.split(/[\s,;.()/]+/u).map(fold);
    return [...new Set(words.flatMap((word, i) => this.at(word, words[i + 1])))];
  }
}
