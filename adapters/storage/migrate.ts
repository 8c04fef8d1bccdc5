import { Migrator, type Kysely } from 'kysely';
import { StoreError } from '../../src/errors';
import { migrations, type Engine, type Tables } from './schema';

/**
 * Brings the tables of a store up to date.
 * @throws StoreError when the store was written by a newer program than this one.
 */
export async function migrate(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrations(engine)) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && error.message.includes('corrupted migrations'))
    throw new StoreError(
      'The store was written by a newer RoastPitch than this one.',
      'Start the newer version, or point DATA_DIR or DATABASE_URL to another place.',
    );
  throw error as Error;
}
