import type { types } from '@slack/bolt';
import { MAX_SHARED, type SharePreview } from '../../src/board/share';
import type { Say } from '../../src/say';
import { quote, rich, section, words } from './blocks';
import { field, form, text } from './form';
import type { Metadata } from './metadata';
import { pitchShown } from './post';
import { roomMenu } from './room';
import { clip } from './text';

/** What stands in the form already: what the person had filled in before something went wrong. */
export interface Filled {
  readonly channel?: string | undefined;
  readonly words?: string | undefined;
  readonly problem?: string | undefined;
}

/** The last look before a channel sees it: where, in which words, and what became of the names. */
export function shareForm(
  preview: SharePreview,
  metadata: Metadata,
  say: Say,
  filled: Filled = {},
): types.ModalView {
  const { before, after } = preview;
  const captions = {
    title: say('share_title'),
    submit: say('button_share_confirm'),
    close: say('button_back'),
  };
  const changed = before.rebuttal === after.rebuttal ? [] : [words(`\n${clip(before.rebuttal, 2_000)}`)];
  return form('share_form', captions, metadata, [
    ...(filled.problem === undefined ? [] : [section(filled.problem)]),
    section(say('share_note')),
    field(
      'channel',
      say('share_channel'),
      say('share_board_note'),
      roomMenu('channel', filled.channel ?? metadata.channel),
    ),
    field('words', say('share_edit'), '', {
      ...text(MAX_SHARED, filled.words ?? after.rebuttal),
      multiline: true,
    }),
    rich([words(say('share_after'), { bold: true }), quote(pitchShown(after.pitch))]),
    rich([words(say('share_before'), { bold: true }), quote(pitchShown(before.pitch)), ...changed]),
  ]);
}

/** The same for a whole story, whose words are as they were. */
export function sagaShareForm(
  seen: { readonly pitch: string; readonly rebuttal: string },
  metadata: Metadata,
  say: Say,
): types.ModalView {
  const captions = {
    title: say('share_title'),
    submit: say('button_share_confirm'),
    close: say('button_back'),
  };
  return form('share_form', captions, metadata, [
    section(say('share_note')),
    field('channel', say('share_channel'), say('share_board_note'), roomMenu('channel', metadata.channel)),
    rich([
      words(say('share_after'), { bold: true }),
      quote(pitchShown(seen.pitch)),
      words(`\n${clip(seen.rebuttal, MAX_SHARED)}`),
    ]),
  ]);
}
