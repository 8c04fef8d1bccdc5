import { sql, type Kysely } from 'kysely';
import type { Rooms } from '../../src/store';
import type { Tables } from './schema';

/** Rooms kept of one workspace; the ones not heard of for longest go first. */
const MOST = 500;

/** The part of the store that keeps where the bot may post. */
export function rooms(db: Kysely<Tables>): Rooms {
  return {
    async keepRoom({ workspace, channel, title, address }) {
      const last = db
        .selectFrom('rooms')
        .select(sql<number>`coalesce(max(place), 0) + 1`.as('place'))
        .where('workspace', '=', workspace);
      await db
        .insertInto('rooms')
        .values({ workspace, channel, title, address, place: last })
        .onConflict((conflict) =>
          conflict.columns(['workspace', 'channel']).doUpdateSet((row) => ({
            // A platform that says nothing this time has not taken back what it said before.
            title: sql<string>`coalesce(nullif(${row.ref('excluded.title')}, ''), rooms.title)`,
            address: sql<string>`coalesce(nullif(${row.ref('excluded.address')}, ''), rooms.address)`,
            place: row.ref('excluded.place'),
          })),
        )
        .execute();
      await db
        .deleteFrom('rooms')
        .where('workspace', '=', workspace)
        .where('place', '<=', (row) =>
          row
            .selectFrom('rooms as newer')
            .select('newer.place')
            .where('newer.workspace', '=', workspace)
            .orderBy('newer.place', 'desc')
            .limit(1)
            .offset(MOST),
        )
        .execute();
    },

    rooms: (workspace) =>
      db
        .selectFrom('rooms')
        .select(['workspace', 'channel', 'title', 'address'])
        .where('workspace', '=', workspace)
        .orderBy('place', 'desc')
        .orderBy('channel')
        .execute(),

    async dropRoom(workspace, channel) {
      await db
        .deleteFrom('rooms')
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .execute();
    },
  };
}
