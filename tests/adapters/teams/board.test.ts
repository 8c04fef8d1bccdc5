/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument -- the JSON of the platform has no types; its shape is what is tested */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anEntry } from '../../an-entry';
import { by, elements, fixture, openBench, personal, press, until, type Bench } from './teams-bench';

const TENANT = fixture('plain-personal').conversation.tenantId as string;
const NOES = '19:noes@thread.tacv2';
const SECRET = '19:secret@thread.tacv2';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench(undefined, { admins: ['boss'] });
});
afterEach(() => bench.close());

/** An entry of Anna's with so many votes. */
async function shared(rebuttal: string, votes: number, channel = NOES): Promise<string> {
  const change = { workspace: TENANT, channel, rebuttal, language: 'en' as const, sharedAt: new Date() };
  const entry = anEntry(change);
  await bench.store.addEntry(entry);
  for (let i = 0; i < votes; i += 1)
    await bench.store.vote({ workspace: TENANT, user: `v${i}`, name: '' }, entry.id, new Date());
  await bench.store.link(TENANT, entry.id, 'https://teams.microsoft.com/l/message/19%3Anoes/7?tenantId=t');
  return entry.id;
}
/** Somebody adds the bot to a channel. */
const join = (channel: string, name: string): Promise<unknown> =>
  bench.send({
    ...fixture('playground-installationUpdate'),
    id: `j${Math.random()}`,
    conversation: { conversationType: 'channel', tenantId: TENANT, id: channel },
    channelData: { channel: { id: channel, name }, tenant: { id: TENANT } },
  });
const ask = async (who: string, text: string): Promise<any> =>
  (await bench.send(by(who, personal(text, { deliveryMode: 'expectReplies' })))).json.activities[0];
const cardFor = async (who: string, text: string): Promise<any> =>
  (await ask(who, text)).attachments[0].content;
const pressed = async (who: string, button: any, inputs: object = {}): Promise<any> =>
  (await bench.send(by(who, press(button, inputs)))).json;
const buttonsOf = (card: unknown, verb: string): any[] =>
  elements(card, 'Action.Execute').filter((each) => each.verb === verb);
const wordsIn = (card: unknown): string =>
  [...elements(card, 'TextBlock'), ...elements(card, 'TextRun')]
    .map((each) => each.text as string)
    .join('\n');

describe('the board', () => {
  test('says who picked what, where the post is, and whether humans or the machine are ahead', async () => {
    await shared('A fine no.', 2);
    const card = await cardFor('ben', 'leaderboard');
    expect(wordsIn(card)).toContain('Picked by Anna, 2 votes');
    expect(wordsIn(card)).toContain('Humans 0, machine 2');
    expect(elements(card, 'Action.OpenUrl').map((each) => each.url as string)).toEqual([
      'https://teams.microsoft.com/l/message/19%3Anoes/7?tenantId=t',
    ]);
  });

  test('has a button for every other period and for the hall of fame, which opens in its place', async () => {
    await shared('A classic.', 10);
    const card = await cardFor('ben', 'leaderboard');
    expect(buttonsOf(card, 'board').map((each) => each.data.shelf as string)).toEqual([
      'month',
      'season',
      'all',
      'fame',
    ]);
    const fame = (await pressed('ben', buttonsOf(card, 'board').at(-1))).value;
    expect(wordsIn(fame)).toContain('Hall of fame');
    expect(wordsIn(fame)).toContain('A classic.');
    expect(wordsIn(await cardFor('ben', 'leaderboard fame'))).toContain('A classic.');
  });

  test('a hall of fame without fame says what it takes', async () => {
    expect(wordsIn(await cardFor('ben', 'leaderboard fame'))).toContain('It takes 10 votes.');
  });

  test('of all chats shows nobody the words of a chat that he is not in', async () => {
    await shared('For all eyes.', 1);
    await shared('Behind closed doors.', 3, SECRET);
    bench.isMember = (path) => !(path.includes('secret') && path.endsWith('ben'));
    expect(wordsIn(await cardFor('ben', 'leaderboard'))).toContain('For all eyes.');
    for (const words of ['leaderboard', 'leaderboard fame', 'seasons'])
      expect(wordsIn(await cardFor('ben', words))).not.toContain('closed doors');
    expect(wordsIn(await cardFor('ann', 'leaderboard'))).toContain('Behind closed doors.');
  });

  test('asks Teams who is where once in five minutes, and again after a silence', async () => {
    await shared('For all eyes.', 1);
    const asked: string[] = [];
    bench.isMember = (path) => {
      asked.push(path);
      if (path.endsWith('eve')) throw new Error('no answer');
      return path.endsWith('ben');
    };
    for (const who of ['ben', 'ben', 'ann', 'ann', 'eve', 'eve']) await cardFor(who, 'leaderboard');
    expect(asked.map((path) => path.slice(-3))).toEqual(['ben', 'ann', 'eve', 'eve']);
  });

  test('is drawn when somebody asks: no card makes every client ask by itself', async () => {
    const id = await shared('Calm.', 1);
    await join(NOES, 'noes');
    const cards = [
      ...(await Promise.all(
        ['leaderboard', 'leaderboard fame', 'admin'].map((each) => cardFor('boss', each)),
      )),
      (await pressed('ben', { data: { verb: 'vote', entry: id } })).value,
    ];
    for (const card of cards) expect(JSON.stringify(card)).not.toContain('"refresh"');
  });

  test('shows nothing when Teams does not say who is where', async () => {
    await shared('For all eyes.', 1);
    bench.isMember = () => false;
    expect(wordsIn(await cardFor('ben', 'leaderboard'))).not.toContain('For all eyes.');
  });
});

describe('a season', () => {
  test('that is over stays readable under its name, without a vote', async () => {
    await shared('The old champion.', 2);
    await bench.bot.boards.endSeason(boss(), '*Spring*');
    await shared('The new one.', 1);
    const list = await cardFor('ben', 'seasons');
    expect(wordsIn(list)).toContain('*Spring*, until ');
    const past = (await pressed('ben', buttonsOf(list, 'past')[0])).value;
    expect(wordsIn(past)).toContain('The old champion.');
    expect(wordsIn(past)).not.toContain('The new one.');
    expect(buttonsOf(past, 'vote')).toEqual([]);
    expect(JSON.stringify(elements(past, 'TextBlock'))).not.toContain('*Spring*');
    expect(wordsIn(await cardFor('ben', 'leaderboard season'))).not.toContain('The old champion.');
  });

  test('that is not over is none of the past ones', async () => {
    await shared('Still running.', 1);
    expect(await ask('ben', 'seasons')).toMatchObject({
      summary: expect.stringContaining('No season has ended yet'),
    });
    const running = await pressed('ben', { data: { verb: 'past', number: 1 } });
    expect(wordsIn(running.value)).toContain('this season');
    expect(wordsIn((await pressed('ben', { data: { verb: 'past', number: 99 } })).value)).toContain(
      'this season',
    );
  });
});

describe('my numbers', () => {
  test('tell the person what he shared, got and gave, and nobody else', async () => {
    const id = await shared('Anna’s best.', 3);
    await bench.bot.boards.vote({ workspace: TENANT, user: 'ben', name: 'Ben' }, id);
    const anna = wordsIn(await cardFor('anna', 'numbers'));
    expect(anna).toContain('Shared: 1. Votes: 4. Most for a single no: 4.');
    expect(anna).toContain('stands at number 1');
    expect(anna).toContain('Anna’s best.');
    expect(wordsIn(await cardFor('ben', 'my numbers'))).toContain('Votes you gave: 1.');
  });

  test('asked for in a channel they come in the chat of the two', async () => {
    const asked = {
      ...fixture('channel-mention-thread'),
      attachments: [],
      text: '<at>RoastPitch</at> numbers',
    };
    await bench.send(by('ben', asked));
    expect(bench.posted.map(({ path }) => path).filter((path) => path.includes('general'))).toEqual([]);
    expect(JSON.stringify(bench.posted)).toContain('My numbers');
  });
});

describe('order in the house', () => {
  const order = (): Promise<any> => cardFor('boss', 'admin');

  test('is for administrators, whatever anybody presses', async () => {
    await join(NOES, 'noes');
    expect((await ask('eve', 'admin')).text).toContain('Only an administrator');
    for (const verb of ['freeze', 'lock', 'end_season', 'acts', 'export_csv']) {
      const inputs = { order_room: NOES, order_person: 'ben', order_season: 'x', sure: true };
      expect((await pressed('eve', { data: { verb, ...inputs } })).value).toContain('Only an administrator');
    }
    expect(buttonsOf(await cardFor('eve', 'leaderboard'), 'order')).toEqual([]);
    expect(await bench.store.acts(TENANT, 9)).toEqual([]);
    expect(bench.posted).toEqual([]);
  });

  test('stands behind a button of the administrator’s own board, which takes down anything', async () => {
    const id = await shared('Too rude.', 1);
    const card = await cardFor('boss', 'leaderboard');
    expect(buttonsOf(card, 'order')).toHaveLength(1);
    const question = (await pressed('boss', buttonsOf(card, 'remove')[0])).value;
    expect((await pressed('boss', buttonsOf(question, 'remove')[0])).value).toBe('Removed.');
    expect(await bench.bot.boards.entry(TENANT, id)).toBeUndefined();
  });

  test('freezes the board of one channel and thaws it again', async () => {
    await join(NOES, 'noes');
    const id = await shared('Cold.', 1);
    const card = await order();
    const frozen = (await pressed('boss', buttonsOf(card, 'freeze')[0], { order_room: NOES })).value;
    expect(wordsIn(frozen)).toContain('Frozen: noes.');
    const vote = { data: { verb: 'vote', entry: id } };
    expect((await pressed('ben', vote)).value).toContain('This board is frozen');
    await pressed('boss', buttonsOf(frozen, 'thaw')[0], { order_room: NOES });
    expect(wordsIn((await pressed('ben', vote)).value)).toContain('2 votes');
  });

  test('wants a channel that the administrator is in', async () => {
    await join(NOES, 'noes');
    const [freeze] = buttonsOf(await order(), 'freeze');
    for (const order_room of ['', '19:elsewhere'])
      expect(wordsIn((await pressed('boss', freeze, { order_room })).value)).toContain('Pick one channel');
    expect(await bench.store.acts(TENANT, 9)).toEqual([]);
  });

  test('stops a person’s votes after a second press, and lets them count again', async () => {
    const id = await shared('Ballot stuffing.', 3);
    const card = await order();
    expect(elements(card, 'Input.ChoiceSet')[1]).toMatchObject({
      id: 'order_person',
      choices: [{ value: 'anna', title: 'Anna' }],
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
    });
    expect(wordsIn((await pressed('boss', buttonsOf(card, 'lock')[0])).value)).toContain(
      'Pick somebody first',
    );
    const question = (await pressed('boss', buttonsOf(card, 'lock')[0], { order_person: 'v0' })).value;
    expect((await bench.bot.boards.entry(TENANT, id))?.votes).toBe(3);
    const done = (await pressed('boss', buttonsOf(question, 'lock')[0])).value;
    expect(wordsIn(done)).toContain('Those votes are gone');
    expect((await bench.bot.boards.entry(TENANT, id))?.votes).toBe(2);
    const vote = { data: { verb: 'vote', entry: id } };
    expect((await pressed('v0', vote)).value).toContain('has stopped your votes');
    await pressed('boss', buttonsOf(done, 'unlock')[0], { order_person: 'v0' });
    expect(wordsIn((await pressed('v0', vote)).value)).toContain('3 votes');
  });

  test('ends the season under a name, after a second press', async () => {
    const card = await order();
    const [end] = buttonsOf(card, 'end_season');
    expect(wordsIn((await pressed('boss', end, { order_season: '  ' })).value)).toContain('a name first');
    const question = (await pressed('boss', end, { order_season: ' [Spring](x)  26 ' })).value;
    expect(wordsIn(question)).toContain('[Spring](x) 26');
    expect(await bench.bot.boards.seasons(TENANT)).toHaveLength(1);
    await pressed('boss', buttonsOf(question, 'end_season')[0]);
    expect((await bench.bot.boards.seasons(TENANT)).map(({ name }) => name)).toEqual(['[Spring](x) 26', '']);
  });

  test('shows what was done, when and by whom', async () => {
    await join(NOES, 'noes');
    await bench.store.freeze(boss(), NOES, true);
    await bench.store.lock(boss(), 'v0', true);
    await bench.store.endSeason(boss(), 'Spring', new Date());
    const acts = (await pressed('boss', buttonsOf(await order(), 'acts')[0])).value;
    expect(wordsIn(acts)).toMatch(/Season ended: Spring \(boss\)/);
    expect(wordsIn(acts)).toMatch(/Votes stopped: v0 \(boss\)/);
    expect(wordsIn(acts)).toMatch(/Board frozen: noes \(boss\)/);
  });

  test('asked for in a channel comes in the chat of the two, with that channel chosen', async () => {
    const asked = {
      ...fixture('channel-mention-thread'),
      attachments: [],
      text: '<at>RoastPitch</at> admin',
    };
    await bench.send(by('boss', asked));
    const card = bench.posted.at(-1)!;
    expect(card.path).not.toContain('general');
    expect(elements(card.body, 'Input.ChoiceSet')[0]).toMatchObject({ value: '19:general@thread.tacv2' });
  });
});

describe('a board as a file', () => {
  /** Presses for the file. Out: the offer that Teams shows. */
  async function offer(verb: string, order_room = ''): Promise<any> {
    const [button] = buttonsOf(await cardFor('boss', 'admin'), verb);
    bench.posted.length = 0;
    expect(wordsIn((await pressed('boss', button, { order_room })).value)).toContain('It waits below.');
    return bench.posted[0]!.body.attachments[0];
  }
  /** What Teams sends when somebody says yes or no to it. */
  const consent = (who: string, action: string, context: object, uploadUrl = ''): Promise<any> =>
    bench.send(
      by(who, {
        ...fixture('playground-invoke-adaptiveCard-action'),
        name: 'fileConsent/invoke',
        value: {
          type: 'fileUpload',
          action,
          context,
          uploadInfo: {
            uploadUrl,
            contentUrl: 'https://contoso-my.sharepoint.com/x',
            uniqueId: 'u',
            fileType: 'csv',
          },
        },
      }),
    );
  /** Stands in for the OneDrive that Teams names. */
  async function oneDrive(): Promise<{
    url: string;
    files: { range: string; body: string }[];
    close(): void;
  }> {
    const files: { range: string; body: string }[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => (body += part));
      request.on('end', () => {
        files.push({ range: request.headers['content-range'] ?? '', body });
        response.writeHead(201).end('{}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/upload`;
    const close = (): void => {
      server.closeAllConnections();
      server.close();
    };
    return { url, files, close };
  }

  test('is offered, and brought whole into the OneDrive of whoever says yes', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, i) => shared(`No, number ${i}.`, 1)));
    const drive = await oneDrive();
    const offered = await offer('export_csv');
    expect(offered).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name: 'roastpitch.csv',
    });
    expect((await consent('boss', 'accept', offered.content.acceptContext, drive.url)).status).toBe(200);
    await until(() => bench.posted.length > 1);
    const [{ range, body }] = drive.files as [{ range: string; body: string }];
    expect(Buffer.byteLength(body)).toBe(offered.content.sizeInBytes);
    expect(range).toBe(`bytes 0-${Buffer.byteLength(body) - 1}/${Buffer.byteLength(body)}`);
    expect(body.match(/No, number \d+\./g)).toHaveLength(30);
    expect(bench.posted[1]!.body.attachments[0]).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.card.file.info',
      contentUrl: 'https://contoso-my.sharepoint.com/x',
      content: { uniqueId: 'u', fileType: 'csv' },
    });
    drive.close();
  });

  test('is JSON as well, and of one channel alone', async () => {
    await join(NOES, 'noes');
    await shared('Here.', 1);
    await shared('There.', 1, SECRET);
    const drive = await oneDrive();
    const offered = await offer('export_json', NOES);
    await consent('boss', 'accept', offered.content.acceptContext, drive.url);
    await until(() => drive.files.length > 0);
    const rows = JSON.parse(drive.files[0]!.body) as { rebuttal: string }[];
    expect(rows.map(({ rebuttal }) => rebuttal)).toEqual(['Here.']);
    drive.close();
  });

  test('is not brought after a no, to another host, or for somebody else', async () => {
    await shared('Precious.', 1);
    const drive = await oneDrive();
    const { content } = await offer('export_csv');
    const answers = async (sent: Promise<unknown>): Promise<string> => {
      bench.posted.length = 0;
      await sent;
      await until(() => bench.posted.length > 0);
      return bench.posted[0]!.body.text as string;
    };
    expect(await answers(consent('boss', 'decline', content.declineContext))).toContain('Nothing was saved');
    expect(
      await answers(consent('boss', 'accept', content.acceptContext, 'https://evil.example/')),
    ).toContain('Teams did not take the file');
    expect(await answers(consent('eve', 'accept', content.acceptContext, drive.url))).toContain(
      'did not take',
    );
    expect(drive.files).toEqual([]);
    drive.close();
  });
});

describe('two tenants with the same channels and the same people', () => {
  const there = (activity: any): any => ({
    ...activity,
    conversation: { ...activity.conversation, tenantId: 'the-other-one' },
    channelData: {},
  });
  const askThere = async (who: string, text: string): Promise<any> => {
    const sent = there(by(who, personal(text, { deliveryMode: 'expectReplies' })));
    return (await bench.send(sent)).json.activities[0];
  };
  const pressThere = async (who: string, data: object): Promise<any> =>
    (await bench.send(there(by(who, press({ data }))))).json.value;

  test('never read, count or change anything of each other', async () => {
    await join(NOES, 'noes');
    const id = await shared('Ours alone.', 10);
    await bench.bot.boards.endSeason(boss(), 'Our spring', new Date(0));
    for (const words of ['leaderboard all', 'leaderboard fame', 'seasons', 'numbers', 'admin']) {
      const said = JSON.stringify(await askThere(words === 'numbers' ? 'anna' : 'boss', words));
      expect(said).not.toMatch(/Ours alone|Our spring|noes@|Anna|Shared: 1/);
    }
    expect(await pressThere('ben', { verb: 'vote', entry: id })).toContain('no longer there');
    expect(await pressThere('boss', { verb: 'remove', entry: id, sure: 'own' })).toContain('no longer there');
    expect(wordsIn(await pressThere('boss', { verb: 'freeze', order_room: NOES }))).toContain(
      'Pick one channel',
    );
    await pressThere('boss', { verb: 'lock', order_person: 'v0', sure: true });
    await pressThere('boss', { verb: 'end_season', order_season: 'Theirs', sure: true });
    expect((await bench.bot.boards.entry(TENANT, id))?.votes).toBe(10);
    expect(await bench.store.isFrozen({ workspace: TENANT, channel: NOES })).toBe(false);
    expect(await bench.bot.boards.seasons(TENANT)).toHaveLength(2);
    expect(await bench.store.acts('the-other-one', 9)).toHaveLength(2);
  });

  test('an edited message of one leaves the answer of the other as it is', async () => {
    const original = personal('help');
    await bench.send(original);
    const edited = { ...original, type: 'messageUpdate', channelData: { eventType: 'editMessage' } };
    await bench.send(there(edited));
    expect([bench.updated.length, bench.posted.length]).toEqual([0, 2]);
  });
});

function boss(): { workspace: string; user: string; name: string; isAdmin: true } {
  return { workspace: TENANT, user: 'boss', name: 'Boss', isAdmin: true };
}
