import type { Language } from '../../src/languages';
import type { Candidate } from '../../src/saga/candidate';
import { answerFormCard, type AnswerForm } from './answer-form';
import type { Asked, Desk } from './asked';
import { adaptiveCard, words } from './elements';
import { sentence, type Reply } from './reply';
import { answerScreen, storyScreen } from './saga-answer';
import { ANSWER_INPUT, WHICH_INPUT, type SagaPress } from './saga-data';
import { sagaListCard, sagaListTwin } from './saga-list';
import { sagaPageCard, sagaTwin } from './saga-page';

/** The form for what a sender wrote back. In a chat it stands below the card whose button was pressed. */
export function answerForm({ pitch, saga }: SagaPress, asked: Asked): Reply {
  return { ...form({ about: { pitch, saga }, text: '', candidates: [], problem: '' }, asked), beside: true };
}

/** Reads what a sender wrote back and shows what comes next. What cannot be read, or may be anybody's, asks again. */
export async function hearAnswer(press: SagaPress, asked: Asked, desk: Desk): Promise<Reply> {
  const { person, say } = asked;
  const text = press[ANSWER_INPUT] ?? '';
  const about = { pitch: press.pitch, saga: press[WHICH_INPUT] ?? press.saga };
  const again = (problem: string, candidates: readonly Candidate[] = []): Reply =>
    form({ about, text, candidates, problem }, asked);
  const told = await desk.bot.sagas.answered(person, { text }, about);
  if (told.kind === 'problem') return again(say(`unreadable_${told.problem}`));
  if (told.kind === 'which') return again('', told.candidates);
  if (told.kind === 'unknown') return sentence(say('answer_unknown'));
  return { kind: 'screen', ...answerScreen(told, say, desk.library, readerOf(asked)) };
}

/** Another second rung, as long as nothing more was told. */
export async function anotherStory(id: string, { person, say }: Asked, { bot }: Desk): Promise<Reply> {
  const told = await bot.sagas.another(person, id);
  return told ? { kind: 'screen', ...storyScreen(told.saga, told.text, say) } : sentence(say('angles_over'));
}

/** The exchange so far. */
export async function pageReply(id: string, asked: Asked, { bot }: Desk): Promise<Reply> {
  const { person, say } = asked;
  const page = await bot.sagas.archive.page(person, id, readerOf(asked));
  const saga = (await bot.sagas.all(person)).find((each) => each.id === id);
  if (!page || !saga) return sentence(say('saga_absent'));
  return {
    kind: 'screen',
    draw: (place) => sagaPageCard(saga, page, say, place),
    plain: sagaTwin(page),
    beside: true,
  };
}

/** All of the person's own, for his eyes alone. */
export async function sagasReply(asked: Asked, { bot, library }: Desk): Promise<Reply> {
  const { person, say } = asked;
  const sagas = await bot.sagas.all(person);
  const reader = readerOf(asked);
  return {
    kind: 'screen',
    draw: (place) => sagaListCard(sagas, say, library, reader, place),
    plain: sagaListTwin(sagas, say, library, reader),
  };
}

/** The second press: it is gone, and so is its page. */
export async function removeSaga(id: string, { person, say }: Asked, { bot }: Desk): Promise<Reply> {
  return (await bot.sagas.drop(person, id)) ? gone(say('saga_removed')) : sentence(say('saga_absent'));
}

/** War again, at the person's own word. */
export async function liftTruce(
  { pitch, saga }: SagaPress,
  { person, say }: Asked,
  { bot }: Desk,
): Promise<Reply> {
  const of = saga === undefined ? { pitch: pitch ?? '' } : { saga };
  return sentence(say((await bot.sagas.liftTruce(person, of)) ? 'truce_lifted' : 'truce_none'));
}

function form(shown: AnswerForm, { say }: Asked): Extract<Reply, { kind: 'screen' }> {
  return {
    kind: 'screen',
    draw: (place) => answerFormCard(shown, say, place),
    plain: shown.problem || say('answer_label'),
  };
}

/** In the place of the page. */
function gone(plain: string): Reply {
  return { kind: 'screen', draw: () => adaptiveCard([words(plain)], [], plain), plain };
}

function readerOf({ spoken }: Asked): Language {
  return spoken ?? 'en';
}
