import { join } from 'node:path';
import { Client } from 'pg';
import { postgresStore } from '../../adapters/storage/postgres';
import { sqliteStore } from '../../adapters/storage/sqlite';
import { openSqlite } from '../../adapters/storage/sqlite-database';
import type { Store } from '../../src/store';
import { keeping } from '../an-entry';

/** Where a store is: the address of a PostgreSQL database, else a folder for SQLite. */
export type Place = string;

type Row = Record<string, unknown>;

const isAddress = (place: Place): boolean => place.startsWith('postgres:');

export function openStore(place: Place): Promise<Store> {
  return isAddress(place) ? postgresStore(place, keeping()) : sqliteStore(place, keeping());
}

/** Rows straight from the tables, past the store. */
export async function rowsOf<R extends object = Row>(place: Place, query: string): Promise<R[]> {
  if (!isAddress(place)) {
    const database = openSqlite(join(place, 'roastpitch.sqlite'));
    const rows = database.prepare(query).all([]) as R[];
    database.close();
    return rows;
  }
  const client = new Client({ connectionString: place });
  await client.connect();
  const { rows } = await client.query<R>(query);
  await client.end();
  return rows;
}

/** What does not add up in the tables, a sentence each: the file itself, the votes of entries, those of authors. */
export async function wrongsOf(place: Place): Promise<string[]> {
  const wrongs: string[] = [];
  if (!isAddress(place))
    for (const row of await rowsOf(place, 'PRAGMA integrity_check')) {
      const [said] = Object.values(row);
      if (said !== 'ok') wrongs.push(`The file is broken: ${String(said)}.`);
    }
  const entries = `select id, votes from entries where votes <> (select count(*) from votes
    where votes.workspace = entries.workspace and votes.entry = entries.id and votes.counted = 1)`;
  for (const { id, votes } of await rowsOf(place, entries))
    wrongs.push(`Entry ${String(id)} says ${String(votes)} votes and has another number of them.`);
  const key = 'workspace, channel, author, hand';
  const authors = `select ${key}, sum(votes) as beyond from (select ${key}, votes from authors
    union all select ${key}, -votes from entries) as both_ways group by ${key} having sum(votes) <> 0`;
  for (const { author, beyond } of await rowsOf(place, authors))
    wrongs.push(`Author ${String(author)} is ${String(beyond)} votes beyond the entries.`);
  return wrongs;
}
