import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../../adapters/storage/sqlite';
import { openSqlite } from '../../../adapters/storage/sqlite-database';
import { StoreError } from '../../../src/errors';
import { anEntry, keeping } from '../../an-entry';
import { storeContract } from './contract';

const ROOT = join(__dirname, '..', '..', '..');
const folders: string[] = [];

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'roastpitch-store-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

storeContract('SQLite', () => {
  const folder = aFolder();
  return Promise.resolve({
    open: (change = {}) => sqliteStore(folder, keeping(change)),
    dump: () => {
      const database = openSqlite(join(folder, 'roastpitch.sqlite'));
      const tables = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all([]);
      const rows = tables.map((table) =>
        database.prepare(`SELECT * FROM "${(table as { name: string }).name}"`).all([]),
      );
      database.close();
      return Promise.resolve(JSON.stringify(rows));
    },
    remove: () => Promise.resolve(),
  });
});

/** Runs a piece of TypeScript that opens the store in a process of its own. */
function run(code: string, folder: string): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    // Node 22 calls its own SQLite experimental, on standard error.
    const args = [
      '--disable-warning=ExperimentalWarning',
      '-r',
      'ts-node/register/transpile-only',
      '-e',
      code,
      folder,
    ];
    const child = spawn(process.execPath, args, { cwd: ROOT });
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.on('close', (exit) => {
      resolve({ code: exit, out, err });
    });
  });
}

const OPEN = `const { sqliteStore } = require('./adapters/storage/sqlite'); const folder = process.argv[1]; const keeping = { retentionDays: 7, seal: require('./adapters/storage/seal').sealWith([]) };`;

describe('several processes on one folder', () => {
  it('four that start at once on an empty one all come up, and let exactly one claim', async () => {
    const folder = join(aFolder(), 'not', 'yet', 'there');
    const code = `${OPEN} sqliteStore(folder, keeping).then(async (store) => { process.stdout.write(String(await store.claim('start', 60))); await store.close(); }, (error) => { process.stderr.write(error.message); process.exit(1); });`;
    const runs = await Promise.all(Array.from({ length: 4 }, () => run(code, folder)));
    expect(runs.map((each) => each.err)).toEqual(['', '', '', '']);
    expect(runs.map((each) => each.code)).toEqual([0, 0, 0, 0]);
    expect(runs.map((each) => each.out).sort()).toEqual(['false', 'false', 'false', 'true']);
  }, 60_000);

  it('three that vote at once for one entry lose no vote', async () => {
    const folder = aFolder();
    const store = await sqliteStore(folder, keeping());
    const entry = anEntry({ workspace: 'w' });
    await store.addEntry(entry);
    const { id } = entry;
    const code = `${OPEN} sqliteStore(folder, keeping).then(async (store) => { for (let i = 0; i < 25; i += 1) await store.vote({ workspace: 'w', user: process.pid + '-' + i, name: '' }, '${id}', new Date()); await store.close(); }).catch((error) => { process.stderr.write(error.message); process.exit(1); });`;
    const runs = await Promise.all(Array.from({ length: 3 }, () => run(code, folder)));
    expect(runs.map((each) => [each.code, each.err])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
    expect((await store.entry('w', id))?.votes).toBe(75);
    await store.close();
  }, 60_000);

  it('a vote that was answered is still there after the process was killed', async () => {
    const folder = aFolder();
    const store = await sqliteStore(folder, keeping());
    const entry = anEntry({ workspace: 'w' });
    await store.addEntry(entry);
    const { id } = entry;
    await store.close();
    const code = `${OPEN} sqliteStore(folder, keeping).then(async (store) => { await store.vote({ workspace: 'w', user: 'bob', name: '' }, '${id}', new Date()); process.kill(process.pid, 'SIGKILL'); });`;
    await run(code, folder);
    const again = await sqliteStore(folder, keeping());
    expect((await again.entry('w', id))?.votes).toBe(1);
    await again.close();
  }, 60_000);
});

describe('a store that cannot be used', () => {
  it('is refused with a sentence when it was written by a newer RoastPitch', async () => {
    const folder = aFolder();
    await (await sqliteStore(folder, keeping())).close();
    const database = openSqlite(join(folder, 'roastpitch.sqlite'));
    database.exec(
      `INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-from-the-future', '2099-01-01T00:00:00.000Z')`,
    );
    database.close();
    await expect(sqliteStore(folder, keeping())).rejects.toThrow(StoreError);
    await expect(sqliteStore(folder, keeping())).rejects.toThrow(/newer RoastPitch/);
  });

  it('is refused with a sentence when the file is no database', async () => {
    const folder = aFolder();
    writeFileSync(
      join(folder, 'roastpitch.sqlite'),
      'this is a shopping list, and not a short one either'.repeat(100),
    );
    await expect(sqliteStore(folder, keeping())).rejects.toThrow(StoreError);
    await expect(sqliteStore(folder, keeping())).rejects.toThrow(folder);
  });

  it('is refused with a sentence when the folder is a file', async () => {
    const file = join(aFolder(), 'file');
    writeFileSync(file, '');
    await expect(sqliteStore(file, keeping())).rejects.toThrow(StoreError);
  });

  // Root may write anywhere, so there is nothing to refuse.
  (process.getuid?.() === 0 ? it.skip : it)(
    'is refused with a sentence when the folder cannot be written',
    async () => {
      const folder = aFolder();
      chmodSync(folder, 0o500);
      await expect(sqliteStore(folder, keeping())).rejects.toThrow(/cannot be opened/);
      chmodSync(folder, 0o700);
    },
  );

  it('does not stand in the way of the next start', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'roastpitch.sqlite'), 'shopping list '.repeat(500));
    await expect(sqliteStore(folder, keeping())).rejects.toThrow();
    rmSync(join(folder, 'roastpitch.sqlite'));
    const store = await sqliteStore(folder, keeping());
    expect(existsSync(join(folder, 'roastpitch.sqlite'))).toBe(true);
    await store.close();
  });
});

it('a store of an older RoastPitch gets what is new, and keeps what it has', async () => {
  const folder = aFolder();
  const before = await sqliteStore(folder, keeping());
  const { id } = anEntry({ id: 'old' });
  await before.addEntry(anEntry({ id, workspace: 'w' }));
  await before.vote({ workspace: 'w', user: 'bob', name: '' }, id, new Date());
  await before.close();
  const database = openSqlite(join(folder, 'roastpitch.sqlite'));
  database.exec(`DROP TABLE rooms; DROP TABLE answers; DROP INDEX entries_of_author; DROP INDEX votes_of_voter;
    CREATE INDEX votes_of_voter ON votes (workspace, voter);
    DELETE FROM kysely_migration WHERE name >= '0005'`);
  database.close();
  const after = await sqliteStore(folder, keeping());
  await after.keepRoom({ workspace: 'w', channel: 'c1', title: 'One', address: '' });
  expect(await after.rooms('w')).toHaveLength(1);
  expect((await after.entry('w', id))?.votes).toBe(1);
  await after.close();
});

it('a value that SQLite would quietly turn into nothing is refused', () => {
  const database = openSqlite(join(aFolder(), 'x.sqlite'));
  database.exec('CREATE TABLE t (v)');
  for (const value of [new Date(), undefined, Number.NaN, {}, true])
    expect(() => database.prepare('INSERT INTO t VALUES (?)').run([value])).toThrow(TypeError);
  database.close();
});
