import { fromAction } from '../../../adapters/slack/from-action';
import { fromCommand, fromShortcut } from '../../../adapters/slack/from-command';
import { fromEvent, fromHome, fromMention } from '../../../adapters/slack/from-event';
import { fromSubmission } from '../../../adapters/slack/from-submission';
import { message, payload, PITCH, pressed } from './fixtures';

const raw = (body: unknown): unknown => {
  const request = fromEvent(body);
  return request.kind === 'pitch' && request.raws.length === 1 ? request.raws[0] : request;
};

describe('a direct message', () => {
  it('that was pasted is a pitch, answered in a thread under it', () => {
    expect(fromEvent(payload('dm-text-paste'))).toEqual({
      kind: 'pitch',
      raws: [{ text: PITCH }],
      person: { workspace: 'T01TEST', user: 'U01ALICE', name: '', channel: undefined },
      reply: { channel: 'D01ALICEDM', thread: '1795000000.000100' },
      once: [
        'slack:T01TEST:event:Ev0FIXTURE01',
        'slack:T01TEST:message:D01ALICEDM:1795000000.000100',
        'slack:T01TEST:client:D01ALICEDM:1efd76a1-5075-4c2c-ad38-1284820b429f',
      ],
    });
  });

  it('under a card is a remark: a word of thanks is left alone, a longer text is asked about', () => {
    const thread = { thread_ts: '1.0', parent_user_id: 'U01ALICE', blocks: undefined };
    expect(fromEvent(message('dm-text-paste', { ...thread, text: 'thanks' }))).toEqual({
      kind: 'ignored',
      reason: 'a remark under a card',
    });
    expect(fromEvent(message('dm-text-paste', { ...thread, text: PITCH, ts: '1.5' }))).toMatchObject({
      kind: 'remark',
      place: { channel: 'D01ALICEDM', ts: '1.5' },
      reply: { thread: '1.0' },
    });
    expect(fromEvent(message('dm-text-paste', { ...thread, text: 'help' }))).toMatchObject({ kind: 'help' });
  });

  it('that was forwarded into a thread is a pitch there', () => {
    const body = message('dm-forward-no-comment', { thread_ts: '1.0' });
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
    const text = '<!channel><!subteam^S1>Hi';
    expect(raw(message('dm-text-paste', { blocks, text }))).toEqual({ text: 'Hi' });
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
      shelf: 'month',
      channel: undefined,
    });
    expect(say('settings')).toMatchObject({ kind: 'settings', trigger: '' });
    expect(say('Forget me')).toMatchObject({ kind: 'forget' });
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
        fromMention(body),
        fromHome(body),
        fromCommand(body),
        fromShortcut(body),
        fromSubmission(body),
        fromAction(body),
      ]).not.toThrow();
    }
  });
});

describe('several forwards in one message', () => {
  const forward = (author: string, text: string): object => ({ is_share: true, author_id: author, text });
  const sent = (...attachments: object[]): unknown =>
    fromEvent(message('dm-forward-no-comment', { attachments }));

  it('of one person are one pitch, of two people two', () => {
    expect(sent(forward('U1', 'first'), forward('U1', 'second'), forward('U2', 'other'))).toMatchObject({
      kind: 'pitch',
      raws: [{ text: 'first\n\nsecond' }, { text: 'other' }],
    });
  });

  it('are read up to five; the rest is not lost without a word', () => {
    const many = Array.from({ length: 9 }, (_, i) => forward(`U${i}`, `pitch ${i}`));
    const request = sent(...many) as { raws: unknown[]; more?: boolean };
    expect([request.raws.length, request.more]).toEqual([5, true]);
  });
});

describe('a file', () => {
  const sent = (file: object, event: object = {}): unknown =>
    fromEvent(message('dm-screenshot-upload', { text: 'look', blocks: undefined, files: [file], ...event }));

  it.each([
    ['a mail without its body', { id: 'F1', mode: 'email', filetype: 'email', title: 'Quick question' }],
    ['a snippet', { id: 'F2', mode: 'snippet', preview: 'Hi', preview_is_truncated: true }],
    ['a text', { id: 'F3', mode: 'hosted', mimetype: 'text/plain' }],
    ['a file of another workspace', { id: 'F4', mode: 'file_access', file_access: 'check_file_info' }],
  ])('that may hold words is fetched: %s', (_what, file) => {
    expect(sent(file)).toMatchObject({ kind: 'file', files: [file], note: 'look' });
  });

  it.each(['tombstone', 'hidden_by_limit', 'file_access'])('that Slack keeps from us (%s) is not', (mode) => {
    const file = { id: 'F5', mode, file_access: 'access_denied' };
    expect(sent(file, { text: '' })).toMatchObject({ kind: 'unreadable', problem: 'binary' });
  });

  it('of an original that was forwarded is found there', () => {
    const files = [{ id: 'F1', mode: 'email' }];
    const attachments = [{ is_share: true, text: '', files }];
    expect(fromEvent(message('dm-forward-no-comment', { attachments }))).toMatchObject({
      kind: 'file',
      files,
    });
  });

  it('that Slackbot brings is of the person who sent it in', () => {
    const { event } = payload('dm-email-full');
    const brought = message('dm-email-full', { ...event, user: 'USLACKBOT', bot_id: 'B1' });
    expect(fromEvent(brought)).toMatchObject({ kind: 'pitch', person: { user: 'U01ALICE' } });
  });
});

describe('a mention in a channel', () => {
  const mention = (text: string, event: object = {}): unknown =>
    fromMention(message('app-mention-in-channel', { text, blocks: undefined, ...event }));

  it('with a pitch behind it is that pitch, and the answer is for that person only', () => {
    expect(mention(`<@U0BOT> ${PITCH}`)).toMatchObject({
      kind: 'pitch',
      raws: [{ text: PITCH }],
      person: { user: 'U01ALICE', channel: 'C01GEN' },
      reply: { aside: { channel: 'C01GEN', user: 'U01ALICE' }, channel: 'U01ALICE' },
    });
  });

  it('whose words are in `text` and not in its blocks is read from there', () => {
    expect(fromMention(payload('app-mention-in-channel'))).toMatchObject({
      kind: 'pitch',
      raws: [{ text: `roast this: ${PITCH}` }],
    });
  });

  it('alone is a question, with one of the few words a command', () => {
    expect(mention('<@U0BOT>')).toMatchObject({ kind: 'help' });
    expect(mention('<@U0BOT> hi there')).toMatchObject({ kind: 'help' });
    expect(mention('<@U0BOT> leaderboard month')).toMatchObject({
      kind: 'board',
      shelf: 'month',
      channel: 'C01GEN',
    });
  });

  it('in a thread means the message above, unless it brings a pitch of its own', () => {
    expect(mention('<@U0BOT> roast this', { thread_ts: '1.0' })).toMatchObject({
      kind: 'above',
      place: { channel: 'C01GEN', ts: '1.0' },
      reply: { aside: { thread: '1.0' } },
    });
    expect(mention(`<@U0BOT> ${PITCH}`, { thread_ts: '1.0' })).toMatchObject({ kind: 'pitch' });
  });

  it('by ourselves or another bot is left alone', () => {
    expect(mention('<@U0BOT> hi', { user: 'U0BOT' })).toMatchObject({ kind: 'ignored' });
    expect(mention('<@U0BOT> hi', { bot_id: 'B1' })).toMatchObject({ kind: 'ignored' });
  });
});

describe('the Home tab', () => {
  it('is drawn when it is opened, and no other tab is', () => {
    expect(fromHome(payload('app-home-opened-home'))).toMatchObject({
      kind: 'home',
      person: { workspace: 'T01TEST', user: 'U01ALICE' },
    });
    expect(fromHome(payload('app-home-opened-messages'))).toMatchObject({ kind: 'ignored' });
  });
});

describe('the command', () => {
  it('with words is a pitch, answered through its response_url or else in the direct message', () => {
    expect(fromCommand(payload('slash-text'))).toMatchObject({
      kind: 'pitch',
      raws: [{ text: PITCH }],
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
    ['slash-in-private-channel', { kind: 'board', shelf: 'week', channel: 'G01PRIV' }],
    ['slash-escaped-mentions', { kind: 'board', shelf: 'week', channel: 'C01GEN' }],
  ])('knows its words (%s)', (name, expected) => {
    expect(fromCommand(payload(name))).toMatchObject(expected);
  });

  it.each(['help', 'HELP', '?', 'leaderboard yesterday'])('answers "%s" with the help', (text) => {
    expect(fromCommand(payload('slash-text', { text }))).toMatchObject({ kind: 'help' });
  });

  it.each([
    ['settings', { kind: 'settings', trigger: payload('slash-text').trigger_id }],
    ['forget me', { kind: 'forget' }],
    ['leaderboard season', { kind: 'board', shelf: 'season' }],
    ['leaderboard fame', { kind: 'board', shelf: 'fame' }],
    ['column on', { kind: 'column', wish: 'on', channel: 'C01GEN' }],
    ['column', { kind: 'column', wish: 'help' }],
  ])('knows "%s"', (text, expected) => {
    expect(fromCommand(payload('slash-text', { text }))).toMatchObject(expected);
  });

  it('says in which channel others read along, and of a direct message that nobody does', () => {
    expect(fromCommand(payload('slash-text')).person.channel).toBe('C01GEN');
    expect(fromCommand(payload('slash-in-dm')).person.channel).toBeUndefined();
  });

  it('takes a pitch that merely starts with one of the words for a pitch', () => {
    const text = 'Leaderboard software for your sales team, do you have 15 minutes?';
    expect(fromCommand(payload('slash-text', { text }))).toMatchObject({ kind: 'pitch', raws: [{ text }] });
  });
});

describe('a shortcut', () => {
  it('on a message takes the words of that message', () => {
    const request = fromShortcut(payload('message-shortcut'));
    expect(request).toMatchObject({
      kind: 'pitch',
      raws: [{ text: PITCH }],
      reply: { url: 'https://hooks.slack.com/app/T01TEST/1/xyz', channel: 'U01ALICE' },
    });
  });

  it("on a bot's message finds the words in its attachments", () => {
    expect(fromShortcut(payload('message-shortcut-on-bot-message'))).toMatchObject({
      kind: 'pitch',
      raws: [{ text: PITCH }],
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
    expect(press({ action_id: 'vote', value })).toMatchObject({ kind: 'expired' });
    expect(press({ action_id: 'constructor', value })).toMatchObject({ kind: 'ignored' });
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
      view: { ...view, private_metadata: JSON.stringify({ url: 'https://hooks.slack.com/x' }) },
    });
    expect(fromSubmission(body)).toMatchObject({
      kind: 'pitch',
      raws: [{ text: PITCH }],
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
