import type { Language } from '../languages';
import type { Library } from '../library/library';
import type { Register } from '../library/template';
import type { Pitch } from '../pitch';
import { findFacts, signatureOf, type Facts } from './facts';
import { findIdeas, fullest, type Found } from './ideas';
import type { DetectLanguage, LanguageGuess } from './language';
import { calendarLinks, mergeFields } from './placeholders';
import { findTrades } from './reader-trade';
import { findRegister } from './register';
import { bySalience } from './salience';
import { spot, type Span, type Spot } from './spot';
import { tokenise } from './tokens';
import { judge, weightsOf, type Verdict } from './verdict';
import { setWordsApart, wordChoice } from './word-choice';

/** What was understood of a message. Every quote in it stands literally in `pitch.text`. */
export interface Reading {
  readonly language: LanguageGuess;
  readonly register: Register;
  readonly verdict: Verdict;
  readonly tactics: readonly Found[];
  readonly topics: readonly Found[];
  readonly facts: Facts;
  /** Ids of the trades that the reader seems to be in. */
  readonly trades: readonly string[];
  /** What the pitch says that a line of the library waits for, by the line: "en:on-the-radar". */
  readonly said: ReadonlyMap<string, Span>;
  /** It refers to earlier messages. */
  readonly followUp: boolean;
  /** Which message of its sequence this is, at least; 1 is the first. */
  readonly message: number;
}

/** A letter says what it is within so many UTF-16 units; of two thousand real ones the longest had 3,806. */
const SAYS_WHAT_IT_IS = 10_000;
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
]);
const FOLLOW_UP_TACTICS = ['bump', 'followup_guilt', 'breakup'];

/**
 * Reads a message: language, verdict with reasons, tactics, topics, facts. Pure, and linear in the text; of a very long
 * one only the beginning is searched for cues.
 * `language` overrules the detector, for a person who knows better. A language we do not read is read
 * with the English cues only to find what is the same everywhere (merge fields, diary links).
 */
export function read(pitch: Pitch, library: Library, detect: DetectLanguage, language?: Language): Reading {
  const guess: LanguageGuess = language ? { code: language, confident: true } : detect(pitch.text);
  const spoken = guess.code === 'unknown' ? 'en' : guess.code;
  const tokens = tokenise(pitch.text.slice(0, SAYS_WHAT_IT_IS));
  const all = spot(pitch.text, tokens, library.reader[spoken], library.facts[spoken].loose);
  const { words, others: spots } = setWordsApart(all);
  const tactics = findIdeas('tactic', spots, library, placeholders(pitch.text));
  const found = findIdeas('signal', spots, library);
  const { others: subject } = setWordsApart(
    spot(pitch.subject, tokenise(pitch.subject), library.reader[spoken]),
  );
  const signals = [...found, ...inSubject(subject, library, found)];
  const signature = signatureOf(pitch, library.facts[spoken]);
  // "Growth Partner" under a name is a title, not what is sold.
  const signedAt = signature.sender && signature.sender.start >= 0 ? signature.sender.start : Infinity;
  const above = spots.filter((each) => each.start < signedAt);
  const named = new Set(findIdeas('topic', subject, library).map(({ id }) => id));
  const topics = bySalience(findIdeas('topic', above, library), above, named);
  const message = messageNumber(pitch, tactics, spots);
  const facts = findFacts({ pitch, tokens, spots, signature, topics, language: spoken, library });
  return {
    language: guess,
    register: findRegister(pitch.text, spoken, library),
    verdict: judge([...tactics, ...signals, ...wordChoice(words)], weightsOf(library)),
    tactics,
    // A firm called Outbound sells something else, perhaps.
    topics: topics.filter(({ evidence }) => evidence.quote !== facts.company?.quote),
    facts,
    trades: findTrades({ tokens, spots, facts, above: signedAt }, library.facts[spoken], library.trades),
    said: wordsOfLines(above),
    followUp: message > 1,
    message,
  };
}

/**
 * What the subject says for a real matter ("Invoice 2041", "Vacancy baker") and the letter does not. A seller writes
 * anything above a letter, so nothing there speaks against him. Its words have no place in the text: start is -1.
 */
function inSubject(subject: readonly Spot[], library: Library, found: readonly Found[]): readonly Found[] {
  return findIdeas('signal', subject, library)
    .filter(({ id }) => library.ideas.get(`signal:${id}`)?.side === 'genuine')
    .filter(({ id }) => !found.some((each) => each.id === id))
    .map((each) => ({ ...each, evidence: { start: -1, end: -1, quote: each.evidence.quote } }));
}

/** The first place for each line, in its fullest form. */
function wordsOfLines(spots: readonly Spot[]): ReadonlyMap<string, Span> {
  const places = new Map<string, Span[]>();
  for (const each of spots)
    if (each.label.kind === 'line') places.set(each.label.id, [...(places.get(each.label.id) ?? []), each]);
  return new Map([...places].map(([id, spans]) => [id, fullest(spans)]));
}

/** From the thread below it and from its own words: "my third mail", "just bumping this". */
function messageNumber(pitch: Pitch, tactics: readonly Found[], spots: readonly Spot[]): number {
  const told = spots.map((each) => (each.label.kind === 'fact' ? (ORDINALS.get(each.label.id) ?? 1) : 1));
  const nudges = tactics.some((each) => FOLLOW_UP_TACTICS.includes(each.id));
  return Math.max(pitch.earlier + 1, nudges ? 2 : 1, ...told);
}

function placeholders(text: string): Map<string, Span[]> {
  const found = { unfilled_merge_field: mergeFields(text), calendar_link: calendarLinks(text) };
  return new Map(Object.entries(found).filter(([, spans]) => spans.length > 0));
}
