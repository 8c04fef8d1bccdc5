import { sayForgotten } from '../../src/forgotten';
import type { Asked, Desk } from './asked';
import { boardPressed, isBoardPress } from './board-press';
import { cardPressed, received } from './card-desk';
import { commandReply } from './commands';
import { readFile } from './file';
import type { Want } from './normalise';
import type { Press } from './press';
import { sentence, type Reply } from './reply';
import { isSagaPress, sagaPressed } from './saga-press';
import { profileOf } from './settings-data';

/** Want → bot → Reply. Posts nothing but what the person pressed to share. */
export async function replyTo(want: Want, asked: Asked, desk: Desk): Promise<Reply> {
  const { spoken, say } = asked;
  switch (want.kind) {
    case 'pitch':
      return received(want.raw, asked, desk);
    case 'file': {
      const text = await readFile(want.file, desk.emulator);
      return text === undefined
        ? sentence(say('file_trouble'))
        : received({ text, note: want.note }, asked, desk);
    }
    case 'press':
      return pressed(want.press, asked, desk);
    case 'in-public':
      return sentence(say('mention_menu'));
    case 'unreadable':
      return sentence(say(problemKey(want.why)));
    case 'form':
      return { kind: 'form', language: spoken ?? 'en', problem: '' };
    case 'none':
      return { kind: 'none' };
    default:
      return commandReply(want, asked, desk);
  }
}

async function pressed(press: Press, asked: Asked, desk: Desk): Promise<Reply> {
  if (isBoardPress(press)) return boardPressed(press, asked, desk);
  if (isSagaPress(press)) return sagaPressed(press, asked, desk);
  const { person, say } = asked;
  switch (press.verb) {
    case 'settings':
      return commandReply({ kind: 'settings' }, asked, desk);
    case 'settings_keep':
      await desk.bot.keepProfile(person, profileOf(press));
      return sentence(say('settings_kept'));
    case 'forget':
      return sentence(sayForgotten(await desk.bot.forget(person), say));
    default:
      return cardPressed(press, asked, desk);
  }
}

function problemKey(problem: string): string {
  return problem === 'expired' ? problem : `unreadable_${problem}`;
}
