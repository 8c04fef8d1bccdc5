import { NOT_SHARED } from '../../src/board/share';
import type { Choice as Shareable } from '../../src/board/boards';
import type { Choice } from './choice';
import { page } from './form';
import { publish } from './publish';
import type { RequestOf } from './request';
import { sagaShareForm, shareForm, type Filled } from './share-form';
import { openForm, tellThat, turnPage, type Visit } from './visit';

/** The form is opened at once, empty, and filled when the preview is there: a trigger does not wait. */
export async function openShare(visit: Visit, { trigger, choice }: RequestOf<'share'>): Promise<void> {
  const { say, language } = visit;
  const id = await openForm(visit, trigger, page(say('share_title'), say('one_moment'), say, language));
  await preview(visit, id, choice);
}

/** Shares what was seen and pressed for. What goes wrong is said in the form, with the words still in it. */
export async function share(visit: Visit, request: RequestOf<'shared'>): Promise<void> {
  const { bot, asked, client, members } = visit;
  const { choice, channel, words } = request;
  const author = await members.named(asked.person, client);
  const shared = await bot.boards.share(author, channel, shareable(choice), words);
  if (!('entry' in shared)) return again(visit, request, NOT_SHARED[shared.kind]);
  const result = await publish(visit, author, shared);
  await ('link' in result ? done(visit, result.link) : again(visit, request, result.problem));
}

/** Opens the form for a whole story; its words are as they were. */
export async function openShareSaga(visit: Visit, { trigger, saga }: RequestOf<'share_saga'>): Promise<void> {
  const { bot, asked, say, language } = visit;
  const id = await openForm(visit, trigger, page(say('share_title'), say('one_moment'), say, language));
  const seen = await bot.sagas.archive.preview(asked.person, saga);
  const metadata = { language, saga, channel: asked.person.channel, url: asked.reply.url };
  if ('kind' in seen) await sayInForm(visit, id, NOT_SHARED[seen.kind]);
  else await turnPage(visit, id, sagaShareForm(seen, metadata, say));
}

/** Shares a whole story as one entry. */
export async function shareSaga(visit: Visit, { saga, channel }: RequestOf<'shared_saga'>): Promise<void> {
  const { bot, asked, client, members } = visit;
  const author = await members.named(asked.person, client);
  const shared = await bot.sagas.archive.share(author, channel, saga);
  const result =
    'entry' in shared ? await publish(visit, author, shared) : { problem: NOT_SHARED[shared.kind] };
  await ('link' in result
    ? done(visit, result.link)
    : sayInForm(visit, asked.view?.id ?? '', result.problem));
}

async function done(visit: Visit, link: string): Promise<void> {
  const { say, language } = visit;
  const ready = page(say('share_title'), say('shared'), say, language, { label: say('see_post'), url: link });
  // Whoever closed the form sees the post in the channel.
  await turnPage(visit, visit.asked.view?.id ?? '', ready);
}

async function again(
  visit: Visit,
  { choice, channel, words }: RequestOf<'shared'>,
  key: string,
): Promise<void> {
  const problem = visit.say(key);
  const isOpen = await preview(visit, visit.asked.view?.id ?? '', choice, { channel, words, problem });
  if (!isOpen) await tellThat(visit, key);
}

async function sayInForm(visit: Visit, id: string, key: string): Promise<void> {
  const { say, language } = visit;
  const isOpen = await turnPage(visit, id, page(say('share_title'), say(key), say, language));
  if (!isOpen) await tellThat(visit, key);
}

async function preview(visit: Visit, id: string, choice: Choice, filled?: Filled): Promise<boolean> {
  const { bot, asked, say, language } = visit;
  const seen = await bot.boards.preview(asked.person, shareable(choice));
  const metadata = { language, choice, channel: asked.person.channel, url: asked.reply.url };
  if ('kind' in seen)
    return turnPage(visit, id, page(say('share_title'), say(NOT_SHARED[seen.kind]), say, language));
  return turnPage(visit, id, shareForm(seen, metadata, say, filled));
}

function shareable({ pitch, use, ...wish }: Choice): Shareable {
  return { pitch, wish, seed: use?.seed ?? '' };
}
