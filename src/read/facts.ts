import type { Library } from '../library/library';
import type { FactWords } from '../library/shared-words';
import type { Language } from '../languages';
import type { Pitch } from '../pitch';
import type { Found } from './ideas';
import { whatIsAsked, type Asked } from './asked';
import { clientsIn } from './clients';
import { companyInText } from './company';
import { greetedName } from './greeted';
import { isNobody, nameAt } from './names';
import { findSignature } from './signature';
import type { Signature } from './signed';
import { span, type Span, type Spot } from './spot';
import { endsSentence, type Tokens } from './tokens';

/** What the message says, each with its place in the text. What it does not say is absent. */
export interface Facts {
  readonly sender?: Span;
  /** The name the text itself gives, when the mail or platform names another as its author. */
  readonly introduced?: Span;
  readonly company?: Span;
  readonly recipient?: Span;
  readonly recipientCompany?: Span;
  readonly offer?: Span;
  readonly metric?: Span;
  readonly minutes?: Span;
  readonly assumption?: Span;
  readonly deadline?: Span;
  /** Customers that are named to impress. */
  readonly clients?: readonly Span[];
  readonly ask: Asked;
}

const MINUTES =
  /(?<![\p{L}\p{N}])(\d{1,2})(?:\s?[-–]\s?\d{1,2})?[\s-]?(?:min\b|mins\b|minutes?\b|minuten\b|minuutjes\b|minütig\p{L}*|Minuten\b|minuut)/iu;
/** So many characters from the start the reader is spoken to by name. */
const OPENING = 120;
const MAX_PHRASE_WORDS = 6;
/** What the facts are found in: the text, and what was already spotted in it. */
export interface Spotted {
  readonly pitch: Pitch;
  readonly tokens: Tokens;
  readonly spots: readonly Spot[];
  readonly signature: Signature;
  readonly topics: readonly Found[];
  readonly language: Language;
  readonly library: Library;
}

/** Never invents: a fact that the text does not give is absent. */
export function findFacts({ pitch, tokens, spots, signature, topics, language, library }: Spotted): Facts {
  const words = library.facts[language];
  const text = pitch.text;
  const phrase = (id: string): Span | undefined =>
    first(captured(id, spots), (each) => phraseOf(text, tokens, each, words));
  const proper = (id: string): Span | undefined =>
    first(captured(id, spots), (each) => properOf(text, tokens, each, words));
  const named = proper('recipient');
  const introduced = signature.sender ?? proper('sender');
  const sender = authorName(pitch) ?? introduced;
  const recipient =
    greetedName(text, words) ??
    (named && named.start < OPENING && !isNobody(named.quote, words) ? named : undefined);
  const theirs = proper('recipient_company');
  const company =
    signature.company ?? proper('company') ?? companyInText(text, [theirs, recipient, sender], words);
  // "As a DistriOps partner": nobody sells a firm to itself.
  const recipientCompany = theirs?.quote === company?.quote ? undefined : theirs;
  return omitUndefined({
    ...whoWrites(sender, introduced, recipient),
    company,
    recipient,
    recipientCompany,
    // No sentence that introduces the offer: then the words that show what is sold.
    offer: phrase('offer') ?? topics.find(({ evidence }) => evidence.quote !== company?.quote)?.evidence,
    metric: words.figures.first(text),
    minutes: pattern(text, MINUTES, 1),
    assumption: phrase('assumption'),
    deadline: phrase('deadline'),
    clients: clientsOf(text, tokens, spots, words),
    ask: whatIsAsked(text, spots, words),
  });
}

/** Nobody writes to himself; and who is named twice in two ways is named here in both. */
function whoWrites(
  sender: Span | undefined,
  introduced: Span | undefined,
  recipient: Span | undefined,
): { sender: Span | undefined; introduced: Span | undefined } {
  return {
    sender: sender?.quote === recipient?.quote ? undefined : sender,
    introduced: introduced?.quote === sender?.quote ? undefined : introduced,
  };
}

/** Name and firm at the end of the text; what hung below it in the mail is read too, but has no place in the text. */
export function signatureOf({ text, signature }: Pitch, words: FactWords): Signature {
  const inText = findSignature(text, words);
  if (signature === '' || inText.company) return inText;
  const below = findSignature(`${text.slice(-300)}\n${signature}`, words);
  const outside = (span: Span | undefined): Span | undefined =>
    span && { start: -1, end: -1, quote: span.quote };
  return { sender: inText.sender ?? outside(below.sender), company: outside(below.company) };
}

function captured(id: string, spots: readonly Spot[]): Spot[] {
  return spots
    .filter((each) => each.label.kind === 'fact' && each.label.id === id && each.captureFrom >= 0)
    .sort((a, b) => a.start - b.start);
}

function clientsOf(
  text: string,
  tokens: Tokens,
  spots: readonly Spot[],
  words: FactWords,
): readonly Span[] | undefined {
  const starts = captured('client', spots).flatMap((each) => tokens.starts[each.captureFrom] ?? []);
  const clients = clientsIn(text, starts, words);
  return clients.length > 0 ? clients : undefined;
}

/** The captured words; with empty braces what follows, up to a stop word, punctuation or six words. */
function phraseOf(text: string, tokens: Tokens, each: Spot, { stop, loose }: FactWords): Span | undefined {
  let to = each.captureTo;
  if (to <= each.captureFrom) {
    to = each.captureFrom;
    while (
      to - each.captureFrom < MAX_PHRASE_WORDS &&
      continues(text, tokens, to, to === each.captureFrom) &&
      !stop.has(tokens.words[to] ?? '')
    )
      to += 1;
    if (
      to < tokens.words.length &&
      to - each.captureFrom === MAX_PHRASE_WORDS &&
      continues(text, tokens, to, false) &&
      !stop.has(tokens.words[to] ?? '')
    )
      return undefined;
  }
  while (to > each.captureFrom && isLoose(tokens.words[to - 1] ?? '', loose)) to -= 1;
  return to > each.captureFrom ? tokenSpan(text, tokens, each.captureFrom, to) : undefined;
}

/** "gestion de" and "économiser 45" are no offers: a small word or a number at the end is left off. */
function isLoose(word: string, loose: ReadonlySet<string>): boolean {
  return loose.has(word) || /^\d/.test(word);
}

/** A name, and no greeting: "Hoi team Peeters" names no firm called Hoi. */
function properOf(text: string, tokens: Tokens, each: Spot, { greetings }: FactWords): Span | undefined {
  const from = tokens.starts[each.captureFrom];
  if (from === undefined) return undefined;
  const previousEnd = tokens.ends[each.captureFrom - 1] ?? 0;
  if (/[\n,;:!?]/.test(text.slice(previousEnd, from))) return undefined;
  const name = nameAt(text, from);
  if (greetings.opening(name?.quote ?? '') === name?.quote.length) return undefined;
  const isBordered = each.captureTo > each.captureFrom;
  return isBordered && name?.end !== tokens.ends[each.captureTo - 1] ? undefined : name;
}

function continues(text: string, tokens: Tokens, at: number, isFirst: boolean): boolean {
  const word = tokens.words[at];
  if (word === undefined || endsSentence(word)) return false;
  if (at === 0) return true;
  const between = text.slice(tokens.ends[at - 1], tokens.starts[at]);
  return !/[,;:()"“”„«»\n|•–—]| -|- /.test(between) || (isFirst && /^\s*["“„«]?\s*$/.test(between));
}

function tokenSpan(text: string, tokens: Tokens, from: number, to: number): Span {
  return span(text, tokens.starts[from] ?? 0, tokens.ends[to - 1] ?? 0);
}

function authorName(pitch: Pitch): Span | undefined {
  return pitch.author.name === '' ? undefined : { start: -1, end: -1, quote: pitch.author.name };
}

function pattern(text: string, regex: RegExp, group = 0): Span | undefined {
  const match = regex.exec(text);
  const quote = match?.[group];
  if (!match || quote === undefined) return undefined;
  const start = match.index + match[0].indexOf(quote);
  return span(text, start, start + quote.length);
}

function first<T, R>(list: readonly T[], pick: (each: T) => R | undefined): R | undefined {
  for (const each of list) {
    const found = pick(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

function omitUndefined<T extends object>(facts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
