import type { Kysely } from 'kysely';
import type { Marks } from '../../src/saga/marks';
import type { Saga } from '../../src/saga/saga';
import type { Store } from '../../src/store';
import { begin, change, endsNow, toSaga } from './saga-rows';
import type { Tables } from './schema';
import { hashes } from './sender-memory';
import { leaveInPeace } from './truces';

const NO_MARKS: Marks = { sure: [], faint: [] };

/** The part of the store that keeps sagas. Their senders are known by hashes that no other workspace can make. */
export function sagas(
  db: Kysely<Tables>,
): Pick<Store, 'keepSaga' | 'saga' | 'sagasBy' | 'sagas' | 'dropSaga' | 'metAt' | 'sharedSagas'> {
  const of = (workspace: string, person: string) =>
    db
      .selectFrom('sagas')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('person', '=', person)
      .orderBy('grown_at', 'desc')
      .orderBy('id');
  return {
    async keepSaga(saga, was, marks = NO_MARKS) {
      const sure = await hashes(db, saga.workspace, marks.sure);
      const faint = await hashes(db, saga.workspace, marks.faint);
      return db.transaction().execute(async (tx) => {
        const isOver = await endsNow(tx, saga, was);
        const isKept = was === 0 ? await begin(tx, saga) : await change(tx, saga, was);
        if (!isKept) return false;
        await learn(tx, saga, { sure, faint });
        if (isOver && saga.ended !== 'finale') await leaveInPeace(tx, saga, saga.ended);
        return true;
      });
    },

    async saga({ workspace, user }, id) {
      const row = await of(workspace, user).where('id', '=', id).executeTakeFirst();
      return row && toSaga(row);
    },

    async sagasBy({ workspace, user }, sort, marks) {
      if (marks.length === 0) return [];
      const known = await hashes(db, workspace, marks);
      const rows = await of(workspace, user)
        .where('id', 'in', (select) =>
          select
            .selectFrom('marks')
            .select('saga')
            .where('workspace', '=', workspace)
            .where('person', '=', user)
            .where('sort', '=', sort)
            .where('mark', 'in', known),
        )
        .execute();
      return rows.flatMap((row) => toSaga(row) ?? []);
    },

    async sagas({ workspace, user }) {
      const rows = await of(workspace, user).execute();
      return rows.flatMap((row) => toSaga(row) ?? []);
    },

    dropSaga: ({ workspace, user }, id) =>
      db.transaction().execute(async (tx) => {
        await tx
          .deleteFrom('marks')
          .where('workspace', '=', workspace)
          .where('person', '=', user)
          .where('saga', '=', id)
          .execute();
        const done = await tx
          .deleteFrom('sagas')
          .where('workspace', '=', workspace)
          .where('person', '=', user)
          .where('id', '=', id)
          .executeTakeFirst();
        return done.numDeletedRows > 0n;
      }),

    async metAt({ workspace, user }, pitchId) {
      const row = await db
        .selectFrom('met')
        .select('met_at')
        .where('workspace', '=', workspace)
        .where('person', '=', user)
        .where('pitch', '=', pitchId)
        .orderBy('met_at')
        .executeTakeFirst();
      return row && new Date(row.met_at);
    },

    async sharedSagas(workspace, { from, to }) {
      const rows = await db
        .selectFrom('sagas')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('shared_at', '>=', from.getTime())
        .where('shared_at', '<', to.getTime())
        .orderBy('shared_at')
        .orderBy('id')
        .execute();
      return rows.flatMap((row) => toSaga(row) ?? []);
    },
  };
}

async function learn(
  tx: Kysely<Tables>,
  { workspace, owner: person, id: saga }: Saga,
  marks: Marks,
): Promise<void> {
  const rows = (['sure', 'faint'] as const).flatMap((sort) =>
    marks[sort].map((mark) => ({ workspace, person, mark, sort, saga })),
  );
  if (rows.length === 0) return;
  await tx
    .insertInto('marks')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
