import { list, record, string, type Json } from '../../../adapters/slack/json';
import type { House } from '../../../src/roast';
import { sayIn, type Say } from '../../../src/say';
import { realHouse } from '../../real-house';
import { broken } from './block-kit';
import { message, pressed } from './fixtures';
import { Rig } from './rig';

let house: House;
let rig: Rig;
let say: Say;

beforeAll(async () => {
  house = await realHouse();
  say = sayIn(house.library, 'en');
});
beforeEach(async () => {
  rig = await Rig.open(house);
});
afterEach(async () => {
  await rig.close();
});

const elements = (body: unknown): Json[] =>
  list(record(body).blocks)
    .flatMap((each) => list(record(each).elements))
    .map(record);
const valueOf = (body: unknown, id: string): string =>
  string(elements(body).find((each) => each.action_id === id)?.value);

async function press(id: string, value: string): Promise<void> {
  const body = pressed('block-action-button', { response_url: rig.responseUrl('press') });
  await rig.interaction({ ...body, actions: [{ action_id: id, value, action_ts: string(body.trigger_id) }] });
}

/** Tells what the sender of this card wrote back. Out: what is shown then. */
async function answered(card: unknown, words: string): Promise<Json> {
  let before = rig.slack.calls.length;
  await press('answered', valueOf(card, 'answered'));
  const opened = (await rig.slack.seen(before + 1))[before];
  expect(opened?.to).toBe('views.open');
  const view = {
    ...record(opened?.body.view),
    id: 'V1',
    state: { values: { answer: { text: { value: words } } } },
  };
  expect(broken(record(opened?.body.view))).toEqual([]);
  before = rig.slack.calls.length;
  await rig.interaction(pressed('view-submission', { view }));
  const shown = (await rig.slack.seen(before + 1))[before];
  expect(broken(shown?.body)).toEqual([]);
  return record(shown?.body);
}

async function card(): Promise<unknown> {
  await rig.event(message('dm-text-paste'));
  return (await rig.slack.seen(1))[0]?.body;
}

describe('the story with one sender', () => {
  it('begins when a text is used, and goes on when they answer', async () => {
    const first = await card();
    await press('use', valueOf(first, 'use'));
    await rig.slack.seen(2);
    const shown = await answered(first, 'Thanks! So shall we say Tuesday at ten for the demo?');
    expect(string(shown.text)).toContain(say('saga_step_rung', { rung: 2, of: 5 }));

    await press('saga', valueOf(shown, 'saga'));
    const page = (await rig.slack.seen(5))[4];
    expect(broken(page?.body)).toEqual([]);
    expect(string(page?.body.text)).toContain(say('saga_rung', { rung: 2, of: 5 }));
    expect(page?.body.response_type).toBe('ephemeral');

    await press('share_saga', valueOf(page?.body, 'share_saga'));
    const [, , , , , , filled] = await rig.slack.seen(7);
    const view = { ...record(filled?.body.view), id: 'V2' };
    expect([filled?.to, broken(filled?.body.view)]).toEqual(['views.update', []]);
    const values = { channel: { channel: { selected_conversation: 'C01GEN' } } };
    await rig.interaction(pressed('view-submission', { view: { ...view, state: { values } } }));
    const post = (await rig.slack.seen(10))[7];
    expect(post).toMatchObject({ to: 'chat.postMessage', body: { channel: 'C01GEN' } });
    expect(string(post?.body.text)).toContain(say('saga_line_them'));
    expect(JSON.stringify(post?.body)).not.toMatch(/PipelineRocket|Chad/);
    expect(broken(post?.body)).toEqual([]);
  });

  it('ends in peace with a good sport', async () => {
    const first = await card();
    await press('use', valueOf(first, 'use'));
    await rig.slack.seen(2);
    const shown = await answered(first, 'Haha, fair enough, best rejection I ever got. You made my day!');
    expect(string(shown.text)).toContain(say('saga_step_handshake'));
  });

  it('that never began says how it does', async () => {
    const shown = await answered(await card(), 'Thanks! Tuesday at ten then?');
    expect(shown.text).toBe(say('answer_unknown'));
  });
});

describe('the Column', () => {
  const command = (text: string): Promise<Response> =>
    rig.command(pressed('slash-text', { text, response_url: rig.responseUrl('command') }));

  it('is switched on before the eyes of the channel, and off again', async () => {
    await command('column on');
    const [told] = await rig.slack.seen(1);
    expect(told).toMatchObject({
      to: 'chat.postMessage',
      body: { channel: 'C01GEN', text: say('column_on') },
    });
    const subscription = await rig.store.subscription('T01TEST', 'C01GEN');
    expect(subscription).toMatchObject({ platform: 'slack', address: 'C01GEN', language: 'en' });
    await command('column off');
    await rig.slack.seen(2);
    expect(await rig.store.subscription('T01TEST', 'C01GEN')).toBeUndefined();
  });

  it('is not promised where we may not write', async () => {
    rig.slack.answers.set('chat.postMessage', () => ({ body: { ok: false, error: 'not_in_channel' } }));
    await command('column on');
    const calls = await rig.slack.seen(2);
    expect(calls[1]?.body.text).toBe(say('share_invite'));
    expect(await rig.store.subscription('T01TEST', 'C01GEN')).toBeUndefined();
  });

  it('is shown beforehand to whoever asks, and in an empty week there is none', async () => {
    await command('column preview');
    expect((await rig.slack.seen(1))[0]).toMatchObject({
      to: '/respond/command',
      body: { text: say('column_nothing'), response_type: 'ephemeral' },
    });
  });
});
