import type { types } from '@slack/bolt';
import type { Say } from '../../src/say';
import { plain } from './blocks';

/** The form for pasting a pitch. `responseUrl` comes back with the answer, so that it is shown where it was asked for. */
export function pitchForm(say: Say, responseUrl: string | undefined): types.ModalView {
  return {
    type: 'modal',
    callback_id: 'pitch_form',
    title: plain(say('app_name'), 24),
    submit: plain(say('button_roast'), 24),
    close: plain(say('button_back'), 24),
    private_metadata: responseUrl ?? '',
    blocks: [
      {
        type: 'input',
        block_id: 'pitch',
        label: plain(say('paste_label'), 2_000),
        hint: plain(say('paste_hint'), 2_000),
        element: {
          type: 'plain_text_input',
          action_id: 'text',
          multiline: true,
          max_length: 3_000,
          focus_on_load: true,
        },
      },
    ],
  };
}
