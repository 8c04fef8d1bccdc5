import { wordsOf } from './letters';
import type { Ordinary } from './ordinary';

/** One way to write a secret. */
export interface Phrase {
  /** Bare words; between them anything that is no letter may stand. */
  readonly words: readonly string[];
  /** Counts only where it begins with a capital: an ordinary word that is also a name. */
  readonly capital?: boolean;
  /** Counts inside a longer word too: "pipewise" in "Pipewisers". */
  readonly inside?: boolean;
  /** Counts only as a line of its own: initials. */
  readonly alone?: boolean;
}

/** Words between names, which name nobody. */
const LINKS = new Set(
  `van von vom zu zum zur de den der des du la le les l d o da di do dos das del della el al bin ben ten ter te op t s y e i
  het the das die und and et en of saint sint st mc im am auf`.split(/\s+/),
);
/** What a firm is in law is not its name. */
const FORMS = new Set(
  'gmbh ag kg ug og gbr ek eu bv nv bvba vof cv sa sas sarl sprl srl sarls ltd limited llc llp lp inc plc corp co cie company comp cvba vzw asbl se'.split(
    ' ',
  ),
);
/** Shorter pieces of words prove nothing. */
const SHORTEST_INSIDE = 5;

/** The first name, the last name, both, both in one, and the initials at the end of a letter. */
export function personPhrases(name: string, ordinary: Ordinary): Phrase[] {
  const words = wordsOf(name).filter(({ text }) => text !== '');
  const cased = words.some(({ capital }) => capital);
  const named = words.filter(
    ({ text, capital }) => text.length > 1 && !LINKS.has(text) && (capital || !cased),
  );
  // Whoever is called nothing but "The" was misread; a promise is a promise.
  const own = named.length > 0 ? named : words.filter(({ text }) => text.length > 1);
  const initials = own.map(({ text }) => text[0] ?? '').join('');
  return spellings([
    ...(words.length > 1 ? [whole(words.map(({ text }) => text)), whole(own.map(({ text }) => text))] : []),
    ...own.map(({ text, capital }): Phrase => ({
      words: [text],
      capital: capital && (text.length < 3 || ordinary(text)),
    })),
    ...(initials.length > 1 ? [{ words: [initials], capital: true, alone: true }] : []),
  ]).filter((phrase) => phrase.words.length > 0);
}

/**
 * The whole name, without its form in law, and each word that is no ordinary one. A firm of ordinary words ("Growth
 * Factory") is found as a whole, a firm of one ordinary word ("Wolf") where it has a capital.
 */
export function firmPhrases(name: string, ordinary: Ordinary): Phrase[] {
  const all = wordsOf(name).filter(({ text }) => text !== '');
  const texts = all.map(({ text }) => text);
  const own = texts.filter((text) => !FORMS.has(text));
  const core = own.filter((text) => !LINKS.has(text));
  const telling = core.filter((text) => text.length > 2 && !/^\d+$/.test(text) && !ordinary(text));
  const only = core.length === 1 ? core[0] : texts.length === 1 ? texts[0] : undefined;
  const capital = all.some((word) => word.capital);
  return spellings([
    ...(texts.length > 1 ? [whole(texts)] : []),
    ...(own.length > 1 ? [whole(own)] : []),
    ...telling.map((text): Phrase => ({ words: [text], inside: text.length >= SHORTEST_INSIDE })),
    ...(only !== undefined && only.length > 1 && !telling.includes(only) ? [{ words: [only], capital }] : []),
  ]);
}

/** "Müller" is "muller" when bare; "Mueller" is the same name, on either side. */
function spellings(phrases: readonly Phrase[]): Phrase[] {
  return phrases.flatMap((phrase) => {
    const short = phrase.words.map((word) => word.replace(/([aou])e/g, '$1'));
    return short.join() === phrase.words.join() ? [phrase] : [phrase, { ...phrase, words: short }];
  });
}

function whole(words: readonly string[]): Phrase {
  const length = words.join('').length;
  return { words, inside: length > SHORTEST_INSIDE };
}
