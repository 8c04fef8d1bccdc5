import type { Kysely } from 'kysely';
import type { Marks } from '../../src/saga/marks';
import { sagaShape, type Saga } from '../../src/saga/saga';
import type { Sagas } from '../../src/store';
import type { Tables } from './schema';
import { hashed } from './sender-memory';

const NO_MARKS: Marks = { sure: [], faint: [] };

/** The part of the store that keeps sagas. Their senders are known by hashes that no other workspace can make. */
export function sagas(db: Kysely<Tables>): Sagas {
  const hashes = (workspace: string, marks: readonly string[]): Promise<string[]> =>
    Promise.all(marks.map((mark) => hashed(db, workspace, mark)));
  const of = (workspace: string, person: string) =>
    db
      .selectFrom('sagas')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('person', '=', person)
      .orderBy('grown_at', 'desc')
      .orderBy('id');
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
    async keepSaga(saga, was, marks = NO_MARKS) {
      const sure = await hashes(saga.workspace, marks.sure);
      const faint = await hashes(saga.workspace, marks.faint);
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
      const known = await hashes(workspace, marks);
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

    async truce({ workspace, user }, marks) {
      if (marks.length === 0) return undefined;
      const row = await db
        .selectFrom('truces')
        .select(['why', 'made_at'])
        .where('workspace', '=', workspace)
        .where('person', '=', user)
        .where('mark', 'in', await hashes(workspace, marks))
        .orderBy('made_at')
        .orderBy('why')
        .executeTakeFirst();
      return row && { why: row.why, at: new Date(row.made_at) };
    },

    liftTruce: async ({ workspace, user }, marks) => lift(workspace, user, await hashes(workspace, marks)),

    async liftTruceOf({ workspace, user }, saga) {
      const rows = await sureMarks(db, workspace, user, saga);
      return lift(workspace, user, rows);
    },

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

/** Notes the end of a saga, once: a truce that was lifted does not come back with the next change. */
async function endsNow(
  tx: Kysely<Tables>,
  { workspace, owner, id, ended }: Saga,
  was: number,
): Promise<boolean> {
  if (!ended || was === 0) return ended !== undefined;
  const done = await tx
    .updateTable('sagas')
    .set({ ended })
    .where('workspace', '=', workspace)
    .where('person', '=', owner)
    .where('id', '=', id)
    .where('turns', '=', was)
    .where('ended', '!=', ended)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

async function begin(tx: Kysely<Tables>, saga: Saga): Promise<boolean> {
  const { workspace, owner: person, id } = saga;
  const done = await tx
    .insertInto('sagas')
    .values({ workspace, person, id, ...rowOf(saga) })
    .onConflict((conflict) => conflict.columns(['workspace', 'person', 'id']).doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

async function change(tx: Kysely<Tables>, saga: Saga, was: number): Promise<boolean> {
  const done = await tx
    .updateTable('sagas')
    .set(rowOf(saga))
    .where('workspace', '=', saga.workspace)
    .where('person', '=', saga.owner)
    .where('id', '=', saga.id)
    .where('turns', '=', was)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** What a saga is as a row, but for its key. */
export function rowOf(saga: Saga): Omit<Tables['sagas'], 'workspace' | 'person' | 'id'> {
  const raw = saga.turns.filter((turn) => turn.raw !== undefined).map(({ at }) => at.getTime());
  const times = [...saga.turns, saga.pitch].map(({ at }) => at.getTime());
  return {
    json: JSON.stringify(saga),
    turns: saga.turns.length,
    ended: saga.ended ?? '',
    grown_at: Math.max(...times),
    raw_since: raw.length > 0 ? Math.min(...raw) : null,
    shared_at: saga.shared.at(-1)?.at.getTime() ?? null,
  };
}

/** What another version of the program kept and this one cannot read is as if it were not there. */
export function toSaga({ json }: { json: string }): Saga | undefined {
  return sagaShape.safeParse(JSON.parse(json)).data;
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

async function leaveInPeace(
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
