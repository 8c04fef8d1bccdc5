export const PRICE =
  /[€$£]\s?\d(?:[\d.,]{0,9}\d)?|(?<!\d)\d[\d.,]{0,10}\s?(?:€|euro'?s?|EUR|dollars?|pounds?|USD|GBP|CHF)(?!\p{L})/giu;
const NUMBER = /\d(?:[\d.,]{0,10}\d)?/g;
/** More figures than this in one pitch are a price list, and nobody reckons with all of it. */
const MOST = 40;
/** A dozen months, a year of weeks: so many times a price is taken in a joke. */
const MOST_TIMES = 100;

/**
 * Tells whether a price is reckoned from what the pitch says: "$80 a link" makes $640 for eight, "€1,490 for 5 pages"
 * makes €298 a page. Only a price of the pitch is reckoned with; figures of the draft may be added or taken off.
 * Both texts are read once, however many prices are asked about.
 */
export function reckoning(pitch: string, draft: string): (price: string) => boolean {
  const known = found(pitch, PRICE).flatMap(numbers);
  const others = [...numbers(pitch), ...numbers(draft)];
  return (price) => {
    const [sum] = numbers(price);
    return sum !== undefined && known.some((each) => isReckoned(sum, each, others));
  };
}

function isReckoned(sum: number, known: number, others: readonly number[]): boolean {
  if (isTimes(sum / known) || isTimes(known / sum)) return true;
  // The price itself stands among the figures of the draft, and explains nothing.
  return others.some((other) => !same(other, sum) && (same(sum, known + other) || same(sum, known - other)));
}

/** The figures of a text. "1.490" and "1,490" are a thousand and more, "179,80" and "179.80" are not. */
function numbers(text: string): number[] {
  return found(text, NUMBER)
    .map((written) => Number(written.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.')))
    .filter((each) => each > 0);
}

/** The first places where a pattern is found. */
function found(text: string, pattern: RegExp): string[] {
  const all: string[] = [];
  for (const [each] of text.matchAll(pattern)) if (all.push(each) >= MOST) break;
  return all;
}

function isTimes(ratio: number): boolean {
  return ratio >= 1 && ratio <= MOST_TIMES && same(ratio, Math.round(ratio));
}

function same(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.005 * Math.max(1, Math.abs(other) / 100);
}
