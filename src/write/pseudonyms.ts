import type { Language } from '../languages';
import { GRAMMAR } from '../library/grammar';
import type { Pitch } from '../pitch';
import type { Facts } from '../read/facts';

/** What a token stands for. Links, addresses and telephones go out as tokens and are never put back. */
export type Kind = 'Name' | 'Surname' | 'Firm' | 'Number' | 'Link' | 'Address' | 'Phone';

/** The tokens of those who matter in an answer, where the message names them. */
export interface People {
  readonly sender?: string | undefined;
  readonly company?: string | undefined;
  readonly recipient?: string | undefined;
  readonly myCompany?: string | undefined;
}

const TOP_DOMAINS =
  'com|be|nl|fr|de|io|eu|org|net|ai|co|app|info|biz|uk|ch|at|lu|us|dev|me|tech|digital|online|agency|studio|store|shop|site|xyz|pro|cloud|media|group|consulting|marketing|email|link|page|ly|gg|to|so|tv|es|it|pt|pl|dk|se|no|in|ca|au|gl|cc';
const MAIL = /[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]{1,60}(?:\.[\p{L}\p{N}-]{1,60}){0,4}/gu;
const LINK = new RegExp(
  `\\b(?:https?|ftp|mailto|tel|javascript|data):\\S+|\\bwww\\.\\S+|(?<![\\p{L}\\d@.-])(?:[\\p{L}\\d-]{1,63}\\.){1,4}(?:${TOP_DOMAINS})(?:/\\S*)?(?![\\p{L}\\d])`,
  'giu',
);
const HANDLE = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,38}/gu;
const ACCOUNT = /(?<![\p{L}\p{N}])\p{Lu}{2,3}[ -]?\d[\dA-Z .-]{6,34}\d(?!\d)/gu;
const PHONE = /(?<!\d|\d[.,])(?:\+|00)?\(?\d[\d ()/.-]{7,18}\d(?!\d|[.,]\d)/g;
/** "43", "1.250,50", both of "9h30"; but not the 2 of B2B, and 3D is a word. */
const NUMBER = /(?<!\p{N})(?:(?<!\p{L})|(?<=\d\p{L}))(?![23]D(?!\p{L}))\d+(?:[.,:]\d+)*/gu;

/** In this order: what is longest and most exact goes first. */
const PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  ['Address', MAIL],
  ['Link', LINK],
  ['Address', HANDLE],
  ['Number', ACCOUNT],
  ['Phone', PHONE],
];

const TOKEN = '(Name|Surname|Firm|Number)[ _-]?(\\d{1,3})';
/** The token however it came back: other brackets, other case, with a genitive, or with a French elision before it. */
const RETURNED = new RegExp(
  `(?<before>(?<![\\p{L}\\p{N}])(?:d['’]|de |qu['’]|que ))?(?:[‹<]\\s?)?(?<![\\p{L}\\p{N}])${TOKEN}(?:\\s?[›>]|(?=s?(?![\\p{L}\\p{N}])))(?<after>['’]?s(?!\\p{L}))?`,
  'giu',
);
const ANY_TOKEN =
  /[‹›]|(?<![\p{L}\p{N}])(?:Name|Surname|Firm|Number|Link|Address|Phone)\d+(?![\p{L}\p{N}])/iu;

/** The words of the pitch's language that are used here. */
export interface NameWords {
  /** Words before a name that are none of it ("Dr.", "mevrouw"). */
  readonly titles: { opening(text: string): number };
  /** Cuts the legal form off a firm. */
  readonly firms: { stem(name: string): string };
}

interface Hidden {
  readonly token: string;
  readonly kind: Kind;
  readonly words: string;
}

/**
 * Puts people, firms, links, addresses and figures of one message away behind tokens such as ‹Name1›, the same token
 * for the same words, and puts names and figures back into what a model wrote.
 */
export class Pseudonyms {
  readonly people: People;
  readonly #hidden = new Map<string, Hidden>();
  readonly #names: RegExp | undefined;
  readonly #words: NameWords;

  constructor({ author, text }: Pitch, facts: Facts, words: NameWords) {
    this.#words = words;
    this.people = {
      sender: this.#person(facts.sender?.quote ?? author.name),
      company: this.#firm(facts.company?.quote, text),
      recipient: this.#person(facts.recipient?.quote),
      myCompany: this.#firm(facts.recipientCompany?.quote, text),
    };
    if (author.name !== '') this.#person(author.name);
    this.#names = anyOf([...this.#hidden.keys()]);
  }

  /** The text with tokens in place of everything that says who or how much. */
  hide(text: string): string {
    let hidden = text.replace(/[‹›]/g, ' ');
    for (const [kind, pattern] of PATTERNS)
      hidden = hidden.replace(pattern, (found) => this.#keep(kind, found));
    hidden = this.#hideNames(hidden);
    return hidden.replace(/‹[^‹›]{1,20}›|[^‹]+/gu, (part) =>
      part.startsWith('‹') ? part : part.replace(NUMBER, (found) => this.#keep('Number', found)),
    );
  }

  /** True when a name that was to be put away stands in the text after all. */
  leaks(text: string): boolean {
    return this.#names !== undefined && this.#hideNames(text) !== text.normalize('NFC');
  }

  /** True when one of the names stands in a text of ours as a name: with its capital. */
  mentions(text: string): boolean {
    const found = this.#names ? text.normalize('NFD').match(this.#names) : null;
    return found?.some((each) => each !== each.toLowerCase()) ?? false;
  }

  /** Names and figures in their places again, with the genitive or elision that they need. */
  restore(text: string, language: Language): string {
    const { s, de, que } = GRAMMAR[language];
    return text.replace(RETURNED, (...match: unknown[]) => {
      const [whole = '', before = '', kind = '', number = '', after = ''] = match.slice(0, 5) as (
        string | undefined
      )[];
      const words = this.#wordsOf(kind, number);
      if (words === undefined) return whole;
      const opening = before.toLowerCase();
      const filter = opening.startsWith('d') ? de : opening.startsWith('q') ? que : undefined;
      const inPlace = filter && before !== '' ? withCase(before, filter(words)) : before + words;
      if (after === '') return inPlace;
      return s ? before + s(words) : inPlace + after;
    });
  }

  /** True when a token is left, or half of one. */
  static hasToken(text: string): boolean {
    return ANY_TOKEN.test(text);
  }

  #wordsOf(kind: string, number: string): string | undefined {
    const token = `‹${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()}${number}›`;
    for (const each of this.#hidden.values()) if (each.token === token) return each.words;
    return undefined;
  }

  #hideNames(text: string): string {
    if (!this.#names) return text.normalize('NFC');
    return text
      .normalize('NFD')
      .replace(this.#names, (found) => {
        const plain = bare(found);
        // In small letters a name of two is more often a word: "an", "jo".
        if (plain.length < 3 && found === found.toLowerCase()) return found;
        return this.#hidden.get(plain)?.token ?? found;
      })
      .normalize('NFC');
  }

  #keep(kind: Kind, words: string, key = `${kind} ${words}`): string {
    const known = this.#hidden.get(key);
    if (known) return known.token;
    const taken = new Set(
      [...this.#hidden.values()].filter((each) => each.kind === kind).map(({ token }) => token),
    );
    const token = `‹${kind}${taken.size + 1}›`;
    this.#hidden.set(key, { token, kind, words });
    return token;
  }

  /** "Dr. Derek van Lang": Derek is a Name, "van Lang" a Surname. Out: the token an answer would use. */
  #person(quote: string | undefined): string | undefined {
    const [first, ...rest] = this.#untitled(quote ?? '')
      .split(/\s+/)
      .filter(Boolean);
    if (first === undefined) return undefined;
    const name = this.#keep('Name', first, bare(first));
    const last = rest.join(' ');
    if (last !== '') {
      const surname = this.#keep('Surname', last, bare(last));
      const family = rest.at(-1) ?? '';
      if (family !== last && family.length > 2) this.#also(family, surname, 'Surname');
    }
    return name;
  }

  #untitled(quote: string): string {
    const title = this.#words.titles.opening(quote);
    return title < quote.length ? quote.slice(title).replace(/^[\s.]+/, '') : quote;
  }

  #firm(quote: string | undefined, text: string): string | undefined {
    if (quote === undefined || bare(quote) === '') return undefined;
    const stem = this.#words.firms.stem(quote);
    const token = this.#keep('Firm', stem, bare(stem));
    if (stem !== quote) this.#also(quote, token, 'Firm');
    // Written in one word, as in an address or a slogan.
    if (/\s/.test(stem)) this.#also(stem.replace(/\s+/g, ''), token, 'Firm');
    // "Oakfield" for Oakfield Interiors; but not "digital" for Digital Growth.
    const [first = ''] = stem.split(/\s/);
    if (first.length > 3 && first !== stem && !isOrdinary(first, text)) this.#also(first, token, 'Firm');
    return token;
  }

  #also(words: string, token: string, kind: Kind): void {
    if (!this.#hidden.has(bare(words))) this.#hidden.set(bare(words), { token, kind, words });
  }
}

/** True when the message itself writes the word small, other than in a link or an address. */
function isOrdinary(word: string, text: string): boolean {
  return text.replace(MAIL, '').replace(LINK, '').includes(word.toLowerCase());
}

/** Letters without accents and case, words one space apart: what makes two spellings one name. */
function bare(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase().trim();
}

/** Finds any of the names as whole words in decomposed text, whatever their accents, spacing and genitive. */
function anyOf(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const patterns = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) =>
      Array.from(name)
        .map((sign) => (sign === ' ' ? '\\s+' : `${sign.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}\\p{M}*`))
        .join(''),
    );
  return new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}‹])(?:${patterns.join('|')})(?=(?:['’]?s)?(?![\\p{L}\\p{N}\\p{M}]))`,
    'giu',
  );
}

function withCase(before: string, words: string): string {
  return /^\p{Lu}/u.test(before) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
