import type { Answer } from '../../src/card';
import type { RawMessage } from '../../src/pitch';
import type { Wish } from '../../src/roast';
import type { Asked, Desk } from './asked';
import { boardReply, removeReply, voteReply } from './board-desk';
import { columnReply } from './column';
import { readFile } from './file';
import type { Want } from './normalise';
import { wishOf, type CardPress, type Press } from './press';
import { sentence, type Reply } from './reply';
import { profileOf } from './settings-data';
import { forgetCard, settingsCard } from './settings-form';
import { shareForm, shareNow } from './share-desk';

/** Want → bot → Reply. Posts nothing but what the person pressed to share. */
export async function replyTo(want: Want, asked: Asked, desk: Desk): Promise<Reply> {
  const { person, spoken, say } = asked;
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
    case 'leaderboard':
      return boardReply(want.period, asked, desk);
    case 'column':
      return columnReply(want.wish, asked, desk);
    case 'settings': {
      const profile = await desk.bot.profile(person);
      return { kind: 'screen', draw: () => settingsCard(profile, say), plain: say('settings_intro') };
    }
    case 'forget':
      return { kind: 'screen', draw: () => forgetCard(say), plain: say('forget_confirm') };
    case 'help':
      return { kind: 'sentence', text: `${say('help')}\n\n${say('help_teams')}` };
    case 'in-public':
      return sentence(say('mention_menu'));
    case 'unreadable':
      return sentence(say(problemKey(want.why)));
    case 'form':
      return { kind: 'form', language: spoken ?? 'en', problem: '' };
    case 'none':
      return { kind: 'none' };
  }
}

async function received(raw: RawMessage, asked: Asked, { bot }: Desk): Promise<Reply> {
  return shown(await bot.receive(asked.person, raw), {}, asked);
}

async function pressed(press: Press, asked: Asked, desk: Desk): Promise<Reply> {
  const { person, say } = asked;
  switch (press.verb) {
    case 'vote':
      return voteReply(press, asked, desk);
    case 'remove':
    case 'keep':
      return removeReply(press, asked, desk);
    case 'board':
      return boardReply(press.period, asked, desk);
    case 'settings':
      return replyTo({ kind: 'settings' }, asked, desk);
    case 'settings_keep':
      await desk.bot.keepProfile(person, profileOf(press));
      return sentence(say('settings_kept'));
    case 'forget': {
      const { pitches, senders, votes, entries } = await desk.bot.forget(person);
      return sentence(say('forgotten', { pitches, senders, votes, entries }));
    }
    case 'share':
      return shareForm(press, asked, desk);
    case 'share_confirm':
      return shareNow(press, asked, desk);
    case 'use':
      return used(press, asked, desk);
    default:
      return shown(await desk.bot.again(person, press.pitch, wishOf(press)), wishOf(press), asked);
  }
}

function shown(answer: Answer, wish: Wish, { spoken, say }: Asked): Reply {
  if ('problem' in answer) return sentence(say(problemKey(answer.problem)));
  const { card, later } = answer;
  return { kind: 'card', card, wish, language: spoken ?? card.language, later };
}

async function used(press: CardPress, { person, say }: Asked, { bot }: Desk): Promise<Reply> {
  const seed = press.seed ?? '';
  const text = (await bot.chosen(person, press.pitch, wishOf(press), seed))?.text;
  if (text === undefined) return sentence(say('expired'));
  return { kind: 'use', text, seed, thanks: say('copy_yourself') };
}

function problemKey(problem: string): string {
  return problem === 'expired' ? problem : `unreadable_${problem}`;
}
