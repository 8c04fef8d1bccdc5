import { Client } from 'pg';
import { postgresStore } from '../../../adapters/storage/postgres';
import { StoreError } from '../../../src/errors';
import { keeping } from '../../an-entry';
import { findPostgres, startPostgres, type Postgres } from './a-postgres';
import { storeContract } from './contract';

/** Every row of every table, as JSON. */
async function dump(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const rows = [];
  for (const { name } of tables.rows) rows.push((await client.query(`select * from "${name}"`)).rows);
  await client.end();
  return JSON.stringify(rows);
}

const bin = findPostgres();
if (bin === undefined) {
  const message =
    'There is no PostgreSQL on this machine and none could be fetched: its store is NOT tested.';
  if (process.env.CI) throw new Error(message);
  process.stderr.write(`\n*** ${message} ***\n\n`);
}

(bin === undefined ? describe.skip : describe)('with a real server', () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres(bin ?? '');
  }, 60_000);
  afterAll(() => server.remove());

  storeContract('PostgreSQL', async () => {
    const url = await server.database();
    return {
      open: (change = {}) => postgresStore(url, keeping(change)),
      dump: () => dump(url),
      remove: () => Promise.resolve(),
    };
  });

  it('four that start at once on an empty database all come up', async () => {
    const url = await server.database();
    const stores = await Promise.all([1, 2, 3, 4].map(() => postgresStore(url, keeping())));
    const claims = await Promise.all(stores.map((store) => store.claim('start', 60)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    await Promise.all(stores.map((store) => store.close()));
  }, 30_000);

  it('says so when the store is newer than the program', async () => {
    const url = await server.database();
    await (await postgresStore(url, keeping())).close();
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`insert into kysely_migration values ('9999-from-the-future', now()::text)`);
    await client.end();
    await expect(postgresStore(url, keeping())).rejects.toThrow(/newer RoastPitch/);
  });

  it('says what to check when nobody answers', async () => {
    await expect(postgresStore('postgres://nobody@127.0.0.1:1/none', keeping())).rejects.toThrow(StoreError);
  });

  it('works again by itself when the database was gone for a while', async () => {
    const store = await postgresStore(await server.database(), keeping());
    expect(await store.claim('before', 60)).toBe(true);
    await server.halt();
    await expect(store.claim('meanwhile', 60)).rejects.toThrow();
    await server.start();
    expect(await store.claim('before', 60)).toBe(false);
    expect(await store.claim('after', 60)).toBe(true);
    await store.close();
  }, 30_000);
});
