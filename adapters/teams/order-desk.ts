import type { Room } from '../../src/store';
import type { Asked, Desk } from './asked';
import { whereOf } from './board-desk';
import { nameOf } from './board-row';
import { offerExport } from './export';
import { MAX_SEASON, orderCard, roomName, sureCard, type Question } from './order-card';
import { ORDER_PERSON, ORDER_ROOM, ORDER_SEASON, type OrderPress } from './order-data';
import { actsReply } from './order-log';
import { sentence, type Reply } from './reply';
import { roomsOf } from './rooms-for';

/** One press, who made it, and the card that it goes back to with a sentence on top. */
interface Order {
  readonly press: OrderPress;
  readonly asked: Asked;
  readonly desk: Desk;
  readonly rooms: readonly Room[];
  /** The channel that the press is about; undefined for all of them. */
  readonly room: Room | undefined;
}

/** Order in the house, for administrators; the core looks once more whether it is one. */
export async function orderReply(press: OrderPress, asked: Asked, desk: Desk): Promise<Reply> {
  const { person, say } = asked;
  if (person.isAdmin !== true) return sentence(say('not_admin'));
  const rooms = await roomsOf(asked, desk);
  const meant = press[ORDER_ROOM] ?? person.channel;
  const order = { press, asked, desk, rooms, room: rooms.find(({ channel }) => channel === meant) };
  switch (press.verb) {
    case 'order':
      return house(order);
    case 'acts':
      return actsReply(rooms, asked, desk);
    case 'export_csv':
    case 'export_json': {
      const format = press.verb === 'export_csv' ? 'csv' : 'json';
      return house(order, await offerExport({ format, room: order.room?.channel ?? '' }, asked, desk));
    }
    case 'freeze':
    case 'thaw':
      return freezeReply(order);
    case 'lock':
    case 'unlock':
      return lockReply(order);
    case 'end_season':
      return seasonReply(order);
  }
}

async function house({ asked, desk, rooms, room }: Order, note = ''): Promise<Reply> {
  const { person, say } = asked;
  const { people } = await desk.bot.boards.board(person, whereOf(asked, desk), 'all');
  const known = people
    .filter(({ author }) => author !== '')
    .map(({ author, name }) => [author, nameOf(author, name, say)] as const);
  const chosen = room?.channel ?? '';
  return {
    kind: 'screen',
    draw: () => orderCard({ rooms, chosen, people: known, note }, say),
    plain: note || say('order_intro'),
  };
}

async function freezeReply(order: Order): Promise<Reply> {
  const { press, asked, desk, rooms, room } = order;
  const { person, say } = asked;
  if (!room) return house(order, say('order_no_room'));
  const frozen = press.verb === 'freeze';
  if (!(await desk.bot.boards.freeze(person, room.channel, frozen))) return sentence(say('not_admin'));
  const name = roomName(room.title, rooms.indexOf(room), say);
  return house(order, say(frozen ? 'order_frozen' : 'order_thawed', { name }));
}

async function lockReply(order: Order): Promise<Reply> {
  const { press, asked, desk } = order;
  const { person, say } = asked;
  const who = press[ORDER_PERSON] ?? '';
  if (who === '') return house(order, say('order_no_person'));
  const locks = press.verb === 'lock';
  if (locks && press.sure !== true)
    return sure(order, { question: say('order_lock_sure'), about: '', yes: say('order_lock') });
  if (!(await desk.bot.boards.lock(person, who, locks))) return sentence(say('not_admin'));
  return house(order, say(locks ? 'order_locked' : 'order_unlocked'));
}

async function seasonReply(order: Order): Promise<Reply> {
  const { press, asked, desk } = order;
  const { person, say } = asked;
  const name = (press[ORDER_SEASON] ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_SEASON);
  if (name === '') return house(order, say('order_no_season'));
  if (press.sure !== true)
    return sure(order, { question: say('order_end_sure'), about: name, yes: say('order_end') });
  if (!(await desk.bot.boards.endSeason(person, name))) return sentence(say('not_admin'));
  return house(order, say('order_ended'));
}

function sure({ press, asked: { say } }: Order, asks: Question): Reply {
  return { kind: 'screen', draw: () => sureCard(press, asks, say), plain: asks.question };
}
