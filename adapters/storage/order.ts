import type { Kysely } from 'kysely';
import type { Act, Store } from '../../src/store';
import { countFor, takeEntry } from './entry-rows';
import type { Tables } from './schema';
import { withdrawAll } from './withdraw';

/** Removals that one person may ask for in a week by saying "that is me": enough for a real case, not for a rival. */
const MENTIONS = 3;
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** The part of the store that keeps order: what is taken down, frozen, locked, and on whose word. */
export function order(db: Kysely<Tables>): Pick<Store, 'remove' | 'freeze' | 'isFrozen' | 'lock' | 'acts'> {
  return {
    remove: (by, id, as, at) =>
      db.transaction().execute(async (tx) => {
        const { workspace, user } = by;
        const entry = await takeEntry(tx, workspace, id);
        if (!entry) return 'gone';
        if (as === 'author' && entry.author !== user) return 'not_yours';
        if (as === 'mentioned' && (await mentions(tx, workspace, user, at)) >= MENTIONS) return 'too_many';
        await countFor(tx, entry, -entry.votes);
        await tx.deleteFrom('votes').where('workspace', '=', workspace).where('entry', '=', id).execute();
        await tx.deleteFrom('entries').where('workspace', '=', workspace).where('id', '=', id).execute();
        await note(tx, { by: user, what: `removed_by_${as}`, subject: id, at }, workspace);
        return 'removed';
      }),

    freeze: (by, channel, frozen) =>
      db.transaction().execute(async (tx) => {
        const { workspace } = by;
        const at = new Date();
        await tx
          .deleteFrom('boards')
          .where('workspace', '=', workspace)
          .where('channel', '=', channel)
          .execute();
        if (frozen)
          await tx.insertInto('boards').values({ workspace, channel, frozen_at: at.getTime() }).execute();
        await note(tx, { by: by.user, what: frozen ? 'froze' : 'thawed', subject: channel, at }, workspace);
      }),

    isFrozen: ({ workspace, channel }) => isFrozen(db, workspace, channel ?? ''),

    lock: (by, person, locked) =>
      db.transaction().execute(async (tx) => {
        const { workspace } = by;
        const at = new Date();
        await tx
          .deleteFrom('locked')
          .where('workspace', '=', workspace)
          .where('person', '=', person)
          .execute();
        if (locked) {
          await tx.insertInto('locked').values({ workspace, person, locked_at: at.getTime() }).execute();
          await withdrawAll(tx, workspace, person);
        }
        await note(tx, { by: by.user, what: locked ? 'locked' : 'unlocked', subject: person, at }, workspace);
      }),

    async acts(workspace, limit) {
      const rows = await db
        .selectFrom('acts')
        .select(['person as by', 'what', 'subject', 'at'])
        .where('workspace', '=', workspace)
        .orderBy('number', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ ...row, at: new Date(row.at) }));
    },
  };
}

export async function note(db: Kysely<Tables>, act: Act, workspace: string): Promise<void> {
  const { by: person, what, subject, at } = act;
  await db.insertInto('acts').values({ workspace, person, what, subject, at: at.getTime() }).execute();
}

export async function isFrozen(db: Kysely<Tables>, workspace: string, channel: string): Promise<boolean> {
  const row = await db
    .selectFrom('boards')
    .select('frozen_at')
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .executeTakeFirst();
  return row !== undefined;
}

export async function isLocked(db: Kysely<Tables>, workspace: string, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('locked')
    .select('locked_at')
    .where('workspace', '=', workspace)
    .where('person', '=', person)
    .executeTakeFirst();
  return row !== undefined;
}

/** What an author takes down may be shared again; what others had taken down may not. */
export async function wasRemovedByOthers(
  db: Kysely<Tables>,
  workspace: string,
  id: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('acts')
    .select('number')
    .where('workspace', '=', workspace)
    .where('subject', '=', id)
    .where('what', 'in', ['removed_by_admin', 'removed_by_mentioned'])
    .executeTakeFirst();
  return row !== undefined;
}

async function mentions(db: Kysely<Tables>, workspace: string, person: string, at: Date): Promise<number> {
  const rows = await db
    .selectFrom('acts')
    .select('number')
    .where('workspace', '=', workspace)
    .where('person', '=', person)
    .where('what', '=', 'removed_by_mentioned')
    .where('at', '>', at.getTime() - WEEK)
    .execute();
  return rows.length;
}
