import { sql, type Kysely } from 'kysely';
import type { Draft } from '../../src/rebuttal';
import type { Store } from '../../src/store';
import type { Tables } from './schema';

/** The part of the store that keeps what a model wrote, and what people think of it. */
export function modelMemory(db: Kysely<Tables>): Pick<Store, 'keepWritten' | 'written' | 'thumb' | 'thumbs'> {
  return {
    async keepWritten({ workspace, user: person }, pitch, wish, drafts) {
      const kept = { json: JSON.stringify(drafts), kept_at: Date.now() };
      await db
        .insertInto('written')
        .values({ workspace, person, pitch, wish, ...kept })
        .onConflict((conflict) =>
          conflict.columns(['workspace', 'person', 'pitch', 'wish']).doUpdateSet(kept),
        )
        .execute();
    },

    async written({ workspace, user }, pitch, wish) {
      const row = await db
        .selectFrom('written')
        .select('json')
        .where('workspace', '=', workspace)
        .where('person', '=', user)
        .where('pitch', '=', pitch)
        .where('wish', '=', wish)
        .executeTakeFirst();
      return row ? (JSON.parse(row.json) as Draft[]) : [];
    },

    async thumb({ workspace, user: person }, seed, line, up) {
      const pressed = { up: up ? 1 : 0, pressed_at: Date.now() };
      await db
        .insertInto('thumbs')
        .values({ workspace, person, seed, line, ...pressed })
        .onConflict((conflict) => conflict.columns(['workspace', 'person', 'seed']).doUpdateSet(pressed))
        .execute();
    },

    thumbs: (workspace) =>
      db
        .selectFrom('thumbs')
        .select(['line', sql<number>`sum(up)`.as('up'), sql<number>`sum(1 - up)`.as('down')])
        .where('workspace', '=', workspace)
        .groupBy('line')
        .orderBy('line')
        .execute(),
  };
}
