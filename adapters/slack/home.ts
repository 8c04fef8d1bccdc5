import { failure } from './failure';
import { homeView } from './home-view';
import type { Visit } from './visit';

/** `from`: so many sagas were seen already. `note`: key of a sentence about what was just done. */
interface Shown {
  readonly from?: number | undefined;
  readonly note?: string;
}

/** Draws the Home tab of the person who asked. A workspace may have switched it off, which is no trouble. */
export async function showHome(visit: Visit, { from = 0, note }: Shown = {}): Promise<void> {
  const { bot, asked, client, log, members } = visit;
  const { person } = asked;
  const shown = {
    profile: await bot.profile(person),
    numbers: await bot.boards.mine(person),
    sagas: await bot.sagas.all(person),
    board: await bot.boards.board(person, person.channel, 'week'),
    room: person.channel,
    isAdmin: await members.isAdmin(person, client),
    from,
    note,
  };
  try {
    await client.views.publish({ user_id: person.user, view: homeView(shown, visit) });
  } catch (error) {
    log.info(failure(error), 'slack: the Home tab could not be drawn');
  }
}
