import type { Rebuttal } from '../../src/guard/guard';
import type { Language } from '../../src/languages';
import type { Library } from '../../src/library/library';
import { nameOf } from '../../src/saga/page';
import { RUNGS, rungOf, type Saga } from '../../src/saga/saga';
import { sayStep } from '../../src/saga/say-step';
import type { Told } from '../../src/saga/sagas';
import type { Say } from '../../src/say';
import { adaptiveCard, button, literalWords, textInput, words, type Element, type Place } from './elements';
import { clip, literal } from './markdown';

type Heard = Extract<Told, { readonly kind: 'heard' }>;

const MAX_QUOTE = 200;
const MAX_TEXT = 2_000;

/** A card and the same in plain text, to be drawn where it was asked for. */
export interface SagaScreen {
  readonly draw: (place: Place) => Element;
  readonly plain: string;
}

/** What a sender's answer is, by which words, and what comes next. */
export function answerScreen(told: Heard, say: Say, library: Library, language: Language): SagaScreen {
  const { reaction, texts, saga } = told;
  const heard = say('answer_heard', { name: nameOf(reaction.kind, library, language) });
  const said = clip(reaction.quote.trim(), MAX_QUOTE);
  const lines = [
    words(heard, { weight: 'Bolder', size: 'Medium' }),
    ...(said === '' ? [] : literalWords(`“${said}”`)),
  ];
  return next({ lines, head: [heard, said], step: sayStep(told, say, language) }, saga, texts, say);
}

/** Another second rung. */
export function storyScreen(saga: Saga, text: Rebuttal, say: Say): SagaScreen {
  const step = say('saga_step_rung', { rung: rungOf(saga), of: RUNGS });
  return next({ lines: [], head: [], step }, saga, [text, text], say);
}

/** What there is to say now, and on which way the story goes on. */
function next(
  { lines, head, step }: { lines: readonly Element[]; head: readonly string[]; step: string },
  saga: Saga,
  texts: readonly Rebuttal[],
  say: Say,
): SagaScreen {
  const text = clip(texts[0]?.text ?? '', MAX_TEXT);
  const plain = [...head, step, text].filter(Boolean).join('\n\n');
  const box = { type: 'Container', style: 'emphasis', items: literalWords(text) };
  const draw = (place: Place): Element =>
    adaptiveCard(
      [
        ...lines,
        words(step, { separator: lines.length > 0, spacing: 'Medium' }),
        ...(text === '' ? [] : [box]),
      ],
      [...(text === '' ? [] : [useButton(text, say)]), ...storyButtons(saga, texts.length, say, place)],
      literal(plain),
    );
  return { draw, plain };
}

/** The text once more, in a box where it can be selected whole and changed. */
function useButton(text: string, say: Say): Element {
  const box = textInput('copy', say('button_copy'), text, { isMultiline: true });
  const card = adaptiveCard([words(say('use_here')), box], [], literal(text));
  return { type: 'Action.ShowCard', title: say('button_use'), card };
}

function storyButtons(saga: Saga, stories: number, say: Say, place: Place): Element[] {
  const { id, ended } = saga;
  // After the last rung peace can still be made; after peace there is nothing to hear.
  const listens = ended === undefined || ended === 'finale';
  const offers = ended === undefined && stories > 1 && rungOf(saga) === 2;
  return [
    ...(listens ? [button(say('button_answered'), 'answered', { saga: id }, place)] : []),
    ...(offers ? [button(say('button_another_story'), 'another_story', { saga: id }, place)] : []),
    button(say('button_saga'), 'saga', { saga: id }, place),
  ];
}
