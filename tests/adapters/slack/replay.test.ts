import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slackApp } from '../../../adapters/slack/app';
import { record, string } from '../../../adapters/slack/json';
import { sqliteStore } from '../../../adapters/storage/sqlite';
import { Bot } from '../../../src/bot';
import { keeping } from '../../an-entry';
import { broken } from './block-kit';
import { FakeSocket } from './fake-socket';
import { payload, type Payload } from './fixtures';
import { KeptLog, withRig } from './rig';

/** Everything that Slack was seen to send, through both doors. */
const NAMES = readdirSync(join(__dirname, '../../fixtures/slack')).map((file) => file.replace('.json', ''));

const { rig } = withRig();

const isEvent = (body: Payload): boolean =>
  ['event_callback', 'url_verification'].includes(string(body.type));

describe('whatever Slack sends over HTTP, signed', () => {
  it.each(NAMES)(
    '%s is acknowledged, breaks nothing, and what comes of it keeps every limit',
    async (name) => {
      const body = payload(name);
      if (body.response_url !== undefined) body.response_url = rig.responseUrl('replayed');
      const send = isEvent(body)
        ? rig.event(body)
        : 'command' in body
          ? rig.command(body)
          : rig.interaction(body);
      expect((await send).status).toBe(200);
      const calls = await rig.slack.seen(0);
      for (const { body: said } of calls) {
        if ('blocks' in said) expect(broken(said)).toEqual([]);
        if ('view' in said) expect(broken(said.view)).toEqual([]);
        expect(JSON.stringify(said)).not.toMatch(/<!(?:channel|here|everyone|subteam)|link_names|"parse"/);
      }
      expect(rig.log.lines.filter((line) => line.includes('failed'))).toEqual([]);
    },
  );
});

describe('whatever Slack sends through a socket', () => {
  it('is acknowledged, one frame after another, on one connection', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'roastpitch-replay-'));
    const [slack, store, log] = [
      await FakeSocket.open(),
      await sqliteStore(folder, keeping()),
      new KeptLog(),
    ];
    const config = { botToken: 'xoxb-test', appToken: 'xapp-test', apiUrl: slack.apiUrl };
    const parts = {
      bot: new Bot(rig.house, store),
      library: rig.house.library,
      store,
      log,
      config,
      retentionDays: 7,
    };
    const app = slackApp(parts);
    await app.start();
    // There is nothing to verify through a socket.
    const names = NAMES.filter((name) => name !== 'url-verification');
    for (const name of names) {
      const body: Payload = { ...payload(name), response_url: undefined };
      const type = isEvent(body) ? 'events_api' : 'command' in body ? 'slash_commands' : 'interactive';
      slack.send({ type, envelope_id: name, payload: body, accepts_response_payload: true });
    }
    await slack.until(() => slack.frames.length === names.length, 15_000);
    expect(slack.frames.map((each) => string(record(each).envelope_id)).sort()).toEqual([...names].sort());
    expect(slack.connections).toBe(1);
    await app.stop();
    await slack.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }, 40_000);
});
