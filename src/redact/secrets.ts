import type { Library } from '../library/library';
import type { Language } from '../languages';
import type { Pitch } from '../pitch';
import { signatureOf, type Facts } from '../read/facts';
import { seededNumber } from '../write/seed';
import type { Kind } from './alias';
import { findContacts } from './contacts';
import { hostOf, ownLabel, pageName } from './hosts';
import { bareWord, umlautsOut, wordsOf } from './letters';
import { firmPhrases, personPhrases, type Phrase } from './name';
import { ordinaryWords, type Ordinary } from './ordinary';
import type { FactWords } from '../library/shared-words';

/** One person, firm, link or number that must not be seen, with the number of its alias. */
export interface Secret {
  readonly kind: Kind;
  readonly n: number;
  readonly phrases: readonly Phrase[];
}

/** Everything that must not be seen of one pitch. */
export interface Secrets {
  readonly all: readonly Secret[];
  /** The names of the fact list as they were written, for a second opinion. */
  readonly names: readonly string[];
  /** Links, addresses and numbers of the pitch by `contactKey`. */
  readonly contacts: ReadonlyMap<string, Secret>;
  readonly ordinary: Ordinary;
}

const PEOPLE: readonly Kind[] = ['person', 'reader'];
const NUMBERS: readonly Kind[] = ['phone', 'account', 'vat'];
/** Aliases of people and firms begin somewhere between these: "No. 7" is no rank. */
const LOWEST = 3;
const HIGHEST = 60;
/** The end of a number is enough to know it by: before it stand a zero, a country or nothing. */
const NUMBER_END = 8;
const SHORTEST_NUMBER = 6;
/** The beginning of a long link is enough to know it by. */
const LONGEST_KEY = 80;

/**
 * Collects what must not be seen of a pitch: the names of its fact list, of its author and of its signature, and
 * every link, address and number in text, subject, signature and author. `language` is that of the reading.
 */
export function secretsOf(pitch: Pitch, facts: Facts, library: Library, language: Language): Secrets {
  const collection = new Collection(pitch.id, ordinaryWords(library));
  const { titles } = library.facts[language];
  for (const [kind, names] of Object.entries(namesOf(pitch, facts, library.facts[language])))
    for (const name of names)
      if (name)
        collection.name(
          kind as Kind,
          PEOPLE.includes(kind as Kind) ? name.slice(titles.opening(name)) : name,
        );
  const places = [
    pitch.text,
    pitch.subject,
    pitch.signature,
    `${pitch.author.name}\n${pitch.author.address}`,
  ];
  for (const place of places)
    for (const { kind, start, end } of findContacts(place)) collection.contact(kind, place.slice(start, end));
  return collection.secrets();
}

/** The names of the fact list, by what they are. */
function namesOf(
  pitch: Pitch,
  { sender, introduced, recipient, company, recipientCompany, clients = [] }: Facts,
  words: FactWords,
): Partial<Record<Kind, readonly (string | undefined)[]>> {
  const signed = signatureOf(pitch, words);
  return {
    person: [sender?.quote, introduced?.quote, pitch.author.name, signed.sender?.quote],
    reader: [recipient?.quote],
    firm: [company?.quote, signed.company?.quote],
    reader_firm: [recipientCompany?.quote],
    customer: clients.map((each) => each.quote),
  };
}

/** The same link, address or number in another coat has the same key. */
export function contactKey(kind: Kind, quote: string): string {
  if (NUMBERS.includes(kind)) return quote.replace(/\D/g, '').slice(-NUMBER_END);
  return bareWord(quote.replace(/^(?:https?:\/\/)?(?:www\.)?(?:mailto:)?/i, ''));
}

/** Puts the names together that are of one person or firm, and gives each its number. */
class Collection {
  readonly #all: { kind: Kind; n: number; phrases: Phrase[] }[] = [];
  readonly #names: string[] = [];
  readonly #known = new Set<string>();
  readonly #contacts = new Map<string, Secret>();
  readonly #counts = new Map<Kind, number>();
  readonly #seed: string;
  readonly #ordinary: Ordinary;

  constructor(seed: string, ordinary: Ordinary) {
    this.#seed = seed;
    this.#ordinary = ordinary;
  }

  name(kind: Kind, name: string): void {
    const phrasesOf = PEOPLE.includes(kind) ? personPhrases : firmPhrases;
    const phrases = [...new Set([name, umlautsOut(name)])].flatMap((each) => phrasesOf(each, this.#ordinary));
    // A letter alone names nobody.
    if (phrases.length === 0) return;
    this.#names.push(name.trim());
    this.#add(kind, phrases);
  }

  contact(kind: Kind, quote: string): void {
    const key = contactKey(kind, quote);
    if (this.#contacts.has(key)) return;
    const isLong = key.length >= SHORTEST_NUMBER;
    const secret = {
      kind,
      n: this.#next(kind),
      phrases: isLong ? [{ words: [key.slice(0, LONGEST_KEY)], inside: true }] : [],
    };
    this.#contacts.set(key, secret);
    this.#all.push(secret);
    if (kind === 'handle') this.#words('person', quote);
    if (kind === 'address') {
      this.#words('person', quote.slice(0, quote.lastIndexOf('@')));
      this.#words('firm', ownLabel(quote.slice(quote.lastIndexOf('@') + 1)));
    }
    if (kind === 'link') {
      this.#words('person', pageName(quote));
      this.#words('firm', ownLabel(hostOf(quote)));
    }
  }

  secrets(): Secrets {
    return { all: this.#all, names: this.#names, contacts: this.#contacts, ordinary: this.#ordinary };
  }

  /** The words of an address give somebody away as much as the address does, when they are no ordinary words. */
  #words(kind: Kind, quote: string): void {
    const telling = wordsOf(quote.replace(/_/g, ' '))
      .map(({ text }) => text)
      .filter((text) => text.length > 3 && /^\p{L}+$/u.test(text) && !this.#ordinary(text))
      .filter((text) => !this.#known.has(text));
    if (telling.length === 0) return;
    for (const text of telling) this.#known.add(text);
    const phrases = telling.map((text): Phrase => ({
      words: [text],
      inside: kind === 'firm' && text.length > 4,
    }));
    const owner = this.#all.find((each) => each.kind === kind);
    if (owner) owner.phrases.push(...phrases);
    else this.#add(kind, phrases);
  }

  #add(kind: Kind, phrases: readonly Phrase[]): void {
    for (const { words } of phrases) this.#known.add(words.join(''));
    const isPerson = PEOPLE.includes(kind);
    const singles = new Set(phrases.filter(isTelling).map(({ words }) => words.join('')));
    const same = this.#all.find(
      (each) =>
        PEOPLE.includes(each.kind) === isPerson &&
        each.phrases.some((phrase) => isTelling(phrase) && singles.has(phrase.words.join(''))),
    );
    if (same) same.phrases.push(...phrases);
    else this.#all.push({ kind, n: this.#next(kind), phrases: [...phrases] });
  }

  #next(kind: Kind): number {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    const isNamed = kind === 'person' || kind === 'firm';
    return isNamed ? LOWEST + (seededNumber(this.#seed, kind) % (HIGHEST - LOWEST)) + count - 1 : count;
  }
}

function isTelling({ words, alone }: Phrase): boolean {
  return words.length === 1 && alone !== true;
}
