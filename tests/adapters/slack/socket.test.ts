import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slackApp } from '../../../adapters/slack/app';
import { sqliteStore } from '../../../adapters/storage/sqlite';
import { Bot } from '../../../src/bot';
import type { Store } from '../../../src/store';
import type { House } from '../../../src/roast';
import { FakeSocket } from './fake-socket';
import { message, pressed } from './fixtures';
import { realHouse } from '../../real-house';
import { KeptLog } from './rig';
import { keeping } from '../../an-entry';

let house: House;
let slack: FakeSocket;
let store: Store;
let folder: string;
let log: KeptLog;
let app: ReturnType<typeof slackApp>;

beforeAll(async () => {
  house = await realHouse();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roastpitch-socket-'));
  [slack, store, log] = [await FakeSocket.open(), await sqliteStore(folder, keeping()), new KeptLog()];
  const config = { botToken: 'xoxb-test', appToken: 'xapp-test', apiUrl: slack.apiUrl };
  app = slackApp({
    bot: new Bot(house, store),
    library: house.library,
    store,
    log,
    config,
    retentionDays: 7,
  });
});
afterEach(async () => {
  await app.stop();
  await slack.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const envelope = (id: string): object => ({
  type: 'events_api',
  envelope_id: id,
  payload: message('dm-text-paste'),
  accepts_response_payload: false,
});
const command = (id: string): object => ({
  type: 'slash_commands',
  envelope_id: id,
  payload: pressed('slash-text', { text: 'help', response_url: undefined }),
  accepts_response_payload: true,
});
const posts = (): number => slack.calls.filter((each) => each === 'chat.postMessage').length;

describe('Socket Mode', () => {
  it('wants no requests from the port, and answers what comes through the socket once', async () => {
    expect(app.listeners.size).toBe(0);
    await app.start();
    const event = envelope('1');
    slack.send(event);
    slack.send({ ...event, envelope_id: '2', retry_attempt: 1 });
    await slack.until(() => posts() > 0 && slack.frames.length > 1);
    expect(slack.frames.map((each) => each.envelope_id)).toEqual(['1', '2']);
    expect(posts()).toBe(1);
  });

  it('outlives the frame without an event (app_rate_limited) that ends @slack/socket-mode 3.1.0', async () => {
    await app.start();
    slack.send({
      type: 'events_api',
      envelope_id: '1',
      payload: { type: 'app_rate_limited', team_id: 'T01TEST', minute_rate_limited: 1 },
    });
    slack.send(envelope('2'));
    await slack.until(() => posts() > 0);
    expect(posts()).toBe(1);
    expect(log.lines.join()).toContain('a frame was not understood');
  });

  it('loses no command while Slack changes the connection, and has one connection afterwards', async () => {
    await app.start();
    slack.refresh();
    slack.send(command('during'));
    await slack.until(() => slack.connections === 2, 3_000);
    slack.send(command('after'));
    await slack.until(() => slack.frames.length === 2, 3_000);
    expect(slack.frames.map((each) => each.envelope_id)).toEqual(['during', 'after']);
    await slack.until(() => posts() === 2);
    expect([posts(), slack.connections]).toEqual([2, 2]);
    await slack.until(() => slack.open === 1);
    expect(slack.open).toBe(1);
  });

  it('refuses to start when Slack refuses the token', async () => {
    slack.refuse = 'invalid_auth';
    await expect(app.start()).rejects.toThrow('invalid_auth');
  });

  it('comes back after the connection broke, even when Slack refuses it at first', async () => {
    await app.start();
    slack.refuse = 'account_inactive';
    slack.drop();
    await slack.until(() => log.lines.some((line) => line.includes('reconnecting failed')), 12_000);
    slack.refuse = undefined;
    await slack.until(() => slack.connections === 2, 25_000);
    slack.send(envelope('3'));
    await slack.until(() => posts() > 0);
    expect(posts()).toBe(1);
  }, 45_000);
});
