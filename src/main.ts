import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bot } from './bot';
import { isLocal, readConfig, type Config } from './config';
import { RoastPitchError } from './errors';
import { openHouse } from './open-house';
import { readPrompts } from '../adapters/prompts/folder';
import { sealWith } from '../adapters/storage/seal';

/* eslint-disable @typescript-eslint/no-require-imports, @typescript-eslint/consistent-type-imports -- an adapter is loaded only when it is wanted: Bolt and botbuilder cost 0.4 s and 100 MB */
const load = {
  cli: () => require('../adapters/cli/roast') as typeof import('../adapters/cli/roast'),
  log: () => require('../adapters/log/pino') as typeof import('../adapters/log/pino'),
  playground: () => require('../adapters/web/playground') as typeof import('../adapters/web/playground'),
  server: () => require('../adapters/web/server') as typeof import('../adapters/web/server'),
  slack: () => require('../adapters/slack/app') as typeof import('../adapters/slack/app'),
  postgres: () => require('../adapters/storage/postgres') as typeof import('../adapters/storage/postgres'),
  sqlite: () => require('../adapters/storage/sqlite') as typeof import('../adapters/storage/sqlite'),
  teams: () => require('../adapters/teams/app') as typeof import('../adapters/teams/app'),
};
/* eslint-enable @typescript-eslint/no-require-imports, @typescript-eslint/consistent-type-imports */

/** What can be started and stopped, and may want requests from the shared port. */
interface Connected {
  readonly listeners: ReadonlyMap<string, RequestListener>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;

/** Puts everything together: config → library → store → bot → adapters → one port. */
async function serve(config: Config): Promise<void> {
  const log = load.log().pinoLogger(config.logLevel);
  const house = await openHouse(readPrompts(config.promptsDir));
  const keeping = { retentionDays: config.retentionDays, seal: sealWith(config.encryptionKeys) };
  const store = config.databaseUrl
    ? await load.postgres().postgresStore(config.databaseUrl, keeping)
    : await load.sqlite().sqliteStore(config.dataDir, keeping);
  const bot = new Bot(house, store, config.timeZone);
  const connected: Connected[] = [];
  if (config.slack)
    connected.push(load.slack().slackApp({ bot, library: house.library, log, config: config.slack }));
  if (config.teams)
    connected.push(load.teams().teamsApp({ bot, library: house.library, log, config: config.teams }));

  let ready = false;
  const server = await load.server().listen({
    port: config.port,
    host: config.host,
    listeners: new Map(connected.flatMap((each) => [...each.listeners])),
    fallback: isLocal(config) ? load.playground().playground(bot, house.library, log) : undefined,
    isReady: () => ready,
  });
  for (const each of connected) await each.start();
  const cleaning = setInterval(() => {
    store.purge(new Date()).catch((error: unknown) => {
      log.error({ error: String(error) }, 'purge failed');
    });
  }, DAY / 24);
  await store.purge(new Date());
  ready = true;
  const { port } = server.address() as AddressInfo;
  process.stdout.write(
    isLocal(config)
      ? `RoastPitch is ready, in local mode: open http://127.0.0.1:${port}/\n`
      : `RoastPitch is ready on port ${port}\n`,
  );

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    ready = false;
    clearInterval(cleaning);
    const closed = new Promise((resolve) => {
      server.close(resolve);
    });
    server.closeIdleConnections();
    for (const each of connected) await each.stop();
    setTimeout(() => {
      server.closeAllConnections();
    }, 5_000).unref();
    await closed;
    await store.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

async function main(): Promise<void> {
  // .env is a convenience for the server; what the environment already says wins.
  (await import('dotenv')).config({ quiet: true });
  const config = readConfig(process.env);
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'roast')
    process.exitCode = await load.cli().roastCommand(rest, () => openHouse(readPrompts(config.promptsDir)));
  else await serve(config);
}

main().catch((error: unknown) => {
  const lines =
    error instanceof RoastPitchError
      ? [error.message, error.hint]
      : [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  process.stderr.write(`${lines.filter(Boolean).join('\n')}\n`);
  process.exit(1);
});
