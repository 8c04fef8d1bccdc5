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
 * `loose` are words on which no quote should end ("because", "the"): they are left off, but for the phrases of lines.
 */
export function spot(
  text: string,
  tokens: Tokens,
  matcher: { match(tokens: Tokens): Match<CueLabel>[] },
  loose = NO_WORDS,
): Spot[] {
  const spots: Spot[] = [];
  const denied = new Map<string, Span[]>();
  for (const { label, from, to, captureFrom, captureTo } of matcher.match(tokens)) {
    let last = to - 1;
    // The author of a line chose its very words.
    if (label.kind !== 'line') while (last > from && loose.has(tokens.words[last] ?? '')) last -= 1;
    const start = tokens.starts[from] ?? 0;
    const end = tokens.ends[last] ?? start;
    const place = { start, end, quote: text.slice(start, end), label, captureFrom, captureTo };
    if (label.not) deny(denied, place);
    else spots.push(place);
  }
  return denied.size === 0 ? spots : withoutDenied(spots, denied);
}

/** Stretches of text that do not overlap, in order, so that one walk along them finds every spot they cover. */
function deny(denied: Map<string, Span[]>, no: Spot): void {
  const stretches = denied.get(ideaOf(no.label)) ?? [];
  denied.set(ideaOf(no.label), stretches);
  const last = stretches.at(-1);
  if (last && no.start < last.end)
    stretches[stretches.length - 1] = { ...last, end: Math.max(last.end, no.end) };
  else stretches.push({ start: no.start, end: no.end, quote: no.quote });
}

/** Both lists come in the order of the text, so each is walked once. */
function withoutDenied(spots: readonly Spot[], denied: ReadonlyMap<string, readonly Span[]>): Spot[] {
  const reached = new Map<string, number>();
  return spots.filter((each) => {
    const idea = ideaOf(each.label);
    const stretches = denied.get(idea);
    if (!stretches) return true;
    let at = reached.get(idea) ?? 0;
    while ((stretches[at]?.end ?? Infinity) <= each.start) at += 1;
    reached.set(idea, at);
    return (stretches[at]?.start ?? Infinity) >= each.end;
  });
}

/** In the guard one list of innocents serves all rules. */
function ideaOf({ kind, id }: CueLabel): string {
  return kind === 'guard' ? kind : `${kind}:${id}`;
}
