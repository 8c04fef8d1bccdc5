import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { StoreError } from '../../../src/errors';
import type { Store } from '../../../src/store';
import { aPitch } from '../../a-pitch';
import { anEntry } from '../../an-entry';
import { openAfterDyingAt } from '../../faults/half-migrated';
import { killVoters } from '../../faults/kill-voters';
import { killWorkers } from '../../faults/kill-workers';
import { openStore, wrongsOf, type Place } from '../../faults/place';
import { NO_DISK, smallDisk, type SmallDisk } from '../../faults/small-disk';
import { findPostgres, startPostgres, type Postgres } from './a-postgres';

/** Processes are started and killed: what takes seconds takes a minute where others work too. */
const LONG = 180_000;
const FULL = 'The disk of the store is full.';
const GONE = 'The database does not answer.';

const folders: string[] = [];
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'roastpitch-faults-'));
  folders.push(folder);
  return folder;
}

function loudly(message: string): void {
  process.stderr.write(`\n*** ${message} ***\n\n`);
}

const disk = smallDisk(3);
if (!disk) loudly(NO_DISK);
const withDisk = disk ? it : it.skip;

const bin = findPostgres();
if (bin === undefined) {
  const message = 'There is no PostgreSQL on this machine: its faults are NOT tested.';
  if (process.env.CI) throw new Error(message);
  loudly(message);
}

afterAll(() => {
  disk?.remove();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The full form, with twenty kills, is `npm run bench:faults`. */
function survivesKills(makePlace: () => Place | Promise<Place>): void {
  it(
    'loses no acknowledged vote, and counts none twice, when voting processes are killed, two at a time',
    async () => {
      const report = await killVoters({ place: await makePlace(), voters: 200, kills: 1, processes: 2 });
      expect(report.wrongs).toEqual([]);
      expect(report.kills).toBe(2);
      expect(report.acknowledged).toBeGreaterThan(0);
    },
    LONG,
  );

  it(
    'sends each job once when workers die after each step of the sending',
    async () => {
      expect((await killWorkers(await makePlace(), 4)).wrongs).toEqual([]);
    },
    LONG,
  );
}

/** A store whose disk is filled to the last byte says so, still reads, and writes again when there is room. */
async function meetsAFullDisk(store: Store, full: SmallDisk): Promise<void> {
  const entry = anEntry();
  await store.addEntry(entry);
  const vote = (user: string): ReturnType<Store['vote']> =>
    store.vote({ workspace: 'w1', user, name: '' }, entry.id, new Date());
  await vote('before');
  full.fill();
  const keep = async (): Promise<void> => {
    // What was freed in the file itself is used up first.
    for (let i = 0; i < 1_000; i += 1)
      await store.keepPitch(
        { workspace: 'w1', user: 'u', name: '' },
        aPitch(randomBytes(8_000).toString('hex')),
      );
  };
  await expect(keep()).rejects.toMatchObject({ name: 'StoreError', message: FULL });
  expect((await store.entry('w1', entry.id))?.votes).toBe(1);
  full.free();
  expect(await vote('after')).toMatchObject({ kind: 'voted', entry: { votes: 2 } });
}

describe('SQLite', () => {
  survivesKills(aFolder);

  it('opens again wherever a first start died', async () => {
    const wrongs: string[] = [];
    for (let statements = 1, over = false; !over; statements += 12) {
      const opened = await openAfterDyingAt(statements);
      if (opened.wrong !== undefined) wrongs.push(opened.wrong);
      over = opened.over;
      if (statements > 1_000) throw new Error('The store never came up.');
    }
    expect(wrongs).toEqual([]);
  }, 60_000);

  withDisk('says that its disk is full, and works again when there is room', async () => {
    const store = await openStore(join(disk!.folder, 'full'));
    await meetsAFullDisk(store, disk!);
    await store.close();
    expect(await wrongsOf(join(disk!.folder, 'full'))).toEqual([]);
  });

  withDisk('says so in the middle of a vote too', async () => {
    const store = await openStore(join(disk!.folder, 'vote'));
    const entry = anEntry();
    await store.addEntry(entry);
    const vote = (user: string): ReturnType<Store['vote']> =>
      store.vote({ workspace: 'w1', user, name: '' }, entry.id, new Date());
    disk!.fill();
    const votes = Array.from({ length: 100 }, (_, i) => vote(`v${i}`));
    const said = await Promise.allSettled(votes);
    disk!.free();
    const refused = said.filter((each) => each.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toMatchObject({ name: 'StoreError', message: FULL });
    expect(await vote('after')).toMatchObject({ entry: { votes: 101 - refused.length } });
    await store.close();
  });

  withDisk('is refused with a sentence where nothing may be written', async () => {
    await (await openStore(disk!.folder)).close();
    const opening = openStore(disk!.writeProtected());
    await expect(opening).rejects.toThrow(StoreError);
    await expect(opening).rejects.toThrow(/cannot be opened/);
  });
});

(bin === undefined ? describe.skip : describe)('PostgreSQL', () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres(bin ?? '');
  }, 60_000);
  afterAll(() => server.remove());

  survivesKills(() => server.database());

  it('says that the database does not answer, and works again when it is back', async () => {
    const store = await openStore(await server.database());
    const entry = anEntry();
    await store.addEntry(entry);
    const vote = (user: string): ReturnType<Store['vote']> =>
      store.vote({ workspace: 'w1', user, name: '' }, entry.id, new Date());
    await server.halt();
    await expect(vote('meanwhile')).rejects.toMatchObject({ name: 'StoreError', message: GONE });
    await server.start();
    expect(await vote('after')).toMatchObject({ kind: 'voted', entry: { votes: 1 } });
    await store.close();
  }, 60_000);

  it('goes on when its connections are cut in the middle of votes, and loses none it acknowledged', async () => {
    const place = await server.database();
    const store = await openStore(place);
    const entry = anEntry();
    await store.addEntry(entry);
    const vote = (user: string): ReturnType<Store['vote']> =>
      store.vote({ workspace: 'w1', user, name: '' }, entry.id, new Date());
    const admin = new Client({ connectionString: place });
    await admin.connect();
    let acknowledged = 0;
    let cut = 0;
    for (let round = 0; round < 5; round += 1) {
      const votes = Array.from({ length: 60 }, (_, i) => vote(`v${round}-${i}`));
      await new Promise((resolve) => setTimeout(resolve, 5 + 5 * round));
      await admin.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      for (const result of await Promise.allSettled(votes))
        if (result.status === 'fulfilled') acknowledged += 1;
        else {
          cut += 1;
          expect(result.reason).toMatchObject({ name: 'StoreError', message: GONE });
        }
    }
    await admin.end();
    expect(cut).toBeGreaterThan(0);
    // A vote may have been counted though its connection was cut before the answer.
    const votes = (await store.entry('w1', entry.id))?.votes ?? 0;
    expect(votes).toBeGreaterThanOrEqual(acknowledged);
    expect(votes).toBeLessThanOrEqual(acknowledged + cut);
    await store.close();
    expect(await wrongsOf(place)).toEqual([]);
  }, 60_000);

  withDisk(
    'says that its disk is full, and works again when there is room',
    async () => {
      const tight = smallDisk(24)!;
      try {
        // The server runs as nobody where the test runs as root.
        chownSync(tight.folder, 65_534, 65_534);
        const address = await server.database();
        const admin = new Client({ connectionString: address });
        await admin.connect();
        await admin.query(`create tablespace tight location '${tight.folder}'`);
        await admin.query('create database tight tablespace tight');
        const store = await openStore(address.replace(/[^/]+$/, 'tight'));
        await meetsAFullDisk(store, tight);
        await store.close();
        await admin.query('drop database tight');
        await admin.query('drop tablespace tight');
        await admin.end();
      } finally {
        tight.remove();
      }
    },
    60_000,
  );

  it('says that nothing may be written to a standby', async () => {
    const place = await server.database();
    await (await openStore(place)).close();
    const admin = new Client({ connectionString: place });
    await admin.connect();
    await admin.query(`alter database ${place.replace(/.*\//, '')} set default_transaction_read_only = on`);
    const store = await openStore(place).catch((error: unknown) => error);
    if (store instanceof Error) expect(store).toBeInstanceOf(StoreError);
    else
      await expect((store as Store).claim('k', 60)).rejects.toMatchObject({
        name: 'StoreError',
        message: 'The store may not be written.',
      });
    await admin.end();
    if (!(store instanceof Error)) await (store as Store).close();
  });
});
