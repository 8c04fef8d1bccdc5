import type { FactWords } from '../library/shared-words';
import { nameAt } from './names';
import type { Span } from './spot';
import { fold } from './tokens';

/** "A, B and C" or "A, B et C": what may stand between two names of a list. */
const BETWEEN = /^(?:\s*,\s*(?:(?:and|en|et|und|or|of|ou|oder)\s+)?|\s+(?:or|of|ou|oder|&)\s+|\s*\/\s*)/;
/** Inside what `nameAt` takes for one name. */
const AND = / (?:and|en|et|und) /;
/** More names than anybody drops in one breath. */
const MOST = 12;

/** The names of customers in the lists that begin at these places, each once, in the order of the text. */
export function clientsIn(text: string, starts: readonly number[], words: FactWords): Span[] {
  const found = new Map<string, Span>();
  for (const start of starts) {
    let at = start;
    for (let i = 0; i < MOST; i += 1) {
      const names = nameAt(text, at);
      if (!names) break;
      for (const each of apart(names)) if (!isAddress(each, words)) found.set(each.quote, each);
      const between = BETWEEN.exec(text.slice(names.end, names.end + 12))?.[0];
      if (between === undefined) break;
      at = names.end + between.length;
    }
  }
  return [...found.values()];
}

/** "Northbank and Velora" is two. */
function apart({ start, quote }: Span): Span[] {
  let at = 0;
  return quote.split(AND).map((part) => {
    const from = quote.indexOf(part, at);
    at = from + part.length;
    return { start: start + from, end: start + at, quote: part };
  });
}

/** German speaks to the reader in capitals. */
function isAddress({ quote }: Span, { formal, informal }: FactWords): boolean {
  const word = fold(quote.split(' ')[0] ?? '');
  return formal.has(word) || informal.has(word) || formal.has(quote) || informal.has(quote);
}
