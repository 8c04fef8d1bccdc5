import type { Bot } from '../../src/bot';
import type { Entry } from '../../src/board/entry';
import type { Person } from '../../src/ports';

/** What a person shared: all of it that ever got a vote, and of the rest the newest. */
export async function mine({ boards }: Pick<Bot, 'boards'>, person: Person): Promise<readonly Entry[]> {
  const { standings } = await boards.everything(person, {});
  const { fresh } = await boards.board(person, undefined, 'all');
  return [...standings.map(({ entry }) => entry), ...fresh].filter(({ author }) => author === person.user);
}
