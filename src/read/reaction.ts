import { LANGUAGES, type Language } from '../languages';
import type { Library } from '../library/library';
import { REACTIONS, type ReactionKind } from '../library/reactions';
import { findIdeas } from './ideas';
import type { DetectLanguage, LanguageGuess } from './language';
import { calendarLinks } from './placeholders';
import type { Answer } from './reaction/answer';
import { smileys } from './reaction/smileys';
import { span, spot, type Span } from './spot';
import { tokenise, type Tokens } from './tokens';

/** What somebody made of a rebuttal, and the literal words of the answer that show it; '' when none do. */
export interface Reaction {
  readonly kind: ReactionKind;
  readonly quote: string;
}

/** What speaks for one kind, from the surest to the faintest. */
interface Evidence {
  readonly sure: Span[];
  readonly faint: Span[];
  readonly alike: Span[];
}

type AllEvidence = Record<ReactionKind, Evidence>;

/** What a faint word counts for beside a sure one, and a trick of the trade that only goes with the kind. */
const FAINT = 0.4;
const ALIKE = 0.3;
/** Each further place counts for so much of the one before. */
const FURTHER = 0.7;
/** What is left of a kind that another one explains away. */
const HALF = 0.5;
/** Places after so many add nothing to the sum, and would cost time. */
const MOST = 100;
/** Below this a kind is a guess, and the form of the answer knows better. */
const ENOUGH = 0.3;
/** An answer of so many words in which nothing is recognised goes on selling: nobody else writes so long. */
const LONG = 45;

/**
 * Says which of nine kinds a sender's answer is. Pure, never throws, linear in the text. Each kind counts the places
 * that speak for it, with the weight of its file; the greatest sum wins. The weights are the precedence:
 * - automatic beats all: a machine neither laughs nor insults, whatever it quotes;
 * - an insult beats hurt, and hurt beats a goodbye: "rude, I will not write again" is offended;
 * - withdraws beats good-sport as soon as there is an apology or a stop: who laughs and stops is sorry first;
 *   a laugh and a plain goodbye, without either, is good-sport;
 * - earnest beats next-step: who asks which lighthouse, and for a number, believes in the lighthouse;
 * - a nudge beats the call it asks for once more, and next-step beats more-pitch, for it is the concrete one;
 * - a laugh before more selling is its wrapping, so it counts half.
 * `language` overrules the detector. An unsure language gives way to the one in which more is recognised.
 */
export function readReaction(
  answer: Answer,
  library: Library,
  detect: DetectLanguage,
  language?: Language,
): { language: LanguageGuess['code']; reaction: Reaction } {
  const guess: LanguageGuess = language ? { code: language, confident: true } : detect(answer.text);
  const heard = guess.code === 'unknown' ? 'en' : guess.code;
  const tokens = tokenise(answer.text);
  let best = weigh(gather(answer, tokens, library, heard), library);
  let code = guess.code;
  // Only when the first finds nothing sure: each language that is tried must be compiled once.
  if (!language && !best.sure && (!guess.confident || guess.code === 'unknown'))
    for (const other of LANGUAGES.filter((each) => each !== heard)) {
      const tried = weigh(gather(answer, tokens, library, other), library);
      if (tried.score <= best.score) continue;
      best = tried;
      code = other;
    }
  const reaction =
    best.score >= ENOUGH ? { kind: best.kind, quote: best.quote } : byForm(answer.text, tokens);
  return { language: code, reaction };
}

function gather(answer: Answer, tokens: Tokens, library: Library, language: Language): AllEvidence {
  const found = Object.fromEntries(
    REACTIONS.map((kind): [string, Evidence] => [kind, { sure: [], faint: [], alike: [] }]),
  ) as AllEvidence;
  for (const each of spot(answer.text, tokens, library.reactions.shelves[language]))
    addSpot(found, each.label, each);
  // The subject is no part of the text: it speaks, but cannot be quoted.
  for (const each of spot(answer.subject, tokenise(answer.subject), library.reactions.shelves[language]))
    if (each.label.id === 'automatic') addSpot(found, each.label, span('', 0, 0));
  found['next-step'].sure.push(...calendarLinks(answer.text));
  const { laughing, smiling } = smileys(answer.text);
  found['good-sport'].sure.push(...laughing);
  found['good-sport'].faint.push(...smiling);
  const spots = spot(answer.text, tokens, library.reader[language]);
  const ideas = (['tactic', 'signal', 'ask'] as const).flatMap((kind) =>
    findIdeas(kind, spots, library).map((idea) => ({ name: `${kind}:${idea.id}`, place: idea.evidence })),
  );
  for (const [kind, { like }] of library.reactions.kinds)
    found[kind].alike.push(...ideas.filter(({ name }) => like.includes(name)).map(({ place }) => place));
  return found;
}

function addSpot(found: AllEvidence, label: { kind: string; id: string }, place: Span): void {
  found[label.id as ReactionKind][label.kind === 'hint' ? 'faint' : 'sure'].push(place);
}

interface Weighed extends Reaction {
  readonly score: number;
  readonly sure: boolean;
}

/** Who sells or asks for more has only wrapped it in a laugh; who laughs out loud does not take it for earnest. */
function tempered(kind: ReactionKind, found: AllEvidence): number {
  const sells = found['more-pitch'].sure.length + found['next-step'].sure.length > 0;
  const laughs = found['good-sport'].sure.length > 0;
  return (kind === 'good-sport' && sells) || (kind === 'earnest' && laughs) ? HALF : 1;
}

function weigh(found: AllEvidence, library: Library): Weighed {
  return REACTIONS.map((kind): Weighed => {
    const [sure, faint, alike] = [found[kind].sure, found[kind].faint, found[kind].alike].map((places) =>
      places.slice(0, MOST),
    ) as [Span[], Span[], Span[]];
    const places = [
      ...separate(sure).map(() => 1),
      ...separate(faint, sure).map(() => FAINT),
      ...separate(alike, [...sure, ...faint]).map(() => ALIKE),
    ];
    const sum = places.reduce((total, part, i) => total + part * FURTHER ** i, 0);
    const weight = (library.reactions.kinds.get(kind)?.weight ?? 0) * tempered(kind, found);
    const quote = first(sure) ?? first(faint) ?? first(alike) ?? '';
    return { kind, score: weight * sum, sure: sure.length > 0, quote };
  }).reduce((a, b) => (b.score > a.score ? b : a));
}

/** How many places there are, overlapping ones taken as one, and none that `taken` covers already. */
function separate(places: readonly Span[], taken: readonly Span[] = []): Span[] {
  const kept: Span[] = [];
  let end = -1;
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    if (place.start < end || taken.some((each) => each.start < place.end && place.start < each.end)) continue;
    kept.push(place);
    end = place.end;
  }
  return kept;
}

/** The first place with words; of two that begin there, the shorter. */
function first(places: readonly Span[]): string | undefined {
  return places
    .filter(({ quote }) => quote !== '')
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .at(0)?.quote;
}

/**
 * What an answer is when no word of it is known. Few words, or a question, come of somebody who tries to understand;
 * long plain prose goes on selling.
 */
function byForm(text: string, { words }: Tokens): Reaction {
  const asks = text.includes('?');
  return { kind: words.length >= LONG && !asks ? 'more-pitch' : 'earnest', quote: '' };
}
