import { sql, type Kysely } from 'kysely';
import { faded } from '../../src/saga/saga';
import type { Store } from '../../src/store';
import { rowOf, toSaga } from './sagas';
import type { Tables } from './schema';
import { withdrawAll } from './withdraw';

const DAY = 24 * 60 * 60 * 1000;
/** A sequence of follow-ups is over after half a year of silence. */
const SEQUENCE_DAYS = 180;
/** Long enough to see that a Column was sent. */
const SENT_DAYS = 60;
/** Yesterday's budget is nobody's business. */
const SPENT_DAYS = 3;

/** The part of the store that forgets: a person who asks for it, and what has had its time. */
export function privacy(db: Kysely<Tables>, retentionDays: number): Pick<Store, 'forget' | 'purge'> {
  return {
    forget: ({ workspace, user }) =>
      db.transaction().execute(async (tx) => {
        const votes = await withdrawAll(tx, workspace, user);
        const of = (
          table:
            | 'pitches'
            | 'met'
            | 'judgements'
            | 'shown'
            | 'profiles'
            | 'spent'
            | 'written'
            | 'thumbs'
            | 'sagas'
            | 'marks'
            | 'truces',
        ) =>
          tx
            .deleteFrom(table)
            .where('workspace', '=', workspace)
            .where('person', '=', user)
            .executeTakeFirst()
            .then((done) => Number(done.numDeletedRows));
        const pitches = await of('pitches');
        const senders = await of('met');
        await of('judgements');
        await of('shown');
        const profile = (await of('profiles')) > 0;
        await of('spent');
        await of('written');
        await of('thumbs');
        await of('sagas');
        await of('marks');
        await of('truces');
        const entries = await tx
          .updateTable('entries')
          .set({ author: '', author_name: '' })
          .where('workspace', '=', workspace)
          .where('author', '=', user)
          .executeTakeFirst();
        await becomeSomeone(tx, workspace, user);
        // The log keeps what was done, no longer by whom. A lock stays: forgetting is no way round it.
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
        return { pitches, senders, votes, entries: Number(entries.numUpdatedRows), profile };
      }),

    async purge(now) {
      const before = (days: number): number => now.getTime() - days * DAY;
      await db.deleteFrom('pitches').where('kept_at', '<', before(retentionDays)).execute();
      await db.deleteFrom('written').where('kept_at', '<', before(retentionDays)).execute();
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
