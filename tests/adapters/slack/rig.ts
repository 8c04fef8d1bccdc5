import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slackApp } from '../../../adapters/slack/app';
import { sqliteStore } from '../../../adapters/storage/sqlite';
import { Bot } from '../../../src/bot';
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
  readonly stop: () => Promise<void>;
  readonly #server: Server;
  readonly #folder: string;

  private constructor(slack: FakeSlack, store: Store, house: House, folder: string) {
    this.slack = slack;
    this.store = store;
    this.#folder = folder;
    const config = { botToken: 'xoxb-test', signingSecret: SECRET, apiUrl: slack.apiUrl };
    const app = slackApp({ bot: new Bot(house, store), library: house.library, log: this.log, config });
    this.stop = () => app.stop();
    this.#server = createServer((request, response) => {
      app.listeners.get(new URL(request.url ?? '/', 'http://x').pathname)?.(request, response);
    });
  }

  static async open(house: House): Promise<Rig> {
    const folder = mkdtempSync(join(tmpdir(), 'roastpitch-slack-'));
    const rig = new Rig(await FakeSlack.open(), await sqliteStore(folder, keeping()), house, folder);
    await new Promise<void>((resolve) => rig.#server.listen(0, '127.0.0.1', resolve));
    return rig;
  }

  get eventsUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/slack/events`;
  }

  /** A response_url of the fake Slack. */
  responseUrl(name: string): string {
    return `${this.slack.url}/respond/${name}`;
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
