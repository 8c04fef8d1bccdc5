import type { Ask } from '../library/shapes';
import type { FactWords } from '../library/shared-words';
import { LINK } from './hosts';
import { calendarLinks } from './placeholders';
import { span, type Span, type Spot } from './spot';
import { fold } from './tokens';

/** What the sender wants of the reader. */
export interface Asked {
  readonly kind: Ask | 'none';
  readonly evidence?: Span;
}

/**
 * How much each wish weighs, fitted on labelled pitches: the more it costs the reader, the surer it is what the sender
 * is after; being passed on is only for when nothing else works.
 */
const WEIGHT: Readonly<Record<Ask, number>> = {
  demo: 6.4,
  call: 4.1,
  meeting: 2.5,
  reply: 2,
  link: 0.8,
  intro: -0.3,
};
/** The last wish usually is the wish; so is one that is a question, and one that is said twice. */
const AT_THE_END = 2.3;
const AS_A_QUESTION = 1;
const ONCE_MORE = 0.3;
/** A link that is given away further up than this is a reference. */
const LINK_FROM = 0.6;
const A_LINK = 0.1;
const LAST_WORDS = 450;
const LONGEST_SENTENCE = 240;
const PHONE =
  /(?<![\d.,€$£])(?:\+\d{1,3}[ .-]?|0)\(?\d{1,4}\)?(?:[ ./-]?\d{2,4}){2,5}(?!\d)|(?<!\d)\d{3}-\d{3}-\d{4}(?!\d)/;

/**
 * The wish of a message: of all that were spotted the heaviest. Without any: a telephone number in a sentence wants a
 * call; a question at the end, or a last sentence to the reader, wants an answer, unless the sender takes leave.
 */
export function whatIsAsked(text: string, spots: readonly Spot[], words: FactWords): Asked {
  const best = new Map<Ask, { weight: number; evidence: Span }>();
  const add = (kind: Ask, evidence: Span, weight: number): void => {
    const known = best.get(kind);
    const isBetter = !known || weight > known.weight;
    best.set(kind, {
      weight: isBetter ? weight : known.weight,
      evidence: isBetter || fuller(evidence, known.evidence) ? evidence : known.evidence,
    });
  };
  const counts = new Map<Ask, number>();
  for (const { label, start, end, quote } of spots) {
    if (label.kind !== 'ask') continue;
    const kind = label.id as Ask;
    counts.set(kind, (counts.get(kind) ?? -1) + 1);
    const isQuestion = /^[^.!?\n]{0,60}\?/.test(text.slice(end, end + 62));
    add(
      kind,
      { start, end, quote },
      WEIGHT[kind] + (AT_THE_END * start) / text.length + (isQuestion ? AS_A_QUESTION : 0),
    );
  }
  for (const each of links(text))
    add('link', each, WEIGHT.link + A_LINK + (AT_THE_END * each.start) / text.length);
  let found: Asked | undefined;
  let heaviest = -Infinity;
  for (const [kind, { weight, evidence }] of best) {
    const total = weight + ONCE_MORE * (counts.get(kind) ?? 0);
    if (total > heaviest) [found, heaviest] = [{ kind, evidence }, total];
  }
  return found ?? lastWish(text, spots, words);
}

/** The quotation that holds the other one is the better evidence. */
function fuller(a: Span, b: Span): boolean {
  return a.start <= b.start && a.end >= b.end;
}

function links(text: string): Span[] {
  const diary = calendarLinks(text);
  return [...text.matchAll(LINK)]
    .map((match) => span(text, match.index, match.index + match[0].length))
    .filter(
      ({ start, end }) =>
        start > text.length * LINK_FROM && !diary.some((each) => each.start < end && start < each.end),
    );
}

function lastWish(text: string, spots: readonly Spot[], { formal, informal }: FactWords): Asked {
  const isLeaving = spots.some(({ label }) => label.kind === 'tactic' && label.id === 'breakup');
  const from = Math.max(0, text.length - LAST_WORDS);
  let found: Asked = { kind: 'none' };
  for (const match of text.slice(from).matchAll(/[^.!?\n]+[.!?]?/g)) {
    const sentence = match[0].trim();
    const start = from + match.index + match[0].indexOf(sentence);
    if (sentence.length > LONGEST_SENTENCE || sentence.split(' ').length < 3) continue;
    if (PHONE.test(sentence) && sentence.split(' ').length > 5)
      return { kind: 'call', evidence: span(text, start, start + sentence.length) };
    const speaksToReader = (sentence.match(/\p{L}+/gu) ?? []).some(
      (word) => formal.has(word) || informal.has(fold(word)),
    );
    if (sentence.endsWith('?') || (speaksToReader && !isLeaving))
      found = { kind: 'reply', evidence: span(text, start, start + sentence.length) };
  }
  return found;
}
