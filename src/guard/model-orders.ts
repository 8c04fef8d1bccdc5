import type { BriefTexts } from '../library/brief-texts';
import { span, spot, type Span } from '../read/spot';
import { tokenise } from '../read/tokens';

/** Signs of a machine's own conversation, forged in a message: turns, template marks, tool calls, encoded blocks. */
const FORGED =
  /<!--|<\|?\/?(?:im_start|im_end|system|assistant|user|endoftext|sys|inst|tool|function)[^>\n]{0,40}>|<<\/?SYS>>|\[\/?INST\]|^[ \t>#*`-]{0,6}(?:system|assistant|developer|user|human|ai|systeem|systemnachricht|système|assistent)\s?(?:message|prompt|bericht)?\s?[:>\]]|^\s{0,3}#{2,6}\s?(?:instruction|system|response|anweisung|instructie|consigne)|!\[[^\]\n]{0,80}\]\(|\{\s?"(?:tool|function|name|role|action|command|rebuttals)"|[A-Za-z\d+/]{40,}={0,2}/gimu;
/** A forged turn holds until the paragraph ends; a sentence that gives an order only as long as the sentence. */
const SENTENCE_END = /[.!?…](?=\s|$)|\n/gu;
const REACH = 600;

/** The places of a message where it speaks to a machine instead of to its reader, in order, without overlaps. */
export function ordersIn(text: string, { watch }: BriefTexts): Span[] {
  const told = spot(text, tokenise(text), watch)
    .filter(({ label }) => label.id === 'orders')
    .map(({ start, end }) => sentenceAround(text, start, end));
  const forged = [...text.matchAll(FORGED)].map((match) => paragraphFrom(text, match.index));
  const merged: [number, number][] = [];
  for (const [start, end] of [...told, ...forged].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged.map(([start, end]) => span(text, start, end));
}

/** The message without those places. */
export function withoutOrders(text: string, orders: readonly Span[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of orders) {
    kept += `${text.slice(at, start).trimEnd()} `;
    at = end;
  }
  return `${kept}${text.slice(at)}`.replace(/\n{3,}/g, '\n\n').trim();
}

function sentenceAround(text: string, from: number, to: number): readonly [number, number] {
  const before = text.slice(Math.max(0, from - REACH), from);
  const ends = [...before.matchAll(SENTENCE_END)];
  const last = ends.at(-1);
  const start = last ? from - before.length + last.index + last[0].length : from - before.length;
  const after = text.slice(to, to + REACH).search(SENTENCE_END);
  return [start, after < 0 ? Math.min(text.length, to + REACH) : to + after + 1];
}

function paragraphFrom(text: string, from: number): readonly [number, number] {
  const end = text.indexOf('\n\n', from);
  return [from, end < 0 ? text.length : end];
}
