import { sql, type Kysely } from 'kysely';
import type { Store } from '../../src/store';
import type { Tables } from './schema';

/** The part of the store that says who came first, and who had enough for today. */
export function claims(db: Kysely<Tables>): Pick<Store, 'claim' | 'spend'> {
  return {
    async claim(key, ttlSeconds) {
      const now = Date.now();
      const until = now + ttlSeconds * 1000;
      const done = await db
        .insertInto('claims')
        .values({ key, until })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({ until }).where('claims.until', '<=', now),
        )
        .executeTakeFirst();
      return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async spend({ workspace, user: person }, what, day, limit) {
      if (limit < 1) return false;
      const done = await db
        .insertInto('spent')
        .values({ workspace, person, what, day, times: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['workspace', 'person', 'what', 'day'])
            .doUpdateSet({ times: sql<number>`spent.times + 1` })
            .where('spent.times', '<', limit),
        )
        .executeTakeFirst();
      return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
  };
}
