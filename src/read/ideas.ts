import type { Library } from '../library/library';
import type { CueKind } from '../library/cue-shelf';
import type { Span, Spot } from './spot';

/** An idea of a cue file found in a text, with the shortest words that show it. `score` is 0..1. */
export interface Found {
  readonly id: string;
  readonly evidence: Span;
  readonly score: number;
  /** The share of its weight that it carries, where that does not follow from the score. */
  readonly part?: number;
}

/** How sure one, two or more separate places make us. */
const SURENESS = [0.7, 0.85, 0.95];

/**
 * The ideas of one kind in a text, strongest first: most places, then earliest.
 * `extra` are places found by other means than cues, such as merge fields.
 */
export function findIdeas(
  kind: CueKind,
  spots: readonly Spot[],
  library: Library,
  extra: ReadonlyMap<string, readonly Span[]> = new Map(),
): Found[] {
  const places = new Map<string, Span[]>();
  for (const each of spots) {
    if (each.label.kind !== kind) continue;
    const known = places.get(each.label.id);
    if (known) known.push(each);
    else places.set(each.label.id, [each]);
  }
  for (const [id, spans] of extra) places.set(id, [...spans]);
  return [...places]
    .filter(([id]) => library.ideas.has(`${kind}:${id}`))
    .map(([id, spans]) => ({
      id,
      evidence: fullest(spans),
      score: SURENESS[Math.min(separate(spans), SURENESS.length) - 1] ?? 0.7,
    }))
    .sort((a, b) => b.score - a.score || a.evidence.start - b.evidence.start);
}

/** The first place, in its fullest form: "quick 15 minute call" rather than the "call" inside it. */
export function fullest(spans: readonly Span[]): Span {
  const first = spans.reduce((a, b) => (b.start < a.start ? b : a));
  const longest = spans
    .filter((each) => each.start <= first.end)
    .reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a), first);
  return { start: longest.start, end: longest.end, quote: longest.quote };
}

/** How many of the places do not overlap. */
function separate(spans: readonly Span[]): number {
  let count = 0;
  let end = -1;
  for (const each of [...spans].sort((a, b) => a.start - b.start)) {
    if (each.start >= end) {
      count += 1;
      end = each.end;
    }
  }
  return count;
}
