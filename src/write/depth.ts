import type { Line } from '../library/library';
import type { Reading } from '../read/read';
import { saidFor } from './slots';

/** For a line about the first, second and third thing a pitch is about. */
const TOPIC_DEPTHS = [3, 2.2, 1.5];
/** For a line about the reader's own trade. */
const TRADE_DEPTH = 3.8;
/** For a line round one phrase that this pitch says, and for each word of the phrase. */
const SAID_DEPTH = 2.9;
const SAID_WORD = 0.1;
const LONG_PHRASE = 6;
/** For each fact more than one. */
const FACT = 0.3;
const MANY_FACTS = 3;
/** A quip has room for little of the pitch: blind readers would rather send the longer forms. */
const QUIP = -0.5;

/**
 * How much of the pitch a line is made of, as blind readers felt it: the reader's own trade first, then what is sold
 * and whole clauses of the pitch, a line for anybody last. `facts`: how many of its slots are filled.
 */
export function depthOf(line: Line, reading: Reading, facts: number): number {
  // A plain no is best plain: its lines take turns, with or without a fact in them.
  if (line.style === 'exit') return 0;
  const more = FACT * Math.max(0, Math.min(facts, MANY_FACTS) - 1);
  return worldOf(line, reading) + more + (line.style === 'quip' ? QUIP : 0);
}

/** How deep the world of a line lies in the pitch. */
function worldOf(line: Line, reading: Reading): number {
  const { slots } = line.template;
  if (line.trades.length > 0) return TRADE_DEPTH;
  if (line.topics.length > 0) {
    // The thing that is sold makes the best world, a thing that is only mentioned a poor one.
    const place = reading.topics.findIndex((topic) => line.topics.includes(topic.id));
    return TOPIC_DEPTHS[place] ?? 1;
  }
  if (line.says.length > 0) {
    const phrase = saidFor(line, reading)?.quote.split(/\s+/) ?? [];
    return SAID_DEPTH + Math.min(phrase.length, LONG_PHRASE) * SAID_WORD;
  }
  const forAnybody = line.tactics.length + line.asks.length === 0;
  if (slots.includes('tactic') || slots.includes('ask')) return forAnybody ? 2.6 : 3.2;
  if (slots.includes('assumption')) return 3;
  if (slots.length > 0) return 2.5;
  return forAnybody ? 0 : 1;
}
