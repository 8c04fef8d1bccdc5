import { record, string, type Json } from '../../../adapters/slack/json';
import type { Say } from '../../../src/say';
import { broken } from './block-kit';
import { controls, message, payload, PITCH, pressed } from './fixtures';
import { withRig } from './rig';

const { rig, say: en } = withRig();
const nl: Say = (key, slots) => rig.sayIn('nl')(key, slots);

const alice = { workspace: 'T01TEST', user: 'U01ALICE', name: 'alice' };
const speaks = (locale: string): void => {
  rig.slack.answers.set('users.info', () => ({ body: { ok: true, user: { locale } } }));
};
const command = (text: string): Promise<Response> =>
  rig.command(pressed('slash-text', { text, response_url: rig.responseUrl('command') }));

function submit(view: Json, fields: Record<string, string>): Promise<Response> {
  const values = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, { any: { value, selected_option: { value } } }]),
  );
  return rig.interaction(pressed('view-submission', { view: { ...view, id: 'V1', state: { values } } }));
}

describe('the language', () => {
  it('is that of the person’s Slack, asked once, while the rebuttals stay in the pitch’s', async () => {
    speaks('nl-BE');
    await rig.event(message('dm-text-paste'));
    await rig.event(message('dm-text-paste'));
    const [first] = await rig.slack.seen(2);
    expect(string(first?.body.text)).toContain(nl('verdict_pitch'));
    expect(JSON.stringify(first?.body)).toContain('"text":"Kwinkslag"');
    expect(rig.slack.lookups).toHaveLength(1);
    expect(rig.slack.lookups[0]?.body).toMatchObject({ user: 'U01ALICE', include_locale: 'true' });
  });

  it('is the one chosen in the settings before that', async () => {
    speaks('de-DE');
    const bot = rig.bot;
    await bot.keepProfile(alice, { ...(await bot.profile(alice)), language: 'nl' });
    await command('help');
    expect(string((await rig.slack.seen(1))[0]?.body.text)).toContain(nl('help'));
  });

  it.each([
    [
      'speaks none of ours',
      (): void => {
        speaks('pl-PL');
      },
    ],
    ['does not say', (): void => void rig.slack.broken.add('users.info')],
  ])('is English when Slack %s', async (_what, prepare) => {
    prepare();
    await command('help');
    expect(string((await rig.slack.seen(1))[0]?.body.text)).toContain(en('help'));
  });
});

describe('the settings', () => {
  it('open from the command, keep what is filled in, and say so in the new language', async () => {
    await command('settings');
    const [opened] = await rig.slack.seen(1);
    const view = record(opened?.body.view);
    expect([opened?.to, view.callback_id, broken(view)]).toEqual(['views.open', 'settings_form', []]);
    const response = await submit(view, {
      language: 'nl',
      style: 'mirror',
      register: 'auto',
      size: 'one',
      role: 'I write columns',
      sector: '',
      lacks: 'an HR department\n\n a fleet ',
    });
    expect([response.status, await response.text()]).toEqual([200, '']);
    const [, kept, home] = await rig.slack.seen(3);
    expect(kept).toMatchObject({ to: '/respond/command', body: { text: nl('settings_kept') } });
    expect(home?.to).toBe('views.publish');
    expect(await rig.bot.profile(alice)).toMatchObject({
      language: 'nl',
      style: 'mirror',
      size: 'one',
      role: 'I write columns',
      lacks: ['an HR department', 'a fleet'],
    });
  });

  it('choose the style of a card, and its buttons start from there', async () => {
    const bot = rig.bot;
    await bot.keepProfile(alice, { ...(await bot.profile(alice)), style: 'impossible' });
    await rig.event(message('dm-text-paste'));
    const [card] = await rig.slack.seen(1);
    const another = controls(card?.body).find((each) => each.action_id === 'another');
    expect(string(another?.value)).toContain('"style":"impossible"');
    const uses = controls(card?.body).filter((each) => each.action_id === 'share');
    expect(uses.every((each) => string(each.value).includes('"kind":"impossible"'))).toBe(true);
  });

  it('come behind a button in the direct message, where nothing can be opened', async () => {
    await rig.event(message('dm-text-paste', { text: 'settings', blocks: undefined }));
    const [asked] = await rig.slack.seen(1);
    const button = controls(asked?.body).find((each) => each.action_id === 'settings');
    expect(broken(asked?.body)).toEqual([]);
    await rig.interaction({
      ...pressed('block-action-button', { response_url: rig.responseUrl('press') }),
      actions: [{ action_id: 'settings', value: button?.value, action_ts: '1' }],
    });
    expect((await rig.slack.seen(2))[1]?.to).toBe('views.open');
  });
});

describe('"forget me"', () => {
  it('says what went, and takes the name off what was shared', async () => {
    await rig.event(message('dm-text-paste'));
    const [card] = await rig.slack.seen(1);
    const share = controls(card?.body).find((each) => each.action_id === 'share');
    const { use, pitch, ...wish } = JSON.parse(string(share?.value)) as {
      pitch: string;
      use: { seed: string };
    };
    const { boards } = rig.bot;
    const shared = await boards.share(alice, 'C01GEN', { pitch, wish, seed: use.seed });
    if (!('entry' in shared)) throw new Error(shared.kind);
    await boards.posted(shared.entry, 'https://roastpitch-test.slack.com/archives/C01GEN/p1795000009000900');

    await command('forget me');
    const [, told, post] = await rig.slack.seen(3);
    expect(told?.body.text).toBe(en('forgotten', { pitches: 1, senders: 1, votes: 0, entries: 1 }));
    expect(post).toMatchObject({ to: 'chat.update', body: { channel: 'C01GEN', ts: '1795000009.000900' } });
    expect(string(post?.body.text)).toContain(en('posted_by', { name: en('someone') }));
  });

  it('is asked twice in the form and answered in it', async () => {
    await command('settings');
    const [opened] = await rig.slack.seen(1);
    const view = record(opened?.body.view);
    const button = controls(view).find((each) => each.action_id === 'forget');
    expect(record(button?.confirm).text).toMatchObject({ text: en('forget_confirm') });
    await rig.interaction({
      ...pressed('block-action-home', {
        view: { ...view, id: 'V7', type: 'modal' },
        container: { type: 'view', view_id: 'V7' },
      }),
      actions: [{ action_id: 'forget', value: 'me', action_ts: '1' }],
    });
    const [, page] = await rig.slack.seen(2);
    expect(page).toMatchObject({ to: 'views.update', body: { view_id: 'V7' } });
    expect(JSON.stringify(page?.body.view)).toContain('Forgotten.');
  });
});

describe('the Home tab', () => {
  const opened = (): Promise<Response> =>
    rig.event(payload('app-home-opened-home', { event_id: `Ev${Math.random()}` }));
  const press = (action: object, pasted = ''): Promise<Response> =>
    rig.interaction({
      ...pressed('block-action-home', {
        view: {
          id: 'V0HOME1',
          type: 'home',
          private_metadata: '',
          state: { values: { pitch: { text: { value: pasted } } } },
        },
      }),
      actions: [{ ...action, action_ts: String(Math.random()) }],
    });

  it('has a field to paste in, my numbers, my settings and the board', async () => {
    await opened();
    const [home] = await rig.slack.seen(1);
    expect(home).toMatchObject({ to: 'views.publish', body: { user_id: 'U01ALICE' } });
    const view = record(home?.body.view);
    expect([view.type, broken(view)]).toEqual(['home', []]);
    const all = JSON.stringify(view);
    for (const key of ['home_paste', 'home_numbers_none', 'home_settings_none', 'leaderboard_empty'])
      expect(all).toContain(JSON.stringify(en(key)).slice(1, -1));
  });

  it('roasts what was pasted, in the direct message; with nothing pasted the form opens', async () => {
    await press({ action_id: 'roast', value: 'here' }, PITCH);
    const [card] = await rig.slack.seen(1);
    expect(card).toMatchObject({ to: 'chat.postMessage', body: { channel: 'U01ALICE' } });
    expect(string(card?.body.text)).toContain(en('verdict_pitch'));
    await press({ action_id: 'roast', value: 'here' });
    expect((await rig.slack.seen(2))[1]?.to).toBe('views.open');
  });

  it('is drawn anew when the settings change', async () => {
    await press({ action_id: 'settings', value: 'open' });
    const [form] = await rig.slack.seen(1);
    await submit(record(form?.body.view), { role: 'I repair boats', size: 'auto' });
    const calls = (await rig.slack.seen(2)).slice(1);
    expect(calls.map((each) => each.to)).toEqual(['views.publish']);
    expect(JSON.stringify(calls[0]?.body.view)).toContain('I repair boats');
  });

  it('that a workspace switched off breaks nothing', async () => {
    rig.slack.broken.add('views.publish');
    await opened();
    expect(await rig.slack.seen(1)).toHaveLength(1);
  });
});
