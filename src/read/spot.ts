import type { CueLabel } from '../library/library';
import type { Match } from './cue-matcher';
import type { Tokens } from './tokens';

/** A place in a text: offsets in UTF-16 units, and the words that stand there, literally. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** A cue found in a text. `capture` is the part in braces, or what follows when the braces are empty. */
export interface Spot extends Span {
  readonly label: CueLabel;
  readonly captureFrom: number;
  readonly captureTo: number;
}

export function span(text: string, start: number, end: number): Span {
  return { start, end, quote: text.slice(start, end) };
}

const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * All cues found in a text, without those that a near-miss (`not`) of the same idea covers.
 * `loose` are words on which no quote should end ("because", "the"): they are left off.
 */
export function spot(
  text: string,
  tokens: Tokens,
  matcher: { match(tokens: Tokens): Match<CueLabel>[] },
  loose = NO_WORDS,
): Spot[] {
  const all = matcher.match(tokens).map((match): Spot => {
    const start = tokens.starts[match.from] ?? 0;
    let last = match.to - 1;
    while (last > match.from && loose.has(tokens.words[last] ?? '')) last -= 1;
    const end = tokens.ends[last] ?? start;
    return {
      ...span(text, start, end),
      label: match.label,
      captureFrom: match.captureFrom,
      captureTo: match.captureTo,
    };
  });
  const denied = all.filter((each) => each.label.not);
  if (denied.length === 0) return all;
  return all.filter(
    (each) =>
      !each.label.not &&
      !denied.some((no) => sameIdea(no.label, each.label) && no.start < each.end && each.start < no.end),
  );
}

function sameIdea(no: CueLabel, yes: CueLabel): boolean {
  // In the guard one list of innocents serves all rules.
  return no.kind === yes.kind && (no.id === yes.id || no.kind === 'guard');
}
