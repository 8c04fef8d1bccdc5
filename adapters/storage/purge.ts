import type { Kysely } from 'kysely';
import { faded } from '../../src/saga/saga';
import type { Store } from '../../src/store';
import { rowOf, toSaga } from './saga-rows';
import type { Tables } from './schema';

const DAY = 24 * 60 * 60 * 1000;
/** A sequence of follow-ups is over after half a year of silence. */
const SEQUENCE_DAYS = 180;
/** Long enough to see that a Column was sent. */
const SENT_DAYS = 60;
/** Yesterday's budget is nobody's business. */
const SPENT_DAYS = 3;

/** The part of the store that removes what has had its time. */
export function purge(db: Kysely<Tables>, retentionDays: number): Pick<Store, 'purge'> {
  return {
    async purge(now) {
      const before = (days: number): number => now.getTime() - days * DAY;
      await db.deleteFrom('pitches').where('kept_at', '<', before(retentionDays)).execute();
      await db.deleteFrom('written').where('kept_at', '<', before(retentionDays)).execute();
      await db.deleteFrom('answers').where('kept_at', '<', before(retentionDays)).execute();
      await db.deleteFrom('met').where('met_at', '<', before(SEQUENCE_DAYS)).execute();
      await fade(db, new Date(before(retentionDays)));
      await endSilence(db, before(SEQUENCE_DAYS));
      await db.deleteFrom('claims').where('until', '<', now.getTime()).execute();
      await db.deleteFrom('outbox').where('done_at', '<', before(SENT_DAYS)).execute();
      await db
        .deleteFrom('spent')
        .where('day', '<', new Date(before(SPENT_DAYS)).toISOString().slice(0, 10))
        .execute();
    },
  };
}

/** The raw words of sagas go; what stays of each turn names nobody. */
async function fade(db: Kysely<Tables>, before: Date): Promise<void> {
  const rows = await db.selectFrom('sagas').selectAll().where('raw_since', '<', before.getTime()).execute();
  for (const row of rows) {
    const saga = toSaga(row);
    const one = db
      .updateTable('sagas')
      .where('workspace', '=', row.workspace)
      .where('person', '=', row.person)
      .where('id', '=', row.id)
      // Whoever changed it meanwhile has the next purge.
      .where('json', '=', row.json);
    // Nobody can tell what is in one that cannot be read, so nothing of it is kept.
    if (saga) await one.set(rowOf(faded(saga, before))).execute();
    else await one.set({ json: '{}', raw_since: null }).execute();
  }
}

/** Sagas of which nothing was heard for long. */
async function endSilence(db: Kysely<Tables>, before: number): Promise<void> {
  await db.deleteFrom('sagas').where('grown_at', '<', before).execute();
  await db
    .deleteFrom('marks')
    .where((each) =>
      each.not(
        each.exists(
          each
            .selectFrom('sagas')
            .select('sagas.id')
            .whereRef('sagas.workspace', '=', 'marks.workspace')
            .whereRef('sagas.person', '=', 'marks.person')
            .whereRef('sagas.id', '=', 'marks.saga'),
        ),
      ),
    )
    .execute();
}
