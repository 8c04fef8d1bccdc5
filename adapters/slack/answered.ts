import { sentence } from './blocks';
import { answerForm } from './form';
import type { RequestOf } from './request';
import { answerMessage, sagaMessage, storyMessage } from './saga';
import { openForm, tell, tellThat, type Visit } from './visit';

/** The form for what a sender wrote back. */
export async function openAnswer(visit: Visit, { trigger, choice }: RequestOf<'answered'>): Promise<void> {
  const { asked, language, say } = visit;
  const metadata = { url: asked.reply.url, channel: asked.person.channel, language, choice };
  await openForm(visit, trigger, answerForm(say, metadata));
}

/** Reads what a sender wrote back and shows what comes next in the story. */
export async function hearAnswer(visit: Visit, { choice, raw }: RequestOf<'answer'>): Promise<void> {
  const { bot, asked, say, library, language } = visit;
  const { pitch, saga } = choice;
  const told = await bot.sagas.answered(asked.person, raw, saga === undefined ? { pitch } : { saga });
  if (told.kind === 'problem') return tellThat(visit, `unreadable_${told.problem}`);
  // The form hangs on a card, so there is nothing to choose from.
  if (told.kind !== 'heard') return tellThat(visit, 'answer_unknown');
  await tell(visit, answerMessage(told, say, library, language));
}

/** The story so far, for its owner. */
export async function showSaga(visit: Visit, { saga }: RequestOf<'saga'>): Promise<void> {
  const { bot, asked, language, say } = visit;
  const page = await bot.sagas.archive.page(asked.person, saga, language);
  await tell(visit, page ? sagaMessage(saga, page, say) : sentence(say('expired')));
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
  const lifted = await bot.sagas.archive.lift(asked.person, { pitch: choice.pitch });
  await tellThat(visit, lifted ? 'truce_lifted' : 'expired');
}
