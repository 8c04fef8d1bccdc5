import { message, pressed } from './fixtures';
import type { Answering } from './fake-slack';
import { withRig } from './rig';

const { rig, say } = withRig();

const slowDown = (seconds: number): ReturnType<Answering> => ({
  status: 429,
  headers: { 'retry-after': String(seconds) },
  body: { ok: false, error: 'ratelimited' },
});

describe('when Slack says "slow down"', () => {
  it('the message waits as long as Slack wants, and nobody else waits with it', async () => {
    let refused = 0;
    rig.slack.answers.set('chat.postMessage', ({ body }) => {
      if (body.channel !== 'D01ALICEDM' || refused > 0) return undefined;
      refused += 1;
      return slowDown(1);
    });
    await rig.event(message('dm-text-paste'));
    await rig.slack.seen(1);
    await rig.event(message('dm-text-paste', { channel: 'D02BOBDM' }));
    const calls = await rig.slack.seen(3);
    expect(calls.map((each) => each.body.channel)).toEqual(['D01ALICEDM', 'D02BOBDM', 'D01ALICEDM']);
  });

  it('messages that wait for the same channel come one after another, in their order, and none is lost', async () => {
    let refused = 0;
    rig.slack.answers.set('chat.postMessage', () => (refused++ > 0 ? undefined : slowDown(1)));
    const threads: unknown[] = [];
    for (let i = 0; i < 3; i += 1) {
      const body = message('dm-text-paste');
      threads.push(body.event?.ts);
      await rig.event(body);
      await rig.slack.seen(1);
    }
    const calls = await rig.slack.seen(4);
    expect(calls.map((each) => each.body.thread_ts)).toEqual([threads[0], ...threads]);
  });

  it('for an hour, the person is told at once where Slack still allows it', async () => {
    rig.slack.answers.set('views.open', () => slowDown(3_600));
    await rig.command(pressed('slash-empty', { response_url: rig.responseUrl('busy') }));
    const calls = await rig.slack.seen(2);
    expect(calls.map((each) => each.to)).toEqual(['views.open', '/respond/busy']);
    expect(calls[1]?.body.text).toBe(say('slack_busy'));
  });

  it('a form is not held back: its trigger would be dead before it opens', async () => {
    rig.slack.answers.set('views.open', () => slowDown(1));
    await rig.command(pressed('slash-empty', { response_url: rig.responseUrl('busy') }));
    await rig.command(pressed('slash-empty', { response_url: rig.responseUrl('busy') }));
    const calls = await rig.slack.seen(3);
    expect(calls.filter((each) => each.to === '/respond/busy')).toHaveLength(2);
  });

  it('too many events (app_rate_limited) is acknowledged at once, and ends nothing', async () => {
    const limited = {
      type: 'app_rate_limited',
      token: 'x',
      team_id: 'T01TEST',
      minute_rate_limited: 1,
      api_app_id: 'A01',
    };
    expect((await rig.event(limited)).status).toBe(200);
    expect((await rig.event(limited, { secret: 'another' })).status).toBe(401);
    expect(rig.log.lines.join()).toContain('Slack holds some of them back');
    await rig.event(message('dm-text-paste'));
    expect(await rig.slack.seen(1)).toHaveLength(1);
  });
});

describe('when Slack says no', () => {
  it.each([
    ['expired_trigger_id', 'slack_too_late'],
    ['exchanged_trigger_id', 'slack_too_late'],
    ['token_revoked', 'slack_locked_out'],
    ['account_inactive', 'slack_locked_out'],
    ['missing_scope', 'slack_locked_out'],
    ['not_in_channel', 'share_invite'],
    ['channel_not_found', 'share_invite'],
    ['is_archived', 'share_archived'],
    ['restricted_action', 'share_refused'],
    ['fatal_error', 'trouble'],
  ])('with %s, the person reads %s', async (error, key) => {
    rig.slack.answers.set('views.open', () => ({ body: { ok: false, error } }));
    await rig.command(pressed('slash-empty', { response_url: rig.responseUrl('no') }));
    expect((await rig.slack.seen(2))[1]).toMatchObject({ to: '/respond/no', body: { text: say(key) } });
  });
});

describe('an acknowledgement', () => {
  it('is there before anything is looked up, however long that takes', async () => {
    const never = new Promise<boolean>(() => undefined);
    jest.spyOn(rig.store, 'claim').mockReturnValue(never);
    for (const response of [
      await rig.event(message('dm-text-paste')),
      await rig.command(pressed('slash-text')),
      await rig.interaction(pressed('message-shortcut')),
      await rig.interaction(pressed('block-action-button')),
      await rig.interaction(pressed('view-submission')),
    ])
      expect(response.status).toBe(200);
  }, 20_000);
});
