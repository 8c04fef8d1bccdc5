/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access -- the JSON of the platform has no types; its shape is what is tested */
import { incomingActivity, type Incoming } from '../../../adapters/teams/activity';
import { normalise } from '../../../adapters/teams/normalise';
import { channelKey, localeOf, personOf } from '../../../adapters/teams/person';
import { fixture, personal } from './teams-bench';

function incoming(activity: unknown): Incoming {
  return incomingActivity.parse(activity);
}

/** A fixture of the documentation has no envelope. */
function enveloped(name: string): Incoming {
  return incoming({ ...fixture('plain-personal'), text: undefined, ...fixture(name) });
}

function wanted(name: string): ReturnType<typeof normalise> {
  return normalise(incoming(fixture(name)));
}

test('a forward gives the forwarded words, with the note kept apart', () => {
  expect(wanted('forward-with-note')).toEqual({
    kind: 'pitch',
    raw: {
      text: 'Hallo Ada, ich habe gesehen, dass Ihr Haus wächst (Logistik -> Lager 4). Wir verdoppeln die Auslastung in 30 Tagen.\n\nPasst Ihnen Dienstag, 15 Minuten?',
      note: 'bitte trocken, nicht bissig',
    },
  });
});

test('a forward without a note has an empty note', () => {
  expect(wanted('forward-no-note')).toMatchObject({
    kind: 'pitch',
    raw: { text: 'Hi Ada, quick 15 min to 10x your pipeline?', note: '' },
  });
});

test('a forward as Graph writes it gives words and sender, whether its content is a string or not', () => {
  const content = {
    originalMessageContent: '<p>quick&nbsp;call?</p>',
    originalMessageSender: { user: { displayName: 'Chad' } },
  };
  for (const each of [content, JSON.stringify(content)]) {
    const attachments = [{ contentType: 'forwardedMessageReference', content: each }];
    const raw = {
      text: expect.stringMatching(/^quick\scall\?$/) as string,
      author: { name: 'Chad' },
      note: 'look at this',
    };
    expect(normalise(incoming(personal('look at this', { attachments })))).toMatchObject({
      kind: 'pitch',
      raw,
    });
  }
});

test('a pasted mail keeps its lines and loses markup, tracking pixels, scripts and styles', () => {
  const want = wanted('paste-email-html');
  expect(want).toMatchObject({
    kind: 'pitch',
    raw: { text: expect.stringContaining('Subject: Re: Re: Quick question\n\nHi {{FirstName}},') as string },
  });
  expect(JSON.stringify(want)).toContain('no \\"fluff\\"');
  const html =
    '<style>p{}</style><p>Hi<script>alert(1)</script> <a href="https://calendly.com/x">book</a></p>';
  const attachments = [{ contentType: 'text/html', content: html }];
  expect(normalise(incoming(personal('Hi book', { attachments })))).toMatchObject({
    raw: { text: 'Hi book (https://calendly.com/x)' },
  });
});

test('a quote gives the quoted words unless the bot itself is quoted or more is pasted beside it', () => {
  const quote: Record<string, any> = {
    ...fixture('quote-reply-2026'),
    conversation: { ...fixture('plain-personal').conversation },
  };
  expect(normalise(incoming(quote))).toMatchObject({
    kind: 'pitch',
    raw: {
      text: expect.stringMatching(/^Hi Ada, circling back/) as string,
      note: 'roast this',
      author: { name: 'Brown, Bob' },
    },
  });
  const ofTheBot = { ...quote, recipient: { id: quote.entities[0].quotedReply.senderId } };
  expect(normalise(incoming(ofTheBot))).toMatchObject({
    raw: { text: expect.not.stringContaining('circling') as string },
  });
  expect(wanted('quote-reply-legacy-copy')).toMatchObject({ raw: { text: 'what about this?' } });
});

test('plain text is decoded once, and the bot is not part of it', () => {
  expect(wanted('plain-personal')).toMatchObject({ kind: 'pitch', raw: { text: 'hello <b>bold</b> & co' } });
  const mentioned = {
    entities: [
      {
        type: 'mention',
        mentioned: { id: fixture('plain-personal').recipient.id },
        text: '<at>Test Bot</at>',
      },
    ],
  };
  const text = '<quoted messageId="1"/><at>Test Bot</at> a&nbsp;call &amp; a demo, <at id="1">Jo</at>?';
  expect(normalise(incoming(personal(text, mentioned)))).toMatchObject({
    raw: { text: 'a call & a demo, Jo?' },
  });
});

test('a few words are commands, any other text is a pitch', () => {
  const kinds = [
    'help',
    ' HELP ',
    '/help',
    'leaderboard',
    'leaderboard month',
    'leaderboard nonsense',
    'settings',
    'Forget me',
    'help us grow your leads',
    'forget me not, said the sales person',
  ];
  expect(kinds.map((each) => normalise(incoming(personal(each))).kind)).toEqual([
    ...['help', 'help', 'help', 'leaderboard', 'leaderboard', 'help', 'settings', 'forget', 'pitch', 'pitch'],
  ]);
});

test('a text file is fetched, pictures and other files have no words to read', () => {
  expect(wanted('file-download-info')).toEqual({
    kind: 'file',
    file: { url: 'https://download.link', type: 'txt' },
    note: '',
  });
  const picture = fixture('file-download-info');
  picture.attachments[0].content.fileType = 'png';
  expect(normalise(incoming(picture))).toEqual({ kind: 'unreadable', why: 'binary' });
  for (const name of ['forward-image-only', 'inline-image'])
    expect(wanted(name)).toEqual({ kind: 'unreadable', why: 'binary' });
  expect(normalise(incoming(personal(' ')))).toEqual({ kind: 'unreadable', why: 'empty' });
});

test('called in a channel, the bot hears commands and pitches, and a few words are no pitch', () => {
  expect(wanted('channel-mention-thread')).toEqual({ kind: 'in-public' });
  const said = (text: string): string =>
    normalise(
      incoming({
        ...fixture('channel-mention-thread'),
        attachments: [],
        text: `<at>RoastPitch</at> ${text}`,
      }),
    ).kind;
  expect(['leaderboard', 'help', 'settings', 'what about this one?', ''].map(said)).toEqual([
    ...['leaderboard', 'help', 'settings', 'in-public', 'in-public'],
  ]);
  expect(said('Hi Ada, I noticed your company is growing. Do you have 15 minutes on Tuesday?')).toBe('pitch');
});

test('where others read along, an old client can vote but not draw a private card again', () => {
  const group = { conversation: { id: '19:x', conversationType: 'groupChat' } };
  const submitted = (value: object): string =>
    normalise(incoming({ ...fixture('playground-message-submitvalue'), ...group, value })).kind;
  expect(submitted({ verb: 'vote', entry: 'abc' })).toBe('press');
  expect(submitted({ verb: 'another', pitch: '0123456789abcdef' })).toBe('none');
});

test('a message action gives the message and its author', () => {
  const raw = {
    text: 'this is the message',
    subject: 'Message subject',
    author: { name: 'Jamie Smythe' },
    channel: 'chat',
  };
  expect(normalise(enveloped('me-action-message-fetchTask'))).toEqual({ kind: 'pitch', raw });
  expect(wanted('playground-invoke-composeExtension-fetchTask')).toMatchObject({
    raw: { author: { name: 'Test Bot' } },
  });
  expect(wanted('playground-invoke-composeExtension-submitAction')).toMatchObject({ kind: 'pitch' });
});

test('the compose box gets a form until there are words', () => {
  expect(wanted('playground-invoke-composeExtension-fetchTask-compose')).toEqual({ kind: 'form' });
  expect(wanted('playground-invoke-composeExtension-submitAction-compose')).toEqual({ kind: 'form' });
  const filled = fixture('playground-invoke-composeExtension-submitAction-compose');
  filled.value.data = { pitch_text: 'quick call?' };
  expect(normalise(incoming(filled))).toEqual({ kind: 'pitch', raw: { text: 'quick call?' } });
});

test('a button of an old or foreign card is told that it is too late', () => {
  for (const name of ['playground-invoke-adaptiveCard-action', 'playground-message-submitvalue'])
    expect(wanted(name)).toEqual({ kind: 'unreadable', why: 'expired' });
});

test('what is no message and no invoke of ours asks for nothing', () => {
  for (const name of ['playground-conversationUpdate', 'playground-installationUpdate'])
    expect(wanted(name)).toEqual({ kind: 'none' });
  const invokes = [
    { name: 'composeExtension/fetchTask', value: { commandId: 'somethingElse' } },
    { name: 'composeExtension/fetchTask', value: null },
  ];
  for (const each of invokes)
    expect(normalise(incoming({ ...fixture('plain-personal'), type: 'invoke', ...each }))).toEqual({
      kind: 'none',
    });
});

test('HTML nested 40,000 deep or broken anywhere is survived', () => {
  for (const content of [
    '<div>'.repeat(40_000) + 'x',
    '<p'.repeat(80_000),
    '<blockquote itemtype="x/Forward">'.repeat(5_000),
  ]) {
    const started = Date.now();
    expect(
      normalise(incoming(personal('quick call?', { attachments: [{ contentType: 'text/html', content }] })))
        .kind,
    ).toBe('pitch');
    expect(Date.now() - started).toBeLessThan(5_000);
  }
});

test('a person is a tenant and a directory id, and a thread is its channel', () => {
  const activity = incoming(fixture('channel-mention-thread'));
  expect(personOf(activity)).toEqual({
    workspace: '0b7f3a52-1c9b-4f7f-9f0a-6a2a5f0e0001',
    user: '8ea0e38b-efb3-4757-924a-5f94061cf8c2',
    name: 'Ada Lovelace',
    channel: '19:general@thread.tacv2',
  });
  expect(personOf(activity, [activity.from.aadObjectId!]).isAdmin).toBe(true);
  expect(personOf(activity, ['somebody-else']).isAdmin).toBeUndefined();
  expect(channelKey(activity)).toBe('19:general@thread.tacv2');
  expect(['nl-BE', 'de', 'es-ES', null].map((locale) => localeOf({ ...activity, locale }))).toEqual([
    'nl',
    'de',
    undefined,
    undefined,
  ]);
});
