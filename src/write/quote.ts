import type { Span } from '../read/spot';

/** Words that are quoted must be a phrase, not a paragraph. */
const MAX_QUOTE = 64;
/** One word shows that something was said, not what: "Zag" is no quotation. */
const MIN_WORDS = 2;
const EDGES = /^[\s"'“”„‚‘’«»‹›.,;:!?*_>-]+|[\s"'“”„‚‘’«»‹›.,;:*_>-]+$/gu;
/** Where a clause begins and ends. A comma inside a number is none. */
const BORDER = /[.!?…;:,](?=\s|$)|[\n()[\]“”„«»"]|\s[-–—]\s/gu;

/** The literal words, fit to stand between quotation marks: one line, no marks of their own at the edges. */
export function quotable(span: Span | undefined): string | undefined {
  return span && tidy(span.quote);
}

/**
 * The clause in which the words stand, as far as it can be quoted: "Zag" becomes "Zag dat jullie een configurator
 * hebben". Out: undefined when neither it nor the words themselves make a quotation.
 */
export function clauseOf(text: string, span: Span | undefined): string | undefined {
  if (!span) return undefined;
  const [from, to] = bordersOf(text, span);
  const candidates = [
    [from, to],
    [span.start, to],
    [from, span.end],
    [span.start, span.end],
  ] as const;
  for (const [start, end] of candidates) {
    const words = tidy(text.slice(start, end));
    if (words !== undefined && words.split(' ').length >= MIN_WORDS) return words;
  }
  return undefined;
}

function bordersOf(text: string, { start, end }: Span): readonly [number, number] {
  const first = Math.max(0, start - MAX_QUOTE);
  const last = Math.min(text.length, end + MAX_QUOTE);
  let from = first;
  for (const match of text.slice(first, start).matchAll(BORDER)) from = first + match.index + match[0].length;
  const after = text.slice(end, last).search(BORDER);
  return [from, after < 0 ? last : end + after];
}

function tidy(quote: string): string | undefined {
  const words = quote
    .replace(/\s+/g, ' ')
    .replace(EDGES, '')
    .replace(/[“”„«»"]/g, '');
  return words !== '' && words.length <= MAX_QUOTE ? words : undefined;
}
