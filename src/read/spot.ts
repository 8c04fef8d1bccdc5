import type { CueLabel } from '../library/cue-shelf';
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
  const spots: Spot[] = [];
  const denied: Spot[] = [];
  for (const { label, from, to, captureFrom, captureTo } of matcher.match(tokens)) {
    let last = to - 1;
    while (last > from && loose.has(tokens.words[last] ?? '')) last -= 1;
    const start = tokens.starts[from] ?? 0;
    const end = tokens.ends[last] ?? start;
    (label.not ? denied : spots).push({
      start,
      end,
      quote: text.slice(start, end),
      label,
      captureFrom,
      captureTo,
    });
  }
  if (denied.length === 0) return spots;
  const isDenied = (each: Spot): boolean =>
    denied.some((no) => no.start < each.end && each.start < no.end && sameIdea(no.label, each.label));
  return spots.filter((each) => !isDenied(each));
}

function sameIdea(no: CueLabel, yes: CueLabel): boolean {
  // In the guard one list of innocents serves all rules.
  return no.kind === yes.kind && (no.id === yes.id || no.kind === 'guard');
}
