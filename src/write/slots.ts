import type { Line } from '../library/library';
import type { Slot } from '../library/template';
import type { Found } from '../read/ideas';
import type { Reading } from '../read/read';
import type { Span } from '../read/spot';

/** Words that are quoted must be a phrase, not a paragraph. */
const MAX_QUOTE = 64;
const EDGES = /^[\s"'“”„‚‘’«»‹›.,;:!?*_>-]+|[\s"'“”„‚‘’«»‹›.,;:*_>-]+$/gu;

export type SlotValues = Readonly<Partial<Record<Slot, string>>>;

/**
 * What a line's slots become for this reading, or undefined when the line does not fit: a fact it needs is
 * absent, or none of its tactics, topics or asks was found.
 */
export function slotsFor(line: Line, reading: Reading): SlotValues | undefined {
  const tactic = keyed(line.tactics, reading.tactics);
  const topic = keyed(line.topics, reading.topics);
  const { ask } = reading.facts;
  if (tactic === 'missing' || topic === 'missing') return undefined;
  if (line.asks.length > 0 && !line.asks.some((kind) => kind === ask.kind)) return undefined;
  const values: Record<Slot, string | undefined> = {
    tactic: quotable(tactic?.evidence),
    topic: quotable(topic?.evidence),
    ask: quotable(ask.evidence),
    minutes: quotable(reading.facts.minutes),
    sender: firstName(reading.facts.sender),
    company: quotable(reading.facts.company),
    recipient: firstName(reading.facts.recipient),
    my_company: quotable(reading.facts.recipientCompany),
    offer: quotable(reading.facts.offer),
    metric: quotable(reading.facts.metric),
    assumption: quotable(reading.facts.assumption),
  };
  const needed = line.template.slots.map((slot): [Slot, string | undefined] => [slot, values[slot]]);
  if (needed.some(([, value]) => value === undefined || value === '')) return undefined;
  return Object.fromEntries(needed) as SlotValues;
}

function keyed(wanted: readonly string[], found: readonly Found[]): Found | undefined | 'missing' {
  if (wanted.length === 0) return undefined;
  return found.find((each) => wanted.includes(each.id)) ?? 'missing';
}

/** The literal words, fit to stand between quotation marks: one line, no marks of their own at the edges. */
function quotable(span: Span | undefined): string | undefined {
  const words = span?.quote.replace(/\s+/g, ' ').replace(EDGES, '').replace(/[“”„«»"]/g, '');
  return words !== undefined && words.length <= MAX_QUOTE ? words : undefined;
}

function firstName(span: Span | undefined): string | undefined {
  return quotable(span)?.split(' ')[0];
}
