import { failure } from './failure';
import { homeView } from './home-view';
import { mine } from './mine';
import type { Visit } from './visit';

/** Draws the Home tab of the person who asked. A workspace may have switched it off, which is no trouble. */
export async function showHome(visit: Visit): Promise<void> {
  const { bot, asked, client, say, log } = visit;
  const { person } = asked;
  const shown = {
    profile: await bot.profile(person),
    mine: await mine(bot, person),
    board: await bot.boards.board(person, undefined, 'week'),
  };
  try {
    await client.views.publish({ user_id: person.user, view: homeView(shown, say) });
  } catch (error) {
    log.info(failure(error), 'slack: the Home tab could not be drawn');
  }
}
