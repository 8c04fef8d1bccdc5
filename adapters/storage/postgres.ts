import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import { StoreError } from '../../src/errors';
import type { Store } from '../../src/store';
import { migrate } from './migrate';
import type { Tables } from './schema';
import { sqlStore, type Keeping } from './sql-store';

const CONNECTIONS = 10;
const PATIENCE = 5_000;

/**
 * The store for several replicas: PostgreSQL at `url`. Brings its tables up to date first, one process at a time.
 * A connection that breaks is replaced by the next request; nothing has to be started again.
 * @throws StoreError when the database cannot be reached or is newer than this program.
 */
export async function postgresStore(url: string, keeping: Keeping): Promise<Store> {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    // Counts and times fit a number; pg would give them as text.
    types: {
      getTypeParser: (id, format) =>
        id === types.builtins.INT8 ? Number : (types.getTypeParser(id, format) as unknown),
    },
  });
  // An idle connection that breaks is no reason to stop: the next request opens another.
  pool.on('error', () => undefined);
  // Nor is one that breaks in the middle of a transaction: whoever uses it is told by the query itself.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, 'postgres');
    return await sqlStore(db, keeping);
  } catch (error) {
    await db.destroy();
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      `The database cannot be used: ${reasonOf(error)}.`,
      'Check DATABASE_URL, that the server runs, and that its user may create tables.',
    );
  }
}

/** A refused connection has a code and an empty message. */
function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message === undefined || message === '' ? (code ?? 'no answer') : message;
}
