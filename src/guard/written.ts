import type { Language } from '../languages';
import { realMoments } from './dates';
import { leftovers } from './leftovers';
import { markup } from './markup';
import { pitchSays } from './own-words';
import { places } from './places';
import { PRICE, reckoning } from './prices';

/** The safety rules of the house that code can check. S7 and S12 (a human sends, a human shares) hold by design. */
export type Rule =
  'S1' | 'S2' | 'S3' | 'S4' | 'S5' | 'S6' | 'S8' | 'S9' | 'S11' | 'language' | 'length' | 'voice';

/** A broken rule and the words that break it. */
export type Broken = readonly [rule: Rule, quote: string];

const LINK =
  /\b(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d@.-])(?:[a-z\d-]{2,40}\.){1,3}(?:com|be|nl|fr|de|io|eu|org|net|ai|co|app|info|biz|uk|ch|at|lu|es|pl|us|ca|dev|shop|store|online|site|tech|cloud|agency|gent|brussels|vlaanderen|berlin|paris|amsterdam|example|test)(?![\p{L}\d])|(?<![\p{L}\d@.-])[a-z\d-]{2,40}\.[a-z]{2,10}\/[^\s]/giu;
/** A host read out: "glove dot com". */
const SPOKEN_LINK =
  /(?<![\p{L}\d])(?:dot (?:com|org|net|io|be|nl|fr|de|eu|co|example)|punt (?:com|be|nl|eu|org|net)|point (?:com|fr|be|eu|org|net)|punkt (?:com|de|eu|org|net|at|ch))(?![\p{L}\d])/giu;
const ADDRESS =
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){0,3}|(?<![\p{L}\d])@[a-z][\w.-]{2,30}/giu;
const PHONE = /(?<!\d|\d[.,])\+?\d[\d ()/.-]{7,18}\d(?!\d|[.,]\d)/g;
const FIGURE =
  /(?<![\p{L}\d])\d{1,4}(?:[.,]\d{1,3})?\s?(?:%|procent|percent|per cent|prozent|pour cent|[x×](?![\p{L}\d]))/giu;
const SHARE = /(\d{1,3}(?:[.,]\d{1,4})?)\s?%/g;
const LOUD = /[!¡]|\p{Extended_Pictographic}|\p{Regional_Indicator}/gu;

/** What may stand in a rebuttal only when it is the pitch's own. */
const FOREIGN: readonly (readonly [Rule, RegExp])[] = [
  ['S3', LINK],
  ['S3', SPOKEN_LINK],
  ['S3', PRICE],
  ['S5', ADDRESS],
  ['S5', PHONE],
  ['S11', FIGURE],
];

/** What is left of a hundred is no figure of one's own: where the pitch has 23%, the answer may have 77%. */
function isTheRest(quote: string, texts: string): boolean {
  const share = /^(\d[\d.,]*)\s?%$/.exec(quote)?.[1];
  if (share === undefined) return false;
  const rest = 100 - Number(share.replace(',', '.'));
  return [...texts.matchAll(SHARE)].some(
    ([, other = '']) => Math.abs(Number(other.replace(',', '.')) - rest) < 1e-6,
  );
}

/** The rules that can be seen in the signs alone: links, prices, numbers, dates, markup, shouting. */
export function writtenRules(own: string, pitch: string, language: Language): Broken[] {
  const found = FOREIGN.flatMap(([rule, pattern]) =>
    [...own.matchAll(pattern)].map((match): Broken => [rule, match[0]]),
  );
  const streets = places(own).map((quote): Broken => ['S5', quote]);
  const left = leftovers(own).map((quote): Broken => ['S9', quote]);
  const texts = `${own} ${pitch}`;
  const isReckoned = reckoning(pitch, own);
  return [
    // A pitch with a list in it is no excuse for a list in the answer.
    ...markup(own).map((quote): Broken => ['S9', quote]),
    ...[...found, ...streets, ...left].filter(
      ([, quote]) =>
        !pitchSays(quote, pitch) &&
        !isTheRest(quote, texts) &&
        !(quote.search(PRICE) === 0 && isReckoned(quote)),
    ),
    ...realMoments(own, language)
      .filter((quote) => !pitchSays(quote, pitch))
      .map((quote): Broken => ['S3', quote]),
    ...[...own.matchAll(LOUD)].map((match): Broken => ['voice', match[0]]),
  ];
}
