import { sentence } from './blocks';
import { answerForm, page } from './form';
import { showHome } from './home';
import type { RequestOf } from './request';
import { answerMessage, sagaMessage, sagaView, storyMessage } from './saga';
import { openForm, tell, tellThat, turnPage, type Visit } from './visit';

/** The form for what a sender wrote back. */
export async function openAnswer(visit: Visit, { trigger, choice }: RequestOf<'answered'>): Promise<void> {
  const { asked, language, say } = visit;
  const { url, channel, thread } = asked.reply;
  // In the direct message the next text has to stay: it is a message below the card, not a whisper that is soon gone.
  const way = thread === undefined ? { url, channel: asked.person.channel } : { channel, thread };
  await openForm(visit, trigger, answerForm(say, { ...way, language, choice }));
}

/** Reads what a sender wrote back and shows what comes next in the story; `replace`: in the place of what was pressed. */
export async function hearAnswer(
  visit: Visit,
  { choice, raw }: RequestOf<'answer'>,
  replace = false,
): Promise<void> {
  const { bot, asked, say, library, language } = visit;
  const { pitch, saga } = choice;
  const told = await bot.sagas.answered(asked.person, raw, saga === undefined ? { pitch } : { saga });
  if (told.kind === 'problem') return tellThat(visit, `unreadable_${told.problem}`);
  // The form hangs on a card, so there is nothing to choose from.
  if (told.kind !== 'heard') return tellThat(visit, 'answer_unknown');
  await tell(visit, answerMessage(told, say, library, language), replace);
}

/** The story so far, for its owner: a message, and from the Home tab a page of its own. */
export async function showSaga(visit: Visit, { saga, trigger }: RequestOf<'saga'>): Promise<void> {
  const { bot, asked, language, say } = visit;
  const told = await bot.sagas.archive.page(asked.person, saga, language);
  if (!told) await tellThat(visit, 'expired');
  else if (asked.view) await openForm(visit, trigger, sagaView(saga, told, say, language));
  else await tell(visit, sagaMessage(saga, told, say));
}

/** The story goes, at the person's word. */
export async function dropSaga(visit: Visit, { saga }: RequestOf<'drop_saga'>): Promise<void> {
  const { bot, asked, say, language } = visit;
  await bot.sagas.drop(asked.person, saga);
  // The same words for one that was gone already: gone it is.
  if (asked.view === undefined) return tell(visit, sentence(say('saga_removed')), true);
  if (asked.view.type === 'modal')
    await turnPage(visit, asked.view.id, page(say('saga_title'), say('saga_removed'), say, language));
  await showHome(visit, { note: 'saga_removed' });
}

/** War again, from the list of sagas. */
export async function liftSaga(visit: Visit, { saga }: RequestOf<'lift_saga'>): Promise<void> {
  const { bot, asked } = visit;
  await bot.sagas.liftTruce(asked.person, { saga });
  await showHome(visit, { note: 'truce_lifted' });
}

/** Another second rung, as long as nothing more was told. */
export async function anotherStory(visit: Visit, { saga }: RequestOf<'another_story'>): Promise<void> {
  const { bot, asked, say } = visit;
  const told = await bot.sagas.another(asked.person, saga);
  await tell(visit, told ? storyMessage(told.saga, told.text, say) : sentence(say('angles_over')));
}

/** War again, at the person's own word. */
export async function lift(visit: Visit, { choice }: RequestOf<'lift'>): Promise<void> {
  const { bot, asked } = visit;
  const lifted = await bot.sagas.liftTruce(asked.person, { pitch: choice.pitch });
  await tellThat(visit, lifted ? 'truce_lifted' : 'expired');
}
