import { sql, type Kysely } from 'kysely';
import type { Store } from '../../src/store';
import { toEntry } from './entry-rows';
import type { Tables } from './schema';

/** The part of the store that counts for one person. */
export function numbers(db: Kysely<Tables>): Pick<Store, 'numbers'> {
  return {
    async numbers({ workspace, user }, { from, to }) {
      const all = db.selectFrom('entries').where('workspace', '=', workspace);
      const inWindow = all
        .where('shared_at', '>=', from.getTime())
        .where('shared_at', '<', to.getTime())
        .where('votes', '>', 0);
      const sums = await all
        .select((row) => [
          row.fn.countAll<number>().as('shared'),
          sql<number>`coalesce(sum(votes), 0)`.as('received'),
        ])
        .where('author', '=', user)
        .executeTakeFirstOrThrow();
      const { given } = await db
        .selectFrom('votes')
        .select((row) => row.fn.countAll<number>().as('given'))
        .where('workspace', '=', workspace)
        .where('voter', '=', user)
        .where('counted', '=', 1)
        .executeTakeFirstOrThrow();
      const best = await all
        .selectAll()
        .where('author', '=', user)
        .where('votes', '>', 0)
        .orderBy('votes', 'desc')
        .orderBy('number')
        .limit(1)
        .executeTakeFirst();
      const own = await inWindow
        .select('votes')
        .where('author', '=', user)
        .orderBy('votes', 'desc')
        .limit(1)
        .executeTakeFirst();
      const { above } = await inWindow
        .select((row) => row.fn.countAll<number>().as('above'))
        .where('votes', '>', own?.votes ?? 0)
        .executeTakeFirstOrThrow();
      return {
        ...sums,
        given,
        best: best && toEntry(best),
        rank: own && above + 1,
      };
    },
  };
}
