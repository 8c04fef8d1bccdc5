import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openSqlite } from '../../adapters/storage/sqlite-database';
import type { Question } from '../../src/board/board';
import { ALWAYS, windowOf, type Window } from '../../src/board/period';
import type { Store } from '../../src/store';
import { findPostgres, startPostgres } from '../adapters/storage/a-postgres';
import { openStore, type Place } from '../faults/place';
import { CHANNELS, fillWith, NOW, WORKSPACE } from './fill';
import { median, milliseconds, timed, type Group } from './table';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const ROUNDS = 51;
const CHANNEL = 'C7';
const topTen = (also: string): string =>
  `select * from entries where workspace = '${WORKSPACE}' ${also} and votes >= 1 order by votes desc, number limit 10`;
const OF_CHANNEL = topTen(`and channel = '${CHANNEL}'`);
const OF_WORKSPACE = topTen('');

/** Past the store, on a connection of its own. */
interface Direct {
  run(sql: string): unknown;
  read(query: string): unknown;
  close(): unknown;
}

/** Boards and votes on both engines, with a thousand to a million votes in the store. */
export async function boardRows(): Promise<Group[]> {
  const folder = mkdtempSync(join(tmpdir(), 'roastpitch-bench-'));
  const groups: Group[] = [];
  try {
    groups.push(await growth('SQLite', (size) => join(folder, String(size)), directSqlite));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const bin = findPostgres();
  if (bin === undefined) return [...groups, { title: titleOf('PostgreSQL'), rows: [NONE] }];
  const server = await startPostgres(bin);
  try {
    groups.push(await growth('PostgreSQL', () => server.database(), directPostgres));
  } finally {
    await server.remove();
  }
  return groups;
}

const NONE = { what: 'not measured', value: '', meaning: 'there is no PostgreSQL on this machine' };

const titleOf = (engine: string): string =>
  `Boards on ${engine}: a million votes for ten thousand entries in 50 channels (median of ${ROUNDS} rounds)`;

async function growth(
  engine: string,
  makePlace: (size: number) => Place | Promise<Place>,
  connect: (place: Place) => Promise<Direct>,
): Promise<Group> {
  const times = new Map<string, number[]>();
  for (const size of SIZES) {
    const place = await makePlace(size);
    const store = await openStore(place);
    const direct = await connect(place);
    try {
      for (const sql of fillWith(size)) await direct.run(sql);
      for (const [what, work] of Object.entries(works(store, direct)))
        times.set(what, [...(times.get(what) ?? []), await medianOf(work)]);
    } finally {
      await direct.close();
      await store.close();
    }
  }
  const rows = [...times].map(([what, all]) => ({
    what,
    value: milliseconds(all.at(-1) ?? 0),
    ratio: (all.at(-1) ?? 0) / (all[0] ?? 1),
    meaning: `time / time at 1,000 votes; the way there: ${all.slice(0, -1).map(milliseconds).join(', ')}`,
  }));
  return { title: titleOf(engine), rows };
}

function works(store: Store, direct: Direct): Record<string, (round: number) => unknown> {
  const viewer = { workspace: WORKSPACE, user: 'U3', name: '' };
  const week = windowOf('week', NOW, 'UTC');
  const asked = { workspace: WORKSPACE, least: 1, limit: 10 };
  const ask = (where: Pick<Question, 'channel' | 'sees'>, window: Window) => (): unknown =>
    store.tally(viewer, { ...asked, ...where, window });
  return {
    'top ten of a channel, the query alone': () => direct.read(OF_CHANNEL),
    'top ten of a workspace, the query alone': () => direct.read(OF_WORKSPACE),
    'board of a channel, all time': ask({ channel: CHANNEL }, ALWAYS),
    'board of a channel, this week': ask({ channel: CHANNEL }, week),
    'board of a workspace, all time': ask({ sees: CHANNELS }, ALWAYS),
    'board of a workspace, this week': ask({ sees: CHANNELS }, week),
    'channels of a workspace': () => store.channels(WORKSPACE, CHANNELS.length),
    'numbers of a person': () => store.numbers(viewer, week),
    'one vote': (round) =>
      store.vote({ workspace: WORKSPACE, user: `new-${round}`, name: '' }, 'entry-7', NOW),
  };
}

async function medianOf(work: (round: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(() => work(round)));
  return median(times);
}

// eslint-disable-next-line @typescript-eslint/require-await -- of the other the same can only be had in time
async function directSqlite(folder: Place): Promise<Direct> {
  const database = openSqlite(join(folder, 'roastpitch.sqlite'));
  const queries = new Map([OF_CHANNEL, OF_WORKSPACE].map((query) => [query, database.prepare(query)]));
  return {
    run: (sql) => {
      database.exec(sql);
    },
    read: (query) => queries.get(query)?.all([]),
    close: () => {
      database.close();
    },
  };
}

async function directPostgres(url: Place): Promise<Direct> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const run = (sql: string): unknown => client.query(sql);
  return { run, read: run, close: () => client.end() };
}
