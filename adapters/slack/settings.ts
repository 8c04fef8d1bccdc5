import { sayForgotten } from '../../src/forgotten';
import type { Entry } from '../../src/board/entry';
import { button, messageOf, section, sentence } from './blocks';
import { page } from './form';
import { showHome } from './home';
import { mine } from './mine';
import type { RequestOf } from './request';
import { settingsForm } from './settings-form';
import { openForm, tell, turnPage, visitOf, type Visit } from './visit';

/** Opens the settings; where there is no trigger, in a message, they come behind a button. */
export async function openSettings(visit: Visit, { trigger }: RequestOf<'settings'>): Promise<void> {
  const { bot, asked, say, language } = visit;
  if (trigger === '') {
    const blocks = [
      section(say('settings_open')),
      { type: 'actions' as const, elements: [button('settings', say('button_settings'), 'open')] },
    ];
    return tell(visit, messageOf(say('settings_open'), blocks));
  }
  const metadata = { url: asked.reply.url, channel: asked.person.channel, language };
  await openForm(visit, trigger, settingsForm(await bot.profile(asked.person), metadata, say));
}

/** Keeps what was filled in, and says so where it was asked for; on the Home tab it is seen. */
export async function saveSettings(visit: Visit, { profile, ...asked }: RequestOf<'save'>): Promise<void> {
  await visit.bot.keepProfile(asked.person, profile);
  const now = await visitOf(visit, asked, visit.client);
  if (asked.reply.url !== undefined) await tell(now, sentence(now.say('settings_kept')));
  await showHome(now);
}

/** Forgets the person, says what went, and takes the name off the posts. */
export async function forget(visit: Visit): Promise<void> {
  const { bot, asked, say, client, posts, language } = visit;
  const { workspace } = asked.person;
  const shared: readonly Entry[] = await mine(bot, asked.person);
  const said = sayForgotten(await bot.forget(asked.person), say);
  const inForm =
    asked.view?.type === 'modal' &&
    (await turnPage(visit, asked.view.id, page(say('forget_ask'), said, say, language)));
  if (!inForm) await tell(visit, sentence(said));
  if (asked.view !== undefined) await showHome(visit);
  for (const { id } of shared) await posts.refresh({ workspace, entry: id }, client);
}
