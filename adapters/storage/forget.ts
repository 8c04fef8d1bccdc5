import { sql, type Kysely } from 'kysely';
import type { Store } from '../../src/store';
import { OF_A_PERSON, type PersonalTable } from './owners';
import type { Tables } from './schema';
import { withdrawAll } from './withdraw';

/** The part of the store that forgets a person who asks for it. */
export function forget(db: Kysely<Tables>): Pick<Store, 'forget'> {
  return {
    forget: ({ workspace, user }) =>
      db.transaction().execute(async (tx) => {
        const votes = await withdrawAll(tx, workspace, user);
        const gone = new Map<PersonalTable, number>();
        for (const table of OF_A_PERSON) gone.set(table, await removeFrom(tx, table, workspace, user));
        const count = (table: PersonalTable): number => gone.get(table) ?? 0;
        const entries = await disown(tx, workspace, user);
        await becomeSomeone(tx, workspace, user);
        await leaveTheLog(tx, workspace, user);
        return {
          pitches: count('pitches'),
          senders: count('met'),
          votes,
          entries,
          sagas: count('sagas'),
          profile: count('profiles') > 0,
        };
      }),
  };
}

async function removeFrom(
  tx: Kysely<Tables>,
  table: PersonalTable,
  workspace: string,
  person: string,
): Promise<number> {
  const done = await tx
    .deleteFrom(table)
    .where('workspace', '=', workspace)
    .where('person', '=', person)
    .executeTakeFirst();
  return Number(done.numDeletedRows);
}

/** What was shared stays, without a name. Out: how many entries. */
async function disown(tx: Kysely<Tables>, workspace: string, author: string): Promise<number> {
  const done = await tx
    .updateTable('entries')
    .set({ author: '', author_name: '' })
    .where('workspace', '=', workspace)
    .where('author', '=', author)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** The votes of a forgotten author count on for those without a name. */
async function becomeSomeone(tx: Kysely<Tables>, workspace: string, author: string): Promise<void> {
  const gone = await tx
    .deleteFrom('authors')
    .where('workspace', '=', workspace)
    .where('author', '=', author)
    .returning(['channel', 'hand', 'votes'])
    .execute();
  for (const { channel, hand, votes } of gone)
    await tx
      .insertInto('authors')
      .values({ workspace, channel, author: '', hand, name: '', votes })
      .onConflict((conflict) =>
        conflict
          .columns(['workspace', 'channel', 'author', 'hand'])
          .doUpdateSet({ votes: sql<number>`authors.votes + ${votes}` }),
      )
      .execute();
}

/** The log keeps what was done, no longer by whom. A lock stays: forgetting is no way round it. */
async function leaveTheLog(tx: Kysely<Tables>, workspace: string, user: string): Promise<void> {
  await tx
    .updateTable('acts')
    .set({ person: '' })
    .where('workspace', '=', workspace)
    .where('person', '=', user)
    .execute();
  await tx
    .updateTable('acts')
    .set({ subject: '' })
    .where('workspace', '=', workspace)
    .where('what', 'in', ['locked', 'unlocked'])
    .where('subject', '=', user)
    .execute();
}
