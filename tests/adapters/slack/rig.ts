import { createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slackApp } from '../../../adapters/slack/app';
import { sqliteStore } from '../../../adapters/storage/sqlite';
import { Bot } from '../../../src/bot';
import type { Language } from '../../../src/languages';
import type { Logger } from '../../../src/ports';
import type { House } from '../../../src/roast';
import { sayIn, type Say } from '../../../src/say';
import type { SlackConfig } from '../../../src/slack-config';
import type { Store } from '../../../src/store';
import type { Model } from '../../../src/write/model-port';
import { modelWriter, type ModelWriter } from '../../../src/write/model-writer';
import { keeping } from '../../an-entry';
import { realHouse } from '../../real-house';
import { aMeter, withBrief } from '../openai/stub';
import { FakeSlack } from './fake-slack';
import { pressed } from './fixtures';

const SECRET = 'a-signing-secret-for-tests';

/** A log that is kept, to see that nobody's words are in it. */
export class KeptLog implements Logger {
  readonly lines: string[] = [];
  info(fields: object, message: string): void {
    this.#keep(fields, message);
  }
  warn(fields: object, message: string): void {
    this.#keep(fields, message);
  }
  error(fields: object, message: string): void {
    this.#keep(fields, message);
  }
  #keep(fields: object, message: string): void {
    this.lines.push(`${message} ${JSON.stringify(fields)}`);
  }
}

interface Sending {
  readonly secret?: string;
  /** Seconds from now that the request claims to be sent at. */
  readonly shift?: number;
  readonly headers?: Record<string, string>;
}

/** What differs from one workspace with a token and no model. */
export interface Fittings {
  readonly config?: Partial<SlackConfig>;
  readonly model?: Model;
}

/** A rig of its own for each test of a file, and the English words of the interface. */
export function withRig(fittings: Fittings = {}): { readonly rig: Rig; readonly say: Say } {
  const rig = new Rig(fittings);
  beforeEach(() => rig.open());
  afterEach(() => rig.close());
  return { rig, say: (key, slots) => rig.sayIn('en')(key, slots) };
}

/** The real adapter, bot, library and store behind a real port, with a fake Slack on the other side. */
export class Rig {
  house!: House;
  slack!: FakeSlack;
  store!: Store;
  log!: KeptLog;
  readonly #fittings: Fittings;
  #app!: ReturnType<typeof slackApp>;
  #server!: Server;
  #folder!: string;

  constructor(fittings: Fittings) {
    this.#fittings = fittings;
  }

  async open(): Promise<void> {
    this.#folder = mkdtempSync(join(tmpdir(), 'roastpitch-slack-'));
    this.house = await realHouse();
    this.slack = await FakeSlack.open();
    this.store = await sqliteStore(this.#folder, keeping());
    this.log = new KeptLog();
    this.#app = this.#opened();
    this.#server = createServer((request, response) => {
      this.#app.listeners.get(new URL(request.url ?? '/', 'http://x').pathname)?.(request, response);
    });
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  /** A bot with the same store, to look behind or to prepare something. */
  get bot(): Bot {
    return new Bot(this.house, this.store, 'UTC', this.#writer());
  }

  sayIn(language: Language): Say {
    return sayIn(this.house.library, language);
  }

  start(): Promise<void> {
    return this.#app.start();
  }

  stop(): Promise<void> {
    return this.#app.stop();
  }

  /** Another process takes over, with the same store: whatever was only in mind is gone. */
  async restart(): Promise<void> {
    await this.stop();
    this.#app = this.#opened();
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get eventsUrl(): string {
    return `${this.url}/slack/events`;
  }

  /** A response_url of the fake Slack. */
  responseUrl(name: string): string {
    return `${this.slack.url}/respond/${name}`;
  }

  /** Every byte of the database. */
  everythingKept(): string {
    const files = readdirSync(this.#folder).map((file) => readFileSync(join(this.#folder, file), 'latin1'));
    return files.join();
  }

  event(body: object, sending: Sending = {}): Promise<Response> {
    return this.raw(JSON.stringify(body), 'application/json', sending);
  }

  command(body: object, sending: Sending = {}): Promise<Response> {
    return this.raw(
      new URLSearchParams(Object.entries(body) as [string, string][]).toString(),
      'application/x-www-form-urlencoded',
      sending,
    );
  }

  interaction(body: object, sending: Sending = {}): Promise<Response> {
    return this.command({ payload: JSON.stringify(body) }, sending);
  }

  /** A press of Alice's on a button or menu; `on` says where, over the direct message. */
  press(action: object, on: Record<string, unknown> = {}): Promise<Response> {
    const body = pressed('block-action-button', { response_url: this.responseUrl('press'), ...on });
    return this.interaction({ ...body, actions: [{ ...action, action_ts: String(body.trigger_id) }] });
  }

  /** Signs and sends any body. */
  raw(
    body: string,
    type: string,
    { secret = SECRET, shift = 0, headers = {} }: Sending = {},
  ): Promise<Response> {
    const sent = String(Math.floor(Date.now() / 1000) + shift);
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${sent}:${body}`).digest('hex')}`;
    const signed = {
      'content-type': type,
      'x-slack-request-timestamp': sent,
      'x-slack-signature': signature,
    };
    return fetch(this.eventsUrl, { method: 'POST', body, headers: { ...signed, ...headers } });
  }

  async close(): Promise<void> {
    await this.stop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await this.slack.close();
    await this.store.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #writer(): ModelWriter | undefined {
    const { model } = this.#fittings;
    const { library, detect } = this.house;
    const [budget, stopping] = [{ spend: () => Promise.resolve(true) }, new AbortController().signal];
    const desk = { detect, budget, meter: aMeter(), sends: 'pitch', deadlineMs: 5_000, stopping } as const;
    return model && modelWriter({ ...desk, library: withBrief(library), model });
  }

  #opened(): ReturnType<typeof slackApp> {
    const alone = { botToken: 'xoxb-test', signingSecret: SECRET, apiUrl: this.slack.apiUrl };
    const { bot, store, log } = this;
    const config = { ...alone, ...this.#fittings.config };
    return slackApp({ bot, library: this.house.library, store, log, config, retentionDays: 7 });
  }
}
