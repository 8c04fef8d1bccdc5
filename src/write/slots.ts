import type { Line } from '../library/library';
import type { FactWords } from '../library/shared-words';
import type { Slot } from '../library/template';
import type { Found } from '../read/ideas';
import type { Reading } from '../read/read';
import type { Span } from '../read/spot';
import { fold } from '../read/tokens';
import { clauseOf, quotable, quotableIn } from './quote';

export type SlotValues = Readonly<Partial<Record<Slot, string | undefined>>>;

/** What the reading gives every line alike; `tactic`, `topic` and `said` depend on what the line waits for. */
export function sharedSlots({ facts, language }: Reading, text: string, words: FactWords): SlotValues {
  return {
    ask: withoutNumbers(clauseOf(text, facts.ask.evidence, words)),
    minutes: quotable(facts.minutes),
    sender: firstName(facts.sender),
    company: quotable(facts.company),
    recipient: firstName(facts.recipient),
    my_company: quotable(facts.recipientCompany),
    offer: thingOf(facts.offer, words, language.code === 'de' ? NOUN : WORD),
    metric: quotable(facts.metric),
    assumption: quotable(facts.assumption),
    deadline: quotable(facts.deadline),
  };
}

/** A telephone number, a link or an address is no wish to quote. */
function withoutNumbers(ask: string | undefined): string | undefined {
  return ask !== undefined && /\d[\d ./-]{4,}|@|www\.|\.\p{L}{2,12}\//u.test(ask) ? undefined : ask;
}

const WORD = /^\p{L}{6,}$|^\p{Lu}{3,}$/u;
const NOUN = /^\p{Lu}\p{L}{2,}$/u;

/**
 * What is sold, without the article before it. "good" and "8" are no things: one word must be a long one, and in German,
 * where "schnelle" is none either, one with a capital.
 */
function thingOf(offer: Span | undefined, { loose }: FactWords, single: RegExp): string | undefined {
  const words = quotable(offer)?.split(' ') ?? [];
  while (words.length > 1 && loose.has(fold(words[0] ?? ''))) words.shift();
  const thing = words.join(' ');
  return words.length > 1 || single.test(thing) ? thing : undefined;
}

/**
 * What a line's slots become for this reading, or undefined when the line does not fit: a fact it needs is
 * absent, none of its tactics, topics, trades, asks or phrases was found, or two of its facts are the same words.
 */
export function slotsFor(
  line: Line,
  reading: Reading,
  shared: SlotValues,
  text: string,
  words: FactWords,
): SlotValues | undefined {
  const tactic = keyed(line.tactics, reading.tactics);
  const topic = keyed(line.topics, reading.topics);
  if (tactic === 'missing' || topic === 'missing' || waitsInVain(line, reading)) return undefined;
  const valueOf = (slot: Slot): string | undefined => {
    if (slot === 'tactic') return clauseOf(text, tactic?.evidence, words);
    if (slot === 'topic') return quotable(topic?.evidence);
    return slot === 'said' ? quotableIn(text, saidFor(line, reading)) : shared[slot];
  };
  const values: Partial<Record<Slot, string>> = {};
  for (const slot of line.template.slots) {
    const value = valueOf(slot);
    if (!value) return undefined;
    values[slot] = value;
  }
  if (saysTwice(values)) return undefined;
  for (const slot of line.template.extras) {
    const value = valueOf(slot);
    if (value && !saysTwice({ ...values, [slot]: value })) values[slot] = value;
  }
  return values;
}

function waitsInVain(line: Line, reading: Reading): boolean {
  const { trades, asks, says } = line;
  return (
    (trades.length > 0 && !trades.some((id) => reading.trades.includes(id))) ||
    (asks.length > 0 && !asks.some((kind) => kind === reading.facts.ask.kind)) ||
    (says.length > 0 && saidFor(line, reading) === undefined)
  );
}

/** What the pitch says that this line waits for. */
export function saidFor({ language, id }: Line, { said }: Reading): Span | undefined {
  return said.get(`${language}:${id}`);
}

/** Slots that may hold the same words: the two clauses, and the names of things. */
const KINDRED: readonly (readonly Slot[])[] = [
  ['said', 'tactic', 'ask'],
  ['said', 'offer', 'topic', 'assumption'],
];

/** Two facts of which one holds the other are one: the line would quote it twice. */
function saysTwice(values: SlotValues): boolean {
  return KINDRED.some((slots) => {
    const quotes = slots.flatMap((slot) => values[slot] ?? []);
    return quotes.some((one, i) => quotes.some((other, j) => i !== j && other.includes(one)));
  });
}

function keyed(wanted: readonly string[], found: readonly Found[]): Found | undefined | 'missing' {
  if (wanted.length === 0) return undefined;
  return found.find((each) => wanted.includes(each.id)) ?? 'missing';
}

function firstName(span: Span | undefined): string | undefined {
  return quotable(span)?.split(' ')[0];
}
