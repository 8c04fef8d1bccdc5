import type { Kysely } from 'kysely';
import { sagaShape, type Saga } from '../../src/saga/saga';
import type { Tables } from './schema';

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

/** Notes the end of a saga, once: a truce that was lifted does not come back with the next change. */
export async function endsNow(
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

/** Out: false when it was there already. */
export async function begin(tx: Kysely<Tables>, saga: Saga): Promise<boolean> {
  const { workspace, owner: person, id } = saga;
  const done = await tx
    .insertInto('sagas')
    .values({ workspace, person, id, ...rowOf(saga) })
    .onConflict((conflict) => conflict.columns(['workspace', 'person', 'id']).doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Out: false when it does not have so many turns any more. */
export async function change(tx: Kysely<Tables>, saga: Saga, was: number): Promise<boolean> {
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
