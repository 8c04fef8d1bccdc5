import type { Candidate } from './candidate';

/** Drafts that stand together on one card differ in style, engine and occasion. */
const CARD_SIZE = 3;

/** The same candidates in groups of three that differ among themselves, as far as that goes. */
export function* interleaved(ordered: readonly Candidate[]): Generator<Candidate> {
  const left = [...ordered];
  while (left.length > 0) {
    const card: Candidate[] = [];
    while (card.length < CARD_SIZE && left.length > 0) {
      const at =
        [alikeInAnything, alike, alikeInStyle, alikeInEngine, () => false]
          .map((clash) => left.findIndex((one) => !card.some((other) => clash(one, other))))
          .find((i) => i >= 0) ?? 0;
      const [next] = left.splice(at, 1);
      if (next) card.push(next);
    }
    yield* card;
  }
}

function alikeInAnything(a: Candidate, b: Candidate): boolean {
  return alike(a, b) || [...a.props].some((prop) => b.props.has(prop));
}

function alike(a: Candidate, b: Candidate): boolean {
  return alikeInStyle(a, b) || alikeInEngine(a, b) || occasion(a) === occasion(b);
}

function alikeInStyle(a: Candidate, b: Candidate): boolean {
  return a.line.style === b.line.style;
}

function alikeInEngine(a: Candidate, b: Candidate): boolean {
  return a.line.engine === b.line.engine;
}

function occasion({ line, values }: Candidate): string {
  return values.said ?? values.tactic ?? values.topic ?? values.assumption ?? values.ask ?? line.id;
}
