import { list, record, string, type Json } from '../../../adapters/slack/json';
import { piecesOf } from '../../../adapters/slack/export';
import { asCsv } from '../../../src/board/export';
import { anEntry } from '../../an-entry';
import { broken } from './block-kit';
import type { Call } from './fake-slack';
import { control, payload, pressed } from './fixtures';
import { withRig } from './rig';

const { rig, say } = withRig();

const [T, ALICE, BOB] = ['T01TEST', 'U01ALICE', 'U02BOB'];
const bob = { workspace: T, user: BOB, name: 'Bob' };

/** Slack says who is an administrator, and what people are called. */
function admins(...users: string[]): void {
  rig.slack.answers.set('users.info', ({ body }) => {
    const user = string(body.user);
    return {
      body: {
        ok: true,
        user: { is_admin: users.includes(user), profile: { display_name: `Name of ${user}` } },
      },
    };
  });
}
beforeEach(() => {
  admins(ALICE);
});

async function since(before: number, count: number): Promise<Call[]> {
  return (await rig.slack.seen(before + count)).slice(before);
}
const command = (text: string): Promise<Response> =>
  rig.command(pressed('slash-text', { text, response_url: rig.responseUrl('command') }));

/** Opens the house. Out: the form, as Slack would send it back. */
async function house(): Promise<Json> {
  const before = rig.slack.calls.length;
  await command('admin');
  const [opened] = await since(before, 1);
  expect([opened?.to, broken(opened?.body.view)]).toEqual(['views.open', []]);
  return { ...record(opened?.body.view), id: 'V1', type: 'modal' };
}

/** Presses in the house, with what is picked there. Out: what Slack is called with. */
async function press(act: string, picked: { room?: string; who?: string } = {}, calls = 1): Promise<Call[]> {
  const view = await house();
  const before = rig.slack.calls.length;
  const values = {
    room: { order_room: { type: 'conversations_select', selected_conversation: picked.room ?? null } },
    who: { order_who: { type: 'users_select', selected_user: picked.who ?? null } },
  };
  await rig.interaction({
    ...pressed('block-action-home', { view: { ...view, state: { values } } }),
    container: { type: 'view', view_id: 'V1' },
    actions: [{ ...control(view, act), action_ts: String(Math.random()) }],
  });
  return since(before, calls);
}
const shown = (call: Call | undefined): string => {
  expect([call?.to, broken(call?.body.view)]).toEqual(['views.update', []]);
  return JSON.stringify(call?.body.view);
};

describe('order in the house', () => {
  it('is for administrators: anybody else hears so, and sees no way in', async () => {
    admins();
    await command('admin');
    await command('leaderboard');
    const [told, board] = await rig.slack.seen(2);
    expect(told?.body.text).toBe(say('not_admin'));
    expect(control(board?.body, 'order')).toEqual({});
  });

  it('opens from the leaderboard and from the Home tab', async () => {
    await command('leaderboard');
    await rig.event(payload('app-home-opened-home'));
    const calls = await rig.slack.seen(2);
    for (const each of [calls[0]?.body, calls[1]?.body.view])
      expect(record(control(each, 'order').text).text).toBe(say('order_title'));
    await rig.press({ action_id: 'order', value: 'open' });
    expect((await rig.slack.seen(3))[2]?.to).toBe('views.open');
  });

  it('is opened by nobody who presses a button that was once his, nor by a form that was once open', async () => {
    const view = await house();
    await rig.restart();
    admins();
    const before = rig.slack.calls.length;
    await rig.press({ action_id: 'order', value: 'open' });
    const values = { room: { order_room: { selected_conversation: 'C01GEN' } } };
    await rig.interaction({
      ...pressed('block-action-home', { view: { ...view, state: { values } } }),
      actions: [{ ...control(view, 'freeze'), action_ts: '7' }],
    });
    const [told, turned] = await since(before, 2);
    expect(told?.body.text).toBe(say('not_admin'));
    expect(shown(turned)).toContain(say('not_admin'));
    expect(await rig.store.isFrozen({ workspace: T, channel: 'C01GEN' })).toBe(false);
  });

  it('freezes the board of a channel and thaws it, and asks for one when none is picked', async () => {
    expect(shown((await press('freeze'))[0])).toContain(say('order_no_room'));
    const frozen = shown((await press('freeze', { room: 'C01GEN' }))[0]);
    expect(frozen).toContain('"type":"channel","channel_id":"C01GEN"');
    expect(await rig.store.isFrozen({ workspace: T, channel: 'C01GEN' })).toBe(true);
    await press('thaw', { room: 'C01GEN' });
    expect(await rig.store.isFrozen({ workspace: T, channel: 'C01GEN' })).toBe(false);
  });

  it('stops a voter after one question, with the votes given so far, and lets him vote again', async () => {
    await rig.store.addEntry(anEntry({ id: 'a'.repeat(24), workspace: T, channel: 'C01GEN' }));
    await rig.bot.boards.vote(bob, 'a'.repeat(24));
    expect(record(control(await house(), 'lock').confirm).text).toMatchObject({
      text: say('order_lock_sure'),
    });
    expect(shown((await press('lock'))[0])).toContain(say('order_no_person'));
    const locked = shown((await press('lock', { who: BOB }))[0]);
    expect(locked).toContain(say('order_locked'));
    expect(locked).toContain(`"initial_user":"${BOB}"`);
    expect((await rig.store.entry(T, 'a'.repeat(24)))?.votes).toBe(0);
    expect((await rig.bot.boards.vote(bob, 'a'.repeat(24))).kind).toBe('locked');
    expect(shown((await press('unlock', { who: BOB }))[0])).toContain(say('order_unlocked'));
    expect((await rig.bot.boards.vote(bob, 'a'.repeat(24))).kind).toBe('voted');
  });

  it('writes every act down: who, what and when, by names that call nobody', async () => {
    expect(JSON.stringify((await press('acts'))[0]?.body.view)).toContain(say('order_acts_none'));
    await press('freeze', { room: 'C01GEN' });
    await press('lock', { who: BOB });
    const [log] = await press('acts');
    expect([log?.to, broken(log?.body.view)]).toEqual(['views.push', []]);
    const all = JSON.stringify(log?.body.view);
    for (const part of [say('act_froze'), say('act_locked'), `Name of ${ALICE}`, `Name of ${BOB}`])
      expect(all).toContain(part);
    expect(all).toContain('"channel_id":"C01GEN"');
  });
});

describe('a season', () => {
  /** Sends the form that names it. */
  async function end(name: string): Promise<Call[]> {
    const [form] = await press('season');
    expect([form?.to, broken(form?.body.view)]).toEqual(['views.push', []]);
    const before = rig.slack.calls.length;
    const state = { values: { season: { text: { value: name } } } };
    const view = { ...record(form?.body.view), id: 'V2', root_view_id: 'V1', state };
    await rig.interaction(pressed('view-submission', { view }));
    return since(before, 1);
  }

  it('ends under a name, is kept as it was, and stays in the menu of the leaderboard for everybody', async () => {
    await rig.store.addEntry(
      anEntry({ id: 'a'.repeat(24), workspace: T, channel: 'C01GEN', sharedAt: new Date() }),
    );
    await rig.bot.boards.vote(bob, 'a'.repeat(24));
    const [ended] = await end('Autumn');
    expect([shown(ended), ended?.body.view_id]).toEqual([expect.stringContaining(say('order_ended')), 'V1']);

    admins();
    const before = rig.slack.calls.length;
    await command('leaderboard season');
    const [now] = await since(before, 1);
    expect(string(now?.body.text)).toContain(say('leaderboard_empty'));
    const options = list(control(now?.body, 'board').options).map(record);
    expect(options.at(-1)?.value).toBe('1 C01GEN');
    expect(string(record(options.at(-1)?.text).text)).toContain('Autumn');

    await rig.press(
      { action_id: 'board', selected_option: options.at(-1) },
      {
        container: { channel_id: 'C01GEN', message_ts: '1.1', is_ephemeral: true },
        channel: { id: 'C01GEN' },
      },
    );
    const [past] = await since(before + 1, 1);
    expect(broken(past?.body)).toEqual([]);
    expect(string(past?.body.text)).toContain('Autumn');
    expect(string(past?.body.text)).toContain('Nee “dank u”');

    await command('leaderboard 1');
    expect(string((await since(before + 2, 1))[0]?.body.text)).toContain('Autumn');
  });

  it('needs a name, and an administrator', async () => {
    expect(shown((await end('  '))[0])).toContain(say('order_no_season'));
    expect(await rig.bot.boards.seasons(T)).toHaveLength(1);
  });
});

describe('a board to take along', () => {
  it('comes whole, in a thread of the direct message, as text that can be copied', async () => {
    for (let i = 0; i < 20; i += 1) {
      const id = String(i).padStart(24, '0');
      const pitch = `Hi [first name], "${i}" <!channel> `.repeat(20);
      await rig.store.addEntry(anEntry({ id, workspace: T, channel: 'C01GEN', pitch, rebuttal: `No ${i}` }));
      await rig.bot.boards.vote(bob, id);
    }
    const calls = await press('export_csv', { room: 'C01GEN' }, 7);
    const [head, ...rest] = calls.slice(0, -1);
    const said = { n: 20, of: rest.length };
    expect(head?.body).toMatchObject({
      channel: ALICE,
      text: say('export_pieces', { name: say('export_csv'), ...said }),
    });
    expect(shown(calls.at(-1))).toContain(say('export_sent', said));
    const ts = `1795000009.${String(rig.slack.calls.indexOf(head!) + 1).padStart(6, '0')}`;
    const pieces = rest.map(({ body }) => {
      expect([body.channel, body.thread_ts, broken(body)]).toEqual([ALICE, ts, []]);
      const [, frame] = list(record(list(body.blocks)[0]).elements).map(record);
      return string(record(list(frame?.elements)[0]).text);
    });
    const board = await rig.bot.boards.everything({ ...bob, user: ALICE }, { channel: 'C01GEN' });
    expect(pieces.join('')).toBe(asCsv(board).replace('\ufeff', ''));
  });

  it('comes as JSON too, and is not offered where there is nothing', async () => {
    expect(shown((await press('export_json', { room: 'C01GEN' }))[0])).toContain(say('export_none'));
    await rig.store.addEntry(anEntry({ id: 'a'.repeat(24), workspace: T, channel: 'C01GEN' }));
    await rig.bot.boards.vote(bob, 'a'.repeat(24));
    const [, piece] = await press('export_json', { room: 'C01GEN' }, 3);
    const [, frame] = list(record(list(piece?.body.blocks)[0]).elements).map(record);
    expect(JSON.parse(string(record(list(frame?.elements)[0]).text))).toMatchObject([{ rank: 1, votes: 1 }]);
  });

  it('that is too long for a chat is not cut but refused, with the number of its rows', async () => {
    const pitch = 'x'.repeat(39_000);
    for (let i = 0; i < 6; i += 1) {
      const id = String(i).padStart(24, '0');
      await rig.store.addEntry(anEntry({ id, workspace: T, channel: 'C01GEN', pitch }));
      await rig.bot.boards.vote(bob, id);
    }
    const calls = await press('export_csv', { room: 'C01GEN' });
    expect(calls).toHaveLength(1);
    expect(shown(calls[0])).toContain(say('export_long', { n: 6 }));
  });

  it.each(['', 'a\n', 'one\ntwo\nthree', '🚀'.repeat(40), `${'x'.repeat(30)}\n`.repeat(3)])(
    'is the same when its pieces are put together (%#)',
    (text) => {
      for (const longest of [3, 7, 10, 100]) {
        const pieces = piecesOf(text, longest);
        expect(pieces.join('')).toBe(text);
        expect(pieces.every((each) => each.length <= longest && !/[\uD800-\uDBFF]$/.test(each))).toBe(true);
      }
    },
  );
});
