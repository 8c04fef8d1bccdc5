import { createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slackApp } from '../../../adapters/slack/app';
import { sqliteStore } from '../../../adapters/storage/sqlite';
import { Bot } from '../../../src/bot';
import type { SlackConfig } from '../../../src/config';
import type { Logger } from '../../../src/ports';
import type { Store } from '../../../src/store';
import type { House } from '../../../src/roast';
import { FakeSlack } from './fake-slack';
import { keeping } from '../../an-entry';

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

/** The real adapter, bot, library and store behind a real port, with a fake Slack on the other side. */
export class Rig {
  readonly slack: FakeSlack;
  readonly store: Store;
  readonly log = new KeptLog();
  readonly start = (): Promise<void> => this.#app.start();
  readonly stop = (): Promise<void> => this.#app.stop();
  readonly #opened: () => ReturnType<typeof slackApp>;
  #app: ReturnType<typeof slackApp>;
  readonly #server: Server;
  readonly #folder: string;

  private constructor(
    slack: FakeSlack,
    store: Store,
    house: House,
    folder: string,
    changes: Partial<SlackConfig>,
  ) {
    this.slack = slack;
    this.store = store;
    this.#folder = folder;
    const config = { botToken: 'xoxb-test', signingSecret: SECRET, apiUrl: slack.apiUrl, ...changes };
    this.#opened = () =>
      slackApp({
        bot: new Bot(house, store),
        library: house.library,
        store,
        log: this.log,
        config,
        retentionDays: 7,
      });
    this.#app = this.#opened();
    this.#server = createServer((request, response) => {
      this.#app.listeners.get(new URL(request.url ?? '/', 'http://x').pathname)?.(request, response);
    });
  }

  /** `changes` go over the configuration of one workspace with a token. */
  static async open(house: House, changes: Partial<SlackConfig> = {}): Promise<Rig> {
    const folder = mkdtempSync(join(tmpdir(), 'roastpitch-slack-'));
    const rig = new Rig(await FakeSlack.open(), await sqliteStore(folder, keeping()), house, folder, changes);
    await new Promise<void>((resolve) => rig.#server.listen(0, '127.0.0.1', resolve));
    return rig;
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
}
