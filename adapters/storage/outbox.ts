import { sql, type Kysely } from 'kysely';
import type { Store } from '../../src/store';
import type { Tables } from './schema';

/** The part of the store that lets several workers send each job once. */
export function outbox(db: Kysely<Tables>): Pick<Store, 'post' | 'lease' | 'sending' | 'settle'> {
  const held = (owner: string, key: string) =>
    db
      .updateTable('outbox')
      .where('key', '=', key)
      .where('owner', '=', owner)
      // Whoever let the lease run out may have lost it to another at any moment.
      .where('leased_until', '>', Date.now())
      .where('done_at', 'is', null);
  return {
    async post(job, due) {
      const done = await db
        .insertInto('outbox')
        .values({ ...job, due: due.getTime(), done_at: null })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirst();
      return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async lease(owner, now, seconds) {
      const free = db
        .selectFrom('outbox')
        .select('key')
        .where('done_at', 'is', null)
        .where('due', '<=', now.getTime())
        .where('leased_until', '<=', now.getTime())
        .orderBy('due')
        .orderBy('key')
        .limit(1);
      const row = await db
        .updateTable('outbox')
        .set({ owner, leased_until: now.getTime() + seconds * 1000 })
        .where('key', '=', free)
        // Read again under the lock of the row: of two that found the same one, the second finds it taken, or done.
        .where('leased_until', '<=', now.getTime())
        .where('done_at', 'is', null)
        .where('due', '<=', now.getTime())
        .returningAll()
        .executeTakeFirst();
      return row && { ...pick(row), doubtful: row.sending === 1 };
    },

    async sending(owner, key) {
      const done = await held(owner, key).set({ sending: 1 }).executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },

    async settle(owner, key, later) {
      const over = later === undefined;
      const done = await held(owner, key)
        .set({
          sending: 0,
          leased_until: 0,
          owner: '',
          done_at: over ? Date.now() : null,
          due: over ? sql<number>`due` : later.getTime(),
        })
        .executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },
  };
}

function pick({
  key,
  workspace,
  channel,
  body,
}: {
  key: string;
  workspace: string;
  channel: string;
  body: string;
}) {
  return { key, workspace, channel, body };
}
