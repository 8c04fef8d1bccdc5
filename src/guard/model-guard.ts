import type { Language } from '../languages';
import type { BriefTexts } from '../library/brief-texts';
import type { Library } from '../library/library';
import type { RoastStyle } from '../library/shapes';
import type { Draft } from '../rebuttal';
import { fold, tokenise } from '../read/tokens';
import { spot, type Span } from '../read/spot';
import { guard, isRefused, type Guarding, type Rebuttal } from './guard';
import { ownWords } from './own-words';
import type { Rule } from './written';

/** The rules of the house, and those that only a machine can break. */
export type ModelRule = Rule | 'token' | 'echo' | 'shape';

export interface ModelGuarding extends Guarding {
  readonly library: Library & { readonly brief: BriefTexts };
  /** Everything the model was told, and the part of it that is the stranger's. */
  readonly told: string;
  readonly letter: string;
  /** Where the message speaks to a machine. */
  readonly orders: readonly Span[];
  /** True when a token is left in a text whose names were put back. */
  hasToken(text: string): boolean;
}

export interface BrokenByModel {
  readonly rules: readonly ModelRule[];
}

/** Letters of our alphabet, figures, and the marks of plain sentences. Anything else has no business in a letter. */
const FOREIGN_SIGN = /[^\p{Script=Latin}\p{M}\d\s.,;:?!'’‘“”„«»"()…%€£$&+/°–—-]/u;
/** A link in any dress, even one of the message's own: the answer is no signpost. */
const SIGNPOST =
  /:\/\/|www\b|@|\p{L}{2,}\.\p{L}{2,}|\p{L}\/\p{L}+\/|[\s([](?:dot|punt|point|punkt)[\s)\]]{1,2}(?:com|net|org|io|app|ly|example)(?!\p{L})/iu;
const DIGITS = /\d(?:[ ()/.-]{0,2}\d){6,}/;
const NEVER_BACK = /‹?(?:Link|Address|Phone)\s?\d+›?/iu;
const WORDS: Readonly<Record<RoastStyle, readonly [number, number]>> = {
  quip: [8, 60],
  'false-hope': [25, 130],
  impossible: [25, 130],
  mirror: [25, 130],
};
/** So many words in a row are no coincidence. */
const ECHO = 7;
const OBEYED = 4;
const STRETCH = 8;
/** A mirror is made of the stranger's own turns. */
const MIRRORED = 13;
/** What stands between any quotation marks. */
const DICTATED = /(?<!\p{L})['‘"“„«][^'‘’"“”„«»\n]{5,120}['’"”“»]/gu;
/** SPRING25, LATTE: what is meant to be carried on. */
const CODE = /(?<![\p{L}\d])(?:\p{Lu}{5,}\d{0,8}|\p{Lu}{2,12}-?\d{2,8})(?![\p{L}\d])/gu;
/** Below this a detector guesses. */
const TELLING = 60;

/**
 * The guard for what a model wrote: everything `guard()` asks, and that nothing came along which the model was told or
 * the stranger ordered. `raw` is the text before the names were put back.
 * Out: the Rebuttal, or the rules that were broken.
 */
export function guardModel(draft: Draft, raw: string, guarding: ModelGuarding): Rebuttal | BrokenByModel {
  const { text, language } = draft;
  // A hole that the stranger left in his own form may be quoted, but not where he also speaks to machines.
  const own = guarding.orders.length > 0 ? text : ownWords(text, guarding.pitch.text);
  const machineRules: readonly (readonly [ModelRule, boolean])[] = [
    ['S3', NEVER_BACK.test(raw) || SIGNPOST.test(text)],
    ['S5', DIGITS.test(text)],
    ['S9', FOREIGN_SIGN.test(own) || carries(draft, guarding) || obeys(raw, language, guarding)],
    ['token', guarding.hasToken(text)],
    ['length', isTooLong(draft)],
    ['language', speaksAnother(draft, guarding)],
    ['echo', echoes(raw, guarding) || isMachine(raw, guarding)],
  ];
  const broken = machineRules.flatMap(([rule, isBroken]) => (isBroken ? [rule] : []));
  const result = guard(draft, guarding);
  if (!isRefused(result) && broken.length === 0) return result;
  return { rules: [...new Set([...broken, ...(isRefused(result) ? result.rules : [])])] };
}

/** A code, a shouted word or a quotation of the stranger's, or a whole stretch of his talk, as if it were our own. */
function carries({ text, style }: Draft, { pitch }: ModelGuarding): boolean {
  const own = ownWords(text, pitch.text);
  const theirs = new Set(pitch.text.match(CODE) ?? []);
  if ((own.match(CODE) ?? []).some((word) => theirs.has(word))) return true;
  const ours = ` ${wordsOf(own).join(' ')} `;
  const dictated = [...pitch.text.matchAll(DICTATED)].map((match) => wordsOf(match[0]));
  if (dictated.some((words) => words.length > 2 && ours.includes(` ${words.join(' ')} `))) return true;
  const long = style === 'mirror' ? MIRRORED : STRETCH;
  const stretches = rows(pitch.text, long);
  return [...rows(own, long)].some((row) => stretches.has(row));
}

function isTooLong({ style, text }: Draft): boolean {
  const [least, most] = WORDS[style as RoastStyle];
  const words = text.split(/\s+/).length;
  return words < least || words > most;
}

function speaksAnother({ text, language }: Draft, { detect }: ModelGuarding): boolean {
  const sentences = text.split(/(?<=[.?!…])\s+/u).filter((sentence) => sentence.length >= TELLING);
  return sentences.some((sentence) => {
    const { code, confident } = detect(sentence);
    return confident && code !== language;
  });
}

/** Words of our notes in a row, which are not the stranger's own. */
function echoes(raw: string, { told, letter }: ModelGuarding): boolean {
  const ours = rows(told, ECHO);
  const theirs = rows(letter, ECHO);
  return [...rows(raw, ECHO)].some((row) => ours.has(row) && !theirs.has(row));
}

function isMachine(raw: string, { library }: ModelGuarding): boolean {
  return spot(raw, tokenise(raw), library.brief.watch).length > 0;
}

/**
 * Something of what the stranger told a machine came back: some words in a row, or a word that belongs neither to the
 * rest of the message nor to ordinary speech.
 */
function obeys(raw: string, language: Language, { orders, letter, library }: ModelGuarding): boolean {
  if (orders.length === 0) return false;
  const ordered = orders.map(({ quote }) => quote).join('\n');
  const said = new Set(wordsOf(letter));
  const ordinary = vocabulary(library, language);
  const marks = new Set(
    wordsOf(ordered).filter((word) => word.length > 2 && !said.has(word) && !ordinary.has(word)),
  );
  const inOrder = rows(ordered, OBEYED);
  return (
    wordsOf(raw).some((word) => marks.has(word)) || [...rows(raw, OBEYED)].some((row) => inOrder.has(row))
  );
}

const VOCABULARIES = new WeakMap<Library, Partial<Record<Language, ReadonlySet<string>>>>();

/** The words of the library's own lines: what people say who give no orders to machines. */
function vocabulary(library: Library, language: Language): ReadonlySet<string> {
  const known = VOCABULARIES.get(library) ?? {};
  VOCABULARIES.set(library, known);
  return (known[language] ??= new Set(library.lines[language].flatMap((line) => wordsOf(line.text))));
}

function rows(text: string, length: number): Set<string> {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (let i = 0; i + length <= words.length; i += 1) found.add(words.slice(i, i + length).join(' '));
  return found;
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(fold);
}
