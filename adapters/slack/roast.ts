import type { Answer } from '../../src/card';
import type { Wish } from '../../src/roast';
import { sentence } from './blocks';
import { cardMessage, rebuttalMessage } from './card';
import { failure } from './failure';
import { readFile } from './file';
import { pitchAbove } from './from-event';
import { MOST_FORWARDS } from './message';
import { amend } from './reply';
import type { Request, RequestOf } from './request';
import { bring, tell, tellThat, type Visit } from './visit';

/** A card for each pitch that came. */
export async function roast(visit: Visit, { raws, more }: RequestOf<'pitch'>): Promise<void> {
  const { bot, asked, say } = visit;
  // What the settings choose is the card's own wish: its buttons start from there.
  const { style } = await bot.profile(asked.person);
  for (const raw of raws) await present(visit, await bot.receive(asked.person, raw), { style });
  if (more === true) await tell(visit, sentence(say('several_more', { n: MOST_FORWARDS })));
}

/** The same pitch in another way, in the place of the card that was pressed. */
export async function roastAgain(visit: Visit, { choice }: RequestOf<'again'>): Promise<void> {
  const answer = await visit.bot.again(visit.asked.person, choice.pitch, choice);
  // A card whose pitch is gone stays as it is: its words can still be copied.
  await present(visit, answer, choice, 'card' in answer);
}

/** One text of a card, alone. */
export async function use(visit: Visit, { choice }: RequestOf<'use'>): Promise<void> {
  const { bot, asked, client, members } = visit;
  const answer = await bot.again(asked.person, choice.pitch, choice);
  const card = 'card' in answer ? answer.card : undefined;
  const shown = [...(card?.rebuttals ?? []), card?.plain, card?.exit];
  const chosen = shown.find((each) => each?.seed === choice.use?.seed && each?.style === choice.use?.kind);
  await tell(visit, chosen ? rebuttalMessage(chosen) : sentence(visit.say('expired')));
  // From here on there is a story with this sender.
  if (card && chosen && card.rebuttals.includes(chosen))
    await bot.sagas.use(await members.named(asked.person, client), card, chosen.seed);
}

/** A mail or a long paste: its words are fetched first. What the person said of it stands in when it has none. */
export async function roastFile(visit: Visit, { files, note }: RequestOf<'file'>): Promise<void> {
  const { asked, client, log } = visit;
  try {
    const read = await Promise.all(files.slice(0, MOST_FORWARDS).map((each) => readFile(each, client)));
    const mails = read.filter((each) => each !== 'binary').map((raw) => ({ ...raw, note }));
    const raws = mails.length === 0 && note !== '' ? [{ text: note }] : mails;
    await (raws.length > 0
      ? roast(visit, { ...asked, kind: 'pitch', raws })
      : tellThat(visit, 'unreadable_binary'));
  } catch (error) {
    log.warn(failure(error), 'slack: a file could not be read');
    await tellThat(visit, 'file_trouble');
  }
}

/**
 * The message that a thread hangs under. Reading it takes a permission that we do not ask for; without it the message
 * menu does the same.
 */
export async function above(visit: Visit, { place }: RequestOf<'above'>): Promise<Request | undefined> {
  const { client, log, asked } = visit;
  try {
    const { channel, ts } = place;
    const { messages = [] } = await client.conversations.replies({ channel, ts, limit: 1, inclusive: true });
    if (messages[0]) return pitchAbove(asked, messages[0]);
  } catch (error) {
    log.info(failure(error), 'slack: a thread could not be read');
  }
  await tellThat(visit, 'mention_menu');
  return undefined;
}

/** Shows an answer; a model's versions take the places of the first ones when they come. */
async function present(visit: Visit, answer: Answer, wish: Wish, replace = false): Promise<void> {
  const { library, language, say, client } = visit;
  const reader = { library, language, say };
  if ('problem' in answer) {
    const key = answer.problem === 'expired' ? 'expired' : `unreadable_${answer.problem}`;
    await tell(visit, sentence(say(key)));
    return;
  }
  const brought = await bring(visit, cardMessage(answer.card, wish, reader), replace);
  const better = await answer.later?.();
  if (better) await amend(brought, cardMessage(better, wish, { ...reader, isBetter: true }), client);
}
