import type { FactWords } from '../library/shared-words';
import type { Facts } from './facts';
import type { Span, Spot } from './spot';
import { fold, type Tokens } from './tokens';

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

export interface Shown {
  readonly tokens: Tokens;
  readonly spots: readonly Spot[];
  readonly facts: Facts;
  /** Where the signature begins, in UTF-16 units; Infinity for none. */
  readonly above: number;
}

/** So many words from where a trade is expected it is looked for: "your small family bakery". */
const REACH = 3;
/** A mere mention counts in so many words from the start. */
const MENTIONED = 300;

/**
 * The trades the reader of a message is taken to be in: those named where the cues `trade` expect one and those in the
 * name of the reader's firm; else the one trade that is mentioned at all. What the sender says of his own firm and its
 * customers is left out. Out: ids, none of them twice.
 */
export function findTrades(shown: Shown, words: FactWords, trades: Trades): string[] {
  const { recipientCompany, recipient } = shown.facts;
  const named = trades.in([recipientCompany?.quote, recipient?.quote].join(' '));
  const found = new Set([...named, ...expected(shown, words, trades)]);
  return [...(found.size > 0 ? found : onlyMention(shown, trades))];
}

function* expected(shown: Shown, { stop, loose }: FactWords, trades: Trades): Generator<string> {
  const { tokens, spots, above } = shown;
  for (const { label, captureFrom, start } of spots) {
    if (label.kind !== 'fact' || label.id !== 'trade' || captureFrom < 0 || start >= above) continue;
    for (let at = captureFrom; at < Math.min(captureFrom + REACH, tokens.words.length); at += 1) {
      const word = tokens.words[at] ?? '';
      if (stop.has(word) || loose.has(word) || isTheirs(at, shown)) break;
      yield* trades.at(word, tokens.words[at + 1]);
    }
  }
}

/** The only trade in the text, when a sender in it is rare. */
function onlyMention(shown: Shown, trades: Trades): readonly string[] {
  const { tokens, above } = shown;
  const found = new Set<string>();
  const { words, starts } = tokens;
  for (let at = 0; at < Math.min(words.length, MENTIONED) && (starts[at] ?? 0) < above; at += 1)
    for (const id of trades.at(words[at] ?? '', words[at + 1])) if (!isTheirs(at, shown)) found.add(id);
  const [only] = found;
  return only !== undefined && found.size === 1 && !trades.isSellers(only) ? [only] : [];
}

/** In the name of the sender's firm, or of a customer that is named to impress. */
function isTheirs(at: number, { tokens, facts }: Shown): boolean {
  const start = tokens.starts[at] ?? 0;
  const spans: readonly (Span | undefined)[] = [facts.company, ...(facts.clients ?? [])];
  return spans.some((each) => each !== undefined && each.start <= start && start < each.end);
}
