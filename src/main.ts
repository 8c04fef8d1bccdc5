import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bot } from './bot';
import { columnSender, type Noticeboard } from './board/column-sender';
import { OutboxWorker } from './board/outbox';
import { isLocal, readConfig, type Config } from './config';
import { RoastPitchError } from './errors';
import { openHouse } from './open-house';
import type { Logger } from './ports';
import type { House } from './roast';
import type { Store } from './store';
import { dailyBudget } from './write/model-budget';
import type { ModelWriter } from './write/model-writer';
import type { Metrics } from '../adapters/metrics/prometheus';
import { readPrompts } from '../adapters/prompts/folder';
import { sealWith } from '../adapters/storage/seal';

/* eslint-disable @typescript-eslint/no-require-imports, @typescript-eslint/consistent-type-imports -- an adapter is loaded only when it is wanted: Bolt and botbuilder cost 0.4 s and 100 MB */
const load = {
  cli: () => require('../adapters/cli/roast') as typeof import('../adapters/cli/roast'),
  metrics: () => require('../adapters/metrics/prometheus') as typeof import('../adapters/metrics/prometheus'),
  model: () => require('../adapters/openai/writer') as typeof import('../adapters/openai/writer'),
  modelMeter: () => require('../adapters/openai/meter') as typeof import('../adapters/openai/meter'),
  doctor: () => require('../adapters/cli/doctor') as typeof import('../adapters/cli/doctor'),
  log: () => require('../adapters/log/pino') as typeof import('../adapters/log/pino'),
  playground: () => require('../adapters/web/playground') as typeof import('../adapters/web/playground'),
  server: () => require('../adapters/web/server') as typeof import('../adapters/web/server'),
  slack: () => require('../adapters/slack/app') as typeof import('../adapters/slack/app'),
  teamsDoctor: () => require('../adapters/teams/doctor') as typeof import('../adapters/teams/doctor'),
  slackDoctor: () => require('../adapters/slack/doctor') as typeof import('../adapters/slack/doctor'),
  postgres: () => require('../adapters/storage/postgres') as typeof import('../adapters/storage/postgres'),
  sqlite: () => require('../adapters/storage/sqlite') as typeof import('../adapters/storage/sqlite'),
  teams: () => require('../adapters/teams/app') as typeof import('../adapters/teams/app'),
};
/* eslint-enable @typescript-eslint/no-require-imports, @typescript-eslint/consistent-type-imports */

/** What can be started and stopped, and may want requests from the shared port. */
interface Connected {
  readonly listeners: ReadonlyMap<string, RequestListener>;
  /** Where the weekly Column is hung. */
  readonly noticeboard?: { readonly platform: string; readonly board: Noticeboard } | undefined;
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
  const metrics = load.metrics().prometheus();
  const leaving = new AbortController();
  const bot = new Bot(house, store, config.timeZone, modelOf(config, house, store, metrics, leaving.signal));
  const connected: Connected[] = [];
  if (config.slack)
    connected.push(
      load.slack().slackApp({
        bot,
        library: house.library,
        store,
        log,
        config: config.slack,
        retentionDays: config.retentionDays,
      }),
    );
  if (config.teams)
    connected.push(
      load.teams().teamsApp({
        bot,
        library: house.library,
        store,
        log,
        config: config.teams,
        admins: config.teams.admins,
        targeted: config.teams.targeted,
      }),
    );

  let ready = false;
  const server = await load.server().listen({
    port: config.port,
    host: config.host,
    listeners: new Map([
      ['/metrics', metrics.listener] as const,
      ...connected.flatMap((each) => [...each.listeners]),
    ]),
    fallback: isLocal(config) ? load.playground().playground(bot, house.library, log) : undefined,
    isReady: () => ready,
  });
  const outbox = columns(bot, connected, store, log);
  for (const each of connected) await each.start();
  outbox?.start();
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
    leaving.abort();
    clearInterval(cleaning);
    const closed = new Promise((resolve) => {
      server.close(resolve);
    });
    server.closeIdleConnections();
    await outbox?.stop();
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

/** Sends the weekly Columns to the platforms that are connected. */
function columns(
  { columns: desk }: Bot,
  connected: readonly Connected[],
  store: Store,
  log: Logger,
): OutboxWorker | undefined {
  if (!desk) return undefined;
  const boards = connected.flatMap(({ noticeboard }) => (noticeboard ? [noticeboard] : []));
  const senders = new Map(boards.map(({ platform, board }) => [platform, columnSender(desk, board)]));
  return senders.size > 0
    ? new OutboxWorker({ store, senders, log, fill: (now) => desk.order(now) })
    : undefined;
}

/** The writer behind the templates, if there is a model. */
function modelOf(
  { model: config }: Config,
  { library, detect }: House,
  store: Store,
  { registry }: Metrics,
  stopping: AbortSignal,
): ModelWriter | undefined {
  if (!config) return undefined;
  const budget = dailyBudget(store, { perUser: config.perUserADay, perWorkspace: config.perWorkspaceADay });
  const meter = load.modelMeter().promMeter(registry);
  return load.model().openaiWriter({ config, library, detect, budget, meter, stopping });
}

/** `doctor [https://your.host/slack/events]`: whether what the environment says works. Out: the exit code. */
async function examine(config: Config, requestUrl?: string): Promise<number> {
  const { slack, teams } = config;
  return load
    .doctor()
    .doctorCommand([
      ...(slack ? load.slackDoctor().slackChecks(slack, requestUrl) : []),
      ...(teams ? [() => load.teamsDoctor().teamsFindings(teams, requestUrl)] : []),
    ]);
}

async function main(): Promise<void> {
  // .env is a convenience for the server; what the environment already says wins.
  (await import('dotenv')).config({ quiet: true });
  const config = readConfig(process.env);
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'roast')
    process.exitCode = await load
      .cli()
      .roastCommand(rest, () => openHouse(readPrompts(config.promptsDir)), config.model?.sends);
  else if (command === 'doctor') process.exitCode = await examine(config, rest[0]);
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
