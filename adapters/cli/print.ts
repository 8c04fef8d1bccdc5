import type { Card } from '../../src/card';
import type { Library } from '../../src/library/library';
import { nameOf, outOfHundred } from '../../src/read/verdict';
import { sayIn } from '../../src/say';

const WIDTH = 88;
const SHOWN_REASONS = 4;

/** The card as plain text for a terminal, in the language of the answer. */
export function printCard(card: Card, library: Library): string {
  const say = sayIn(library, card.language);
  const lines: string[] = [
    say(`verdict_${card.kind}`),
    `  ${say('score', { n: outOfHundred(card.reading.verdict) })}`,
  ];
  for (const reason of card.reading.verdict.reasons.slice(0, SHOWN_REASONS)) {
    lines.push(
      `  ${reason.for ? '+' : '-'} “${oneLine(reason.quote)}”: ${nameOf(library, reason.shows, card.language)}`,
    );
  }
  if (card.mismatch) {
    const { assumption: name, lacks: list } = card.mismatch;
    lines.push('', wrap(say(list === '' ? 'mismatch_alone' : 'mismatch_lacks', { name, list }), ''));
  }
  for (const notice of card.notices) lines.push('', wrap(say(notice), ''));
  if (card.kind === 'unclear') lines.push('', wrap(say('unclear_next'), ''));
  for (const rebuttal of card.rebuttals) {
    lines.push(
      '',
      `${say(`style_${rebuttal.style.replace('-', '_')}`)} · ${say(`source_${rebuttal.source}`, { name: rebuttal.seed })}`,
      wrap(rebuttal.text, '  '),
    );
  }
  if (card.plain) lines.push('', say(card.kind === 'scam' ? 'advice' : 'warm'), wrap(card.plain.text, '  '));
  if (card.exit) lines.push('', say('exit'), wrap(card.exit.text, '  '));
  if (card.rebuttals.length > 0) lines.push('', say('angle', { n: card.angle.nth + 1, of: card.angle.of }));
  return `${lines.join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function wrap(text: string, indent: string): string {
  const paragraphs = text.split('\n').map((paragraph) => {
    const rows = [''];
    for (const word of paragraph.split(' ')) {
      const row = rows.at(-1) ?? '';
      if (row !== '' && row.length + word.length + 1 > WIDTH - indent.length) rows.push(word);
      else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
    }
    return rows.map((row) => (row === '' ? '' : indent + row)).join('\n');
  });
  return paragraphs.join('\n');
}
