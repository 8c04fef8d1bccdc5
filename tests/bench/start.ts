import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, milliseconds, type Group, type Row } from './table';

const ROOT = join(__dirname, '..', '..');
const SERVER = join(ROOT, 'dist', 'src', 'main.js');
const ROUNDS = 5;
/** How long a process is left alone before its memory is read. */
const IDLE = 1_500;
const BARE = `require('@slack/bolt'); require('botbuilder'); console.log('ready'); setTimeout(() => undefined, 60000)`;
const SECRETS = [
  'SLACK_BOT_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_APP_TOKEN',
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
  'TEAMS_EMULATOR',
  'OPENAI_API_KEY',
  'DATABASE_URL',
];

interface Started {
  readonly ready: number;
  readonly memory: number;
}

/** The built server in local mode against a bare process that only loads the two libraries it is made for. */
export async function startRows(): Promise<Group> {
  const title = `Start and memory: child processes, built code (median of ${ROUNDS} interleaved rounds)`;
  if (!existsSync(SERVER))
    return {
      title,
      rows: [{ what: 'not measured', value: '', meaning: 'there is no dist/: run npm run build first' }],
    };
  const server: Started[] = [];
  const bare: Started[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    server.push(await startServer());
    bare.push(await start(['-e', BARE], {}));
  }
  return {
    title,
    rows: [
      ...rows('cold start to "ready"', 'ready', milliseconds, server, bare),
      ...rows('idle memory', 'memory', (mb) => `${mb.toFixed(0)} MB`, server, bare),
    ],
  };
}

function rows(
  what: string,
  key: keyof Started,
  print: (value: number) => string,
  server: readonly Started[],
  bare: readonly Started[],
): Row[] {
  const of = (list: readonly Started[]): number => median(list.map((each) => each[key]));
  return [
    {
      what: `${what}, bare`,
      value: print(of(bare)),
      meaning: 'node that only requires @slack/bolt and botbuilder',
    },
    {
      what: `${what}, server`,
      value: print(of(server)),
      ratio: of(server) / of(bare),
      meaning: 'RoastPitch in local mode / the bare process',
    },
  ];
}

async function startServer(): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'roastpitch-bench-'));
  try {
    return await start([SERVER], {
      PORT: '0',
      DATA_DIR: folder,
      LOG_LEVEL: 'silent',
      ...Object.fromEntries(SECRETS.map((name) => [name, ''])),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function start(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Started> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    let started: Started | undefined;
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.stdout.on('data', (data: Buffer) => {
      const before = out.includes('ready');
      out += data.toString();
      if (before || !out.includes('ready')) return;
      const ready = performance.now() - begin;
      setTimeout(() => {
        started = { ready, memory: residentMegabytes(child.pid ?? 0) };
        child.kill('SIGTERM');
      }, IDLE);
    });
    child.on('close', () => {
      if (started) resolve(started);
      else reject(new Error(`The process ended before it was ready: ${err.trim() || out.trim()}`));
    });
  });
}

function residentMegabytes(pid: number): number {
  return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)]).stdout.toString()) / 1024;
}
