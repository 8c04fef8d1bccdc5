/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return -- the JSON of the platform has no types; its shape is what is tested */
import { connect } from 'node:net';
import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { teamsApp } from '../../../adapters/teams/app';
import { RoastPitchError } from '../../../src/errors';
import { PITCHES } from '../../texts';
import {
  elements,
  EMULATOR,
  fixture,
  listeningLog,
  openBench,
  personal,
  PRODUCTION,
  signingKeys,
  type Bench,
  until,
} from './teams-bench';
import { anEntry } from '../../an-entry';

describe('on this machine, in emulator mode', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());
  beforeEach(() => {
    bench.posted.length = 0;
    bench.log.lines.length = 0;
    bench.connectorStatus = 200;
  });

  const expecting = async (text: string, rest = {}): Promise<any[]> =>
    (await bench.send(personal(text, { deliveryMode: 'expectReplies', ...rest }))).json.activities;
  const cardIn = (activity: any): any => activity.attachments[0].content;

  test('a pasted pitch is answered with a card in the same chat', async () => {
    const { status } = await bench.send(personal(PITCHES.en));
    expect(status).toBe(200);
    await until(() => bench.posted.length > 0);
    expect(bench.posted).toHaveLength(1);
    const [{ path, body }] = bench.posted as [{ path: string; body: any }];
    expect(path).toMatch(/^\/v3\/conversations\/9381588c-0767-492a-986d-f45e0ef1ce74\/activities\//);
    expect(body.summary).toMatch(/^This is sales spam\./);
    expect(elements(cardIn(body), 'Container')).toHaveLength(4);
  });

  test('the same delivery is answered once, the same words sent again are answered again', async () => {
    const twice = personal(PITCHES.en);
    await Promise.all([bench.send(twice), bench.send(twice)]);
    await bench.send(twice);
    expect(bench.posted).toHaveLength(1);
    await bench.send(personal(PITCHES.en));
    expect(bench.posted).toHaveLength(2);
  });

  test('help says what to do, and an empty leaderboard says so, in plain text', async () => {
    const [help] = await expecting('help');
    expect(help).toMatchObject({
      textFormat: 'plain',
      text: expect.stringContaining('menu with the three dots'),
    });
    const [board] = await expecting('leaderboard month');
    expect(board.summary).toContain('this month');
    expect(board.summary).toContain('Nobody has shared a no yet');
  });

  test('a shared rebuttal stands, literal, on the leaderboard of its tenant alone', async () => {
    const channel = fixture('plain-personal').conversation;
    const { tenantId: workspace } = channel;
    const entry = anEntry({ workspace, channel: '19:x', rebuttal: '**No**, said [link](x).' });
    await bench.store.addEntry(entry);
    await bench.store.vote({ workspace, user: 'bob', name: 'Bob' }, entry.id, new Date());
    const [board] = await expecting('leaderboard');
    expect(board.summary).toContain('1. **No**, said [link](x). (1 vote)');
    expect(JSON.stringify(elements(cardIn(board), 'TextRun'))).toContain('1. **No**, said [link](x).');
    expect(JSON.stringify(elements(cardIn(board), 'TextBlock'))).not.toContain('**No**');
    const [other] = await expecting('leaderboard', { conversation: { ...channel, tenantId: 'another' } });
    expect(other.summary).toContain('Nobody has shared a no yet');
  });

  test('an unreadable message is answered with a sentence', async () => {
    expect((await expecting('https://example.com/x'))[0].text).toContain('only a link');
    expect(
      (await expecting('', { attachments: [{ contentType: 'image/png', contentUrl: 'https://x' }] }))[0].text,
    ).toContain('That is a file');
  });

  test('in a channel the bot only says how to ask in private', async () => {
    await bench.send(fixture('channel-mention-thread'));
    expect(bench.posted.map(({ body }) => body.text)).toEqual([
      'From here I cannot read that message. Open its menu (three dots) and choose Roast this pitch.',
    ]);
  });

  test('another angle comes in the place of the card, and "use this one" sends that text alone, once', async () => {
    const card = cardIn((await expecting(PITCHES.en))[0]);
    const press = (verb: string, index = 0, on: unknown = card): any => {
      const button = elements(on, 'Action.Execute').filter((each) => each.verb === verb)[index]!;
      return {
        ...fixture('playground-invoke-adaptiveCard-action'),
        id: `i${Math.random()}`,
        value: { action: { type: 'Action.Execute', verb, data: button.data } },
      };
    };
    const another = (await bench.send(press('another'))).json;
    expect(another).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    const texts = (value: unknown): unknown[] =>
      elements(value, 'Container').map((box) =>
        elements(box, 'TextRun')
          .map((run) => run.text as string)
          .join('\n\n'),
      );
    expect(texts(another.value)).toHaveLength(4);
    const overruled = (await bench.send(press('overrule'))).json;
    expect(elements(overruled.value, 'TextBlock')[0]!.text).toBe('This looks like a real message. No roast.');
    // What was said of a sender is remembered, until the person says otherwise.
    const back = (await bench.send(press('overrule', 0, overruled.value))).json;
    expect(texts(back.value)).toHaveLength(4);
    const styled = press('style');
    styled.value.action.data = { ...styled.value.action.data, pick_style: 'quip', pick_language: 'any' };
    expect(JSON.stringify((await bench.send(styled)).json.value)).toContain('"value":"quip"');

    expect(bench.posted).toEqual([]);
    const used = (await bench.send(press('use', 1))).json;
    await bench.send(press('use', 1));
    expect(used).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'You send it yourself. I never write to them.',
    });
    expect(bench.posted).toHaveLength(1);
    expect(bench.posted[0]!.body).toMatchObject({ textFormat: 'plain', text: texts(card)[1] });
  });

  test('an old client sends Action.Submit and gets a message', async () => {
    const card = cardIn((await expecting(PITCHES.en))[0]);
    const fallback = elements(card, 'Action.Submit').find((each) => each.data.verb === 'use')!;
    const submitted = {
      ...fixture('playground-message-submitvalue'),
      id: `s${Math.random()}`,
      deliveryMode: 'expectReplies',
      value: fallback.data,
    };
    const { json } = await bench.send(submitted);
    expect(json.activities[0]).toMatchObject({ textFormat: 'plain', text: expect.stringMatching(/\w/) });
  });

  test('a button of somebody else’s tenant finds nothing', async () => {
    const card = cardIn((await expecting(PITCHES.en))[0]);
    const value = elements(card, 'Action.Submit')[0]!.data;
    const conversation = { ...fixture('plain-personal').conversation, tenantId: 'another' };
    const { json } = await bench.send({
      ...fixture('playground-message-submitvalue'),
      id: 'foreign',
      deliveryMode: 'expectReplies',
      value,
      conversation,
    });
    expect(json.activities[0].text).toContain('I no longer have that pitch');
  });

  test('a message action opens a dialog with the card and posts nothing', async () => {
    const action = fixture('playground-invoke-composeExtension-fetchTask');
    action.value.commandId = 'roastMessage';
    action.value.messagePayload.body.content = PITCHES.en
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('');
    const { status, json } = await bench.send(action);
    expect(status).toBe(200);
    expect(json.task).toMatchObject({ type: 'continue', value: { title: 'RoastPitch' } });
    const card = json.task.value.card.content;
    expect(elements(card, 'Container')).toHaveLength(4);
    const again: Record<string, any> = {
      ...fixture('playground-invoke-composeExtension-submitAction'),
      id: 'again',
    };
    again.value.data = elements(card, 'Action.Submit').find((each) => each.data.verb === 'another')!.data;
    expect(elements((await bench.send(again)).json.task.value.card.content, 'Container')).toHaveLength(4);
    expect(bench.posted).toEqual([]);
  });

  test('the compose box opens a form, and the form filled in a card', async () => {
    const form = (await bench.send(fixture('playground-invoke-composeExtension-fetchTask-compose'))).json.task
      .value.card.content;
    expect(elements(form, 'Input.Text')).toHaveLength(1);
    const filled = fixture('playground-invoke-composeExtension-submitAction-compose');
    filled.value.data = { [elements(form, 'Input.Text')[0]!.id]: PITCHES.en };
    expect(elements((await bench.send(filled)).json.task.value.card.content, 'Container')).toHaveLength(4);
    filled.value.data = { [elements(form, 'Input.Text')[0]!.id]: '' };
    expect((await bench.send(filled)).json.task).toEqual({
      type: 'message',
      value: 'There is nothing in it. Paste the message itself and I will read it.',
    });
  });

  test('unknown invokes, joins and installations are taken calmly', async () => {
    expect(
      (await bench.send({ ...fixture('plain-personal'), type: 'invoke', name: 'something/else' })).status,
    ).toBe(501);
    for (const value of [
      undefined,
      {},
      { action: null },
      { action: { type: 'Action.Execute', data: 'x' } },
    ]) {
      expect(
        (await bench.send({ ...fixture('playground-invoke-adaptiveCard-action'), value })).status,
      ).toBeLessThan(500);
    }
    for (const name of ['playground-conversationUpdate', 'playground-installationUpdate'])
      expect((await bench.send(fixture(name))).status).toBe(200);
    expect(bench.posted).toEqual([]);
  });

  test('garbage is refused with a 4xx, and the next message is answered', async () => {
    const cases: [unknown, number][] = [
      [{}, 400],
      ['{}', 400],
      ['nonsense', 400],
      ['', 400],
      ['null', 400],
      ['[]', 400],
      ['"x"', 400],
      [{ ...personal('x'), type: 7 }, 400],
      [{ ...personal('x'), conversation: 'x' }, 400],
      [{ ...personal('x'), from: null }, 400],
      [{ ...personal('x'), entities: 'x' }, 400],
      [{ ...personal('x'), attachments: [null] }, 400],
      [{ ...personal('x'), text: {} }, 400],
      ['['.repeat(100_000), 400],
      [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400],
      [{ ...personal('x'.repeat(300_000)) }, 413],
      ['x'.repeat(3_000_000), 413],
      [{ ...personal('x'), channelId: 'slack' }, 403],
    ];
    for (const [body, status] of cases) expect((await bench.send(body)).status).toBe(status);
    expect((await bench.send(personal('x'), { 'content-type': 'text/plain' })).status).toBe(415);
    for (const method of ['GET', 'PUT', 'OPTIONS'])
      expect((await fetch(bench.url, { method })).status).toBe(405);
    expect((await expecting('help'))[0].text).toContain('Commands');
  });

  test('a caller that hangs up halfway does no harm', async () => {
    const { port } = new URL(bench.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"type":',
        );
        setTimeout(() => socket.destroy(), 50);
      });
      socket.on('close', () => {
        resolve();
      });
    });
    expect((await expecting('help'))[0].text).toContain('Commands');
  });

  test('answers go to this machine only', async () => {
    for (const serviceUrl of [
      'http://10.0.0.1/',
      'https://smba.trafficmanager.net/emea/',
      'file:///etc/passwd',
      'http://127.0.0.1.evil.example/',
      'http://localhost@evil.example/',
      'x',
    ]) {
      const response = await fetch(bench.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...personal('help'), serviceUrl }),
      });
      expect(response.status).toBe(403);
    }
  });

  test('when something breaks the person gets a sentence, and the log no words of theirs', async () => {
    const broken = jest.spyOn(bench.bot, 'receive').mockRejectedValue(new Error(`cannot read ${PITCHES.en}`));
    const [apology] = await expecting(PITCHES.en);
    expect(apology.text).toContain('Something broke on my side');
    const dialog = await bench.send(fixture('playground-invoke-composeExtension-fetchTask'));
    expect(dialog).toMatchObject({
      status: 200,
      json: { task: { type: 'message', value: expect.stringContaining('Something broke') } },
    });
    broken.mockRestore();
    expect(bench.log.lines).toHaveLength(2);
    expect(bench.log.lines.join()).not.toMatch(/Derek|Laura|cannot read/);
  });

  test('a connector that refuses the answer does not end the process', async () => {
    bench.connectorStatus = 403;
    expect((await bench.send(personal('help'))).status).toBe(500);
    bench.connectorStatus = 200;
    expect((await expecting('help'))[0].text).toContain('Commands');
  });

  test('interface words follow the client when it speaks one of ours, else the pitch', async () => {
    const words = async (locale: string): Promise<string> =>
      elements(cardIn((await expecting(PITCHES.nl, { locale }))[0]), 'TextBlock')[0]!.text as string;
    expect(await words('en-US')).toBe('This is sales spam.');
    expect(await words('es-ES')).toBe(await words('nl-BE'));
  });
});

describe('in production', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench(PRODUCTION);
  });
  afterAll(() => bench.close());

  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const inAnHour = Math.floor(Date.now() / 1000) + 3_600;
  const good = {
    iss: 'https://api.botframework.com',
    aud: PRODUCTION.appId,
    exp: inAnHour,
    serviceurl: 'https://smba.trafficmanager.net/emea/',
  };
  const token = (claims: object, header: object = { alg: 'RS256', kid: 'ours' }): string => {
    const body = `${encode(header)}.${encode(claims)}`;
    return `Bearer ${body}.${sign('sha256', Buffer.from(body), privateKey).toString('base64url')}`;
  };

  test('without a token that Microsoft could have made there is only 401, whatever the body', async () => {
    const noEnd = { ...good, exp: undefined };
    const tokens = [
      undefined,
      '',
      'Bearer',
      'Bearer x',
      'Bearer a.b.c',
      'Basic eDp5',
      token(good, { alg: 'none', kid: 'x' }),
      `Bearer ${encode({ alg: 'none' })}.${encode(good)}.`,
      token(good, { alg: 'HS256', kid: 'x' }),
      token(good, { alg: 'RS256' }),
      token({ ...good, iss: 'https://sts.windows.net/0b7f3a52/' }),
      token({ ...good, iss: 'https://login.microsoftonline.com/0b7f3a52/v2.0' }),
      token(noEnd),
      token({ ...good, exp: 1 }),
      token({ ...good, exp: '9999999999' }),
      token({ ...good, aud: 'another' }),
    ];
    for (const authorization of tokens) {
      for (const body of [fixture('plain-personal'), '{}', 'garbage']) {
        const { status, text } = await bench.send(body, authorization === undefined ? {} : { authorization });
        expect(status).toBe(401);
        expect(text).toBe('This request does not prove that it comes from Microsoft Teams.\n');
      }
    }
  });

  test('a token of the right form still has to come over a host of Microsoft, from Teams, from a tenant', async () => {
    const authorization = token(good);
    const message = { ...personal('help'), serviceUrl: good.serviceurl };
    const cases = [
      { ...message, serviceUrl: 'http://smba.trafficmanager.net/emea/' },
      { ...message, serviceUrl: 'https://evil.example/' },
      { ...message, serviceUrl: 'https://smba.trafficmanager.net.evil.example/' },
      { ...message, serviceUrl: 'http://127.0.0.1:1/' },
      { ...message, channelId: 'webchat' },
      { ...message, conversation: { id: 'x' }, channelData: {} },
    ];
    for (const each of cases) expect((await bench.send(each, { authorization })).status).toBe(403);
  });

  test('a message signed by the key that Microsoft publishes is answered', async () => {
    const metadata = signingKeys();
    metadata.mockResolvedValue({
      key: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }),
      endorsements: ['msteams'],
    });
    const message = { ...personal('help', { deliveryMode: 'expectReplies' }), serviceUrl: good.serviceurl };
    const { status, json } = await bench.send(message, { authorization: token(good) });
    expect(status).toBe(200);
    expect(json.activities[0].text).toContain('Commands');
    const elsewhere = { ...message, serviceUrl: 'https://other.trafficmanager.net/' };
    expect((await bench.send(elsewhere, { authorization: token(good) })).status).toBe(401);
    metadata.mockRestore();
  });

  test('whatever the check of the signature throws is a 401 in our words', async () => {
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const message = { ...personal('help'), serviceUrl: good.serviceurl };
    const metadata = signingKeys();
    for (const key of [
      { key: publicKey.export({ type: 'spki', format: 'pem' }), endorsements: ['msteams'] },
      null,
      'not a key',
    ]) {
      metadata.mockResolvedValue(key);
      const { status, text } = await bench.send(message, { authorization: token(good) });
      expect([status, text]).toEqual([
        401,
        'This request does not prove that it comes from Microsoft Teams.\n',
      ]);
    }
    metadata.mockRejectedValue(new Error('network'));
    expect((await bench.send(message, { authorization: token(good) })).status).toBe(401);
    metadata.mockRestore();
    quiet.mockRestore();
  });
});

describe('starting', () => {
  const app = (config: typeof PRODUCTION): ReturnType<typeof teamsApp> =>
    teamsApp({ bot: {} as never, library: {} as never, store: {} as never, log: listeningLog(), config });

  test('is refused where anybody could speak as anybody', async () => {
    await expect(app({ ...PRODUCTION, appId: '' }).start()).rejects.toThrow(RoastPitchError);
    await expect(app({ ...PRODUCTION, appId: '', appType: 'MultiTenant' }).start()).rejects.toThrow(
      'Teams needs MicrosoftAppId',
    );
    await expect(app({ ...PRODUCTION, appPassword: '' }).start()).rejects.toThrow('MicrosoftAppPassword');
    await expect(app({ ...PRODUCTION, tenantId: '' }).start()).rejects.toThrow('MicrosoftAppTenantId');
    await expect(app({ ...EMULATOR, appId: 'x' }).start()).rejects.toThrow('TEAMS_EMULATOR');
  });

  test('works with a secret, for several tenants, with a managed identity and in emulator mode', async () => {
    await app(PRODUCTION).start();
    await app({ ...PRODUCTION, appType: 'MultiTenant', tenantId: '' }).start();
    await app({ ...PRODUCTION, appType: 'UserAssignedMSI', appPassword: '' }).start();
    await app(EMULATOR).start();
  });
});
