import type { types } from '@slack/bolt';
import type { Card } from '../../src/card';
import { nameOf } from '../../src/read/verdict';
import type { Wish } from '../../src/roast';
import { rich } from './blocks';
import type { Reader } from './reader';
import { clip } from './text';

const REASONS = 3;
const LONGEST_QUOTE = 160;

/** What it is, what to know about this answer, and the words that gave it away. */
export function verdictBlock(
  card: Card,
  wish: Wish,
  { library, language, say }: Reader,
): types.RichTextBlock {
  const next = card.kind === 'unclear' && card.exit ? [say('unclear_next')] : [];
  // Once the person has decided, our reasons for something else are beside the point.
  const decided = wish.overrule !== undefined && wish.overrule !== card.reading.verdict.kind;
  const lines = [
    ...(decided ? [say('overruled')] : []),
    ...next,
    ...mismatch(card, say),
    ...story(card, say),
    ...card.notices.map((notice) => say(notice)),
  ];
  const reasons = card.reading.verdict.reasons
    .filter(
      (each) =>
        !decided &&
        each.quote.trim() !== '' &&
        (card.kind === 'unclear' || each.for === (card.kind !== 'genuine')),
    )
    .slice(0, REASONS);
  const items = reasons.map((each): types.RichTextSection => {
    const shows = say('shows_for', { name: nameOf(library, each.shows, language) });
    return {
      type: 'rich_text_section',
      elements: [
        { type: 'text', text: `“${clip(each.quote, LONGEST_QUOTE)}”`, style: { italic: true } },
        { type: 'text', text: ` · ${clip(shows, LONGEST_QUOTE)}` },
      ],
    };
  });
  return rich([
    {
      type: 'rich_text_section',
      elements: [
        { type: 'text', text: say(`verdict_${card.kind}`), style: { bold: true } },
        ...lines.map((line): types.RichTextText => ({ type: 'text', text: `\n${line}` })),
      ],
    },
    ...(items.length > 0
      ? [{ type: 'rich_text_list' as const, style: 'bullet' as const, elements: items }]
      : []),
  ]);
}

/** What the writer takes for granted, and the reader has not. */
function mismatch({ mismatch: found }: Card, say: Reader['say']): string[] {
  if (!found) return [];
  const name = clip(found.assumption, LONGEST_QUOTE);
  return [
    found.lacks === '' ? say('mismatch_alone', { name }) : say('mismatch_lacks', { name, list: found.lacks }),
  ];
}

/** The same sender again, or somebody who may be. */
function story({ saga }: Card, say: Reader['say']): string[] {
  if (!saga) return [];
  return [saga.asks ? say('saga_asks') : say('saga_goes_on', { rung: saga.rung, of: saga.of })];
}
