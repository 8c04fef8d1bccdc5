/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access -- the JSON of the platform has no types; its shape is what is tested */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../../adapters/storage/sqlite';
import { listen as serve } from '../../../adapters/web/server';
import { teamsApp } from '../../../adapters/teams/app';
import { Bot } from '../../../src/bot';
import type { TeamsConfig } from '../../../src/teams-config';
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
  readonly noticeboard: () => ReturnType<typeof teamsApp>['noticeboard'];
  /** What the bot posted to the connector, oldest first. */
  readonly posted: { path: string; body: Json }[];
  /** What each call to the connector said of its connection. */
  readonly connections: (string | undefined)[];
  /** What it changed and took back there. */
  readonly updated: { path: string; body: Json }[];
  readonly deleted: string[];
  /** What the connector answers from now on. */
  connectorStatus: number;
  /** What it answers to the next calls, before it works again. */
  readonly faults: { status: number; headers?: Record<string, string> }[];
  /** Whether somebody is in a conversation. When it throws, the connector is out of order. */
  isMember: (path: string) => boolean;
  /** Posts an activity, with the connector's own address as serviceUrl. */
  send(
    activity: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; text: string; json: any }>;
  /** Another process, as far as Teams can tell: only what the store knows is still known. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The real server, listener, bot, library and store, and a small connector on this machine. */
export async function openBench(
  config: TeamsConfig = EMULATOR,
  parts: Partial<Parameters<typeof teamsApp>[0]> = {},
): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'teams-'));
  const house = await realHouse();
  const store = await sqliteStore(folder, keeping());
  const bot = new Bot(house, store);
  const log = listeningLog();
  const opened = (): ReturnType<typeof teamsApp> =>
    teamsApp({ bot, library: house.library, log, config, store, ...parts });
  let app = opened();
  await app.start();
  const posted: Bench['posted'] = [];
  const connections: Bench['connections'] = [];
  const updated: Bench['updated'] = [];
  const deleted: string[] = [];
  let count = 0;
  const statusFor = (path: string): number => {
    try {
      return bench.isMember(path) ? 200 : 404;
    } catch {
      return 503;
    }
  };
  const connector = await listen(
    createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        connections.push(request.headers.connection);
        const path = request.url ?? '';
        const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Json;
        const json = { 'content-type': 'application/json' };
        if (request.method === 'GET') {
          const id = decodeURIComponent(path.split('/').at(-1) ?? '');
          response.writeHead(statusFor(path), json).end(JSON.stringify({ id }));
          return;
        }
        if (request.method === 'PUT') updated.push({ path, body });
        else if (request.method === 'DELETE') deleted.push(path);
        else posted.push({ path, body });
        const fault = bench.faults.shift();
        count += 1;
        response
          .writeHead(fault?.status ?? bench.connectorStatus, { ...json, ...fault?.headers })
          .end(JSON.stringify({ id: `sent-${count}` }));
      });
    }),
  );
  const server = await serve({
    port: 0,
    host: '127.0.0.1',
    listeners: new Map([
      [
        '/api/messages',
        (...met) => {
          app.listeners.get('/api/messages')!(...met);
        },
      ],
    ]),
    isReady: () => true,
  });
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;
  const bench: Bench = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    bot,
    store,
    log,
    noticeboard: () => app.noticeboard,
    posted,
    connections,
    updated,
    deleted,
    connectorStatus: 200,
    faults: [],
    isMember: () => true,
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
    restart: async () => {
      await app.stop();
      app = opened();
      await app.start();
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

/** The same activity, by somebody else of the same tenant. */
export function by(name: string, activity: Json): Json {
  return { ...activity, id: `${name}${Math.random()}`, from: { id: `29:${name}`, name, aadObjectId: name } };
}

/** A press on a button of a card, as Action.Execute sends it; `inputs` are what the form holds. */
export function press(button: Json, inputs: Json = {}, rest: Json = {}): Json {
  const data: Json = { ...(button.data as Json), ...inputs };
  return {
    ...fixture('playground-invoke-adaptiveCard-action'),
    id: `i${Math.random()}`,
    value: { action: { type: 'Action.Execute', verb: data.verb as string, data } },
    ...rest,
  };
}

/** The message menu on a pitch in a room: the card in its dialog, and what each press in the dialog opens. */
export async function messageMenu(
  bench: Bench,
  pitch: string,
  conversation: object,
): Promise<{ card: Json; submit: (data: object) => Promise<any> }> {
  const action: any = { ...fixture('playground-invoke-composeExtension-fetchTask'), conversation };
  action.value.commandId = 'roastMessage';
  action.value.messagePayload.body.content = `<p>${pitch.replaceAll('\n', '<br>')}</p>`;
  const { json } = (await bench.send(action)) as any;
  const submit = async (data: object): Promise<any> => {
    const sent: any = { ...fixture('playground-invoke-composeExtension-submitAction'), conversation };
    sent.value.data = data;
    const answer = (await bench.send({ ...sent, id: `s${Math.random()}` })) as any;
    return answer.json.task.value.card?.content ?? answer.json.task;
  };
  return { card: json.task.value.card.content, submit };
}

/** Waits as long as the test may last: an answer that is slow comes after the request is over. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
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
