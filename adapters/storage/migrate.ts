import { Migrator, type Kysely, type Migration } from 'kysely';
import { StoreError } from '../../src/errors';
import type { Engine } from './engine';
import { entriesAndVotes } from './migrations/0001-entries-and-votes';
import { sendersAndShown } from './migrations/0002-senders-and-shown';
import { boardsAndPeople } from './migrations/0003-boards-and-people';
import { sagas } from './migrations/0004-sagas';
import { roomsAndAnswers } from './migrations/0005-rooms-and-answers';
import { numbersOfPeople } from './migrations/0006-numbers-of-people';
import type { Tables } from './schema';

/** Grown one by one, never changed once released. */
const migrations = (engine: Engine): Record<string, Migration> => ({
  '0001-entries-and-votes': entriesAndVotes(engine),
  '0002-senders-and-shown': sendersAndShown(engine),
  '0003-boards-and-people': boardsAndPeople(engine),
  '0004-sagas': sagas,
  '0005-rooms-and-answers': roomsAndAnswers,
  '0006-numbers-of-people': numbersOfPeople,
});

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
