import type { Line } from '../library/library';
import type { Reading } from '../read/read';
import { saidFor } from './slots';

/** For a line about the first, second and third thing a pitch is about. */
const TOPIC_DEPTHS = [3, 2.2, 1.5];
/** For a line about the reader's own trade. */
const TRADE_DEPTH = 3.8;
/** For a line built by hand around one phrase that this pitch says, and for each word of a longer phrase. */
const SAID_DEPTH = 3.6;
const SAID_WORD = 0.05;
const LONG_PHRASE = 5;

/** How much of the pitch a line is made of: the world of its topic or assumption first, a line for anybody last. */
export function depthOf(line: Line, reading: Reading): number {
  // A plain no is best plain: its lines take turns, with or without a fact in them.
  if (line.style === 'exit') return 0;
  const { slots } = line.template;
  const more = slots.length > 1 ? 0.3 : 0;
  // The reader's own working day is the best world of all: blind readers said so.
  if (line.trades.length > 0) return TRADE_DEPTH + more;
  if (line.says.length > 0) {
    const phrase = saidFor(line, reading)?.quote.split(/\s+/) ?? [];
    return SAID_DEPTH + Math.min(phrase.length, LONG_PHRASE) * SAID_WORD + more;
  }
  const forAnybody = line.tactics.length + line.topics.length + line.asks.length === 0;
  if (line.topics.length > 0) {
    // The thing that is sold makes the best world, a thing that is only mentioned a poor one.
    const place = reading.topics.findIndex((topic) => line.topics.includes(topic.id));
    return (TOPIC_DEPTHS[place] ?? 1) + 2 * more;
  }
  // A whole clause of the pitch, taken at its word, is the most specific of all: blind readers said so.
  if (slots.includes('tactic') || slots.includes('ask')) return (forAnybody ? 2.6 : 3.2) + more;
  if (slots.includes('assumption')) return 3;
  if (slots.length > 0) return 2.5 + more;
  return line.tactics.length + line.asks.length > 0 ? 1 : 0;
}
