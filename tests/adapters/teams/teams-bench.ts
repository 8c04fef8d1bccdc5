/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment -- the JSON of the platform has no types; its shape is what is tested */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../../adapters/storage/sqlite';
import { teamsApp } from '../../../adapters/teams/app';
import { Bot } from '../../../src/bot';
import type { TeamsConfig } from '../../../src/config';
import type { Logger } from '../../../src/ports';
import { realHouse } from '../../real-house';
import { keeping } from '../../an-entry';
import type { Store } from '../../../src/store';

type Json = Record<string, any>;

export const EMULATOR: TeamsConfig = {
  appId: '',
  appPassword: '',
  appType: 'MultiTenant',
  tenantId: '',
  emulator: true,
};
export const PRODUCTION: TeamsConfig = {
  appId: '6f1e0c9a-1111-4222-8333-444455556666',
  appPassword: 'not-a-secret',
  appType: 'SingleTenant',
  tenantId: '0b7f3a52-1c9b-4f7f-9f0a-6a2a5f0e0001',
  emulator: false,
};

/** The activity of tests/fixtures/teams/<name>.json. */
export function fixture(name: string): Json {
  const file = join(__dirname, '..', '..', 'fixtures', 'teams', `${name}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { activity: Json }).activity;
}

/** A message in a personal chat, with an id of its own. */
export function personal(text: string, rest: Json = {}): Json {
  return { ...fixture('plain-personal'), id: `m${Math.random()}`, text, ...rest };
}

/** A log that keeps its lines, to see that no words of a person are in them. */
export function listeningLog(): Logger & { lines: string[] } {
  const lines: string[] = [];
  const keep = (fields: object, message: string): void =>
    void lines.push(JSON.stringify({ ...fields, message }));
  return { lines, info: keep, warn: keep, error: keep };
}

export interface Bench {
  readonly url: string;
  readonly bot: Bot;
  readonly store: Store;
  readonly log: ReturnType<typeof listeningLog>;
  /** What the bot posted to the connector, oldest first. */
  readonly posted: { path: string; body: Json }[];
  /** What the connector answers from now on. */
  connectorStatus: number;
  /** Posts an activity, with the connector's own address as serviceUrl. */
  send(
    activity: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; text: string; json: any }>;
  close(): Promise<void>;
}

/** The real listener, bot, library and store, and a small connector on this machine. */
export async function openBench(config: TeamsConfig = EMULATOR): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'teams-'));
  const house = await realHouse();
  const store = await sqliteStore(folder, keeping());
  const bot = new Bot(house, store);
  const log = listeningLog();
  const app = teamsApp({ bot, library: house.library, log, config });
  await app.start();
  const posted: Bench['posted'] = [];
  const connector = await listen(
    createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        posted.push({
          path: request.url ?? '',
          body: JSON.parse(Buffer.concat(chunks).toString() || '{}') as Json,
        });
        response.writeHead(bench.connectorStatus, { 'content-type': 'application/json' }).end('{"id":"1"}');
      });
    }),
  );
  const server = await listen(
    createServer((request, response) => {
      app.listeners.get('/api/messages')!(request, response);
    }),
  );
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;
  const bench: Bench = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    bot,
    store,
    log,
    posted,
    connectorStatus: 200,
    send: async (activity, headers = {}) => {
      const placed = typeof activity === 'object' && config.emulator ? { ...activity, serviceUrl } : activity;
      const response = await fetch(bench.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof placed === 'string' ? placed : JSON.stringify(placed),
      });
      const text = await response.text();
      return { status: response.status, text, json: text.startsWith('{') ? JSON.parse(text) : undefined };
    },
    close: async () => {
      await app.stop();
      for (const each of [server, connector]) {
        each.closeAllConnections();
        await new Promise((resolve) => each.close(resolve));
      }
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
  return bench;
}

async function listen(server: Server): Promise<Server> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Every object in a JSON value whose `type` is this one. */
export function elements(value: unknown, type: string): Json[] {
  if (Array.isArray(value)) return value.flatMap((each) => elements(each, type));
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Json).type === type ? [value as Json] : [];
  return [...own, ...Object.values(value).flatMap((each) => elements(each, type))];
}

/** Stands in for the keys that Microsoft publishes, which the SDK would fetch. */
export function signingKeys(): jest.SpyInstance {
  const inside = createRequire(require.resolve('botbuilder'));
  const { OpenIdMetadata } = inside('botframework-connector/lib/auth/openIdMetadata') as {
    OpenIdMetadata: { prototype: { getKey(): unknown } };
  };
  return jest.spyOn(OpenIdMetadata.prototype, 'getKey');
}
