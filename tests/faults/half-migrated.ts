import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Sqlite from '../../adapters/storage/sqlite-database';
import { openStore } from './place';

// The very object that the store calls through, so that one file can be opened the mortal way.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would be a copy
const sqlite = require('../../adapters/storage/sqlite-database') as { openSqlite: typeof Sqlite.openSqlite };

/**
 * Begins a store in an empty folder, lets nothing through after so many statements, as if the process had died there,
 * and opens it again. Out: `over` when the store needed fewer statements; `wrong` when it does not open any more.
 */
export async function openAfterDyingAt(statements: number): Promise<{ over: boolean; wrong?: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'roastpitch-half-'));
  const { openSqlite } = sqlite;
  let left = statements;
  const live = (): void => {
    if ((left -= 1) < 0) throw new Error('dead');
  };
  sqlite.openSqlite = (file, patience) => {
    const database = openSqlite(file, patience);
    return {
      prepare(sql) {
        live();
        return database.prepare(sql);
      },
      exec(sql) {
        live();
        database.exec(sql);
      },
      close() {
        // A dead process takes its open transaction with it.
        if (left < 0) rollBack(database);
        database.close();
      },
    };
  };
  try {
    const store = await openStore(folder).catch(() => undefined);
    await store?.close();
    sqlite.openSqlite = openSqlite;
    await (await openStore(folder)).close();
    return { over: store !== undefined };
  } catch (error) {
    return { over: false, wrong: `After ${statements} statements: ${(error as Error).message}` };
  } finally {
    sqlite.openSqlite = openSqlite;
    rmSync(folder, { recursive: true, force: true });
  }
}

function rollBack(database: { exec(sql: string): void }): void {
  try {
    database.exec('rollback');
  } catch {
    // There was none.
  }
}
