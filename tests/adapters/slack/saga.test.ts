import { record, string, type Json } from '../../../adapters/slack/json';
import { aSaga } from '../../src/saga/a-saga';
import { broken } from './block-kit';
import { control, controls, message, payload, PITCH, pressed } from './fixtures';
import { withRig } from './rig';

const { rig, say } = withRig();

const valueOf = (body: unknown, id: string): string => string(control(body, id).value);

async function press(id: string, value: string): Promise<void> {
  await rig.press({ action_id: id, value });
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

const alice = { workspace: 'T01TEST', user: 'U01ALICE', name: '' };

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

describe('an answer that is typed under the card', () => {
  const ANSWER = 'Thanks! So shall we say Tuesday at ten for the demo?';
  const thread = '1795000000.700000';

  /** The thread of a used card, as Slack gives it; `cards` may be others than the one. */
  async function threadOf(cards: unknown[], words: string, ts = '1795000000.800000'): Promise<void> {
    const written = { type: 'message', user: 'U01ALICE', ts, text: words };
    const messages = [...cards.map((each) => ({ ...record(each), ts: '1795000000.710000' })), written];
    rig.slack.answers.set('conversations.replies', () => ({ body: { ok: true, messages } }));
    const event = { text: words, blocks: undefined, thread_ts: thread, parent_user_id: 'U01ALICE', ts };
    await rig.event(message('dm-text-paste', event));
  }
  const below = {
    container: { type: 'message', channel_id: 'D01ALICEDM', message_ts: '9.9', thread_ts: thread },
  };

  it('is taken for one when the person says so, in the place of the question', async () => {
    const first = await card();
    await press('use', valueOf(first, 'use'));
    await rig.slack.seen(2);
    await threadOf([first], ANSWER);
    const [, , looked, asked] = await rig.slack.seen(4);
    expect(looked).toMatchObject({
      to: 'conversations.replies',
      body: { channel: 'D01ALICEDM', ts: thread },
    });
    expect(asked?.body).toMatchObject({ channel: 'D01ALICEDM', thread_ts: thread, text: say('said_ask') });
    expect(broken(asked?.body)).toEqual([]);

    await rig.press({ action_id: 'said_yes', value: valueOf(asked?.body, 'said_yes') }, below);
    const told = (await rig.slack.seen(6))[5];
    expect(told).toMatchObject({ to: '/respond/press', body: { replace_original: true } });
    expect(string(told?.body.text)).toContain(say('saga_step_rung', { rung: 2, of: 5 }));
  });

  it('is a pitch when the person says that, and gets a card of its own', async () => {
    await threadOf([await card()], PITCH);
    const asked = (await rig.slack.seen(3))[2];
    await rig.press({ action_id: 'said_pitch', value: valueOf(asked?.body, 'said_pitch') }, below);
    expect(string((await rig.slack.seen(5))[4]?.body.text)).toContain(say('verdict_pitch'));
  });

  it('is told where it belongs when the thread has no card, cards of two pitches, or cannot be read', async () => {
    const first = await card();
    const other = JSON.parse(JSON.stringify(first).replace(/[0-9a-f]{16}/g, '0123456789abcdef')) as Json;
    await threadOf([], ANSWER);
    await threadOf([first, other], ANSWER, '1795000000.900000');
    await rig.slack.seen(5);
    rig.slack.answers.clear();
    rig.slack.broken.add('conversations.replies');
    await rig.event(message('dm-text-paste', { text: ANSWER, blocks: undefined, thread_ts: thread }));
    const told = (await rig.slack.seen(7)).filter((each) => each.to === 'chat.postMessage').slice(1);
    expect(told.map((each) => each.body.text)).toEqual(Array.from({ length: 3 }, () => say('remark_hint')));
  });

  it('that was deleted before the press is not made up', async () => {
    await threadOf([await card()], ANSWER);
    const asked = (await rig.slack.seen(3))[2];
    rig.slack.answers.set('conversations.replies', () => ({ body: { ok: true, messages: [] } }));
    await rig.press({ action_id: 'said_yes', value: valueOf(asked?.body, 'said_yes') }, below);
    expect((await rig.slack.seen(5))[4]?.body.text).toBe(say('expired'));
  });
});

describe('the sagas on the Home tab', () => {
  const atHome = { view: { id: 'V0HOME1', type: 'home' }, container: { type: 'view', view_id: 'V0HOME1' } };
  const home = async (): Promise<unknown> => {
    const before = rig.slack.calls.length;
    await rig.event(payload('app-home-opened-home', { event_id: `Ev${Math.random()}` }));
    const published = (await rig.slack.seen(before + 1))[before];
    expect([published?.to, broken(published?.body.view)]).toEqual(['views.publish', []]);
    return published?.body.view;
  };
  /** A saga with the sender of a card, as far as their answer brings it. */
  async function begun(answer: string): Promise<void> {
    const first = await card();
    await press('use', valueOf(first, 'use'));
    await rig.slack.seen(2);
    await answered(first, answer);
  }

  it('are listed with sender, rung, last reaction and mood, and open as a page', async () => {
    expect(JSON.stringify(await home())).toContain(say('saga_list_empty'));
    rig.slack.calls.length = 0;
    await begun('Did you see my mail? Just floating this to the top of your inbox.');
    const view = await home();
    const [saga] = await rig.bot.sagas.all(alice);
    const all = JSON.stringify(view);
    for (const part of [saga?.sender, saga?.mood, say('saga_rung', { rung: 2, of: 5 })]) {
      expect(part).toBeTruthy();
      expect(all).toContain(part);
    }
    expect(control(view, 'lift_saga')).toEqual({});
    const before = rig.slack.calls.length;
    await rig.press({ action_id: 'saga', value: saga?.id }, atHome);
    const page = (await rig.slack.seen(before + 1))[before];
    expect([page?.to, broken(page?.body.view)]).toEqual(['views.open', []]);
    expect(JSON.stringify(page?.body.view)).toContain(say('saga_pitch'));
  });

  it('are deleted after one question, and the list is drawn anew', async () => {
    await begun('Did you see my mail? Just floating this to the top of your inbox.');
    const view = await home();
    const drop = control(view, 'drop_saga');
    expect(record(drop.confirm).text).toMatchObject({ text: say('saga_remove_confirm') });
    const before = rig.slack.calls.length;
    await rig.press(drop, atHome);
    const redrawn = (await rig.slack.seen(before + 1))[before];
    expect(redrawn?.to).toBe('views.publish');
    const all = JSON.stringify(redrawn?.body.view);
    expect([all.includes(say('saga_removed')), all.includes(say('saga_list_empty'))]).toEqual([true, true]);
    expect(await rig.bot.sagas.all(alice)).toEqual([]);
  });

  it('are nobody else’s to open or to delete', async () => {
    await begun('Did you see my mail? Just floating this to the top of your inbox.');
    const value = string(control(await home(), 'drop_saga').value);
    const bob = { ...atHome, user: { id: 'U02BOB', team_id: 'T01TEST' } };
    const before = rig.slack.calls.length;
    await rig.press({ action_id: 'saga', value }, bob);
    await rig.press({ action_id: 'drop_saga', value }, bob);
    expect((await rig.slack.seen(before + 2))[before]?.body.text).toBe(say('expired'));
    expect(await rig.bot.sagas.all(alice)).toHaveLength(1);
  });

  it('that ended in peace can be taken up again: the next pitch is roasted', async () => {
    await begun('Haha, fair enough, best rejection I ever got. You made my day!');
    const view = await home();
    const before = rig.slack.calls.length;
    await rig.press(control(view, 'lift_saga'), atHome);
    const redrawn = (await rig.slack.seen(before + 1))[before];
    expect(JSON.stringify(redrawn?.body.view)).toContain(say('truce_lifted'));
    const [saga] = await rig.bot.sagas.all(alice);
    expect(await rig.bot.sagas.liftTruce(alice, { saga: saga!.id })).toBe(false);
  });

  it('are turned over page by page when there are many', async () => {
    for (let i = 0; i < 6; i += 1) {
      await rig.store.keepSaga(
        aSaga({ id: String(i).repeat(16), workspace: 'T01TEST', owner: 'U01ALICE' }),
        0,
      );
    }
    const view = await home();
    expect(controls(view).filter((each) => each.action_id === 'saga')).toHaveLength(4);
    const before = rig.slack.calls.length;
    await rig.press(control(view, 'sagas'), atHome);
    const second = (await rig.slack.seen(before + 1))[before];
    expect(broken(second?.body.view)).toEqual([]);
    expect(controls(second?.body.view).filter((each) => each.action_id === 'saga')).toHaveLength(2);
    expect(string(record(control(second?.body.view, 'sagas').text).text)).toBe(say('saga_newer'));
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
