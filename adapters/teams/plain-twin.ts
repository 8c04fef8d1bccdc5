import type { Card } from '../../src/card';
import type { Rebuttal } from '../../src/guard/guard';
import type { Language } from '../../src/languages';
import type { Library } from '../../src/library/library';
import { nameOf, type Reason } from '../../src/read/verdict';
import { sayIn, type Say } from '../../src/say';

const MAX_REASONS = 3;

/** The texts of a card in their order, under their headings. */
export function shownTexts(card: Card, say: Say): { heading: string; texts: readonly Rebuttal[] }[] {
  return [
    { heading: say('rebuttals'), texts: card.rebuttals },
    { heading: say(card.kind === 'scam' ? 'advice' : 'warm'), texts: card.plain ? [card.plain] : [] },
    { heading: say('exit'), texts: card.exit ? [card.exit] : [] },
  ].filter(({ texts }) => texts.length > 0);
}

/** Whether the story with this sender goes on, or may; empty for a new one. */
export function storyLine({ saga }: Card, say: Say): string[] {
  if (!saga) return [];
  return [saga.asks ? say('saga_asks') : say('saga_goes_on', { rung: saga.rung, of: saga.of })];
}

/** The strongest reasons for what the verdict says; when it says nothing, the strongest either way. */
export function reasonsOf({ kind, reading }: Card): Reason[] {
  const wanted = kind === 'unclear' ? undefined : kind !== 'genuine';
  return reading.verdict.reasons
    .filter((each) => wanted === undefined || each.for === wanted)
    .slice(0, MAX_REASONS);
}

/** The same answer in plain text, for notifications, screen readers and clients that cannot draw the card. */
export function plainTwin(card: Card, library: Library, language: Language): string {
  const say = sayIn(library, language);
  return [
    say(`verdict_${card.kind}`),
    ...storyLine(card, say),
    ...card.notices.map((notice) => say(notice)),
    ...(card.kind === 'unclear' ? [say('unclear_next')] : []),
    ...reasonsOf(card).map((each) => `“${each.quote}” ${nameOf(library, each.shows, language)}`),
    ...shownTexts(card, say).flatMap(({ heading, texts }) => [heading, ...texts.map((each) => each.text)]),
    ...(card.kind === 'scam' ? [] : [say('copy_yourself')]),
  ].join('\n\n');
}
