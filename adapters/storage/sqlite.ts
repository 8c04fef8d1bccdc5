import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import { StoreError } from '../../src/errors';
import type { Store } from '../../src/store';
import { migrate } from './migrate';
import type { Tables } from './schema';
import { openSqlite } from './sqlite-database';
import { sqlStore, type Keeping } from './sql-store';

/** SQLite waits without letting anything else happen, so it waits briefly, and the store asks again. In milliseconds. */
const BRIEFLY = 5;

/**
 * The embedded store: one SQLite file, `roastpitch.sqlite`, in `folder`. Brings its tables up to date first.
 * @throws StoreError when the folder cannot be written or the file is newer than this program.
 */
export async function sqliteStore(folder: string, keeping: Keeping): Promise<Store> {
  try {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'roastpitch.sqlite');
    await migrateAlone(file);
    return await sqlStore(open(file, BRIEFLY), keeping);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      `The store in ${folder} cannot be opened: ${(error as Error).message}`,
      'Check that the folder can be written and the disk is not full, or set DATA_DIR to another folder.',
    );
  }
}

/** Kysely does not say so, but SQLite changes tables in a transaction: a start that dies half way leaves nothing. */
class WholeOrNothing extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class Dialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new WholeOrNothing();
  }
}

function open(file: string, patience?: number): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new Dialect({ database: openSqlite(file, patience) }) });
}

/** Kysely does not lock on SQLite: of processes that start at once, one migrates and the others wait for it. */
async function migrateAlone(file: string): Promise<void> {
  const lock = openSqlite(`${file}.lock`);
  try {
    lock.exec('PRAGMA busy_timeout = 30000; BEGIN EXCLUSIVE');
    const db = open(file);
    await migrate(db, 'sqlite').finally(() => db.destroy());
  } finally {
    // Closing gives the lock back, whatever happened.
    lock.close();
  }
}
