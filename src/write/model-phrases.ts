import type { FactWords } from '../library/shared-words';
import type { Reading } from '../read/read';
import type { Span } from '../read/spot';
import { clauseOf, quotable } from './quote';

/** Habits that show as a link or a hole, and so leave no words to take literally. */
const WORDLESS: ReadonlySet<string> = new Set(['calendar_link', 'unfilled_merge_field']);

/**
 * Phrases of the message that are worth taking at their word, best first: what the reader is presumed to have, what
 * the tricks of the trade say, what is asked, what is sold. No two of them overlap.
 */
export function phrasesOf({ facts, tactics, topics }: Reading, text: string, words: FactWords): string[] {
  const clauses: (Span | undefined)[] = [
    facts.assumption,
    ...tactics.filter(({ id }) => !WORDLESS.has(id)).map(({ evidence }) => evidence),
    facts.ask.evidence,
    facts.metric,
    facts.deadline,
  ];
  const found = [
    ...clauses.map((each) => clauseOf(text, each, words)),
    quotable(facts.offer),
    ...topics.map(({ evidence }) => quotable(evidence)),
  ];
  const kept: string[] = [];
  for (const phrase of found) {
    if (phrase !== undefined && !kept.some((other) => other.includes(phrase) || phrase.includes(other)))
      kept.push(phrase);
  }
  return kept;
}
