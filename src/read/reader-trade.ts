import type { FactWords } from '../library/shared-words';
import type { Facts } from './facts';
import type { Span, Spot } from './spot';
import type { Tokens } from './tokens';
import type { Trades } from './trades';

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
