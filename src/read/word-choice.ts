import type { Found } from './ideas';
import type { Spot } from './spot';
import { fold } from './tokens';

/** The two signals that are lists of words: none of them means anything alone, their balance does. */
const SELLER = 'seller_words';
const EVERYDAY = 'everyday_words';
/** Inflected forms of a word are one word: so many letters are compared. */
const STEM = 6;
/** Fewer words than this are counted as so many, because two or three may be chance. */
const FEW = 10;
/** The balance from which the words carry their whole weight. */
const PLAIN = 1.25;

/** The spots that are words of the two lists, and all others. */
export function setWordsApart(spots: readonly Spot[]): { words: Spot[]; others: Spot[] } {
  const words: Spot[] = [];
  const others: Spot[] = [];
  for (const each of spots)
    (each.label.id === SELLER || each.label.id === EVERYDAY ? words : others).push(each);
  return { words, others };
}

/**
 * Which list a text takes more different words from, and how clearly: the difference over the root of all, which is
 * what chance would give. Out: one idea or none, its longest word quoted.
 */
export function wordChoice(words: readonly Spot[]): Found[] {
  const seller = different(words, SELLER);
  const everyday = different(words, EVERYDAY);
  const balance = (seller.size - everyday.size) / Math.sqrt(Math.max(seller.size + everyday.size, FEW));
  const [id, chosen] = balance > 0 ? [SELLER, seller] : [EVERYDAY, everyday];
  const longest = [...chosen.values()].reduce<Spot | undefined>(
    (a, b) => (a && a.end - a.start >= b.end - b.start ? a : b),
    undefined,
  );
  if (!longest || balance === 0) return [];
  const { start, end, quote } = longest;
  const part = Math.min(Math.abs(balance) / PLAIN, 1);
  return [{ id, evidence: { start, end, quote }, score: part, part }];
}

/** The first place of each different word of one list. */
function different(words: readonly Spot[], id: string): Map<string, Spot> {
  const places = new Map<string, Spot>();
  for (const each of words) {
    if (each.label.id !== id) continue;
    const stem = fold(each.quote).slice(0, STEM);
    if (!places.has(stem)) places.set(stem, each);
  }
  return places;
}
