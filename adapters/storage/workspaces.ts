import type { Kysely } from 'kysely';
import { ALWAYS, type Season } from '../../src/board/period';
import type { Language } from '../../src/languages';
import type { Store, Subscription } from '../../src/store';
import { note } from './order';
import { OF_A_WORKSPACE } from './owners';
import type { Tables } from './schema';

/** The part of the store that keeps what holds for a whole workspace or channel. */
export function workspaces(
  db: Kysely<Tables>,
): Pick<
  Store,
  | 'zone'
  | 'setZone'
  | 'seasons'
  | 'endSeason'
  | 'leave'
  | 'subscribe'
  | 'unsubscribe'
  | 'subscription'
  | 'subscriptions'
> {
  return {
    async zone(workspace) {
      const row = await db
        .selectFrom('workspaces')
        .select('zone')
        .where('workspace', '=', workspace)
        .executeTakeFirst();
      return row?.zone;
    },

    async setZone(workspace, zone) {
      await db
        .insertInto('workspaces')
        .values({ workspace, zone })
        .onConflict((conflict) => conflict.column('workspace').doUpdateSet({ zone }))
        .execute();
    },

    seasons: (workspace) => seasonsOf(db, workspace),

    endSeason: ({ workspace, user }, name, at) =>
      db.transaction().execute(async (tx) => {
        const { number } = await seasonOf(tx, workspace);
        await tx.insertInto('seasons').values({ workspace, number, name, ended_at: at.getTime() }).execute();
        await note(tx, { by: user, what: 'ended_season', subject: String(number), at }, workspace);
      }),

    leave: (workspace) =>
      db.transaction().execute(async (tx) => {
        for (const table of OF_A_WORKSPACE)
          await tx.deleteFrom(table).where('workspace', '=', workspace).execute();
      }),

    async subscribe(subscription) {
      const { workspace, channel, ...rest } = subscription;
      await db
        .insertInto('subscriptions')
        .values({ workspace, channel, ...rest })
        .onConflict((conflict) => conflict.columns(['workspace', 'channel']).doUpdateSet(rest))
        .execute();
    },

    async unsubscribe(workspace, channel) {
      await db
        .deleteFrom('subscriptions')
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .execute();
    },

    async subscription(workspace, channel) {
      const row = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .executeTakeFirst();
      return row && toSubscription(row);
    },

    async subscriptions() {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .orderBy('workspace')
        .orderBy('channel')
        .execute();
      return rows.map(toSubscription);
    },
  };
}

async function seasonsOf(db: Kysely<Tables>, workspace: string): Promise<Season[]> {
  const ended = await db
    .selectFrom('seasons')
    .select(['number', 'name', 'ended_at'])
    .where('workspace', '=', workspace)
    .orderBy('number')
    .execute();
  let { from } = ALWAYS;
  const seasons = ended.map(({ number, name, ended_at }): Season => {
    const season = { number, name, from, to: new Date(ended_at) };
    from = season.to;
    return season;
  });
  return [...seasons, { number: seasons.length + 1, name: '', from, to: ALWAYS.to }];
}

/** The season that is running. */
export async function seasonOf(db: Kysely<Tables>, workspace: string): Promise<Season> {
  const seasons = await seasonsOf(db, workspace);
  return seasons.at(-1) ?? { number: 1, name: '', ...ALWAYS };
}

function toSubscription(row: Tables['subscriptions']): Subscription {
  return { ...row, language: row.language as Language };
}
