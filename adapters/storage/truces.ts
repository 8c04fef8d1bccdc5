import type { Kysely } from 'kysely';
import type { Saga } from '../../src/saga/saga';
import type { Store } from '../../src/store';
import type { Tables } from './schema';
import { hashes } from './sender-memory';

/** The part of the store that knows who is left in peace. */
export function truces(db: Kysely<Tables>): Pick<Store, 'truce' | 'liftTruce' | 'liftTruceOf'> {
  const lift = async (workspace: string, person: string, marks: readonly string[]): Promise<boolean> => {
    if (marks.length === 0) return false;
    const done = await db
      .deleteFrom('truces')
      .where('workspace', '=', workspace)
      .where('person', '=', person)
      .where('mark', 'in', marks)
      .executeTakeFirst();
    return done.numDeletedRows > 0n;
  };
  return {
    async truce({ workspace, user }, marks) {
      if (marks.length === 0) return undefined;
      const row = await db
        .selectFrom('truces')
        .select(['why', 'made_at'])
        .where('workspace', '=', workspace)
        .where('person', '=', user)
        .where('mark', 'in', await hashes(db, workspace, marks))
        .orderBy('made_at')
        .orderBy('why')
        .executeTakeFirst();
      return row && { why: row.why, at: new Date(row.made_at) };
    },

    liftTruce: async ({ workspace, user }, marks) =>
      lift(workspace, user, await hashes(db, workspace, marks)),

    async liftTruceOf({ workspace, user }, saga) {
      const rows = await sureMarks(db, workspace, user, saga);
      return lift(workspace, user, rows);
    },
  };
}

/** Puts the sender of a saga on the list, by every sure mark that he has. */
export async function leaveInPeace(
  tx: Kysely<Tables>,
  { workspace, owner: person, id, turns }: Saga,
  why: 'truce' | 'stopped' = 'truce',
): Promise<void> {
  const made_at = turns.at(-1)?.at.getTime() ?? Date.now();
  const marks = await sureMarks(tx, workspace, person, id);
  if (marks.length === 0) return;
  await tx
    .insertInto('truces')
    .values(marks.map((mark) => ({ workspace, person, mark, why, made_at })))
    .onConflict((conflict) => conflict.columns(['workspace', 'person', 'mark']).doUpdateSet({ why, made_at }))
    .execute();
}

async function sureMarks(
  db: Kysely<Tables>,
  workspace: string,
  person: string,
  saga: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('marks')
    .select('mark')
    .where('workspace', '=', workspace)
    .where('person', '=', person)
    .where('saga', '=', saga)
    .where('sort', '=', 'sure')
    .execute();
  return rows.map(({ mark }) => mark);
}
