import type { Language } from '../languages';
import type { Library } from '../library/library';
import { ROAST_STYLES } from '../library/shapes';
import type { Pitch } from '../pitch';
import type { Draft } from '../rebuttal';
import type { DetectLanguage } from '../read/language';
import { mergeFields } from '../read/placeholders';
import { spot } from '../read/spot';
import { tokenise } from '../read/tokens';
import type { VerdictKind } from '../read/verdict';
import { realMoments } from './dates';
import { ownWords, pitchSays } from './own-words';

declare const guarded: unique symbol;

/** A draft that passed the guard. Nothing else may be shown; the lint forbids `as Rebuttal` outside this file. */
export interface Rebuttal extends Draft {
  readonly [guarded]: true;
}

/** The safety rules of the house that code can check. S7 and S12 (a human sends, a human shares) hold by design. */
export type Rule =
  'S1' | 'S2' | 'S3' | 'S4' | 'S5' | 'S6' | 'S8' | 'S9' | 'S11' | 'language' | 'length' | 'voice';

export interface Refused {
  readonly rules: readonly Rule[];
  /** The words that broke a rule, in the same order; a rule about the whole text has an empty quote. */
  readonly quotes: readonly string[];
}

export interface Guarding {
  readonly pitch: Pitch;
  readonly verdict: VerdictKind;
  readonly library: Library;
  readonly detect: DetectLanguage;
}

/** Lists of prompts/guard/<lang>.yaml and the rule each of them serves. */
const LISTS: Readonly<Record<string, Rule>> = {
  person: 'S1',
  insult: 'S2',
  threat: 'S2',
  accept: 'S3',
  contact: 'S3',
  official: 'S4',
  grief: 'S4',
  tells: 'voice',
};

const LINK =
  /\b(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d@.-])(?:[a-z\d-]{2,40}\.){1,3}(?:com|be|nl|fr|de|io|eu|org|net|ai|co|app|info|biz|uk|ch|at|lu)(?![\p{L}\d])/giu;
const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){0,3}|(?<![\p{L}\d])@[a-z][\w.-]{2,30}/giu;
const PHONE = /(?<!\d|\d[.,])\+?\d[\d ()/.-]{7,18}\d(?!\d|[.,]\d)/g;
const PRICE =
  /[€$£]\s?\d[\d.,]{0,10}|(?<!\d)\d[\d.,]{0,10}\s?(?:€|euro'?s?|EUR|dollars?|pounds?|USD|GBP|CHF)(?!\p{L})/giu;
const FIGURE =
  /(?<![\p{L}\d])\d{1,4}(?:[.,]\d{1,3})?\s?(?:%|procent|percent|per cent|prozent|pour cent|[x×](?![\p{L}\d]))/giu;
const MARKUP = /<\/?[a-z!@#][^<>\n]{0,60}>|\*\*|__|`|\]\(|^#{1,4} |&[a-z]{2,8};|\[[^\]\n]{0,60}\|/gimu;
const LOUD = /[!¡]|\p{Extended_Pictographic}|\p{Regional_Indicator}/gu;
const MIN_WORDS = 3;
const MAX_WORDS = 150;

const NOTHING_SAID: ReturnType<typeof spokenRules> = { broken: [], refuses: true };

/**
 * The only maker of a Rebuttal, for whatever wrote the draft. Pure.
 * Out: the same text as a Rebuttal, or the rules it breaks with the words that break them.
 */
export function guard(draft: Draft, guarding: Guarding): Rebuttal | Refused {
  const { pitch, library, detect } = guarding;
  const roast = (ROAST_STYLES as readonly string[]).includes(draft.style);
  const own = ownWords(draft.text, `${pitch.subject}\n${pitch.text}`);
  const broken: [Rule, string][] = [];
  const foreign = (rule: Rule, pattern: RegExp): void => {
    for (const [quote] of own.matchAll(pattern))
      if (!pitchSays(quote, pitch.text)) broken.push([rule, quote]);
  };
  // Advice about a scam is for our own person, and has to call things by their name.
  const listed = draft.style === 'scam' ? NOTHING_SAID : spokenRules(own, library, draft.language);
  broken.push(...listed.broken);
  foreign('S3', LINK);
  foreign('S3', PRICE);
  foreign('S5', ADDRESS);
  foreign('S5', PHONE);
  foreign('S11', FIGURE);
  foreign('S9', MARKUP);
  foreign('voice', LOUD);
  for (const quote of realMoments(own, draft.language)) broken.push(['S3', quote]);
  for (const { quote } of mergeFields(own)) if (!pitchSays(quote, pitch.text)) broken.push(['S9', quote]);
  if (draft.style !== 'warm' && !listed.refuses) broken.push(['S6', '']);
  if (roast && (guarding.verdict === 'genuine' || guarding.verdict === 'scam')) broken.push(['S8', '']);
  const words = draft.text.split(/\s+/).filter(Boolean).length;
  if (words < MIN_WORDS || words > MAX_WORDS) broken.push(['length', '']);
  // A line of the library speaks the language of its file; the check of the library asks the detector.
  if (draft.source === 'model' && speaksAnother(own, draft.language, detect)) broken.push(['language', '']);
  // The one place where a Draft becomes a Rebuttal.
  return broken.length === 0 ? (draft as Rebuttal) : refusal(broken);
}

export function isRefused(result: Rebuttal | Refused): result is Refused {
  return 'rules' in result;
}

function spokenRules(
  own: string,
  library: Library,
  language: Language,
): { broken: [Rule, string][]; refuses: boolean } {
  const spots = spot(own, tokenise(own), library.guard[language]);
  const broken = spots.flatMap((each): [Rule, string][] => {
    const rule = LISTS[each.label.id];
    return rule ? [[rule, each.quote]] : [];
  });
  return { broken, refuses: spots.some((each) => each.label.id === 'no') };
}

/** Twenty words are enough to be sure; fewer with foreign firm names in them are not. */
function speaksAnother(own: string, language: Language, detect: DetectLanguage): boolean {
  if (own.length < 90) return false;
  const guess = detect(own);
  return guess.code !== language && guess.confident;
}

function refusal(broken: readonly [Rule, string][]): Refused {
  const unique = broken.filter(
    ([rule, quote], i) => broken.findIndex(([r, q]) => r === rule && q === quote) === i,
  );
  return { rules: unique.map(([rule]) => rule), quotes: unique.map(([, quote]) => quote) };
}
