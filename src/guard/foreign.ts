import { LANGUAGES, type Language } from '../languages';
import type { DetectLanguage } from '../read/language';

const SENTENCE = /[^.!?…\n]+/gu;
/** Fewer words with a foreign firm in them make a detector guess. */
const WORDS = 6;
/** So many plain words of one language are no name and no idiom. */
const TELLING = 2;
/** Words that hardly a sentence goes without, and that the other three languages do not have. */
const PLAIN: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to that with for you your our would have this not it they their be from but has can all there which what if will do my could such before really when how than may must shall should because only into about more were had him who why where much many some any after never very just please here always every no yes thank thanks'.split(
      ' ',
    ),
  ),
  nl: new Set(
    'het een van en dat met voor niet zijn wij ons onze deze naar ook maar wordt hebben uw ik bij aan te dan nog wel geen wat heeft zonder jullie graag altijd nooit omdat zoals meer moet moeten kunnen willen zullen veel elke onder eens alleen misschien waar hun mijn jouw echt waren heel toch'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le les et une pour pas nous vous votre notre dans qui avec sur ne ce cette du au aux je mais ou où il elle est sont que plus sans bien par vos nos mon ma mes très toujours jamais être avoir fait chez cela comme leur tout encore donc depuis avant après ici rien merci'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der das und ist nicht mit sie ein eine einen den dem wir uns für auf auch ich ihr ihre zu von bei aus aber wie nur noch kein keine im zum zur haben wird sich dass einem einer unser unsere ihnen mir mich sehr immer nie schon doch gern gerne wäre hätte würde kann muss hier oder wenn weil durch über leider'.split(
      ' ',
    ),
  ),
};

/**
 * What is in another language: an empty string for the text as a whole, one sentence of it, or nothing.
 * `own` is the text without what it quotes.
 */
export function foreignPart(own: string, language: Language, detect: DetectLanguage): string | undefined {
  // Twenty words are enough to be sure; fewer with foreign firm names in them are not.
  const guess = own.length < 90 ? undefined : detect(own);
  if (guess?.confident && guess.code !== language) return '';
  return (own.match(SENTENCE) ?? []).find((sentence) => isForeign(sentence.trim(), language, detect));
}

/** The detector is asked only where plain words already say so: asking it about every sentence is dear. */
function isForeign(sentence: string, language: Language, detect: DetectLanguage): boolean {
  const words = sentence.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < WORDS) return false;
  const ours = plain(words, language);
  const others = LANGUAGES.filter((other) => other !== language && plain(words, other) >= TELLING + ours);
  // Neither ours nor one we read: Spanish, say. A list of names and things is short.
  if (others.length === 0 && (ours > 0 || words.length <= 2 * WORDS)) return false;
  const { code, confident } = detect(sentence);
  return confident && (code === 'unknown' ? others.length === 0 : others.includes(code));
}

function plain(words: readonly string[], language: Language): number {
  return words.filter((word) => PLAIN[language].has(word)).length;
}
