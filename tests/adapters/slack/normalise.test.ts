import {
  fromAction,
  fromCommand,
  fromEvent,
  fromShortcut,
  fromSubmission,
} from '../../../adapters/slack/normalise';
import { message, payload, PITCH, pressed } from './fixtures';

const raw = (body: unknown): unknown => {
  const request = fromEvent(body);
  return request.kind === 'pitch' ? request.raw : request;
};

describe('a direct message', () => {
  it('that was pasted is a pitch, answered in a thread under it', () => {
    expect(fromEvent(payload('dm-text-paste'))).toEqual({
      kind: 'pitch',
      raw: { text: PITCH },
      person: { workspace: 'T01TEST', user: 'U01ALICE', name: '' },
      reply: { channel: 'D01ALICEDM', thread: '1795000000.000100' },
      once: [
        'slack:T01TEST:event:Ev0FIXTURE01',
        'slack:T01TEST:message:D01ALICEDM:1795000000.000100',
        'slack:T01TEST:client:D01ALICEDM:1efd76a1-5075-4c2c-ad38-1284820b429f',
      ],
    });
  });

  it('stays in the thread that it was written in', () => {
    const body = message('dm-text-paste', { thread_ts: '1.0', parent_user_id: 'U01ALICE' });
    expect(fromEvent(body)).toMatchObject({ kind: 'pitch', reply: { thread: '1.0' } });
  });

  it('is read from its rich text: entities, links, mentions and emoji as a person sees them', () => {
    const words =
      'R&D <urgent> see our demo (https://pipelinerocket.example/demo?a=1&b=2) or chad@pipelinerocket.example cc @U02BOB in #C01GEN 🚀';
    expect(raw(payload('dm-text-paste-entities'))).toEqual({ text: words });
  });

  it('without rich text is read from `text`, decoded once', () => {
    const words =
      'R&D <urgent> see our demo (https://pipelinerocket.example/demo?a=1&b=2) or chad@pipelinerocket.example cc @U02BOB in #general :rocket:';
    expect(raw(message('dm-text-paste-entities', { blocks: undefined }))).toEqual({ text: words });
    expect(raw(message('dm-text-paste', { blocks: undefined, text: 'fish &amp;amp; chips' }))).toEqual({
      text: 'fish &amp; chips',
    });
  });

  it('keeps what stands in a quote block', () => {
    expect(raw(payload('dm-text-paste-quote-block'))).toEqual({ text: `roast this\n${PITCH}` });
  });

  it('loses mass mentions on the way in, live or in rich text', () => {
    const live = message('dm-text-paste', {
      blocks: undefined,
      text: 'Hi <!channel> <!here|here> <!subteam^S1|@sales> all',
    });
    expect(raw(live)).toEqual({ text: 'Hi    all' });
    const elements = [
      { type: 'broadcast', range: 'channel' },
      { type: 'usergroup', usergroup_id: 'S1' },
      { type: 'text', text: 'Hi' },
    ];
    const blocks = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
    expect(raw(message('dm-text-paste', { blocks }))).toEqual({ text: 'Hi' });
  });

  it.each([
    'dm-forward-no-comment',
    'dm-forward-public-channel-2022',
    'dm-forward-fallback-only',
    'dm-forward-text-empty-message-blocks-only',
    'dm-forward-with-image',
  ])('that was forwarded by hand is the forwarded text (%s)', (name) => {
    expect(raw(payload(name))).toEqual({ text: PITCH, note: '' });
  });

  it('that was forwarded with a comment keeps the comment as a note, apart from the pitch', () => {
    expect(raw(payload('dm-forward-with-comment'))).toEqual({ text: PITCH, note: 'can you roast this one?' });
  });

  it.each([
    ['dm-email-full', 'roast this email'],
    ['dm-forward-with-email-file', ''],
  ])('with an e-mail in it is that e-mail (%s)', (name, note) => {
    const author = { name: 'Chad Closer', address: 'chad@pipelinerocket.example' };
    expect(raw(payload(name))).toEqual({
      text: PITCH,
      subject: 'Quick question about Acme',
      channel: 'email',
      author,
      note,
    });
  });

  it('with nulls and strings among its attachments is read all the same', () => {
    expect(raw(message('dm-text-paste', { attachments: [null, 'text', 7, { is_share: false }] }))).toEqual({
      text: PITCH,
    });
  });

  it('that is only a screenshot says that files are not read', () => {
    expect(fromEvent(payload('dm-screenshot-upload'))).toMatchObject({
      kind: 'unreadable',
      problem: 'binary',
    });
  });

  it('with one of the few words is a command', () => {
    const say = (text: string): unknown => fromEvent(message('dm-text-paste', { blocks: undefined, text }));
    expect(say('help')).toMatchObject({ kind: 'help' });
    expect(say(' Leaderboard month')).toMatchObject({
      kind: 'board',
      period: 'month',
      channel: 'D01ALICEDM',
    });
  });

  it.each([
    ['dm-own-echo', 'written by a bot'],
    ['dm-other-bot-message', 'subtype bot_message'],
    ['dm-message-deleted', 'subtype message_deleted'],
    ['dm-thread-reply', 'a remark under a card'],
    ['dm-empty', 'empty'],
    ['app-mention-in-channel', 'not a direct message'],
  ])('is not a pitch: %s (%s)', (name, reason) => {
    expect(fromEvent(payload(name))).toEqual({ kind: 'ignored', reason });
  });

  it.each([
    [{ subtype: 'message_changed', hidden: true }, 'subtype message_changed'],
    [{ subtype: 'channel_join' }, 'subtype channel_join'],
    [{ user: 'USLACKBOT' }, 'not written by a person'],
    [{ user: 'U0BOT' }, 'written by a bot'],
    [{ bot_id: 'B1' }, 'written by a bot'],
  ])('is not a pitch when it is %j', (event, reason) => {
    expect(fromEvent(message('dm-text-paste', event))).toEqual({ kind: 'ignored', reason });
  });

  it('never throws, whatever comes', () => {
    for (const body of [
      null,
      undefined,
      7,
      'text',
      [],
      {},
      { event: null },
      { event: { channel_type: 'im', user: 'U1', attachments: 'x', files: [null] } },
    ]) {
      expect(() => [
        fromEvent(body),
        fromCommand(body),
        fromShortcut(body),
        fromSubmission(body),
        fromAction(body),
      ]).not.toThrow();
    }
  });
});

describe('the command', () => {
  it('with words is a pitch, answered through its response_url or else in the direct message', () => {
    expect(fromCommand(payload('slash-text'))).toMatchObject({
      kind: 'pitch',
      raw: { text: PITCH },
      person: { workspace: 'T01TEST', user: 'U01ALICE', name: 'alice' },
      reply: { url: 'https://hooks.slack.com/commands/T01TEST/1/abc', channel: 'U01ALICE' },
    });
  });

  it('alone opens the form', () => {
    expect(fromCommand(payload('slash-empty'))).toMatchObject({
      kind: 'form',
      trigger: payload('slash-empty').trigger_id,
    });
  });

  it.each([
    ['slash-in-dm', { kind: 'help' }],
    ['slash-in-private-channel', { kind: 'board', period: 'week', channel: 'G01PRIV' }],
    ['slash-escaped-mentions', { kind: 'board', period: 'week', channel: 'C01GEN' }],
  ])('knows its words (%s)', (name, expected) => {
    expect(fromCommand(payload(name))).toMatchObject(expected);
  });

  it.each(['help', 'HELP', 'settings', 'forget me', 'leaderboard yesterday'])(
    'answers "%s" with the help',
    (text) => {
      expect(fromCommand(payload('slash-text', { text }))).toMatchObject({ kind: 'help' });
    },
  );

  it('takes a pitch that merely starts with one of the words for a pitch', () => {
    const text = 'Leaderboard software for your sales team, do you have 15 minutes?';
    expect(fromCommand(payload('slash-text', { text }))).toMatchObject({ kind: 'pitch', raw: { text } });
  });
});

describe('a shortcut', () => {
  it('on a message takes the words of that message', () => {
    const request = fromShortcut(payload('message-shortcut'));
    expect(request).toMatchObject({
      kind: 'pitch',
      raw: { text: PITCH },
      reply: { url: 'https://hooks.slack.com/app/T01TEST/1/xyz', channel: 'U01ALICE' },
    });
  });

  it("on a bot's message finds the words in its attachments", () => {
    expect(fromShortcut(payload('message-shortcut-on-bot-message'))).toMatchObject({
      kind: 'pitch',
      raw: { text: PITCH },
    });
  });

  it('of the whole workspace opens the form', () => {
    expect(fromShortcut(payload('global-shortcut', { callback_id: 'roast_new' }))).toMatchObject({
      kind: 'form',
      reply: { channel: 'U01ALICE' },
    });
  });
});

describe('a press', () => {
  const press = (action: object, changes: object = {}): unknown =>
    fromAction({ ...pressed('block-action-button'), actions: [action], ...changes });
  const value = JSON.stringify({ pitch: '0123456789abcdef', nth: 1, use: { kind: 'exit', seed: '4F2A-1' } });

  it('on "another" changes the card, in the direct message as well', () => {
    const request = press({ action_id: 'another', value });
    expect(request).toMatchObject({
      kind: 'again',
      choice: { pitch: '0123456789abcdef', nth: 1 },
      reply: {
        url: expect.stringContaining('https:') as string,
        channel: 'D01ALICEDM',
        thread: '1795000002.000300',
      },
    });
  });

  it('on "use" in the direct message posts into the thread, and below an ephemeral card only for that person', () => {
    expect(press({ action_id: 'use', value })).toMatchObject({
      kind: 'use',
      reply: { url: undefined, channel: 'D01ALICEDM', thread: '1795000002.000300' },
    });
    const container = { type: 'message', is_ephemeral: true, channel_id: 'C01GEN', message_ts: '1.0' };
    expect(press({ action_id: 'use', value }, { container })).toMatchObject({
      kind: 'use',
      reply: { url: expect.stringContaining('https:') as string, channel: 'U01ALICE' },
    });
  });

  it('reads the option of a menu', () => {
    const selected = JSON.stringify({ pitch: '0123456789abcdef', style: 'mirror' });
    expect(press({ action_id: 'style', selected_option: { value: selected } })).toMatchObject({
      kind: 'again',
      choice: { style: 'mirror' },
    });
  });

  it('with a value that is not ours says that the card is too old, and any other button is ignored', () => {
    for (const odd of [
      'seed-1',
      '{}',
      '{"pitch":"x"}',
      JSON.stringify({ pitch: '0123456789abcdef', nth: -1 }),
      JSON.stringify({ pitch: '0123456789abcdef', admin: true }),
    ]) {
      expect(press({ action_id: 'another', value: odd })).toMatchObject({ kind: 'expired' });
    }
    expect(press({ action_id: 'vote', value })).toMatchObject({ kind: 'ignored' });
    expect(fromAction(payload('block-action-home'))).toMatchObject({
      kind: 'expired',
      reply: { channel: 'U01ALICE' },
    });
  });
});

describe('the form', () => {
  const view = {
    callback_id: 'pitch_form',
    id: 'V1',
    state: { values: { pitch: { text: { value: PITCH } } } },
  };

  it('answers where the command was given', () => {
    const body = pressed('view-submission', {
      view: { ...view, private_metadata: 'https://hooks.slack.com/x' },
    });
    expect(fromSubmission(body)).toMatchObject({
      kind: 'pitch',
      raw: { text: PITCH },
      reply: { url: 'https://hooks.slack.com/x', channel: 'U01ALICE' },
    });
  });

  it('answers in the direct message when nothing else is known', () => {
    expect(fromSubmission(pressed('view-submission', { view }))).toMatchObject({
      reply: { url: undefined, channel: 'U01ALICE' },
    });
  });

  it('that is not ours is ignored', () => {
    expect(fromSubmission(payload('view-submission'))).toMatchObject({ kind: 'ignored' });
  });
});
