import type { FactWords } from '../library/shared-words';
import type { Span } from '../read/spot';
import { fold } from '../read/tokens';

/** Words that are quoted must be a phrase, not a paragraph. */
const MAX_QUOTE = 64;
/** One word shows that something was said, not what: "Zag" is no quotation. */
const MIN_WORDS = 2;
/** At the edges only what can begin or end a phrase may stay: no bullets, marks of formatting or pictures. */
const EDGES = /^[^\p{L}\p{N}{[<€$£+]+|[^\p{L}\p{N}}\]>€$£%?!)]+$/gu;
/** "…, dan hoor": the first words of a clause that was cut off. */
const STUMP = /,\s[^,]{1,9}$/u;
const STUMP_WORDS = 3;
/** Where a clause begins and ends. A comma inside a number is none. */
const BORDER = /[.!?…;:,](?=\s|$)|[\n()[\]“”„«»"•●▪✓✅→]|\s[-–—]\s/gu;
/** What no quotation runs over. */
const BREAK = /[.!?…;:](?=\s|$)|\n\s*\n|[•●▪✓✅→()]/gu;

/** Small words by which a clause is shortened. */
type EndWords = Pick<FactWords, 'stop' | 'loose' | 'joins'>;

/** The literal words, fit to stand between quotation marks: one line, no marks of their own at the edges. */
export function quotable(span: Span | undefined): string | undefined {
  return span && tidy(span.quote);
}

/** The same of words in a text, with the sign of a number at their end. */
export function quotableIn(text: string, span: Span | undefined): string | undefined {
  return span && tidy(withUnit(text, span).quote);
}

/**
 * The clause in which the words stand, as far as it can be quoted: "Zag" becomes "Zag dat jullie een configurator
 * hebben". One that is too long ends before a small word. Out: undefined when neither it nor the words themselves make a
 * quotation.
 */
export function clauseOf(text: string, evidence: Span | undefined, words: EndWords): string | undefined {
  if (!evidence) return undefined;
  const span = withUnit(text, longestPart(evidence));
  const [from, to] = bordersOf(text, span);
  const candidates = [
    [from, to],
    [from, shorter(text, from, span.end, to, words)],
    [span.start, to],
    [span.start, shorter(text, span.start, span.end, to, words)],
    [from, span.end],
    [span.start, span.end],
  ] as const;
  for (const [start, end] of candidates) {
    const quote = tidy(text.slice(start, end));
    if (quote !== undefined && quote.split(' ').length >= MIN_WORDS) return finished(quote, words);
  }
  return undefined;
}

/** Without the first words of a second clause: "reaching out to you because we understand". */
function finished(quote: string, { joins }: EndWords): string {
  const all = quote.split(' ');
  const at = all.findLastIndex((word) => joins.has(fold(word)));
  return at >= MIN_WORDS && all.length - at <= STUMP_WORDS ? all.slice(0, at).join(' ') : quote;
}

/**
 * Where a clause that is too long to quote can end: where a second clause begins, else before the last small word that
 * leaves enough to quote, but not on another small word. Out: the end of the evidence when it can nowhere.
 */
function shorter(
  text: string,
  from: number,
  least: number,
  to: number,
  { stop, loose, joins }: EndWords,
): number {
  let end = least;
  let isLoose = true;
  for (const match of text
    .slice(0, Math.min(to, from + MAX_QUOTE))
    .slice(least)
    .matchAll(/\p{L}[\p{L}'’-]*/gu)) {
    const word = fold(match[0]);
    if (joins.has(word)) return isLoose ? end : least + match.index;
    if (stop.has(word) && !isLoose) end = least + match.index;
    isLoose = loose.has(word) || stop.has(word);
  }
  return end;
}

/** Evidence that runs over a border ("achieve: • 40 % more") is quoted by its longest part. */
function longestPart({ start, quote }: Span): Span {
  let best = { start, end: start, quote: '' };
  let at = 0;
  for (const match of [...quote.matchAll(BREAK), undefined]) {
    const part = quote.slice(at, match?.index);
    if (part.trim().length > best.quote.length)
      best = { start: start + at, end: start + at + part.length, quote: part.trim() };
    if (match) at = match.index + match[0].length;
  }
  return best;
}

/** "by 50" of "by 50%" is no number: its sign comes along. */
function withUnit(text: string, { start, end, quote }: Span): Span {
  const sign = /^\s?[%€$£]/.exec(text.slice(end, end + 2))?.[0] ?? '';
  return /\d$/.test(quote) ? { start, end: end + sign.length, quote: quote + sign } : { start, end, quote };
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
    .replace(STUMP, '')
    .replace(/[“”„«»"]/g, '');
  return words !== '' && words.length <= MAX_QUOTE ? words : undefined;
}
