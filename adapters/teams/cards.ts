import type { Card } from '../../src/card';
import type { Rebuttal } from '../../src/guard/guard';
import { LANGUAGES, type Language } from '../../src/languages';
import type { Library } from '../../src/library/library';
import { ROAST_STYLES } from '../../src/library/shapes';
import { nameOf } from '../../src/read/verdict';
import type { Wish } from '../../src/roast';
import { sayIn, type Say } from '../../src/say';
import {
  actions,
  adaptiveCard,
  button,
  choice,
  dialogButton,
  literalWords,
  quotedWords,
  words,
  type Element,
  type Place,
} from './elements';
import { clip, literal } from './markdown';
import { ANY, LANGUAGE_INPUT, STYLE_INPUT, type Carried } from './press';
import { plainTwin, reasonsOf, shownTexts } from './plain-twin';

/** Teams refuses a message above 80 kB; with these limits no words, however hostile, make a card of 60 kB. */
const MAX_QUOTE = 160;
const MAX_TEXT = 2_000;
const MAX_TWIN = 2_000;

/** The answer, what the person asked for to get it, and how to draw it. */
export interface Drawing {
  readonly card: Card;
  readonly wish: Wish;
  readonly library: Library;
  /** Of the interface words; the texts have the language of the card. */
  readonly language: Language;
  readonly place: Place;
}

/** The answer to one message as an Adaptive Card. Every word of a stranger in it is literal. */
export function answerCard(drawing: Drawing): Element {
  const { card } = drawing;
  const say = sayIn(drawing.library, drawing.language);
  const body = [
    words(say(`verdict_${card.kind}`), { weight: 'Bolder', size: 'Medium' }),
    ...(drawing.wish.overrule ? [words(say('overruled'), { isSubtle: true })] : []),
    ...card.notices.map((notice) => words(say(notice), { isSubtle: true })),
    ...(card.kind === 'unclear' ? [words(say('unclear_next'))] : []),
    ...mismatchLine(card, say),
    ...reasons(drawing, say),
    ...shownTexts(card, say).flatMap(({ heading, texts }) => [
      words(heading, { weight: 'Bolder', separator: true, spacing: 'Medium' }),
      ...texts.map((each) => textBox(each, drawing, say)),
    ]),
    ...(hasChoices(card) ? choices(drawing, say) : []),
    ...(card.kind === 'scam'
      ? []
      : [words(say('copy_yourself'), { isSubtle: true, size: 'Small', spacing: 'Medium' })]),
  ];
  const twin = literal(clip(plainTwin(card, drawing.library, drawing.language), MAX_TWIN));
  return adaptiveCard(body, buttons(drawing, say), twin);
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

/** One text alone in its box, so that nothing else is copied with it. */
function textBox(rebuttal: Rebuttal, drawing: Drawing, say: Say): Element {
  const source =
    rebuttal.source === 'model' ? say('source_model') : say('source_template', { name: rebuttal.seed });
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    items: [
      ...literalWords(clip(rebuttal.text, MAX_TEXT)),
      words(source, { isSubtle: true, size: 'Small' }),
      // Advice about a scam is for the reader alone.
      ...(rebuttal.style === 'scam' ? [] : [actions(...onText(rebuttal, drawing, say))]),
    ],
  };
}

/** A warm answer is nobody's joke: it is used, not shared. */
function onText({ seed, style }: Rebuttal, drawing: Drawing, say: Say): Element[] {
  const { place } = drawing;
  const data = carried(drawing, seed);
  const share =
    place === 'chat'
      ? dialogButton(say('button_share'), 'share', data)
      : button(say('button_share'), 'share', data, place);
  return [button(say('button_use'), 'use', data, place), ...(style === 'warm' ? [] : [share])];
}

/** A doubtful language can be set right on any card, a style only where there is something to style. */
function hasChoices(card: Card): boolean {
  return card.kind === 'pitch' || card.notices.some((notice) => notice.startsWith('language_'));
}

function choices({ wish }: Drawing, say: Say): Element[] {
  const styles = ROAST_STYLES.map((each) => [each, say(`style_${each.replace('-', '_')}`)] as const);
  const languages = LANGUAGES.map((each) => [each, say(`language_${each}`)] as const);
  return [
    choice(STYLE_INPUT, say('style'), wish.style ?? ANY, [[ANY, say('style_any')], ...styles]),
    choice(LANGUAGE_INPUT, say('language'), wish.language ?? ANY, [
      [ANY, say('language_auto')],
      ...languages,
    ]),
  ];
}

function buttons(drawing: Drawing, say: Say): Element[] {
  const { card, place } = drawing;
  const overrule = (to: 'pitch' | 'genuine'): Element =>
    button(say(`button_overrule_${to}`), 'overrule', { ...carried(drawing), nth: 0, overrule: to }, place);
  const restyle = button(say('style'), 'style', carried(drawing), place);
  if (card.kind !== 'pitch') {
    return [
      ...(hasChoices(card) ? [restyle] : []),
      overrule('pitch'),
      ...(card.kind === 'unclear' ? [overrule('genuine')] : []),
    ];
  }
  return [button(say('button_another'), 'another', carried(drawing), place), restyle, overrule('genuine')];
}

function carried({ card, wish }: Pick<Drawing, 'card' | 'wish'>, seed?: string): Carried {
  return {
    pitch: card.pitch.id,
    nth: card.angle.nth,
    style: wish.style,
    language: wish.language,
    overrule: wish.overrule,
    seed,
  };
}
