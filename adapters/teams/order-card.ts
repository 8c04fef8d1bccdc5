import type { Room } from '../../src/store';
import type { Say } from '../../src/say';
import {
  actions,
  adaptiveCard,
  button,
  choice,
  literalWords,
  textInput,
  words,
  type Element,
} from './elements';
import { clip, literal } from './markdown';
import { ORDER_PERSON, ORDER_ROOM, ORDER_SEASON, type OrderPress } from './order-data';

/** Names of a season beyond this many characters fit on no board. */
export const MAX_SEASON = 80;
const MAX_ROOM = 100;
const MAX_NOTE = 400;
const MAX_NAME = 80;
/** Teams’ own search among the people of the organisation: the app itself may not look anybody up. */
const PEOPLE = { type: 'Data.Query', dataset: 'graph.microsoft.com/users' };

/** What there is to keep in order. */
export interface House {
  /** The rooms of the person who keeps order; `chosen` is the channel that is shown first, or empty for all. */
  readonly rooms: readonly Room[];
  readonly chosen: string;
  /** Those who shared something, by id and name; anybody else is found by Teams. */
  readonly people: readonly (readonly [id: string, name: string])[];
  /** A sentence about the press before, or empty. */
  readonly note: string;
}

/** Everything an administrator can do, and the way to what was done. */
export function orderCard({ rooms, chosen, people, note }: House, say: Say): Element {
  const named = rooms.map(({ channel, title }, i) => [channel, roomName(title, i, say)] as const);
  const known = people.map(([id, name]) => [id, clip(name, MAX_NAME)] as const);
  const press = (verb: OrderPress['verb'], key: string): Element => button(say(key), verb, {}, 'chat');
  const body = [
    words(say('order_title'), { weight: 'Bolder', size: 'Medium' }),
    words(say('order_intro'), { isSubtle: true }),
    ...literalWords(clip(note, MAX_NOTE)),
    choice(ORDER_ROOM, say('order_room'), chosen, [['', say('order_room_all')], ...named]),
    actions(press('freeze', 'order_freeze'), press('thaw', 'order_thaw')),
    actions(press('export_csv', 'export_csv'), press('export_json', 'export_json')),
    { ...choice(ORDER_PERSON, say('order_person'), '', known), 'choices.data': PEOPLE },
    actions(press('lock', 'order_lock'), press('unlock', 'order_unlock')),
    textInput(ORDER_SEASON, say('order_season'), '', { maxLength: MAX_SEASON }),
    actions(press('end_season', 'order_end'), press('acts', 'order_acts')),
  ];
  return adaptiveCard(body, [], literal(say('order_intro')));
}

/** What is asked before an act that cannot be taken back. */
export interface Question {
  readonly question: string;
  /** The words that it is about, or empty. */
  readonly about: string;
  readonly yes: string;
}

export function sureCard(press: OrderPress, { question, about, yes }: Question, say: Say): Element {
  const body = [words(question, { weight: 'Bolder' }), ...literalWords(about)];
  const buttons = [
    button(yes, press.verb, { ...press, sure: true }, 'chat'),
    button(say('button_back'), 'order', {}, 'chat'),
  ];
  return adaptiveCard(body, buttons, literal(question));
}

/** A room as people call it. */
export function roomName(title: string, i: number, say: Say): string {
  return clip(title, MAX_ROOM) || say('room_unnamed', { n: i + 1 });
}
