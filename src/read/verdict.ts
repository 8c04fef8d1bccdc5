import type { Library } from '../library/library';
import type { Language } from '../languages';
import type { Found } from './ideas';
import type { Span } from './spot';

export type VerdictKind = 'pitch' | 'genuine' | 'scam' | 'unclear';

/** Words of the message that speak for or against sales spam, and the id of what they show. */
export interface Reason {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly shows: string;
  /** True when it speaks for sales spam (or for a scam, when that is the verdict). */
  readonly for: boolean;
  readonly weight: number;
}

export interface Verdict {
  readonly kind: VerdictKind;
  /** 0..1 that it is sales spam. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** The score as people read it. Nothing is ever quite certain, so rounding stops short of 100. */
export function outOfHundred({ score }: Pick<Verdict, 'score'>): number {
  return Math.min(99, Math.round(score * 100));
}

/** Below this much evidence in total nothing is claimed. */
const ENOUGH = 1.5;
/** Sales spam from here on; the mirror image of it is a genuine message. Missing a pitch is the smaller error. */
const PITCH_FROM = 0.7;
const GENUINE_TO = 0.4;
/** One strong sign of a scam is enough. A real matter must weigh twice as much: that is what a scam dresses up as. */
const SCAM_FROM = 2.2;
const DISGUISE = 0.5;

/**
 * Weighs the evidence: each idea found counts once, with the weight its file gives it, and each phrase once.
 * The score is the logistic of (for − against); every part of the sum is a reason with a quote.
 */
export function judge(
  found: readonly Found[],
  kindOf: (id: string) => { weight: number; side: 'pitch' | 'genuine' | 'scam' } | undefined,
): Verdict {
  const weighed = found.flatMap((each) => {
    const idea = kindOf(each.id);
    return idea && idea.weight > 0
      ? [{ each, side: idea.side, weight: idea.weight * (each.part ?? 0.7 + 0.3 * each.score) }]
      : [];
  });
  const total = (side: string): number => sumOnce(weighed.filter((one) => one.side === side));
  const pitch = total('pitch');
  const genuine = total('genuine');
  const scam = total('scam');
  const score = 1 / (1 + Math.exp(-(pitch - genuine - 1)));
  // A scam is written in everyday words too: only what it says can speak against it.
  const matter = sumOnce(weighed.filter(({ each, side }) => side === 'genuine' && each.part === undefined));
  const kind =
    scam >= SCAM_FROM && scam > pitch / 2 && scam > matter * DISGUISE
      ? 'scam'
      : decide(pitch, genuine, score);
  const forSide = kind === 'scam' ? 'scam' : 'pitch';
  const reasons = weighed
    .filter((one) => one.side === forSide || one.side === 'genuine')
    // A single word says little to a reader: the choice of words comes last, whatever it weighs.
    .sort((a, b) => isChoice(a.each) - isChoice(b.each) || b.weight - a.weight)
    .map(({ each, side, weight }): Reason => ({
      ...each.evidence,
      shows: each.id,
      for: side === forSide,
      weight: Math.round(weight * 100) / 100,
    }));
  return { kind, score: Math.round(score * 1000) / 1000, reasons };
}

function isChoice({ part }: Found): number {
  return part === undefined ? 0 : 1;
}

/** Words that show two things do not count twice: the second thing counts for less than half. */
const SECOND_TIME = 0.4;

function sumOnce(list: readonly { each: Found; weight: number }[]): number {
  const counted: Found[] = [];
  let sum = 0;
  for (const { each, weight } of [...list].sort((a, b) => b.weight - a.weight)) {
    // The choice of words is spread over the whole text; the word quoted is only one of them.
    if (each.part !== undefined) {
      sum += weight;
      continue;
    }
    const isSecond = counted.some((other) => overlap(other.evidence, each.evidence));
    sum += isSecond ? weight * SECOND_TIME : weight;
    counted.push(each);
  }
  return sum;
}

function overlap(a: Span, b: Span): boolean {
  return b.start >= 0 && a.start < b.end && b.start < a.end;
}

function decide(pitch: number, genuine: number, score: number): VerdictKind {
  if (pitch >= ENOUGH && score >= PITCH_FROM) return 'pitch';
  if (genuine >= ENOUGH && score <= GENUINE_TO) return 'genuine';
  return 'unclear';
}

/** The weight and side an idea has in the verdict; tactics always speak for a pitch, topics and asks for nothing. */
export function weightsOf(
  library: Library,
): (id: string) => { weight: number; side: 'pitch' | 'genuine' | 'scam' } | undefined {
  return (id) => {
    const tactic = library.ideas.get(`tactic:${id}`);
    if (tactic) return { weight: tactic.weight, side: 'pitch' };
    const signal = library.ideas.get(`signal:${id}`);
    return signal?.side ? { weight: signal.weight, side: signal.side } : undefined;
  };
}

/** Kept for readers of a reason: how an idea is called in a language, else its id. */
export function nameOf(library: Library, id: string, language: Language): string {
  const idea = ['tactic', 'signal', 'topic', 'ask']
    .map((kind) => library.ideas.get(`${kind}:${id}`))
    .find((each) => each !== undefined);
  return idea?.name[language] ?? idea?.name.en ?? id;
}
