import { tokenise } from '../read/tokens';

/** Shorter words are mostly "that", "their", "voor": they prove nothing. */
const TELLING = 5;
/** How much of what follows is what the pitch is said to have said. */
const REACH = 90;
/** One word in so many must be the pitch's. */
const MUCH = 3;
const CLAUSE = /^[\s,:]*([^,;:.?!…\n“”«»"()]*)/u;

/**
 * Does the draft put words in the pitch's mouth? Rule S11: "you promise X" may stand when the pitch speaks of X.
 * In: the draft, where X begins and ends in it (the same place twice: to the end of the clause), the words of the
 * pitch by `tellingWords`. Out: true when X has telling words or figures and the pitch knows none of them.
 */
export function isUnsaid(text: string, start: number, end: number, said: ReadonlySet<string>): boolean {
  const claim = end > start ? text.slice(start, end) : (CLAUSE.exec(text.slice(end, end + REACH))?.[1] ?? '');
  const words = tellingWords(claim);
  const known = [...words].filter((word) => said.has(word)).length;
  return known * MUCH < words.size;
}

/** The words that carry the sense of a text, cut to their stem, and its figures. */
export function tellingWords(text: string): Set<string> {
  const { words } = tokenise(text);
  return new Set(
    words
      .filter((word) => word.length >= TELLING || /^\d/.test(word))
      .map((word) => (/^\d/.test(word) ? word : word.slice(0, TELLING))),
  );
}
