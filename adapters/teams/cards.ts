import type { Card } from '../../src/card';
import { nameOf } from '../../src/read/verdict';
import { sayIn, type Say } from '../../src/say';
import { choices, controls, storyControls } from './card-controls';
import { textBox } from './card-text';
import type { Drawing } from './drawing';
import { adaptiveCard, literalWords, quotedWords, words, type Element } from './elements';
import { clip, literal } from './markdown';
import { plainTwin, reasonsOf, shownTexts, storyLine } from './plain-twin';

/** Teams refuses a message above 80 kB; with these limits no words, however hostile, make a card of 70 kB. */
const MAX_QUOTE = 160;
const MAX_TWIN = 2_000;

/** The answer to one message as an Adaptive Card. Every word of a stranger in it is literal. */
export function answerCard(drawing: Drawing): Element {
  const { card, note } = drawing;
  const say = sayIn(drawing.library, drawing.language);
  const body = [
    ...(note === undefined ? [] : [words(note, { color: 'Good' })]),
    words(say(`verdict_${card.kind}`), { weight: 'Bolder', size: 'Medium' }),
    ...(drawing.wish.overrule ? [words(say('overruled'), { isSubtle: true })] : []),
    ...storyLine(card, say).map((line) => words(line)),
    ...card.notices.map((notice) => words(say(notice), { isSubtle: true })),
    ...(card.kind === 'unclear' ? [words(say('unclear_next'))] : []),
    ...mismatchLine(card, say),
    ...reasons(drawing, say),
    ...shownTexts(card, say).flatMap(({ heading, texts }) => [
      words(heading, { weight: 'Bolder', separator: true, spacing: 'Medium' }),
      ...texts.map((each) => textBox(each, drawing, say)),
    ]),
    ...storyControls(drawing, say),
    ...choices(drawing, say),
    ...(card.kind === 'scam'
      ? []
      : [words(say('copy_yourself'), { isSubtle: true, size: 'Small', spacing: 'Medium' })]),
  ];
  const twin = literal(clip(plainTwin(card, drawing.library, drawing.language), MAX_TWIN));
  return adaptiveCard(body, controls(drawing, say), twin);
}

function reasons({ card, library, language }: Drawing, say: Say): Element[] {
  const shown = reasonsOf(card);
  if (shown.length === 0) return [];
  return [
    words(say(card.kind === 'genuine' ? 'why_not' : 'why'), { isSubtle: true, spacing: 'Medium' }),
    ...shown.map((each) => quotedWords(clip(each.quote, MAX_QUOTE), nameOf(library, each.shows, language))),
  ];
}

function mismatchLine({ mismatch }: Card, say: Say): Element[] {
  if (!mismatch) return [];
  const name = clip(mismatch.assumption, MAX_QUOTE);
  const line =
    mismatch.lacks === ''
      ? say('mismatch_alone', { name })
      : say('mismatch_lacks', { name, list: mismatch.lacks });
  return literalWords(line);
}
