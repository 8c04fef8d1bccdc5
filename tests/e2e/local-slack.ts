import { spawn, type ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'undici';
import { list, record, string, type Json } from '../../adapters/slack/json';

export const BINARY = join(__dirname, '../../node_modules/.cache/local-slack/package/bin/local-slack');

/** Ports of a network that nobody else is in. */
const [SLACK_PORT, BOT_PORT] = [4600, 4601];
const BOT_TOKEN = 'xoxb-end-to-end';
const SECRET = 'signing-secret-of-the-end-to-end-test';
export const [ALICE, BOB, BOT, GENERAL] = ['U01ALICE', 'U02BOB', 'U0BOT', 'C01GEN'];

const CONFIG = {
  workspace: { name: 'Bakkerij Peeters', domain: 'peeters', teamId: 'T01TEST' },
  apps: [
    {
      appId: 'A01APP',
      botUserId: BOT,
      botName: 'RoastPitch',
      botToken: BOT_TOKEN,
      signingSecret: SECRET,
      mode: 'events',
      requestUrl: `http://127.0.0.1:${BOT_PORT}/slack/events`,
    },
  ],
  users: [
    { id: ALICE, name: 'alice', real_name: 'Alice Peeters' },
    { id: BOB, name: 'bob', real_name: 'Bob Claes' },
  ],
  channels: [{ id: GENERAL, name: 'general', members: [ALICE, BOB, BOT] }],
};

/** Slack itself, on this machine: what its people do, and what they see. It binds every address, so keep it alone. */
export class LocalSlack {
  readonly url = `http://127.0.0.1:${SLACK_PORT}`;
  /** What the bot needs to know to be the app of this Slack. */
  readonly environment = {
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: `http://127.0.0.1:${SLACK_PORT}/api/`,
    HOST: '127.0.0.1',
    PORT: String(BOT_PORT),
  };
  readonly #process: ChildProcess;
  readonly #folder: string;

  private constructor() {
    this.#folder = mkdtempSync(join(tmpdir(), 'roastpitch-local-slack-'));
    const config = join(this.#folder, 'config.json');
    writeFileSync(config, JSON.stringify(CONFIG));
    const options = ['--config', config, '--port', String(SLACK_PORT), '--base-host', '127.0.0.1'];
    this.#process = spawn(BINARY, [...options, '--files-dir', join(this.#folder, 'files')], {
      stdio: 'ignore',
    });
  }

  static async open(): Promise<LocalSlack> {
    const slack = new LocalSlack();
    await until('the local Slack', () => slack.#get('state').catch(() => undefined));
    return slack;
  }

  /** The direct conversation of a person with the bot. */
  async directMessage(user: string): Promise<string> {
    const response = await fetch(`${this.url}/api/conversations.open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${BOT_TOKEN}` },
      body: new URLSearchParams({ users: user }),
    });
    return string(record(record(await response.json()).channel).id);
  }

  /** Writes a message, as typed, or a reply in the thread of one. Out: its ts. */
  async say(user: string, channel: string, text: string, thread?: string): Promise<string> {
    const below = thread === undefined ? {} : { thread_ts: thread };
    const { message } = await this.#do('message', { user, channel, text, ...below });
    return string(record(message).ts);
  }

  async command(user: string, channel: string, text: string): Promise<void> {
    await this.#do('command', { user, channel, command: '/roastpitch', text });
  }

  /** Presses a button of a message: the `nth` with that action id. */
  async press(user: string, message: Json, action: string, nth = 0): Promise<void> {
    const found = controls(message).filter((each) => each.action_id === action)[nth];
    if (!found) throw new Error(`no button ${action} in: ${string(message.text).slice(0, 200)}`);
    await this.#do('interact', {
      user,
      channel: message.channel,
      messageTs: message.ts,
      action: { type: 'button', ...found },
    });
  }

  /** Waits until a form with this callback id is open. */
  async form(callback: string): Promise<Json> {
    const window = new WebSocket(`${this.url.replace('http', 'ws')}/ui`);
    try {
      return await new Promise<Json>((resolve, reject) => {
        window.addEventListener('message', ({ data }) => {
          const told = record(JSON.parse(String(data)));
          const open = record(list(told.stack ?? record(told.state).modalStack).at(-1));
          if (open.callback_id === callback) resolve(open);
        });
        setTimeout(reject, 10_000, new Error(`waited ten seconds for the form ${callback}`));
      });
    } finally {
      window.close();
    }
  }

  /** Sends the open form as it stands but for `changes` (by block). */
  async submit(user: string, form: Json, changes: Readonly<Record<string, object>>): Promise<void> {
    const window = new WebSocket(`${this.url.replace('http', 'ws')}/ui`);
    await new Promise((resolve) => {
      window.addEventListener('open', resolve);
    });
    window.send(JSON.stringify({ t: 'view_submit', user, values: filledIn(form, changes) }));
    window.close();
  }

  /** Sends the bot what this Slack cannot make itself (a forward, a shortcut), signed as Slack signs. */
  async deliver(body: object): Promise<number> {
    const text = JSON.stringify(body);
    const sent = String(Math.floor(Date.now() / 1_000));
    const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${sent}:${text}`).digest('hex')}`;
    const headers = {
      'content-type': 'application/json',
      'x-slack-request-timestamp': sent,
      'x-slack-signature': signature,
    };
    const response = await fetch(`http://127.0.0.1:${BOT_PORT}/slack/events`, {
      method: 'POST',
      headers,
      body: text,
    });
    return response.status;
  }

  /** The bot's messages in a channel, oldest first, ephemeral ones too. */
  async ofTheBot(channel: string): Promise<Json[]> {
    const { messages } = await this.#get(`messages/${channel}`);
    return list(messages)
      .map(record)
      .filter((each) => each.user === BOT);
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGTERM');
    await gone;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #get(what: string): Promise<Json> {
    return record(await (await fetch(`${this.url}/_control/${what}`)).json());
  }

  async #do(what: string, body: object): Promise<Json> {
    const response = await fetch(`${this.url}/_control/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`the local Slack refused ${what}: ${await response.text()}`);
    return record(await response.json());
  }
}

/** The state of a form's inputs: what stood in them, and `changes` over it. */
function filledIn(view: Json, changes: Readonly<Record<string, object>>): Json {
  const inputs = list(view.blocks)
    .map(record)
    .filter((each) => each.type === 'input');
  const values = inputs.map((input) => {
    const element = record(input.element);
    const value = { type: element.type, value: element.initial_value ?? null };
    const block = string(input.block_id);
    return [block, { [string(element.action_id)]: { ...value, ...changes[block] } }];
  });
  return Object.fromEntries(values) as Json;
}

/** What can be pressed in a message. */
export function controls(message: Json): Json[] {
  const blocks = list(message.blocks).map(record);
  return blocks.flatMap((block) =>
    [...list(block.elements), block.accessory]
      .map(record)
      .filter((each) => string(each.action_id) !== '')
      .map((each) => ({ ...each, block_id: block.block_id })),
  );
}

/** Waits, for at most ten seconds, until there is something, and returns it. */
export async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited ten seconds for ${what}`);
}
