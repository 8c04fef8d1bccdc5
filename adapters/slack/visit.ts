import type { types, webApi } from '@slack/bolt';
import type { Bot } from '../../src/bot';
import type { Language } from '../../src/languages';
import type { Library } from '../../src/library/library';
import type { Logger } from '../../src/ports';
import { sayIn, type Say } from '../../src/say';
import { sentence, type SlackMessage } from './blocks';
import { failure } from './failure';
import type { Members } from './members';
import type { Posts } from './posts';
import { reply, type Brought } from './reply';
import type { Asked } from './request';

/** What answers are made with, the same for everybody. */
export interface Office {
  readonly bot: Bot;
  readonly library: Library;
  readonly log: Logger;
  readonly members: Members;
  readonly posts: Posts;
}

/** One person with one request: what it takes to answer, in that person's language. */
export interface Visit extends Office {
  readonly client: webApi.WebClient;
  readonly asked: Asked;
  readonly language: Language;
  readonly say: Say;
}

/** The language is the one that was chosen in the settings, else that of the person's Slack, else English. */
export async function visitOf(office: Office, asked: Asked, client: webApi.WebClient): Promise<Visit> {
  const language =
    (await office.bot.profile(asked.person)).language ??
    (await office.members.language(asked.person, client)) ??
    'en';
  return { ...office, client, asked, language, say: sayIn(office.library, language) };
}

/** Brings a message to the person who asked. Out: where it is, so that another can take its place. */
export async function bring(visit: Visit, message: SlackMessage, replace = false): Promise<Brought> {
  return reply(visit.asked.reply, message, visit.client, replace);
}

export async function tell(visit: Visit, message: SlackMessage, replace = false): Promise<void> {
  await bring(visit, message, replace);
}

/** Brings one of our sentences, by its key. */
export async function tellThat(visit: Visit, key: string): Promise<void> {
  await tell(visit, sentence(visit.say(key)));
}

/**
 * Opens a form, over the one that was pressed in. Out: its id. A trigger lives for three seconds: nothing slow may come
 * before.
 */
export async function openForm(
  { client, asked }: Visit,
  trigger: string,
  view: types.ModalView,
): Promise<string> {
  const opening = { trigger_id: trigger, view };
  const isOver = asked.view?.type === 'modal';
  const opened = await (isOver ? client.views.push(opening) : client.views.open(opening));
  return opened.view?.id ?? '';
}

/** Puts another page into an open form. Out: false when it is not open any more. */
export async function turnPage(visit: Visit, id: string, view: types.ModalView): Promise<boolean> {
  try {
    await visit.client.views.update({ view_id: id, view });
    return true;
  } catch (error) {
    visit.log.info(failure(error), 'slack: a form was closed meanwhile');
    return false;
  }
}
