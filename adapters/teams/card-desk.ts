import { chosenOf } from '../../src/board/share';
import type { Answer } from '../../src/card';
import type { RawMessage } from '../../src/pitch';
import type { Wish } from '../../src/roast';
import type { Asked, Desk } from './asked';
import { wishOf, type CardPress } from './press';
import { sentence, type Reply } from './reply';
import { shareForm, shareNow } from './share-desk';

/** A new pitch. What the settings choose is the card's own wish: its buttons start from there. */
export async function received(raw: RawMessage, asked: Asked, { bot }: Desk): Promise<Reply> {
  const { style } = await bot.profile(asked.person);
  return shown(await bot.receive(asked.person, raw), { style }, asked);
}

/** A button of a pitch's card. */
export async function cardPressed(press: CardPress, asked: Asked, desk: Desk): Promise<Reply> {
  switch (press.verb) {
    case 'share':
      return shareForm(press, asked, desk);
    case 'share_confirm':
      return shareNow(press, asked, desk);
    case 'use':
      return used(press, asked, desk);
    case 'thumb_up':
    case 'thumb_down':
      return thumbed(press, asked, desk);
    default:
      return shown(await again(press, asked, desk), wishOf(press), asked);
  }
}

/** One text alone. From here on there is a story with its sender. */
async function used(press: CardPress, asked: Asked, desk: Desk): Promise<Reply> {
  const { person, say } = asked;
  const seed = press.seed ?? '';
  const answer = await again(press, asked, desk);
  const text = 'card' in answer ? chosenOf(answer.card, seed)?.text : undefined;
  if (!('card' in answer) || text === undefined) return sentence(say('expired'));
  await desk.bot.sagas.use(person, answer.card, seed);
  return { kind: 'use', text, seed, thanks: say('copy_yourself') };
}

/** What the person thinks of a model's text; the last word counts. A template has no thumbs. */
async function thumbed(press: CardPress, asked: Asked, desk: Desk): Promise<Reply> {
  const answer = await again(press, asked, desk);
  const text = 'card' in answer ? chosenOf(answer.card, press.seed ?? '') : undefined;
  if (text?.source !== 'model') return shown(answer, wishOf(press), asked);
  await desk.bot.thumb(asked.person, text, press.verb === 'thumb_up');
  return shown(answer, wishOf(press), asked, asked.say('thumb_thanks'));
}

async function again(press: CardPress, { person }: Asked, { bot }: Desk): Promise<Answer> {
  return bot.again(person, press.pitch, wishOf(press));
}

function shown(answer: Answer, wish: Wish, { spoken, say }: Asked, note?: string): Reply {
  if ('problem' in answer)
    return sentence(say(answer.problem === 'expired' ? 'expired' : `unreadable_${answer.problem}`));
  const { card, later } = answer;
  return { kind: 'card', card, wish, language: spoken ?? card.language, note, later };
}
