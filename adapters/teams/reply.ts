import type { Bot } from '../../src/bot';
import type { Answer, Card } from '../../src/card';
import type { Language } from '../../src/languages';
import type { Library } from '../../src/library/library';
import type { Wish } from '../../src/roast';
import { sayIn, type Say } from '../../src/say';
import type { Incoming } from './activity';
import { boardText } from './board-text';
import type { Want } from './normalise';
import { channelKey, localeOf, personOf } from './person';
import type { Press } from './press';

/** What is answered, before it is drawn for the place it was asked in. */
export type Reply =
  | { readonly kind: 'card'; readonly card: Card; readonly wish: Wish; readonly language: Language }
  | { readonly kind: 'sentence'; readonly text: string }
  /** One text alone, for the person to copy; `thanks` says so. */
  | { readonly kind: 'use'; readonly text: string; readonly seed: string; readonly thanks: string }
  | { readonly kind: 'form'; readonly language: Language; readonly problem: string }
  | { readonly kind: 'none' };

/** Want → bot → Reply. Sends nothing. */
export async function replyTo(want: Want, activity: Incoming, bot: Bot, library: Library): Promise<Reply> {
  const language = localeOf(activity) ?? 'en';
  const say = sayIn(library, language);
  const person = personOf(activity);
  switch (want.kind) {
    case 'pitch':
      return shown(await bot.receive(person, want.raw), {}, activity, say);
    case 'press': {
      const answer = await bot.again(person, want.press.pitch, wishOf(want.press));
      return want.press.verb === 'use'
        ? used(answer, want.press.seed ?? '', say)
        : shown(answer, wishOf(want.press), activity, say);
    }
    case 'leaderboard':
      return {
        kind: 'sentence',
        text: boardText(await bot.boards.board(person, channelKey(activity), want.period), say),
      };
    case 'help':
      return { kind: 'sentence', text: `${say('help')}\n\n${say('help_teams')}` };
    case 'in-public':
      return { kind: 'sentence', text: say('help_teams') };
    case 'unreadable':
      return { kind: 'sentence', text: say(problemKey(want.why)) };
    case 'form':
      return { kind: 'form', language, problem: '' };
    case 'none':
      return { kind: 'none' };
  }
}

function wishOf({ nth, style, language, overrule }: Press): Wish {
  return { nth, style, language, overrule };
}

function shown(answer: Answer, wish: Wish, activity: Incoming, say: Say): Reply {
  if ('problem' in answer) return { kind: 'sentence', text: say(problemKey(answer.problem)) };
  return { kind: 'card', card: answer.card, wish, language: localeOf(activity) ?? answer.card.language };
}

function used(answer: Answer, seed: string, say: Say): Reply {
  const card = 'card' in answer ? answer.card : undefined;
  const text = [...(card?.rebuttals ?? []), card?.plain, card?.exit].find(
    (each) => each?.seed === seed,
  )?.text;
  if (text === undefined) return { kind: 'sentence', text: say('expired') };
  return { kind: 'use', text, seed, thanks: say('copy_yourself') };
}

function problemKey(problem: string): string {
  return problem === 'expired' ? problem : `unreadable_${problem}`;
}
