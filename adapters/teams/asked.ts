import type { Bot } from '../../src/bot';
import type { Language } from '../../src/languages';
import type { Library } from '../../src/library/library';
import type { Logger, Person } from '../../src/ports';
import { sayIn, type Say } from '../../src/say';
import type { Answers, Rooms } from '../../src/store';
import type { Incoming } from './activity';
import type { Courier } from './courier';
import type { Members } from './members';
import { localeOf, personOf } from './person';
import type { Recount } from './recount';

/** What the answers are made with; the same for everybody. */
export interface Desk {
  readonly bot: Bot;
  readonly library: Library;
  readonly log: Logger;
  readonly rooms: Rooms;
  readonly answers: Answers;
  readonly recount: Recount;
  readonly members: Members;
  /** Directory ids of those who may keep order, in small letters. */
  readonly admins: readonly string[];
  /** Private answers where others read along, which Teams calls targeted messages. */
  readonly targeted: boolean;
  readonly emulator: boolean;
}

/** Who asks, where, and in which language the answer is to be. */
export interface Asked {
  readonly activity: Incoming;
  readonly person: Person;
  /** The person's own choice, else the client's; undefined when neither is one of ours. */
  readonly spoken: Language | undefined;
  readonly say: Say;
  readonly courier: Courier;
}

export async function askedOf(activity: Incoming, courier: Courier, desk: Desk): Promise<Asked> {
  const person = personOf(activity, desk.admins);
  const spoken = (await desk.bot.profile(person)).language ?? localeOf(activity);
  return { activity, person, spoken, say: sayIn(desk.library, spoken ?? 'en'), courier };
}
