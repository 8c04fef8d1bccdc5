import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import { StoreError } from '../../src/errors';
import type { Store } from '../../src/ports';
import { MIGRATIONS, type Tables } from './schema';
import { openSqlite } from './sqlite-database';
import { sqlStore } from './sql-store';

/**
 * The embedded store: one SQLite file, `roastpitch.sqlite`, in `folder`. Brings its tables up to date first.
 * @throws StoreError when the folder cannot be written or the file is newer than this program.
 */
export async function sqliteStore(folder: string, retentionDays: number): Promise<Store> {
  try {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'roastpitch.sqlite');
    await migrate(file);
    return sqlStore(open(file), retentionDays);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      `The store in ${folder} cannot be opened: ${(error as Error).message}`,
      'Check that the folder can be written and the disk is not full, or set DATA_DIR to another folder.',
    );
  }
}

function open(file: string): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: openSqlite(file) }) });
}

/** Kysely does not lock on SQLite: of processes that start at once, one migrates and the others wait for it. */
async function migrate(file: string): Promise<void> {
  const lock = openSqlite(`${file}.lock`);
  try {
    lock.exec('PRAGMA busy_timeout = 30000; BEGIN EXCLUSIVE');
    await migrateAlone(file);
  } finally {
    // Closing gives the lock back, whatever happened.
    lock.close();
  }
}

async function migrateAlone(file: string): Promise<void> {
  const db = open(file);
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw toError(error);
  } catch (error) {
    if (error instanceof Error && error.message.includes('corrupted migrations')) {
      throw new StoreError(
        'The store was written by a newer RoastPitch than this one.',
        'Start the newer version, or point DATA_DIR to another folder.',
      );
    }
    throw error;
  } finally {
    await db.destroy();
  }
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
