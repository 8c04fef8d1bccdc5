/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument -- the JSON of the platform has no types; its shape is what is tested */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StoreError } from '../../../src/errors';
import { PITCHES } from '../../texts';
import { elements, fixture, openBench, personal, press, type Bench } from './teams-bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());
beforeEach(() => {
  for (const each of [bench.posted, bench.updated, bench.deleted, bench.faults]) each.length = 0;
  bench.connectorStatus = 200;
});

const cardIn = (activity: any): any => activity.attachments[0].content;
const ask = async (text: string, rest = {}): Promise<any> =>
  (await bench.send(personal(text, { deliveryMode: 'expectReplies', ...rest }))).json.activities[0];
const titleOf = (message: any): string => elements(cardIn(message), 'TextBlock')[0]!.text as string;
const someone = (name: string): object => ({ from: { id: `29:${name}`, name, aadObjectId: name } });

describe('settings', () => {
  test('are kept, shown again, and speak the chosen language whatever the client’s is', async () => {
    const form = cardIn(await ask('settings', someone('jan')));
    const save = elements(form, 'Action.Execute').find((each) => each.verb === 'settings_keep')!;
    const filled = {
      my_language: 'nl',
      my_style: 'any',
      my_size: 'one',
      my_role: ' ik  schrijf ',
      my_lacks: 'HR\n\nfleet',
    };
    const kept = await bench.send({ ...press(save, filled), ...someone('jan') });
    expect(kept.json.value).toBe('Kept. From the next pitch on I know.');
    const again = cardIn(await ask('settings', someone('jan')));
    expect(elements(again, 'TextBlock')[0]!.text).toBe('Instellingen');
    const values = [...elements(again, 'Input.Text'), ...elements(again, 'Input.ChoiceSet')];
    expect(Object.fromEntries(values.map((each) => [each.id, each.value]))).toMatchObject({
      my_language: 'nl',
      my_style: 'any',
      my_size: 'one',
      my_role: 'ik schrijf',
      my_lacks: 'HR\nfleet',
    });
    expect(titleOf(await ask(PITCHES.en, someone('jan')))).toBe('Dit is verkoopspam.');
    expect(titleOf(await ask(PITCHES.en, someone('kim')))).toBe('This is sales spam.');
  });

  test('survive whatever a form may hold', async () => {
    const save = { data: { verb: 'settings_keep' } };
    const odd = {
      my_language: 'xx',
      my_style: '🙂',
      my_register: 'x',
      my_size: '',
      my_lacks: 'a\n'.repeat(400),
    };
    const { json } = await bench.send({
      ...press(save, { ...odd, my_role: 'x'.repeat(9_000) }),
      ...someone('odd'),
    });
    expect(json.value).toBe('Kept. From the next pitch on I know.');
  });

  test('tell the card of what is taken for granted and is not there', async () => {
    const save = { data: { verb: 'settings_keep', my_size: 'one' } };
    await bench.send({ ...press(save), ...someone('solo') });
    const card = cardIn(
      await ask(
        'Hi Ada,\n\nIs your HR department aware of our platform? 15 minutes on Tuesday?\n\nBest,\nChad',
        someone('solo'),
      ),
    );
    expect(JSON.stringify(elements(card, 'TextRun'))).toContain('You told me there is only you.');
  });

  test('forget me asks first, then says what is gone', async () => {
    await ask(PITCHES.en, someone('gone'));
    const question = cardIn(await ask('forget me', someone('gone')));
    const yes = elements(question, 'Action.Execute').find((each) => each.verb === 'forget')!;
    const { json } = await bench.send({ ...press(yes), ...someone('gone') });
    expect(json.value).toContain('Gone: 1 pitches');
  });
});

describe('what changes after it was said', () => {
  const edit = (original: any, text: string, change: object = {}): any => ({
    ...original,
    type: 'messageUpdate',
    text,
    timestamp: new Date().toISOString(),
    channelData: { ...original.channelData, eventType: 'editMessage' },
    ...change,
  });

  test('an edited pitch changes its answer in place', async () => {
    const original = personal(PITCHES.en);
    await bench.send(original);
    const edited = edit(original, PITCHES.nl);
    await bench.send(edited);
    await bench.send(edited);
    expect(bench.posted).toHaveLength(1);
    expect(bench.updated).toHaveLength(1);
    expect(bench.updated[0]!.path).toContain('/activities/sent-');
    expect(JSON.stringify(bench.updated[0]!.body)).not.toBe(JSON.stringify(bench.posted[0]!.body));
  });

  test('a deleted pitch takes its answer along, and comes back with one', async () => {
    const original = personal(PITCHES.en);
    await bench.send(original);
    const eventType = 'softDeleteMessage';
    await bench.send(edit(original, '', { type: 'messageDelete', channelData: { eventType } }));
    expect(bench.deleted).toHaveLength(1);
    await bench.send(edit(original, PITCHES.en, { channelData: { eventType: 'undeleteMessage' } }));
    expect(bench.posted).toHaveLength(2);
    await bench.send(edit({ ...original, id: 'unknown' }, '', { type: 'messageDelete' }));
    expect(bench.deleted).toHaveLength(1);
  });
});

describe('another process', () => {
  const changed = (original: any, change: object): any => ({
    ...original,
    timestamp: new Date().toISOString(),
    channelData: { ...original.channelData, eventType: 'editMessage' },
    ...change,
  });

  test('that starts after this one changes the answer to an edited pitch, and takes it back', async () => {
    const original = personal(PITCHES.en);
    await bench.send(original);
    await bench.restart();
    await bench.send(changed(original, { type: 'messageUpdate', text: PITCHES.nl }));
    expect([bench.posted.length, bench.updated.length]).toEqual([1, 1]);
    await bench.restart();
    await bench.send(changed(original, { type: 'messageDelete', text: '' }));
    expect(bench.deleted).toEqual([bench.updated[0]!.path]);
  });

  test('is not needed for the answer itself: one that cannot be remembered stands all the same', async () => {
    const broken = jest.spyOn(bench.store, 'keepAnswer').mockRejectedValue(new StoreError('disk full'));
    await bench.send(personal(PITCHES.en));
    expect(bench.posted).toHaveLength(1);
    expect(bench.log.lines.join()).toContain('answer not remembered');
    broken.mockRestore();
  });

  test('that runs beside this one answers no message a second time, and changes its answer', async () => {
    const other = await openBench(undefined, { bot: bench.bot, store: bench.store });
    const original = personal(PITCHES.en);
    await Promise.all([bench.send(original), other.send(original)]);
    expect(bench.posted.length + other.posted.length).toBe(1);
    await other.send(changed(original, { type: 'messageUpdate', text: PITCHES.nl }));
    expect([other.updated.length, bench.updated.length]).toEqual([1, 0]);
    await other.close();
  });
});

describe('called in a channel', () => {
  const called = (text: string): any => ({
    ...fixture('channel-mention-thread'),
    id: `c${Math.random()}`,
    attachments: [],
    text: `<at>RoastPitch</at> ${text}`,
  });

  test('a pitch is answered in the chat of the two, and the channel reads nothing of it', async () => {
    await bench.send(called(PITCHES.en));
    const [chat, answer, ...more] = bench.posted as any[];
    expect(more).toEqual([]);
    expect(chat).toMatchObject({
      path: '/v3/conversations',
      body: { isGroup: false, members: [{ id: '29:1fPTMf5plhfiwflKtjumGwApZDf_EXAMPLE' }] },
    });
    expect(answer.path).toMatch(/^\/v3\/conversations\/sent-\d+\/activities$/);
    expect(titleOf(answer.body)).toBe('This is sales spam.');
  });

  test('where there is no such chat, the channel only reads how to ask', async () => {
    bench.faults.push({ status: 403 });
    await bench.send(called(PITCHES.en));
    const said = bench.posted.at(-1)!.body;
    expect(said.text).toContain('I answer pitches in our own chat');
    expect(JSON.stringify(bench.posted)).not.toMatch(/Derek|sales spam/);
  });

  test('settings and being forgotten stay between the two', async () => {
    for (const text of ['settings', 'forget me']) await bench.send(called(text));
    const paths = bench.posted.map(({ path }) => path);
    expect(paths.filter((path) => path.includes('19%3Ageneral'))).toEqual([]);
    expect(paths).toHaveLength(4);
  });
});

describe('a slash command', () => {
  const slashed = (text: string): any => {
    const activity = fixture('channel-mention-thread');
    const recipient = { ...activity.recipient, isTargeted: true };
    return { ...activity, id: `s${Math.random()}`, attachments: [], entities: [], recipient, text };
  };
  let own: Bench;
  beforeAll(async () => {
    own = await openBench(undefined, { targeted: true });
  });
  afterAll(() => own.close());
  beforeEach(() => (own.posted.length = 0));

  test('is answered in its place for its sender alone', async () => {
    await own.send(slashed(`/roastpitch ${PITCHES.en}`));
    await own.send(slashed('/roastpitch leaderboard'));
    expect(own.posted).toHaveLength(2);
    for (const { path, body } of own.posted) {
      expect(path).toMatch(/^\/v3\/conversations\/19%3Ageneral.*\/activities\?isTargetedActivity=true$/);
      expect(body.recipient).toEqual({ id: '29:1fPTMf5plhfiwflKtjumGwApZDf_EXAMPLE', isTargeted: true });
    }
  });

  test('goes to the chat of the two when Teams refuses or the setting is off, never to the channel', async () => {
    own.faults.push({ status: 400 });
    await own.send(slashed(PITCHES.en));
    await bench.send(slashed(PITCHES.en));
    const paths = [...own.posted.slice(1), ...bench.posted].map(({ path }) => path);
    expect(paths.filter((path) => path.includes('19%3Ageneral'))).toEqual([]);
    expect(paths).toHaveLength(4);
  });

  test('leaves no trace in the channel when nothing can be done', async () => {
    bench.faults.push({ status: 403 });
    await bench.send(slashed(PITCHES.en));
    expect(bench.posted.map(({ path }) => path)).toEqual(['/v3/conversations']);
  });
});

describe('the Column', () => {
  const called = (text: string): any => ({
    ...fixture('channel-mention-thread'),
    id: `c${Math.random()}`,
    attachments: [],
    text: `<at>RoastPitch</at> ${text}`,
  });
  const tenant = fixture('channel-mention-thread').conversation.tenantId as string;
  const subscription = (): Promise<any> => bench.store.subscription(tenant, '19:general@thread.tacv2');

  test('is switched on and off by the channel that wants it, which hears so', async () => {
    await bench.send(called('column on'));
    expect(bench.posted.at(-1)!.body.text).toContain('@RoastPitch column off ends it');
    expect(await subscription()).toMatchObject({ platform: 'teams', language: 'en' });
    await bench.send(called('column off'));
    expect(await subscription()).toBeUndefined();
    expect((await ask('column on')).text).toContain('Say it in the channel that wants it');
  });

  test('is hung in its channel; a refusal means gone or later, a broken line that nobody knows', async () => {
    await bench.send(called('column on'));
    const to = await subscription();
    const column = {
      title: '*The* Column',
      paragraphs: [{ text: 'Hello.', quoted: true }],
      standings: ['1. No'],
    };
    const { board, platform } = bench.noticeboard();
    bench.posted.length = 0;
    expect([platform, await board.hang(to, column, 'x')]).toEqual(['teams', 'sent']);
    expect(decodeURIComponent(bench.posted[0]!.path)).toBe(
      '/v3/conversations/19:general@thread.tacv2/activities',
    );
    expect(JSON.stringify(elements(bench.posted, 'TextBlock'))).not.toContain('*The*');
    bench.faults.push({ status: 404 });
    expect(await board.hang(to, column, 'x')).toBe('gone');
    bench.faults.push({ status: 413 });
    expect(await board.hang(to, column, 'x')).toHaveProperty('later');
    bench.faults.push({ status: 502 });
    await expect(board.hang(to, column, 'x')).rejects.toThrow();
    expect(await board.hangs(to, 'x')).toBeUndefined();
    expect(await board.hang({ ...to, address: 'nonsense' }, column, 'x')).toBe('gone');
  });
});

describe('the Column, later', () => {
  const tenant = fixture('channel-mention-thread').conversation.tenantId as string;
  const channel = '19:general@thread.tacv2';
  const column = { title: 'The Column', paragraphs: [], standings: [] };
  const called = (): any => ({
    ...fixture('channel-mention-thread'),
    id: `c${Math.random()}`,
    attachments: [],
  });
  const subscribed = async (): Promise<any> => {
    await bench.send({ ...called(), text: '<at>RoastPitch</at> column on' });
    return bench.store.subscription(tenant, channel);
  };

  test('reaches its channel after a restart', async () => {
    const to = await subscribed();
    await bench.restart();
    expect(await bench.noticeboard().board.hang(to, column, 'x')).toBe('sent');
  });

  test('goes where the channel was last heard from, not where it was switched on', async () => {
    const moved = {
      ...(await subscribed()),
      address: '{"serviceUrl":"http://127.0.0.1:9/","conversation":"x","bot":"b"}',
    };
    await bench.restart();
    expect(await bench.noticeboard().board.hang(moved, column, 'x')).toBe('sent');
  });

  test('forgets a channel that threw the bot out', async () => {
    const to = await subscribed();
    const channels = async (): Promise<string[]> =>
      (await bench.store.rooms(tenant)).map((room) => room.channel);
    expect(await channels()).toContain(channel);
    bench.faults.push({ status: 403 });
    expect(await bench.noticeboard().board.hang(to, column, 'x')).toBe('gone');
    expect(await channels()).not.toContain(channel);
  });
});

describe('a text file', () => {
  const file = (downloadUrl: string, fileType = 'txt'): object => ({
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        content: { downloadUrl, fileType },
      },
    ],
  });

  test('is read, up to a size, and nothing is asked of other hosts', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/pitch' }).end();
      else response.end(request.url === '/big' ? 'spam '.repeat(200_000) : PITCHES.en);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(titleOf(await ask('', file(`${home}/pitch`)))).toBe('This is sales spam.');
    expect(cardIn(await ask('', file(`${home}/big`)))).toBeDefined();
    for (const url of [
      `${home}/moved`,
      'https://sharepoint.com.evil.example/x',
      'file:///etc/passwd',
      'nonsense',
    ])
      expect((await ask('', file(url))).text).toContain('I could not open that file');
    server.close();
  });
});

describe('when Teams is slow or full', () => {
  test('a message refused for haste is brought a moment later, once', async () => {
    bench.faults.push({ status: 429, headers: { 'retry-after': '1' } }, { status: 412 });
    await bench.send(personal('help'));
    expect(bench.posted).toHaveLength(3);
  });

  test('a message whose fate nobody knows is not sent twice', async () => {
    for (const status of [500, 502, 503, 504]) {
      bench.posted.length = 0;
      bench.faults.push({ status });
      const sent = personal('help');
      await bench.send(sent);
      // One for the answer; the apology may be a second, and is another text.
      expect(bench.posted.filter(({ body }) => (body.text as string).includes('Commands'))).toHaveLength(1);
    }
  });

  test('the request is answered before a slow answer is ready, which comes later', async () => {
    const real = bench.bot.receive.bind(bench.bot);
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const slow = jest.spyOn(bench.bot, 'receive').mockImplementation(async (...asked) => {
      await gate;
      return real(...asked);
    });
    expect((await bench.send(personal(PITCHES.en))).status).toBe(200);
    expect(bench.posted).toEqual([]);
    release();
    while (bench.posted.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(titleOf(bench.posted[0]!.body)).toBe('This is sales spam.');
    slow.mockRestore();
  });

  test('every call to Teams has a connection of its own, for a kept one may be closed just then', async () => {
    await bench.send(personal(PITCHES.en));
    while (bench.connections.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(new Set(bench.connections)).toEqual(new Set(['close']));
  });

  test('a model’s better texts take the place of the first ones, with Teams’ label', async () => {
    const real = bench.bot.receive.bind(bench.bot);
    const better = jest.spyOn(bench.bot, 'receive').mockImplementation(async (...asked) => {
      const answer = await real(...asked);
      if (!('card' in answer)) return answer;
      const rebuttals = answer.card.rebuttals.map((each) =>
        Object.assign({ ...each }, { source: 'model' as const }),
      );
      return { ...answer, later: () => Promise.resolve({ ...answer.card, rebuttals }) };
    });
    await bench.send(personal(PITCHES.en));
    while (bench.updated.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(bench.posted[0]!.body.entities).toBeUndefined();
    expect(bench.updated[0]!.body.entities).toMatchObject([
      { '@type': 'Message', '@context': 'https://schema.org', additionalType: ['AIGeneratedContent'] },
    ]);
    better.mockRestore();
  });
});
