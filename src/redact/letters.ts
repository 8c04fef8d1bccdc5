/** A text as the check sees it: bare letters and digits, nothing between them, each with its place. */
export interface Letters {
  readonly text: string;
  /** For each letter where it begins and ends in the text, in UTF-16 units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The first and the last letter of the word in which it stands. */
  readonly firsts: readonly number[];
  readonly lasts: readonly number[];
}

/** Letters of other alphabets that pass for Latin ones. Lower case. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x' },
    ...{ і: 'i', ї: 'i', ј: 'j', ѕ: 's', ԁ: 'd', ԛ: 'q', ԝ: 'w', һ: 'h', ӏ: 'l', ґ: 'r', г: 'r', п: 'n' },
    ...{ α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', μ: 'm', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u' },
    ...{ χ: 'x', ζ: 'z', γ: 'y', ω: 'w', σ: 'o', ı: 'i', ɑ: 'a', ɡ: 'g', ł: 'l', ø: 'o', đ: 'd', ð: 'd' },
    ...{ ß: 'ss', œ: 'oe', æ: 'ae', þ: 'th', ʟ: 'l', ɪ: 'i', ɴ: 'n', ʀ: 'r', ᴅ: 'd', ᴇ: 'e', ᴋ: 'k' },
  }),
);

const PLAIN = /^[a-z\d]+$/i;

/** One character without capitals, accents and disguise; empty for what is neither letter nor digit. */
function bare(char: string): string {
  if (char.charCodeAt(0) < 128) return PLAIN.test(char) ? char.toLowerCase() : '';
  const plain = char.normalize('NFKD').toLowerCase();
  return Array.from(plain)
    .map((each) => LOOKALIKES.get(each) ?? each)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The bare letters of a text, with their places. Linear in its length. */
export function lettersOf(text: string): Letters {
  const starts: number[] = [];
  const ends: number[] = [];
  let letters = '';
  let at = 0;
  for (const char of text) {
    const found = bare(char);
    letters += found;
    starts.push(...Array<number>(found.length).fill(at));
    ends.push(...Array<number>(found.length).fill(at + char.length));
    at += char.length;
  }
  const firsts: number[] = [];
  const lasts: number[] = [];
  for (let i = 0; i < starts.length; i += 1)
    firsts.push(i > 0 && (starts[i] ?? 0) <= (ends[i - 1] ?? 0) ? (firsts[i - 1] ?? i) : i);
  for (let i = starts.length - 1; i >= 0; i -= 1)
    lasts[i] = (starts[i + 1] ?? Infinity) <= (ends[i] ?? 0) ? (lasts[i + 1] ?? i) : i;
  return { text: letters, starts, ends, firsts, lasts };
}

/** A word for comparison: "Zoë" is "zoe", a Cyrillic "Аnna" is "anna". */
export function bareWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  let letters = '';
  for (const char of word) letters += bare(char);
  return letters;
}

/** The other way to write the German dots: "Müller" is "Mueller" too. */
export function umlautsOut(word: string): string {
  return word.normalize('NFC').replace(/[äöü]/gi, (letter) => `${letter.normalize('NFD').slice(0, 1)}e`);
}

/** Words with their places; an apostrophe, a hyphen and a full stop part words. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
}

/** Letters and digits together with the marks and the invisible characters that hide among them. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|\p{Cf}(?=[\p{L}\p{N}]))*/gu;

/** The words of a text in order, bare. Linear in its length. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: bareWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
    capital: /^[\p{Lu}\p{Lt}]/u.test(match[0]),
  }));
}
