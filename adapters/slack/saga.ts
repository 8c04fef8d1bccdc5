import type { types } from '@slack/bolt';
import type { Rebuttal } from '../../src/guard/guard';
import type { Language } from '../../src/languages';
import type { Library } from '../../src/library/library';
import { nameOf, type SagaPage } from '../../src/saga/page';
import { RUNGS, rungOf, type Saga } from '../../src/saga/saga';
import { sayStep } from '../../src/saga/say-step';
import type { Told } from '../../src/saga/sagas';
import type { Say } from '../../src/say';
import {
  button,
  copyable,
  footer,
  header,
  messageOf,
  quote,
  rich,
  section,
  words,
  type SlackMessage,
} from './blocks';
import { screen } from './form';
import { dropButton } from './saga-list';
import { clip } from './text';

type Heard = Extract<Told, { readonly kind: 'heard' }>;

/** A page of this many turns of this length stays under what one message may hold. */
const MOST_TURNS = 10;
const LONGEST_TURN = 400;
const LONGEST_QUOTE = 200;

/** What a sender's answer is, by which words, and what comes next. */
export function answerMessage(told: Heard, say: Say, library: Library, language: Language): SlackMessage {
  const { reaction, texts, saga } = told;
  const heard = say('answer_heard', { name: nameOf(reaction.kind, library, language) });
  const next = sayStep(told, say, language);
  const said = clip(reaction.quote, LONGEST_QUOTE);
  const [text] = texts;
  const quoted = said.trim() === '' ? [] : [quote(said)];
  return messageOf([heard, next, text?.text ?? ''].join('\n\n').trim(), [
    rich([words(heard, { bold: true }), ...quoted]),
    text ? copyable(next, text.text) : section(next),
    { type: 'actions', elements: turnButtons(saga, texts.length, say) },
  ]);
}

/** Another second rung. */
export function storyMessage(saga: Saga, text: Rebuttal, say: Say): SlackMessage {
  const label = say('saga_step_rung', { rung: rungOf(saga), of: RUNGS });
  return messageOf([label, text.text].join('\n\n'), [
    copyable(label, text.text),
    { type: 'actions', elements: turnButtons(saga, 2, say) },
  ]);
}

/** The exchange so far. */
export function sagaMessage(id: string, page: SagaPage, say: Say): SlackMessage {
  const { title, state, mood, estimate } = page;
  const blocks = [header(title), ...sagaBlocks(id, page, say)];
  return messageOf([title, state, mood.words, estimate].join('\n'), blocks);
}

/** The same as a page of its own. */
export function sagaView(id: string, page: SagaPage, say: Say, language: Language): types.ModalView {
  return screen(page.title, sagaBlocks(id, page, say), { language }, say);
}

function sagaBlocks(id: string, { state, turns, mood, estimate }: SagaPage, say: Say): types.KnownBlock[] {
  const elements = [button('share_saga', say('button_saga_share'), id), dropButton(id, { say })];
  return [
    section([state, mood.line].join(' ').trim()),
    ...turns
      .slice(-MOST_TURNS)
      .map(({ heading, text }) =>
        rich([words(heading, { bold: true }), quote(clip(text, LONGEST_TURN) || '…')]),
      ),
    { type: 'actions', elements },
    footer([mood.words, estimate]),
  ];
}

function turnButtons({ id, ended }: Saga, stories: number, say: Say): types.Button[] {
  return [
    button('saga', say('button_saga'), id),
    ...(stories > 1 && ended === undefined ? [button('another_story', say('button_another_story'), id)] : []),
  ];
}
