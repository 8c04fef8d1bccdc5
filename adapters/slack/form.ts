import type { types } from '@slack/bolt';
import type { Language } from '../../src/languages';
import type { Say } from '../../src/say';
import { plain, section } from './blocks';
import { encodeMetadata, type Metadata } from './metadata';

/** A form of ours: the name of it decides what is done with what was filled in. */
export function form(
  name: string,
  words: { readonly title: string; readonly submit: string; readonly close: string },
  metadata: Metadata,
  blocks: types.ModalView['blocks'],
): types.ModalView {
  return {
    type: 'modal',
    callback_id: name,
    title: plain(words.title, 24),
    submit: plain(words.submit, 24),
    close: plain(words.close, 24),
    private_metadata: encodeMetadata(metadata),
    blocks,
  };
}

/** The form for pasting a pitch. */
export function pitchForm(say: Say, metadata: Metadata): types.ModalView {
  const words = { title: say('app_name'), submit: say('button_roast'), close: say('button_back') };
  return form('pitch_form', words, metadata, [
    field('pitch', say('paste_label'), say('paste_hint'), {
      ...text(3_000),
      multiline: true,
      focus_on_load: true,
    }),
  ]);
}

/** The form for what a sender wrote back. */
export function answerForm(say: Say, metadata: Metadata): types.ModalView {
  const words = { title: say('answer_title'), submit: say('button_roast'), close: say('button_back') };
  return form('answer_form', words, metadata, [
    field('answer', say('answer_label'), say('paste_hint'), {
      ...text(3_000),
      multiline: true,
      focus_on_load: true,
    }),
  ]);
}

/** A page with nothing to send. */
export function screen(
  title: string,
  blocks: types.ModalView['blocks'],
  metadata: Metadata,
  say: Say,
): types.ModalView {
  return {
    type: 'modal',
    callback_id: 'page',
    title: plain(title, 24),
    close: plain(say('button_back'), 24),
    private_metadata: encodeMetadata(metadata),
    blocks,
  };
}

/** A page of one sentence; perhaps with a way on. */
export function page(
  title: string,
  words: string,
  say: Say,
  language: Language,
  way?: { readonly label: string; readonly url: string },
): types.ModalView {
  const onwards = way ? [{ type: 'actions' as const, elements: [onward(way)] }] : [];
  return screen(title, [section(words), ...onwards], { language }, say);
}

/** A labelled field; its block and its element have the same place in every form: one element to a block. */
export function field(
  name: string,
  label: string,
  hint: string,
  element: types.InputBlock['element'],
  optional = false,
): types.InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plain(label, 2_000),
    ...(hint === '' ? {} : { hint: plain(hint, 2_000) }),
    element,
    optional,
  };
}

/** A field for words, `max` UTF-16 units at most. */
export function text(max: number, initial = ''): types.PlainTextInput {
  return {
    type: 'plain_text_input',
    action_id: 'text',
    max_length: max,
    ...(initial === '' ? {} : { initial_value: initial.slice(0, max) }),
  };
}

function onward({ label, url }: { readonly label: string; readonly url: string }): types.Button {
  return { type: 'button', action_id: 'see', text: plain(label, 75), url };
}
