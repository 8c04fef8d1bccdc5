import type { Kysely } from 'kysely';
import type { Store } from '../../src/store';
import type { Tables } from './schema';
import type { Seal } from './seal';

/** The part of the store that keeps tokens, sealed. */
export function secrets(db: Kysely<Tables>, seal: Seal): Pick<Store, 'keepSecret' | 'secret' | 'dropSecret'> {
  return {
    async keepSecret(workspace, name, value) {
      const sealed = seal.close(value, aboutOf(workspace, name));
      await db
        .insertInto('secrets')
        .values({ workspace, name, sealed })
        .onConflict((conflict) => conflict.columns(['workspace', 'name']).doUpdateSet({ sealed }))
        .execute();
    },

    async secret(workspace, name) {
      const row = await db
        .selectFrom('secrets')
        .select('sealed')
        .where('workspace', '=', workspace)
        .where('name', '=', name)
        .executeTakeFirst();
      return row && seal.open(row.sealed, aboutOf(workspace, name));
    },

    async dropSecret(workspace, name) {
      await db.deleteFrom('secrets').where('workspace', '=', workspace).where('name', '=', name).execute();
    },
  };
}

/** Closes again, with the first key, whatever was closed with another. One that changes meanwhile is left alone. */
export async function resealAll(db: Kysely<Tables>, seal: Seal): Promise<void> {
  const rows = await db.selectFrom('secrets').selectAll().execute();
  for (const { workspace, name, sealed } of rows.filter((row) => !seal.isCurrent(row.sealed))) {
    const about = aboutOf(workspace, name);
    await db
      .updateTable('secrets')
      .set({ sealed: seal.close(seal.open(sealed, about), about) })
      .where('workspace', '=', workspace)
      .where('name', '=', name)
      .where('sealed', '=', sealed)
      .execute();
  }
}

function aboutOf(workspace: string, name: string): string {
  return JSON.stringify([workspace, name]);
}
