import type { types } from '@slack/bolt';
import type { Say } from '../../src/say';
import { button, plain, rich, section, words } from './blocks';
import { field, form, screen, text } from './form';
import type { Metadata } from './metadata';
import { sure } from './post';
import type { ORDERS } from './request';
import { roomMenu } from './room';

/** Names of a season beyond this many characters fit on no board. */
const MAX_SEASON = 50;

/** What stands in the form already, and a sentence about what was just done. */
interface Filled {
  readonly room: string | undefined;
  readonly who: string;
  readonly note?: types.RichTextSection | undefined;
}

/** Everything that an administrator can do to a board, a voter or a season, and the way to what was done. */
export function orderForm({ room, who, note }: Filled, metadata: Metadata, say: Say): types.ModalView {
  const press = (act: (typeof ORDERS)[number], key: string): types.Button => button(act, say(key), 'do');
  const row = (...elements: types.Button[]): types.ActionsBlock => ({ type: 'actions', elements });
  const sureToLock = sure(say('order_lock'), say('order_lock_sure'), say('order_lock'), say);
  const blocks = [
    ...(note ? [rich([note])] : []),
    section(say('order_intro')),
    { ...section(say('order_room')), block_id: 'room', accessory: roomMenu('order_room', room) },
    row(press('freeze', 'order_freeze'), press('thaw', 'order_thaw')),
    row(press('export_csv', 'export_csv'), press('export_json', 'export_json')),
    { ...section(say('order_person')), block_id: 'who', accessory: people(who, say) },
    row({ ...press('lock', 'order_lock'), confirm: sureToLock }, press('unlock', 'order_unlock')),
    row(press('season', 'order_end'), press('acts', 'order_acts')),
  ];
  return screen(say('order_title'), blocks, metadata, say);
}

/** The name that a season ends under; sending it is the confirmation. */
export function seasonForm(metadata: Metadata, say: Say): types.ModalView {
  const captions = { title: say('order_end'), submit: say('order_end'), close: say('button_back') };
  return form('season_form', captions, metadata, [
    section(say('order_end_sure')),
    field('season', say('order_season'), '', text(MAX_SEASON)),
  ]);
}

/** A sentence with a channel in it: Slack shows its name to those who may know it, and calls nobody. */
export function aboutChannel(say: Say, key: string, channel: string): types.RichTextSection {
  const place = '\ue000';
  const [before = '', after = ''] = say(key, { name: place }).split(place);
  const name: types.RichTextElement = { type: 'channel', channel_id: channel };
  const said = [...words(before).elements, name, ...words(after).elements];
  return {
    type: 'rich_text_section',
    elements: said.filter((each) => each.type !== 'text' || each.text !== ''),
  };
}

function people(who: string, say: Say): types.UsersSelect {
  return {
    type: 'users_select',
    action_id: 'order_who',
    placeholder: plain(say('order_somebody'), 150),
    ...(who === '' ? {} : { initial_user: who }),
  };
}
