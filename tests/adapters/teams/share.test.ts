/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument -- the JSON of the platform has no types; its shape is what is tested */
import { PITCHES } from '../../texts';
import { by, elements, fixture, messageMenu, openBench, personal, press, type Bench } from './teams-bench';

const TENANT = fixture('plain-personal').conversation.tenantId as string;
const GROUP = { conversationType: 'channel', tenantId: TENANT, id: '19:noes@thread.tacv2;messageid=1' };
const CHANNEL = '19:noes@thread.tacv2';
const TEAM = { team: { name: 'Sales Survivors' }, channel: { name: 'noes' }, tenant: { id: TENANT } };

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());
beforeEach(() => {
  for (const each of [bench.posted, bench.updated, bench.deleted, bench.faults]) each.length = 0;
  bench.isMember = () => true;
  bench.connectorStatus = 200;
});

/** Somebody adds the bot to the channel. */
const join = (action = 'add', conversation: object = GROUP): Promise<unknown> =>
  bench.send({
    ...fixture('playground-installationUpdate'),
    id: `j${Math.random()}`,
    action,
    conversation,
    channelData: TEAM,
  });
/** The card that a pasted pitch gets; another pitch each time, so that each is shared once. */
let nth = 0;
async function cardOf(): Promise<any> {
  nth += 1;
  const pitch = `${PITCHES.en}\n\nPS: reference ${'pony '.repeat(nth)} is waiting.`;
  const { json } = await bench.send(personal(pitch, { deliveryMode: 'expectReplies' }));
  return json.activities[0].attachments[0].content;
}
/** What a dialog in the personal chat sends when it opens, and when a button in it is pressed. */
const dialog = (name: 'task/fetch' | 'task/submit', data: object): Promise<any> =>
  bench
    .send({
      ...fixture('playground-invoke-adaptiveCard-action'),
      id: `d${Math.random()}`,
      name,
      value: { data },
    })
    .then(({ json }) => json.task);
const buttonOf = (card: unknown, verb: string): any =>
  [...elements(card, 'Action.Execute'), ...elements(card, 'Action.Submit')].find(
    (each) => each.data.verb === verb,
  );
const form = async (card?: unknown): Promise<any> => {
  const task = await dialog('task/fetch', buttonOf(card ?? (await cardOf()), 'share').data as object);
  return task.value.card?.content ?? task.value;
};
const confirm = (shown: unknown, inputs: object): Promise<any> =>
  dialog('task/submit', { ...buttonOf(shown, 'share_confirm').data, ...inputs });
/** Shares a fresh one. Out: what was posted in the channel. */
async function shared(): Promise<{ post: any; id: string }> {
  await join();
  bench.posted.length = 0;
  expect(await confirm(await form(), { share_room: CHANNEL })).toEqual({
    type: 'message',
    value: 'Shared. May the best no win.',
  });
  const post = bench.posted[0]!.body.attachments[0].content;
  return { post, id: buttonOf(post, 'vote').data.entry };
}
const inChannel = { conversation: GROUP, replyToId: 'the-post' };

describe('sharing', () => {
  test('shows the words as they are and as the channel will see them, and posts nothing yet', async () => {
    await join();
    const shown = await form();
    expect(elements(shown, 'Input.Text')[0]).toMatchObject({ id: 'share_text', isMultiline: true });
    expect(JSON.stringify(elements(shown, 'Container'))).toContain('Growth');
    expect(elements(shown, 'Input.ChoiceSet')[0]!.choices).toEqual([
      { value: CHANNEL, title: 'Sales Survivors › noes' },
    ]);
    expect(bench.posted).toEqual([]);
  });

  test('posts the redacted words in the chosen channel, with a count, once', async () => {
    await join();
    const shown = await form();
    expect(await confirm(shown, { share_room: CHANNEL, share_text: 'No, said Derek’s pony.' })).toMatchObject(
      {
        type: 'message',
      },
    );
    expect(bench.posted).toHaveLength(1);
    expect(decodeURIComponent(bench.posted[0]!.path)).toBe(`/v3/conversations/${CHANNEL}/activities`);
    const text = JSON.stringify(bench.posted[0]!.body);
    expect(text).toContain('pony');
    expect(text).toContain('0 votes');
    expect(text).not.toMatch(/Derek|Laura/);
    await confirm(shown, { share_room: CHANNEL, share_text: 'No, said Derek’s pony.' });
    expect(bench.posted).toHaveLength(1);
  });

  test('is offered only where the person is as well, and refused where he is not', async () => {
    await join();
    const shown = await form();
    bench.isMember = () => false;
    const nowhere = { type: 'message', value: expect.stringContaining('no channel or group chat of yours') };
    expect(await form()).toContain('no channel or group chat of yours');
    expect(await confirm(shown, { share_room: CHANNEL })).toEqual(nowhere);
    bench.isMember = () => true;
    expect(await confirm(shown, { share_room: '19:elsewhere' })).toEqual(nowhere);
    expect(bench.posted).toEqual([]);
  });

  test('knows no channel that threw the bot out, nor one of another tenant', async () => {
    await join();
    await join('add', { ...GROUP, id: '19:theirs', tenantId: 'another' });
    expect(elements(await form(), 'Input.ChoiceSet')[0]!.choices).toHaveLength(1);
    await join('remove');
    expect(await form()).toContain('no channel or group chat of yours');
  });

  test('still knows its channels after a restart, and forgets those that refused it', async () => {
    await join();
    await bench.restart();
    const shown = await form();
    bench.faults.push({ status: 403 });
    expect((await confirm(shown, { share_room: CHANNEL })).value).toContain('I am not in that chat');
    await bench.restart();
    expect(await form()).toContain('no channel or group chat of yours');
  });

  test('knows the channels of a team by what happens in it, until the team or the channel is no more', async () => {
    const team = { id: '19:team@thread.tacv2', name: 'Sales Survivors' };
    const event = (eventType: string, channel?: object): Promise<unknown> =>
      bench.send({
        ...fixture('playground-conversationUpdate'),
        id: `e${Math.random()}`,
        membersAdded: [],
        // Teams tells of every channel in the first one of the team.
        conversation: { conversationType: 'channel', tenantId: TENANT, id: team.id },
        channelData: { eventType, team, channel, tenant: { id: TENANT } },
      });
    const titles = async (): Promise<string[]> =>
      (await bench.store.rooms(TENANT))
        .filter(({ address }) => address.includes(team.id))
        .map(({ title }) => title);
    await event('teamMemberAdded');
    await event('channelCreated', { id: '19:one@thread.tacv2', name: 'one' });
    await event('channelCreated', { id: '19:two@thread.tacv2', name: 'two' });
    await event('channelRenamed', { id: '19:two@thread.tacv2', name: 'zwei' });
    expect(await titles()).toEqual(['Sales Survivors › zwei', 'Sales Survivors › one', 'Sales Survivors']);
    await event('channelDeleted', { id: '19:one@thread.tacv2', name: 'one' });
    expect(await titles()).toEqual(['Sales Survivors › zwei', 'Sales Survivors']);
    await event('teamDeleted');
    expect(await titles()).toEqual([]);
  });

  test('when Teams refuses, the entry goes again and the person hears what to do', async () => {
    await join();
    const shown = await form();
    bench.faults.push({ status: 403 });
    expect((await confirm(shown, { share_room: CHANNEL })).value).toContain('I am not in that chat');
    const board = await bench.bot.boards.board({ workspace: TENANT, user: 'x', name: '' }, CHANNEL, 'all');
    expect(board.fresh.map(({ link }) => link)).not.toContain('');
    await join();
    expect((await confirm(shown, { share_room: CHANNEL })).value).toBe('Shared. May the best no win.');
  });

  test('when Teams breaks half way, nothing is posted twice unless the person presses again', async () => {
    await join();
    const shown = await form();
    bench.faults.push({ status: 502 });
    expect((await confirm(shown, { share_room: CHANNEL })).value).toContain('did not say whether it arrived');
    expect(bench.posted).toHaveLength(1);
    expect((await confirm(shown, { share_room: CHANNEL })).value).toBe('Shared. May the best no win.');
    expect(bench.posted).toHaveLength(2);
  });

  test('without words, or with words that show a name, the form comes back with a sentence', async () => {
    await join();
    const task = await confirm(await form(), { share_room: CHANNEL, share_text: ' \n ' });
    expect(JSON.stringify(task.value.card.content)).toContain('nothing left to share');
    expect(bench.posted).toEqual([]);
  });

  test('works from the message menu in a channel, for that channel', async () => {
    const { card, submit } = await messageMenu(bench, PITCHES.en, GROUP);
    const shown = await submit(buttonOf(card, 'share').data);
    expect(elements(shown, 'Input.ChoiceSet')[0]).toMatchObject({ value: CHANNEL });
    expect(await submit(buttonOf(shown, 'back').data)).toBeDefined();
    const copy = await submit(buttonOf(card, 'use').data);
    expect(elements(copy, 'Input.Text')[0]!.value).toMatch(/\w/);
    await submit({ ...buttonOf(shown, 'share_confirm').data, share_room: CHANNEL });
    expect(bench.posted).toHaveLength(1);
  });

  test('an old client without dialogs gets the form as a message', async () => {
    await join();
    const value = buttonOf(await cardOf(), 'share').data;
    const { json } = await bench.send({
      ...fixture('playground-message-submitvalue'),
      id: 'old-share',
      deliveryMode: 'expectReplies',
      value,
    });
    const shown = json.activities[0].attachments[0].content;
    const pressed = press(buttonOf(shown, 'share_confirm'), { share_room: CHANNEL });
    expect((await bench.send(pressed)).json.value).toBe('Shared. May the best no win.');
  });
});

describe('voting', () => {
  const vote = (name: string, post: any): Promise<any> =>
    bench.send(by(name, press(buttonOf(post, 'vote'), {}, inChannel))).then(({ json }) => json);

  test('counts once for each person, shows the count to the voter and then to all', async () => {
    const { post } = await shared();
    const answer = await vote('bob', post);
    expect(answer.type).toBe('application/vnd.microsoft.card.adaptive');
    expect(JSON.stringify(answer.value)).toContain('1 vote');
    await until(() => bench.updated.length > 0);
    expect(decodeURIComponent(bench.updated[0]!.path)).toMatch(
      /^\/v3\/conversations\/19:noes@thread.tacv2\/activities\/sent-/,
    );
    expect(JSON.stringify(bench.updated[0]!.body)).toContain('1 vote');
    expect(JSON.stringify(bench.updated[0]!.body)).not.toContain('Counted');
  });

  test('twenty votes at once are counted, and the post is not changed twenty times', async () => {
    const { post, id } = await shared();
    await Promise.all(Array.from({ length: 20 }, (_, i) => vote(`voter${i}`, post)));
    expect((await bench.bot.boards.entry(TENANT, id))?.votes).toBe(20);
    await until(() => JSON.stringify(bench.updated.at(-1)?.body ?? '').includes('20 votes'));
    expect(bench.updated.length).toBeLessThan(5);
  });

  test('the same press delivered again does not take the vote back', async () => {
    const { post, id } = await shared();
    const pressed = by('carol', press(buttonOf(post, 'vote'), {}, inChannel));
    await bench.send(pressed);
    await bench.send(pressed);
    expect((await bench.bot.boards.entry(TENANT, id))?.votes).toBe(1);
  });

  test('is not for one’s own, not from another tenant, and not for what is gone', async () => {
    const { post, id } = await shared();
    const own = press(buttonOf(post, 'vote'), {}, inChannel);
    expect((await bench.send(own)).json.value).toBe('That one is yours. Vote for somebody else.');
    const foreign = { ...own, id: 'f', conversation: { ...GROUP, tenantId: 'another' } };
    expect((await bench.send(foreign)).json.value).toBe('That one is no longer there.');
    expect((await bench.bot.boards.entry(TENANT, id))?.votes).toBe(0);
  });

  test('by an old client counts too, and says nothing in the channel', async () => {
    const { post, id } = await shared();
    bench.posted.length = 0;
    await bench.send(
      by('old', {
        ...fixture('playground-message-submitvalue'),
        conversation: GROUP,
        value: buttonOf(post, 'vote').data,
      }),
    );
    expect((await bench.bot.boards.entry(TENANT, id))?.votes).toBe(1);
    expect(bench.posted).toEqual([]);
  });
});

describe('the board', () => {
  test('asked for in a channel it is that channel’s, turns its pages in place and takes votes', async () => {
    const { id } = await shared();
    bench.posted.length = 0;
    const asked = { ...fixture('channel-mention-thread'), conversation: GROUP, attachments: [] };
    await bench.send(by('ann', { ...asked, text: '<at>RoastPitch</at> leaderboard all' }));
    const board = bench.posted[0]!.body.attachments[0].content;
    const fresh = elements(board, 'Action.Execute').filter((each) => each.data.entry === id);
    expect(fresh.map((each) => each.verb as string)).toEqual(['vote']);
    const voted = (await bench.send(by('ann', press(fresh[0]!, {}, inChannel)))).json.value;
    expect(JSON.stringify(voted)).toContain('1 vote');
    const page = elements(board, 'Action.Execute').find((each) => each.data.shelf === 'month')!;
    const month = (await bench.send(by('ann', press(page, {}, inChannel)))).json.value;
    expect(elements(month, 'TextBlock')[0]!.text).toBe('The best noes, this month');
  });

  test('asked for in private it is the whole tenant’s, with a button to take down one’s own', async () => {
    const { id } = await shared();
    const { json } = await bench.send(
      personal('leaderboard', { ...person(), deliveryMode: 'expectReplies' }),
    );
    const board = json.activities[0].attachments[0].content;
    const own = elements(board, 'Action.Execute').filter((each) => each.data.entry === id);
    expect(own.map((each) => each.verb as string)).toEqual(['remove']);
  });
});

describe('taking down', () => {
  const remove = (name: string | undefined, button: any): Promise<any> => {
    const pressed = press(button, {}, inChannel);
    return bench.send(name === undefined ? pressed : by(name, pressed)).then(({ json }) => json);
  };

  test('the author is asked once, and then entry, votes and post are gone', async () => {
    const { post, id } = await shared();
    const question = await remove(undefined, buttonOf(post, 'remove'));
    expect(JSON.stringify(question.value)).toContain('It goes for everybody');
    expect(await bench.bot.boards.entry(TENANT, id)).toBeDefined();
    expect((await remove(undefined, buttonOf(question.value, 'remove'))).value).toBe('Removed.');
    expect(await bench.bot.boards.entry(TENANT, id)).toBeUndefined();
    expect(bench.deleted).toHaveLength(1);
  });

  test('anybody else may only say that it is about him; a made-up press of the author’s does nothing', async () => {
    const { post, id } = await shared();
    expect((await remove('eve', { data: { verb: 'remove', entry: id, sure: 'own' } })).value).toContain(
      'Only its author',
    );
    const question = await remove('eve', buttonOf(post, 'remove'));
    expect(JSON.stringify(question.value)).toContain('It is about me');
    const back = await remove('eve', buttonOf(question.value, 'keep'));
    expect(buttonOf(back.value, 'vote').data.entry).toBe(id);
    expect((await remove('eve', buttonOf(question.value, 'remove'))).value).toBe('Removed.');
    expect(bench.deleted).toHaveLength(1);
  });
});

describe('an administrator', () => {
  test('is who was named as one, by directory id, and takes down anything', async () => {
    const own = await openBench(undefined, { admins: ['BOSS'] });
    const entry = {
      ...{
        id: 'e1',
        workspace: TENANT,
        channel: CHANNEL,
        author: 'ann',
        authorName: 'Ann',
        language: 'en' as const,
      },
      ...{
        pitch: 'p',
        rebuttal: 'r',
        seed: 's',
        hand: 'template' as const,
        tactic: '',
        sharedAt: new Date(),
      },
    };
    await own.store.addEntry(entry);
    const pressed = press({ data: { verb: 'remove', entry: 'e1', sure: 'own' } }, {}, inChannel);
    expect((await own.send(by('boss', pressed))).json.value).toBe('Removed.');
    await own.close();
  });
});

/** The person of the presses. */
function person(): object {
  const { from, conversation } = fixture('playground-invoke-adaptiveCard-action');
  return { from, conversation };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}
