import { list, record, string, type Json } from '../../../adapters/slack/json';
import { broken } from './block-kit';
import type { Call } from './fake-slack';
import { control, message, pressed } from './fixtures';
import { withRig } from './rig';

const { rig, say } = withRig();

const [ALICE, BOB, CAROL] = ['U01ALICE', 'U02BOB', 'U03CAROL'];

/** What Slack calls since `before`, once there are `count`. */
async function since(before: number, count: number): Promise<Call[]> {
  return (await rig.slack.seen(before + count)).slice(before);
}

function press(
  action: object,
  user: string,
  where: { channel: string; ts: string; ephemeral?: boolean },
): Promise<Response> {
  const container = {
    type: 'message',
    message_ts: where.ts,
    channel_id: where.channel,
    is_ephemeral: where.ephemeral === true,
  };
  const by = { user: { id: user, name: user.toLowerCase(), team_id: 'T01TEST' } };
  const body = pressed('block-action-button', { container, channel: { id: where.channel }, ...by });
  return rig.interaction({
    ...body,
    response_url: rig.responseUrl(user),
    actions: [{ ...action, action_ts: String(body.trigger_id) }],
  });
}

/** Alice's card in her direct message; its first share button. */
async function card(): Promise<string> {
  const before = rig.slack.calls.length;
  await rig.event(message('dm-text-paste'));
  const [posted] = await since(before, 1);
  return string(control(posted?.body, 'share').value);
}

/** Opens the share form. Out: the view that is filled in the end. */
async function openShare(value: string): Promise<Json> {
  const before = rig.slack.calls.length;
  await press({ action_id: 'share', value }, ALICE, { channel: 'D01ALICEDM', ts: '1.1' });
  const [opened, filled] = await since(before, 2);
  expect([opened?.to, filled?.to]).toEqual(['views.open', 'views.update']);
  expect([broken(opened?.body.view), broken(filled?.body.view)]).toEqual([[], []]);
  return { ...record(filled?.body.view), id: string(filled?.body.view_id) };
}

async function submit(view: Json, channel: string, words: string): Promise<Json> {
  const values = {
    channel: { channel: { type: 'conversations_select', selected_conversation: channel } },
    words: { text: { type: 'plain_text_input', value: words } },
  };
  const body = pressed('view-submission', { view: { ...view, state: { values } } });
  const response = await rig.interaction(body);
  expect(response.status).toBe(200);
  return (await response.json()) as Json;
}

const wordsIn = (view: Json): string =>
  string(
    record(
      list(view.blocks)
        .map(record)
        .find((each) => each.block_id === 'words')?.element,
    ).initial_value,
  );

/** Alice shares in #general. Out: the post and where it is. */
async function shared(
  words?: string,
): Promise<{ post: Call; where: { channel: string; ts: string }; entry: string }> {
  const view = await openShare(await card());
  const before = rig.slack.calls.length;
  await submit(view, 'C01GEN', words ?? wordsIn(view));
  const [post, permalink] = await since(before, 3);
  if (!post || !permalink) throw new Error('nothing was posted');
  const where = { channel: 'C01GEN', ts: string(permalink.body.message_ts) };
  return { post, where, entry: string(control(post.body, 'vote').value) };
}

describe('sharing', () => {
  it('opens a form at once, then shows what the channel would see beside what it is', async () => {
    const view = await openShare(await card());
    expect(view.callback_id).toBe('share_form');
    const all = JSON.stringify(view.blocks);
    expect(all).toContain(say('share_note'));
    expect(all).toContain('PipelineRocket');
    expect(wordsIn(view)).not.toBe('');
    const select = record(
      list(view.blocks)
        .map(record)
        .find((each) => each.block_id === 'channel')?.element,
    );
    expect(select).toMatchObject({ type: 'conversations_select', default_to_current_conversation: true });
  });

  it('proposes the channel that the card was asked for in', async () => {
    await rig.command(pressed('slash-text', { response_url: rig.responseUrl('card') }));
    const [ephemeral] = await rig.slack.seen(1);
    const { value } = control(ephemeral?.body, 'share');
    await press({ action_id: 'share', value }, ALICE, { channel: 'C01GEN', ts: '1.1', ephemeral: true });
    const filled = (await rig.slack.seen(3))[2];
    expect(JSON.stringify(filled?.body.view)).toContain('"initial_conversation":"C01GEN"');
    expect(record(filled?.body.view).callback_id).toBe('share_form');
  });

  it('posts the no, redacted, with a vote, and says where it is', async () => {
    rig.slack.answers.set('users.info', () => ({
      body: { ok: true, user: { profile: { display_name: 'Alice <!channel>' } } },
    }));
    const view = await openShare(await card());
    const ack = await submit(view, 'C01GEN', wordsIn(view));
    expect(ack.response_action).toBe('update');
    expect(broken(ack.view)).toEqual([]);
    const [post, permalink, done] = (await rig.slack.seen(6)).slice(3);
    expect([post?.to, permalink?.to, done?.to]).toEqual([
      'chat.postMessage',
      'chat.getPermalink',
      'views.update',
    ]);
    expect(post?.body).toMatchObject({ channel: 'C01GEN', unfurl_links: 'false', unfurl_media: 'false' });
    expect(broken(post?.body)).toEqual([]);
    expect(JSON.stringify(post?.body)).not.toMatch(/PipelineRocket|Chad/);
    expect(string(post?.body.text)).toContain('Alice &lt;!channel&gt;');
    expect(JSON.stringify(done?.body.view)).toContain(say('shared'));
    const entry = await rig.store.entry('T01TEST', string(control(post?.body, 'vote').value));
    expect(entry?.link).toMatch(/^https:\/\/roastpitch-test.slack.com\/archives\/C01GEN\/p\d+$/);
  });

  it('in one’s own words is by a person', async () => {
    const { entry } = await shared(
      'I would love to, but my calendar is full until the heat death of the universe. No.',
    );
    expect((await rig.store.entry('T01TEST', entry))?.hand).toBe('human');
  });

  it.each([
    ['not_in_channel', 'share_invite'],
    ['channel_not_found', 'share_invite'],
    ['is_archived', 'share_archived'],
    ['restricted_action', 'share_refused'],
    ['fatal_error', 'trouble'],
  ])(
    'that Slack refuses (%s) is said in the form, words kept, and nothing hangs on the board',
    async (error, key) => {
      const view = await openShare(await card());
      rig.slack.answers.set('chat.postMessage', () => ({ body: { ok: false, error } }));
      const before = rig.slack.calls.length;
      const own = 'No, thank you, and my regards to the pipeline.';
      await submit(view, 'C09OUT', own);
      const [, back] = await since(before, 2);
      const asked = record(back?.body.view);
      expect([back?.to, asked.callback_id, wordsIn(asked)]).toEqual(['views.update', 'share_form', own]);
      expect(JSON.stringify(asked)).toContain(JSON.stringify(say(key)).slice(1, -1));
      expect(JSON.stringify(asked)).toContain('"initial_conversation":"C09OUT"');
      const { fresh } = await rig.bot.boards.board(
        { workspace: 'T01TEST', user: ALICE, name: '' },
        undefined,
        'all',
      );
      expect(fresh).toEqual([]);

      rig.slack.answers.clear();
      await submit({ ...asked, id: view.id }, 'C09OUT', own);
      expect((await since(before + 2, 3))[0]?.to).toBe('chat.postMessage');
    },
  );

  it('with no words left is asked again', async () => {
    const view = await openShare(await card());
    const before = rig.slack.calls.length;
    await submit(view, 'C01GEN', '   ');
    const calls = await since(before, 1);
    expect(calls.map((each) => each.to)).toEqual(['views.update']);
    expect(JSON.stringify(calls[0]?.body.view)).toContain(say('share_empty'));
  });

  it('of a pitch that is gone says so in the form', async () => {
    const value = (await card()).replace(/[0-9a-f]{16}/, '0000000000000000');
    const view = await openShare(value);
    expect(JSON.stringify(view)).toContain(say('expired'));
    expect(view.submit).toBeUndefined();
  });

  it('of the same thing twice leads to the first post', async () => {
    await shared();
    const view = await openShare(await card());
    const before = rig.slack.calls.length;
    await submit(view, 'C01GEN', wordsIn(view));
    const calls = await since(before, 1);
    expect(calls.map((each) => each.to)).toEqual(['views.update']);
    expect(JSON.stringify(calls[0]?.body.view)).toContain('/archives/C01GEN/p');
  });
});

describe('a vote', () => {
  it('counts on the post itself, and once more takes it back', async () => {
    const { where, entry } = await shared();
    let before = rig.slack.calls.length;
    await press({ action_id: 'vote', value: entry }, BOB, where);
    const [update] = await since(before, 1);
    expect(update).toMatchObject({ to: 'chat.update', body: where });
    expect(broken(update?.body)).toEqual([]);
    expect(record(control(update?.body, 'vote').text).text).toBe(`${say('button_vote')} · 1`);

    await new Promise((resolve) => setTimeout(resolve, 1_050));
    before = rig.slack.calls.length;
    await press({ action_id: 'vote', value: entry }, BOB, where);
    const [again] = await since(before, 1);
    expect(record(control(again?.body, 'vote').text).text).toBe(`${say('button_vote')} · 0`);
  });

  it('of many at once ends with the right count, in few calls', async () => {
    const { where, entry } = await shared();
    const before = rig.slack.calls.length;
    const voters = Array.from({ length: 12 }, (_, i) => `U1${i}`);
    await Promise.all(voters.map((user) => press({ action_id: 'vote', value: entry }, user, where)));
    const updates = await since(before, 1);
    expect(record(control(updates.at(-1)?.body, 'vote').text).text).toBe(`${say('button_vote')} · 12`);
    expect(updates.length).toBeLessThanOrEqual(12);
  });

  it('for one’s own no is refused in a sentence that only that person sees', async () => {
    const { where, entry } = await shared();
    const before = rig.slack.calls.length;
    await press({ action_id: 'vote', value: entry }, ALICE, where);
    expect(await since(before, 1)).toMatchObject([
      { to: `/respond/${ALICE}`, body: { text: say('vote_own'), response_type: 'ephemeral' } },
    ]);
  });

  it('works on a post from before a restart', async () => {
    const { where, entry } = await shared();
    await rig.restart();
    const before = rig.slack.calls.length;
    await press({ action_id: 'vote', value: entry }, BOB, where);
    expect((await since(before, 1))[0]?.to).toBe('chat.update');
  });

  it('in a channel that we left is written through the press itself', async () => {
    const { where, entry } = await shared();
    rig.slack.broken.add('chat.update');
    const before = rig.slack.calls.length;
    await press({ action_id: 'vote', value: entry }, BOB, where);
    const [, written] = await since(before, 2);
    expect(written).toMatchObject({ to: `/respond/${BOB}`, body: { replace_original: true } });
  });

  it('for what is gone, or in another workspace, is said to be gone', async () => {
    const { where, entry } = await shared();
    const before = rig.slack.calls.length;
    await press({ action_id: 'vote', value: 'f'.repeat(24) }, BOB, where);
    await rig.interaction({
      ...pressed('block-action-button', { team: { id: 'T02OTHER' }, user: { id: BOB, team_id: 'T02OTHER' } }),
      response_url: rig.responseUrl('other'),
      actions: [{ action_id: 'vote', value: entry, action_ts: '5' }],
    });
    expect((await since(before, 2)).map((each) => each.body.text)).toEqual([
      say('vote_gone'),
      say('vote_gone'),
    ]);
  });
});

describe('taking down', () => {
  it('is for the author: the post and its votes go', async () => {
    const { where, entry } = await shared();
    const before = rig.slack.calls.length;
    await press({ action_id: 'remove', value: entry }, ALICE, where);
    const [gone, told] = await since(before, 2);
    expect(gone).toMatchObject({ to: 'chat.delete', body: where });
    expect(told?.body.text).toBe(say('removed'));
    expect(await rig.store.entry('T01TEST', entry)).toBeUndefined();
  });

  it('is for an administrator, who is looked up only then', async () => {
    const { where, entry } = await shared();
    rig.slack.answers.set('users.info', () => ({ body: { ok: true, user: { is_admin: true } } }));
    const before = rig.slack.calls.length;
    await press({ action_id: 'remove', value: entry }, CAROL, where);
    expect((await since(before, 2))[0]?.to).toBe('chat.delete');
  });

  it('is for anybody who stands in it and says so, and for nobody else', async () => {
    const { where, entry } = await shared();
    const before = rig.slack.calls.length;
    await press({ action_id: 'remove', value: entry }, BOB, where);
    const [refused] = await since(before, 1);
    expect(refused?.body).toMatchObject({ text: say('remove_not_yours'), response_type: 'ephemeral' });
    expect(await rig.store.entry('T01TEST', entry)).toBeDefined();

    const { value } = control(refused?.body, 'about_me');
    await press({ action_id: 'about_me', value }, BOB, { ...where, ts: '9.9', ephemeral: true });
    const [gone] = await since(before + 1, 2);
    expect(gone).toMatchObject({ to: 'chat.delete', body: where });
    expect(await rig.store.entry('T01TEST', entry)).toBeUndefined();
  });

  it('is refused when Slack does not say who is an administrator', async () => {
    const { where, entry } = await shared();
    rig.slack.broken.add('users.info');
    const before = rig.slack.calls.length;
    await press({ action_id: 'remove', value: entry }, CAROL, where);
    expect((await since(before, 1))[0]?.body.text).toBe(say('remove_not_yours'));
  });
});

describe('the leaderboard', () => {
  const board = (text: string): Promise<Response> =>
    rig.command(pressed('slash-text', { text, response_url: rig.responseUrl('board') }));

  it('shows what got votes, who brought it in and a way to the post, without a ping', async () => {
    const { where, entry } = await shared();
    await press({ action_id: 'vote', value: entry }, BOB, where);
    await rig.slack.seen(7);
    const before = rig.slack.calls.length;
    await board('leaderboard');
    const [shown] = await since(before, 1);
    const all = JSON.stringify(shown?.body);
    expect(shown?.body.response_type).toBe('ephemeral');
    expect(broken(shown?.body)).toEqual([]);
    expect(all).toContain('/archives/C01GEN/p');
    expect(all).toContain(say('people_title'));
    expect(all).toContain(say('versus', { humans: 0, machine: 1 }));
    expect(all).not.toContain('<@');
  });

  it('turns to another period or to the hall of fame in its place', async () => {
    await board('leaderboard');
    const [shown] = await rig.slack.seen(1);
    const options = list(control(shown?.body, 'board').options).map((each) => string(record(each).value));
    expect(options).toEqual(['week C01GEN', 'month C01GEN', 'season C01GEN', 'all C01GEN', 'fame C01GEN']);
    const where = { channel: 'C01GEN', ts: '1.1', ephemeral: true };
    await press({ action_id: 'board', selected_option: { value: options[4] } }, ALICE, where);
    const [, fame] = await rig.slack.seen(2);
    expect(fame?.body).toMatchObject({ replace_original: true });
    expect(string(fame?.body.text)).toContain(say('fame_title'));
  });

  it('in the direct message is that of a channel that the person picks', async () => {
    const { where, entry } = await shared();
    await press({ action_id: 'vote', value: entry }, BOB, where);
    let before = (await rig.slack.seen(7)).length;
    await rig.event(
      message('dm-text-paste', { user: BOB, channel: 'D02BOBDM', text: 'leaderboard', blocks: undefined }),
    );
    const [own] = await since(before, 1);
    expect(string(own?.body.text)).toContain(say('leaderboard_empty'));
    expect(JSON.stringify(own?.body)).toContain(say('board_pick'));
    expect(broken(own?.body)).toEqual([]);

    before = rig.slack.calls.length;
    await press({ ...control(own?.body, 'room'), selected_conversation: 'C01GEN' }, BOB, {
      channel: 'D02BOBDM',
      ts: '1.2',
    });
    const [picked] = await since(before, 1);
    expect(picked?.body).toMatchObject({ replace_original: true });
    expect(JSON.stringify(picked?.body)).toContain('/archives/C01GEN/p');
  });

  it('on the Home tab too', async () => {
    const { where, entry } = await shared();
    await press({ action_id: 'vote', value: entry }, BOB, where);
    const before = (await rig.slack.seen(7)).length;
    await rig.interaction({
      ...pressed('block-action-home', { user: { id: BOB, team_id: 'T01TEST' } }),
      actions: [{ action_id: 'room', selected_conversation: 'C01GEN', action_ts: '3' }],
    });
    const [home] = await since(before, 1);
    expect([home?.to, broken(home?.body.view)]).toEqual(['views.publish', []]);
    expect(JSON.stringify(home?.body.view)).toContain('/archives/C01GEN/p');
    expect(JSON.stringify(home?.body.view)).toContain(say('numbers_given', { votes: 1 }));
  });
});
