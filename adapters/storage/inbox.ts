import type { Kysely } from 'kysely';
import type { Pitch } from '../../src/pitch';
import { profileShape } from '../../src/profile';
import type { Store } from '../../src/store';
import type { Shown } from '../../src/write/recent';
import type { Tables } from './schema';

/** More lines than a language has: whoever saw them all begins again with the oldest. */
const REMEMBERED_LINES = 2_000;

/** The part of the store that keeps pitches for a while, and what people told of themselves and were shown. */
export function inbox(
  db: Kysely<Tables>,
): Pick<Store, 'keepPitch' | 'pitch' | 'profile' | 'keepProfile' | 'shown' | 'show' | 'showIn'> {
  const note = async (workspace: string, person: string, shown: readonly Shown[]): Promise<void> => {
    if (shown.length === 0) return;
    await db
      .insertInto('shown')
      .values(shown.map((each) => ({ workspace, person, ...each })))
      .onConflict((conflict) => conflict.columns(['workspace', 'person', 'pitch', 'line']).doNothing())
      .execute();
  };
  return {
    async keepPitch({ workspace, user: person }, pitch) {
      const kept = { person, json: JSON.stringify(pitch), kept_at: Date.now() };
      await db
        .insertInto('pitches')
        .values({ workspace, id: pitch.id, ...kept })
        .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet(kept))
        .execute();
    },

    async pitch(workspace, id) {
      const row = await db
        .selectFrom('pitches')
        .select('json')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && (JSON.parse(row.json) as Pitch);
    },

    async profile({ workspace, user }) {
      const row = await db
        .selectFrom('profiles')
        .select('json')
        .where('workspace', '=', workspace)
        .where('person', '=', user)
        .executeTakeFirst();
      // A newer program may have kept more, or other choices: what cannot be read is as if it were not told.
      return row && profileShape.safeParse(JSON.parse(row.json)).data;
    },

    async keepProfile({ workspace, user: person }, profile) {
      const json = JSON.stringify(profileShape.parse(profile));
      await db
        .insertInto('profiles')
        .values({ workspace, person, json })
        .onConflict((conflict) => conflict.columns(['workspace', 'person']).doUpdateSet({ json }))
        .execute();
    },

    async shown({ workspace, user, channel }) {
      const rows = await db
        .selectFrom('shown')
        .select(['line', 'engine', 'pitch', 'text'])
        .where('workspace', '=', workspace)
        .where('person', 'in', channel === undefined ? [user] : [user, everyoneIn(channel)])
        .orderBy('number', 'desc')
        .limit(REMEMBERED_LINES)
        .execute();
      return rows.reverse();
    },

    show: ({ workspace, user }, shown) => note(workspace, user, shown),
    showIn: (workspace, channel, shown) => note(workspace, everyoneIn(channel), [shown]),
  };
}

/** Stands for all who read a channel; no platform has people of that name. */
function everyoneIn(channel: string): string {
  return `in ${channel}`;
}
