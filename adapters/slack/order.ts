import type { types } from '@slack/bolt';
import type { Person } from '../../src/ports';
import { button, messageOf, rich, section, words } from './blocks';
import { sendExport } from './export';
import { page } from './form';
import type { Metadata } from './metadata';
import { aboutChannel, orderForm, seasonForm } from './order-form';
import { actsPage } from './order-log';
import type { RequestOf } from './request';
import { openForm, tell, tellThat, turnPage, type Visit } from './visit';

type Order = RequestOf<'keep_order'>;

/** Order in the house, for administrators; where there is no trigger, in a message, it comes behind a button. */
export async function openOrder(visit: Visit, { trigger }: RequestOf<'order'>): Promise<void> {
  const { asked, client, members, say } = visit;
  const { channel } = asked.person;
  if (!(await members.isAdmin(asked.person, client))) return tellThat(visit, 'not_admin');
  if (trigger !== '') {
    await openForm(visit, trigger, orderForm({ room: channel, who: '' }, metadataOf(visit), say));
    return;
  }
  const elements = [button('order', say('order_title'), 'open')];
  await tell(
    visit,
    messageOf(say('order_title'), [section(say('order_intro')), { type: 'actions', elements }]),
  );
}

/** One act of order. Slack says once more whether the person is an administrator, and the core looks at that. */
export async function keepOrder(visit: Visit, order: Order): Promise<void> {
  const { asked, client, members, say, language } = visit;
  const by = await members.ranked(asked.person, client);
  if (by.isAdmin !== true) {
    await turnPage(visit, idOf(visit), page(say('order_title'), say('not_admin'), say, language));
  } else if (order.act === 'season') {
    await openForm(visit, order.trigger, seasonForm(metadataOf(visit), say));
  } else if (order.act === 'acts') {
    await openForm(visit, order.trigger, await actsPage(visit, by));
  } else {
    await noted(visit, order, await done(visit, by, order));
  }
}

/** Ends the season under a name. */
export async function endSeason(visit: Visit, { name }: RequestOf<'end_season'>): Promise<void> {
  const { bot, asked, client, members } = visit;
  const by = await members.ranked(asked.person, client);
  const called = name.trim();
  const isEnded = called !== '' && (await bot.boards.endSeason(by, called));
  const problem = called === '' ? 'order_no_season' : 'not_admin';
  await noted(
    visit,
    { room: asked.person.channel ?? '', who: '' },
    words(visit.say(isEnded ? 'order_ended' : problem)),
  );
}

/** Does it. Out: the sentence that says so, or what was not picked. */
async function done(visit: Visit, by: Person, { act, room, who }: Order): Promise<types.RichTextSection> {
  const { bot, say } = visit;
  if (act === 'lock' || act === 'unlock') {
    if (who === '') return words(say('order_no_person'));
    const isDone = await bot.boards.lock(by, who, act === 'lock');
    return words(say(isDone ? `order_${act}ed` : 'not_admin'));
  }
  if (room === '') return words(say('order_no_room'));
  if (act === 'export_csv' || act === 'export_json') return words(await sendExport(visit, by, room, act));
  if (!(await bot.boards.freeze(by, room, act === 'freeze'))) return words(say('not_admin'));
  return aboutChannel(say, act === 'freeze' ? 'order_frozen' : 'order_thawed', room);
}

async function noted(
  visit: Visit,
  { room, who }: Pick<Order, 'room' | 'who'>,
  note: types.RichTextSection,
): Promise<void> {
  const { say } = visit;
  const isOpen = await turnPage(visit, idOf(visit), orderForm({ room, who, note }, metadataOf(visit), say));
  // Whoever closed it does not have to wonder.
  if (!isOpen) await tell(visit, messageOf(say('order_title'), [rich([note])]));
}

function metadataOf({ asked, language }: Visit): Metadata {
  return { language, channel: asked.person.channel, url: asked.reply.url };
}

function idOf({ asked }: Visit): string {
  return asked.view?.id ?? '';
}
