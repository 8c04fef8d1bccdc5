import type { Language } from '../languages';
import type { Library } from '../library/library';
import { ROAST_STYLES } from '../library/shapes';
import type { Pitch } from '../pitch';
import type { Draft } from '../rebuttal';
import type { DetectLanguage } from '../read/language';
import { spot } from '../read/spot';
import { tokenise } from '../read/tokens';
import type { VerdictKind } from '../read/verdict';
import { isUnsaid, tellingWords } from './claims';
import { namesNoDay } from './dates';
import { foreignPart } from './foreign';
import { isDenied } from './negation';
import { ownWords } from './own-words';
import { writtenRules, type Broken, type Rule } from './written';

declare const guarded: unique symbol;

/** A draft that passed the guard. Nothing else may be shown; the lint forbids `as Rebuttal` outside this file. */
export interface Rebuttal extends Draft {
  readonly [guarded]: true;
}

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

/** What is no promise when the clause denies it, or puts it on 30 February. */
const DENIABLE: ReadonlySet<string> = new Set(['accept', 'contact']);

/** A real seller is not turned away, and peace has been made before. */
const NEEDS_NO_NO: ReadonlySet<string> = new Set(['warm', 'truce']);

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
  const pitchText = `${pitch.subject}\n${pitch.text}`;
  const own = ownWords(draft.text, pitchText);
  // Advice about a scam is for our own person, and has to call things by their name.
  const listed = draft.style === 'scam' ? NOTHING_SAID : spokenRules(own, pitchText, library, draft.language);
  const broken = [...listed.broken, ...writtenRules(own, pitch.text, draft.language)];
  if (!NEEDS_NO_NO.has(draft.style) && !listed.refuses) broken.push(['S6', '']);
  if (roast && (guarding.verdict === 'genuine' || guarding.verdict === 'scam')) broken.push(['S8', '']);
  const words = draft.text.split(/\s+/).filter(Boolean).length;
  if (words < MIN_WORDS || words > MAX_WORDS) broken.push(['length', '']);
  // A line of the library speaks the language of its file; the check of the library asks the detector.
  const foreign = draft.source === 'model' ? foreignPart(own, draft.language, detect) : undefined;
  if (foreign !== undefined) broken.push(['language', foreign]);
  // The one place where a Draft becomes a Rebuttal.
  return broken.length === 0 ? (draft as Rebuttal) : refusal(broken);
}

export function isRefused(result: Rebuttal | Refused): result is Refused {
  return 'rules' in result;
}

function spokenRules(
  own: string,
  pitchText: string,
  library: Library,
  language: Language,
): { broken: Broken[]; refuses: boolean } {
  const tokens = tokenise(own);
  const spots = spot(own, tokens, library.guard[language]);
  let said: ReadonlySet<string> | undefined;
  const broken = spots.flatMap(({ label, quote, captureFrom, captureTo, start: from, end }): Broken[] => {
    const rule = LISTS[label.id];
    if (!rule) return [];
    if (
      DENIABLE.has(label.id) &&
      (isDenied(own, from, end, language) || namesNoDay(own.slice(end, end + 90), language))
    )
      return [];
    if (captureFrom < 0) return [[rule, quote]];
    const start = captureTo > captureFrom ? (tokens.starts[captureFrom] ?? end) : end;
    const stop = captureTo > captureFrom ? (tokens.ends[captureTo - 1] ?? end) : end;
    return isUnsaid(own, start, stop, (said ??= tellingWords(pitchText))) ? [['S11', quote]] : [];
  });
  return { broken, refuses: spots.some((each) => each.label.id === 'no') };
}

function refusal(broken: readonly Broken[]): Refused {
  const unique = broken.filter(
    ([rule, quote], i) => broken.findIndex(([r, q]) => r === rule && q === quote) === i,
  );
  return { rules: unique.map(([rule]) => rule), quotes: unique.map(([, quote]) => quote) };
}
