import type { SqliteDatabase } from 'kysely';

/** The part of the node:sqlite API that is used: the built-in of Node 22+ and @photostructure/sqlite share it. */
interface Sqlite {
  prepare(sql: string): {
    all(...values: unknown[]): unknown[];
    run(...values: unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
    iterate(...values: unknown[]): IterableIterator<unknown>;
  };
  exec(sql: string): void;
  close(): void;
}

const RETURNS_ROWS = /^\s*(?:select|with|pragma)\b|\breturning\b/i;

/**
 * Opens one file with Node's own SQLite API; where Node has none yet (20), the package with the same API.
 * `patience`: how long a statement waits for another process that writes, in milliseconds; nothing else happens then.
 */
export function openSqlite(file: string, patience = 5_000): SqliteDatabase & { exec(sql: string): void } {
  const database = openFile(file);
  // WAL: readers never wait for the writer. FULL: an acknowledged vote survives a power cut.
  database.exec(
    `PRAGMA busy_timeout = ${patience}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON`,
  );
  const rollBack = (): { changes: number; lastInsertRowid: number } => {
    try {
      database.exec('rollback');
    } catch {
      // On a full disk SQLite has rolled back by itself; to complain would hide why.
    }
    return { changes: 0, lastInsertRowid: 0 };
  };
  return {
    exec: (sql) => {
      database.exec(sql);
    },
    close: () => {
      database.close();
    },
    prepare: (sql) => {
      // A transaction that reads first and then wants to write would be refused while another process writes.
      const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql);
      return {
        reader: RETURNS_ROWS.test(sql),
        all: (values) => statement.all(...checked(values)),
        run: (values) => (sql === 'rollback' ? rollBack() : statement.run(...checked(values))),
        iterate: (values) => statement.iterate(...checked(values)),
      };
    },
  };
}

function openFile(file: string): Sqlite {
  const builtIn = process.getBuiltinModule('node:sqlite') as
    { DatabaseSync: new (file: string) => Sqlite } | undefined;
  if (builtIn) return new builtIn.DatabaseSync(file);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only where Node has no SQLite of its own
  const { DatabaseSync } = require('@photostructure/sqlite') as {
    DatabaseSync: new (file: string) => Sqlite;
  };
  return new DatabaseSync(file);
}

/** SQLite would store a Date as NULL and say nothing: only what it really keeps may pass. */
function checked(values: readonly unknown[]): unknown[] {
  for (const value of values) {
    const good =
      value === null ||
      typeof value === 'string' ||
      typeof value === 'bigint' ||
      (typeof value === 'number' && Number.isFinite(value));
    if (!good)
      throw new TypeError(`SQLite cannot keep a value of type ${Object.prototype.toString.call(value)}`);
  }
  return [...values];
}
