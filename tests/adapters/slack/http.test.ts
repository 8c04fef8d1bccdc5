import { list, record, string } from '../../../adapters/slack/json';
import { broken } from './block-kit';
import { pause } from './fake-slack';
import { message, payload, PITCH, pressed } from './fixtures';
import { withRig } from './rig';

const { rig, say } = withRig();

/** The button or menu of a message that was sent. */
function control(body: unknown, id: string): { value: string; options: { value: string }[] } {
  const all = list(record(body).blocks).flatMap((each) => list(record(each).elements));
  const found = all.map(record).find((each) => each.action_id === id);
  return found as unknown as { value: string; options: { value: string }[] };
}

describe('the door', () => {
  it('lets in what Slack signed, and answers its challenge', async () => {
    const response = await rig.event(payload('url-verification'));
    expect([response.status, await response.json()]).toEqual([
      200,
      { challenge: payload('url-verification').challenge },
    ]);
  });

  it.each([
    ['a wrong signature', { secret: 'another' }],
    ['a timestamp six minutes old', { shift: -360 }],
    ['a timestamp six minutes in the future', { shift: 360 }],
    ['a timestamp that is no number', { headers: { 'x-slack-request-timestamp': 'soon' } }],
    ['no signature', { headers: { 'x-slack-signature': '' } }],
  ])('turns away %s', async (_what, sending) => {
    const response = await rig.event(message('dm-text-paste'), sending);
    expect(response.status).toBe(401);
    expect(await rig.slack.seen(0)).toEqual([]);
  });

  it('turns away a body that is too large, one that is no JSON, and anything but POST', async () => {
    expect((await rig.event({ junk: 'x'.repeat(5_000_000) })).status).toBe(413);
    for (const body of ['{"broken', 'null', '7', '"text"']) {
      expect((await rig.raw(body, 'application/json')).status).toBe(400);
    }
    expect((await rig.raw('payload=null', 'application/x-www-form-urlencoded')).status).toBe(400);
    expect((await rig.raw('{"broken', 'application/json', { secret: 'another' })).status).toBe(401);
    expect((await fetch(rig.eventsUrl)).status).toBe(405);
    expect((await rig.event(message('dm-text-paste'))).status).toBe(200);
  });

  it('takes a clock that is a few seconds ahead', async () => {
    expect((await rig.event(message('dm-text-paste'), { shift: 5 })).status).toBe(200);
  });
});

describe('a direct message', () => {
  it('is answered with a card in its thread, without unfurling anything', async () => {
    const body = message('dm-text-paste');
    expect((await rig.event(body)).status).toBe(200);
    const calls = await rig.slack.seen(1);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      to: 'chat.postMessage',
      body: {
        channel: 'D01ALICEDM',
        thread_ts: body.event?.ts,
        unfurl_links: 'false',
        unfurl_media: 'false',
      },
    });
    expect(string(calls[0]?.body.text)).toContain(say('verdict_pitch'));
    expect(broken(calls[0]?.body)).toEqual([]);
  });

  it('is answered once, however often Slack delivers it', async () => {
    const body = message('dm-text-paste');
    const retry = { headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' } };
    await Promise.all([rig.event(body), rig.event(body, retry), rig.event(body, retry)]);
    await rig.event({ ...body, event_id: 'another-event-of-the-same-message' });
    await rig.event({ ...body, event_id: 'ghost', event: { ...body.event, ts: '1795000000.999999' } });
    expect(await rig.slack.seen(1)).toHaveLength(1);
  });

  it('with the same words as before is answered again', async () => {
    await rig.event(message('dm-text-paste'));
    await rig.event(message('dm-text-paste'));
    expect(await rig.slack.seen(2)).toHaveLength(2);
  });

  it('that was forwarded is read as the forwarded pitch', async () => {
    await rig.event(message('dm-forward-with-comment'));
    expect(string((await rig.slack.seen(1))[0]?.body.text)).toContain(say('verdict_pitch'));
  });

  it.each([
    ['dm-permalink-paste-first-event', 'unreadable_only_link'],
    ['dm-screenshot-upload', 'unreadable_binary'],
  ])('that cannot be read is answered with what to do (%s)', async (name, key) => {
    await rig.event(message(name));
    expect((await rig.slack.seen(1))[0]?.body.text).toBe(say(key));
  });

  it('from a bot, an edit or a remark under a card is left alone', async () => {
    for (const name of [
      'dm-own-echo',
      'dm-other-bot-message',
      'dm-message-deleted',
      'dm-thread-reply',
      'dm-empty',
    ]) {
      expect((await rig.event(message(name))).status).toBe(200);
    }
    expect(await rig.slack.seen(0)).toEqual([]);
  });

  it('full of mass mentions comes back without a live one', async () => {
    const text = `${PITCH}\n<!channel> <!here> <!everyone> <!subteam^S1|@all> <@U02BOB>`;
    const typed = [
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] },
    ];
    await rig.event(message('dm-text-paste', { text, blocks: undefined }));
    await rig.event(message('dm-text-paste', { text, blocks: typed }));
    const calls = await rig.slack.seen(2);
    expect(calls).toHaveLength(2);
    for (const { body } of calls)
      expect([broken(body), /<[!@]/.test(string(body.text))]).toEqual([[], false]);
  });

  it('of forty thousand characters is answered within the limits', async () => {
    await rig.event(message('dm-40k-text'));
    const calls = await rig.slack.seen(1);
    expect([calls.length, broken(calls[0]?.body)]).toEqual([1, []]);
  });
});

describe('the command', () => {
  const command = (text: string): object =>
    pressed('slash-text', { text, response_url: rig.responseUrl('command') });

  it('with a pitch shows the card to that person only', async () => {
    const response = await rig.command(command(PITCH));
    expect([response.status, await response.text()]).toEqual([200, '']);
    const calls = await rig.slack.seen(1);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      to: '/respond/command',
      body: { response_type: 'ephemeral', replace_original: false, unfurl_links: false, unfurl_media: false },
    });
    expect(broken(calls[0]?.body)).toEqual([]);
  });

  it('sent twice by the network is answered once', async () => {
    const body = command(PITCH);
    await Promise.all([rig.command(body), rig.command(body)]);
    expect(await rig.slack.seen(1)).toHaveLength(1);
  });

  it.each([
    ['help', 'help_slack'],
    ['column', 'column_help'],
    ['leaderboard month', 'leaderboard_empty'],
  ])('answers "%s" with %s', async (text, key) => {
    await rig.command(command(text));
    expect(string((await rig.slack.seen(1))[0]?.body.text)).toContain(say(key));
  });

  it('goes to the direct message, never to the channel, when the response_url is used up', async () => {
    rig.slack.broken.add('/respond/command');
    await rig.command(command(PITCH));
    const calls = await rig.slack.seen(2);
    expect(calls.map((each) => each.to)).toEqual(['/respond/command', 'chat.postMessage']);
    expect(calls[1]?.body.channel).toBe('U01ALICE');
  });

  it('alone opens the form, whose answer comes where the command was given', async () => {
    await rig.command(pressed('slash-empty', { response_url: rig.responseUrl('form') }));
    const [opened] = await rig.slack.seen(1);
    expect(opened?.to).toBe('views.open');
    const view = record(opened?.body.view);
    expect([view.callback_id, broken(view)]).toEqual(['pitch_form', []]);
    await rig.interaction(
      pressed('view-submission', {
        view: { ...view, id: 'V1', state: { values: { pitch: { text: { value: PITCH } } } } },
      }),
    );
    const calls = await rig.slack.seen(2);
    expect(calls[1]).toMatchObject({ to: '/respond/form', body: { response_type: 'ephemeral' } });
    expect(string(calls[1]?.body.text)).toContain(say('verdict_pitch'));
  });
});

describe('the shortcuts', () => {
  it('on a message shows the card to that person only', async () => {
    await rig.interaction(pressed('message-shortcut', { response_url: rig.responseUrl('shortcut') }));
    const calls = await rig.slack.seen(1);
    expect(calls[0]).toMatchObject({ to: '/respond/shortcut', body: { response_type: 'ephemeral' } });
  });

  it('of the workspace opens the form, and the answer comes as a direct message', async () => {
    await rig.interaction(pressed('global-shortcut', { callback_id: 'roast_new' }));
    const [opened] = await rig.slack.seen(1);
    const view = record(opened?.body.view);
    expect(view.private_metadata).toBe('{"language":"en"}');
    await rig.interaction(
      pressed('view-submission', {
        view: { ...view, id: 'V2', state: { values: { pitch: { text: { value: PITCH } } } } },
      }),
    );
    expect((await rig.slack.seen(2))[1]).toMatchObject({
      to: 'chat.postMessage',
      body: { channel: 'U01ALICE' },
    });
  });
});

describe('the buttons', () => {
  const container = {
    type: 'message',
    message_ts: '1795000002.000300',
    channel_id: 'D01ALICEDM',
    thread_ts: '1795000000.000100',
    is_ephemeral: false,
  };
  const press = (action: object, changes: object = {}): Promise<Response> =>
    rig.interaction({
      ...pressed('block-action-button', { container, response_url: rig.responseUrl('press') }),
      actions: [{ ...action, action_ts: '1' }],
      ...changes,
    });

  async function firstCard(): Promise<Record<string, unknown>> {
    await rig.event(message('dm-text-paste'));
    const [call] = await rig.slack.seen(1);
    return call?.body ?? {};
  }

  it('"another" puts other rebuttals into the same card', async () => {
    const card = await firstCard();
    await press({ action_id: 'another', value: control(card, 'another').value });
    const [, changed] = await rig.slack.seen(2);
    expect(changed).toMatchObject({ to: '/respond/press', body: { replace_original: true } });
    expect(changed?.body.text).not.toBe(card.text);
    expect(broken(changed?.body)).toEqual([]);
  });

  it('"style" and "overrule" change the card as well', async () => {
    const card = await firstCard();
    await press({ action_id: 'style', selected_option: { value: control(card, 'style').options[4]?.value } });
    await press({ action_id: 'overrule', value: control(card, 'overrule').value });
    const calls = await rig.slack.seen(3);
    expect(calls.slice(1).map((each) => each.body.replace_original)).toEqual([true, true]);
    expect(string(calls.at(-1)?.body.text)).toContain(say('verdict_genuine'));
  });

  it('"use" posts that text alone into the thread, each button its own', async () => {
    const card = await firstCard();
    const buttons = list(card.blocks)
      .flatMap((each) => list(record(each).elements))
      .map(record)
      .filter((each) => each.action_id === 'use');
    expect(buttons).toHaveLength(4);
    for (const each of buttons) await press({ action_id: 'use', value: each.value });
    const used = (await rig.slack.seen(5)).slice(1);
    for (const each of used) {
      const thread = { channel: 'D01ALICEDM', thread_ts: '1795000000.000100' };
      expect(each).toMatchObject({ to: 'chat.postMessage', body: thread });
      expect(broken(each.body)).toEqual([]);
    }
    const texts = used.map((each) => string(each.body.text));
    expect(string(card.text)).toBe([say('verdict_pitch'), ...texts].join('\n\n'));
  });

  it('"use" below an ephemeral card is for that person only and leaves the card', async () => {
    const card = await firstCard();
    await press(
      { action_id: 'use', value: control(card, 'use').value },
      { container: { ...container, is_ephemeral: true } },
    );
    expect((await rig.slack.seen(2))[1]).toMatchObject({
      to: '/respond/press',
      body: { response_type: 'ephemeral', replace_original: false },
    });
  });

  it('on a pitch that is gone, and in a workspace that never had it, say so and leave the card', async () => {
    const card = await firstCard();
    const value = control(card, 'another').value;
    await press({ action_id: 'another', value: value.replace(/[0-9a-f]{16}/, '0000000000000000') });
    await press(
      { action_id: 'another', value },
      { team: { id: 'T02OTHER' }, user: { id: 'U9', team_id: 'T02OTHER' } },
    );
    const calls = await rig.slack.seen(3);
    expect(calls.slice(1).map((each) => [each.body.text, each.body.replace_original])).toEqual([
      [say('expired'), false],
      [say('expired'), false],
    ]);
  });

  it('that we do not know are acknowledged at once and do nothing', async () => {
    const before = Date.now();
    expect((await press({ action_id: 'see', value: 'x' })).status).toBe(200);
    expect(Date.now() - before).toBeLessThan(2_000);
    expect(await rig.slack.seen(0)).toEqual([]);
  });
});

describe('a failure', () => {
  it('is acknowledged, told to the person in a sentence, and logged without a word of the pitch', async () => {
    jest.spyOn(rig.store, 'keepPitch').mockRejectedValue(new Error(`no room for ${PITCH}`));
    const response = await rig.command(pressed('slash-text', { response_url: rig.responseUrl('trouble') }));
    expect(response.status).toBe(200);
    expect((await rig.slack.seen(1))[0]).toMatchObject({
      to: '/respond/trouble',
      body: { text: say('trouble') },
    });
    expect(rig.log.lines).toEqual([expect.stringContaining('"user":"U01ALICE"')]);
    expect(rig.log.lines.join()).not.toMatch(/Acme|PipelineRocket|no room|xoxb/);
  });

  it('of Slack itself ends nothing: the next message is answered', async () => {
    rig.slack.broken.add('chat.postMessage');
    await rig.event(message('dm-text-paste'));
    await rig.slack.seen(2);
    rig.slack.broken.clear();
    await rig.event(message('dm-text-paste'));
    const calls = await rig.slack.seen(3);
    expect(string(calls.at(-1)?.body.text)).toContain(say('verdict_pitch'));
    expect(rig.log.lines.join()).toContain('broken_by_test');
  });

  it('of the trigger (too late for a form) is told through the response_url', async () => {
    rig.slack.broken.add('views.open');
    await rig.command(pressed('slash-empty', { response_url: rig.responseUrl('late') }));
    expect((await rig.slack.seen(2))[1]).toMatchObject({
      to: '/respond/late',
      body: { text: say('trouble') },
    });
  });
});

describe('starting and stopping', () => {
  it('asks Slack nothing, and lets an answer under way finish', async () => {
    expect(await rig.slack.seen(0)).toEqual([]);
    const keep = rig.store.keepPitch.bind(rig.store);
    jest.spyOn(rig.store, 'keepPitch').mockImplementation(async (...all) => {
      await pause(300);
      await keep(...all);
    });
    await rig.event(message('dm-text-paste'));
    await pause(50);
    await rig.stop();
    expect(rig.slack.calls).toHaveLength(1);
  });
});
