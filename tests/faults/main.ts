/**
 * npm run bench:faults
 * The full form of what tests/adapters/storage/faults.test.ts does in small: twenty kills on each engine, with one
 * process voting and with two, twenty dead workers, and a start that dies after every statement of the migrations.
 * Ends with 1 when anything was lost, counted twice or sent twice.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres, startPostgres } from '../adapters/storage/a-postgres';
import { openAfterDyingAt } from './half-migrated';
import { killVoters } from './kill-voters';
import { killWorkers } from './kill-workers';
import type { Place } from './place';

const VOTERS = 1_000;
const KILLS = 20;
let failures = 0;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'roastpitch-faults-'));
  let count = 0;
  try {
    await halfStarts();
    await onEngine('SQLite', () => join(folder, String((count += 1))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const bin = findPostgres();
  if (bin === undefined) {
    say('PostgreSQL: NOT tested, there is none on this machine', []);
    return;
  }
  const server = await startPostgres(bin);
  try {
    await onEngine('PostgreSQL', () => server.database());
  } finally {
    await server.remove();
  }
}

async function onEngine(engine: string, makePlace: () => Place | Promise<Place>): Promise<void> {
  for (const processes of [1, 2]) {
    const plan = { place: await makePlace(), voters: VOTERS, kills: KILLS, processes };
    const { kills, acknowledged, unspoken, wrongs } = await killVoters(plan);
    say(
      `${engine}, ${processes} voting at a time: ${kills} kills in ${VOTERS} votes, ${acknowledged} acknowledged before one, ${unspoken} counted and not yet acknowledged`,
      wrongs,
    );
  }
  const { jobs, deaths, unsent, wrongs } = await killWorkers(await makePlace(), KILLS);
  say(
    `${engine}, outbox: ${jobs} jobs, ${deaths} dead workers, ${unsent} left unsent rather than sent twice`,
    wrongs,
  );
}

async function halfStarts(): Promise<void> {
  const wrongs: string[] = [];
  let statements = 0;
  for (let over = false; !over;) {
    const opened = await openAfterDyingAt((statements += 1));
    if (opened.wrong !== undefined) wrongs.push(opened.wrong);
    over = opened.over;
  }
  say(`SQLite, first start: died after each of ${statements - 1} statements`, wrongs);
}

function say(what: string, wrongs: readonly string[]): void {
  failures += wrongs.length;
  process.stdout.write(`${wrongs.length === 0 ? 'ok   ' : 'WRONG'} ${what}\n`);
  for (const wrong of wrongs) process.stdout.write(`      ${wrong}\n`);
}

main().then(
  () => process.exit(failures === 0 ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
