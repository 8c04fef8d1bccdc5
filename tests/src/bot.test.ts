import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../adapters/storage/sqlite';
import { Bot } from '../../src/bot';
import type { Entry } from '../../src/board/board';
import type { Card } from '../../src/card';
import type { Person, Store } from '../../src/ports';
import { realHouse } from '../real-house';
import { GENUINE, PITCHES } from '../texts';

const anna: Person = { workspace: 'w1', user: 'anna', name: 'Anna' };
const bob: Person = { workspace: 'w1', user: 'bob', name: 'Bob' };
const carl: Person = { workspace: 'w1', user: 'carl', name: 'Carl' };
const stranger: Person = { workspace: 'w2', user: 'anna', name: 'Anna' };

let folder: string;
let store: Store;
let bot: Bot;

async function open(): Promise<void> {
  store = await sqliteStore(folder, 7);
  bot = new Bot(await realHouse(), store);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roastpitch-bot-'));
  await open();
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function received(text = PITCHES.en, person = anna): Promise<Card> {
  const answer = await bot.receive(person, { text });
  if (!('card' in answer)) throw new Error(answer.problem);
  return answer.card;
}

async function shared(author = anna, rebuttal = 'No, thank you.', channel = 'c1'): Promise<Entry> {
  const { workspace, user, name } = author;
  return bot.share({
    workspace,
    channel,
    author: user,
    authorName: name,
    language: 'en',
    pitch: 'redacted',
    rebuttal,
    seed: 'ABCD-1',
    sharedAt: new Date(),
  });
}

describe('what a person says of a sender', () => {
  const signed = (text: string): string => `${text}\n\nBest regards,\nChad Closer\nPipewise Media`;
  const second = signed(
    'Hi Anna, would you be open to a quick call about our lead generation service? We help agencies get 30% more leads.',
  );

  it('is remembered for the next message, says so, and can be taken back', async () => {
    const first = await received(signed(PITCHES.en));
    expect(first.kind).toBe('pitch');
    await bot.again(anna, first.pitch.id, { overrule: 'genuine' });

    const next = await received(second);
    expect(next.kind).toBe('genuine');
    expect(next.rebuttals).toEqual([]);
    expect(next.notices).toContain('remembered_genuine');

    await bot.again(anna, next.pitch.id, { overrule: 'pitch' });
    expect(await received(second)).toMatchObject({ kind: 'pitch', notices: [] });
  });

  it('does not make a scam harmless', async () => {
    const scam = signed(
      'Dear customer, your account has been suspended. Verify your password and credit card within 24 hours or lose access: http://bank.example/login',
    );
    const first = await received(scam);
    expect(first.kind).toBe('scam');
    await bot.again(anna, first.pitch.id, { overrule: 'genuine' });
    expect((await received(scam)).kind).toBe('scam');
  });

  it('counts the messages of a sequence', async () => {
    expect((await received(signed(PITCHES.en))).reading.message).toBe(1);
    expect((await received(second)).reading.message).toBe(2);
    expect((await received(second, bob)).reading.message).toBe(1);
  });
});

describe('a person with many messages', () => {
  it('sees no line twice before the others had their turn, and no text twice at all', async () => {
    const lines: string[] = [];
    const texts: string[] = [];
    for (let i = 0; i < 8; i += 1) {
      const { rebuttals } = await received(`${PITCHES.en}\n\nReference ${i}`);
      lines.push(...rebuttals.map((each) => each.line));
      texts.push(...rebuttals.map((each) => each.text));
    }
    expect(new Set(lines).size).toBe(lines.length);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('finds a message as it was when it is shown again', async () => {
    const first = await received();
    await received(PITCHES.nl);
    const again = await received();
    expect(again.rebuttals.map((each) => each.text)).toEqual(first.rebuttals.map((each) => each.text));
  });
});

describe('a message', () => {
  it('that is a pitch is answered with three rebuttals in three styles', async () => {
    const { kind, rebuttals } = await received();
    expect(kind).toBe('pitch');
    expect(new Set(rebuttals.map((each) => each.style)).size).toBe(3);
  });

  it.each([
    ['empty', '  '],
    ['binary', 'a\u0000b'],
    ['only_link', 'https://example.org/x'],
    ['no_words', '?!'],
  ])('in which nothing can be read is answered with the reason: %s', async (problem, text) => {
    expect(await bot.receive(anna, { text })).toEqual({ problem });
  });

  it('can be answered once more with another angle', async () => {
    const first = await received();
    const answer = await bot.again(anna, first.pitch.id, { nth: 1 });
    if (!('card' in answer)) throw new Error(answer.problem);
    const told = first.rebuttals.map((each) => each.text);
    expect(answer.card.rebuttals).toHaveLength(3);
    for (const each of answer.card.rebuttals) expect(told).not.toContain(each.text);
    expect(answer.card.angle.nth).toBe(1);
  });

  it('has expired when it was never there, or was purged', async () => {
    expect(await bot.again(anna, '0123456789abcdef', {})).toEqual({ problem: 'expired' });
    const { pitch } = await received();
    await store.purge(new Date(Date.now() + 8 * 24 * 3_600_000));
    expect(await bot.again(anna, pitch.id, {})).toEqual({ problem: 'expired' });
  });

  it('is kept for its days: a purge in time takes nothing', async () => {
    const { pitch } = await received();
    await store.purge(new Date(Date.now() + 6 * 24 * 3_600_000));
    expect(await bot.again(anna, pitch.id, {})).toHaveProperty('card');
  });

  it('of one workspace has expired for every other', async () => {
    const { pitch } = await received();
    expect(await bot.again(stranger, pitch.id, {})).toEqual({ problem: 'expired' });
  });

  it('survives reopening the store', async () => {
    const first = await received();
    await store.close();
    await open();
    const answer = await bot.again(anna, first.pitch.id, {});
    expect(answer).toEqual({ card: first });
  });
});

describe('the preview of a share', () => {
  it('shows the chosen rebuttal, and neither sender, firm, reader nor link', async () => {
    const { pitch, rebuttals } = await received();
    for (const chosen of rebuttals) {
      const preview = await bot.preview(anna, pitch.id, {}, chosen.seed);
      expect(preview?.before).toEqual({ pitch: pitch.text, rebuttal: chosen.text });
      for (const secret of [/derek/i, /lang\b/i, /pipewise/i, /laura/i, /oakfield/i, /calendly/i]) {
        expect(preview?.after.pitch).not.toMatch(secret);
        expect(preview?.after.rebuttal).not.toMatch(secret);
      }
    }
  });

  it('shows the plain exit when that was chosen', async () => {
    const { pitch, exit } = await received();
    expect((await bot.preview(anna, pitch.id, {}, exit!.seed))?.before.rebuttal).toBe(exit!.text);
  });

  it('shows the warm answer when that was chosen', async () => {
    const answer = await bot.receive(anna, { text: GENUINE.en }, { overrule: 'genuine' });
    if (!('card' in answer)) throw new Error(answer.problem);
    const { pitch, plain } = answer.card;
    expect((await bot.preview(anna, pitch.id, { overrule: 'genuine' }, plain!.seed))?.before.rebuttal).toBe(
      plain!.text,
    );
  });

  it('shows a rebuttal of another angle under the wish that made it', async () => {
    const { pitch } = await received();
    const answer = await bot.again(anna, pitch.id, { nth: 1, style: 'quip' });
    if (!('card' in answer)) throw new Error(answer.problem);
    const [chosen] = answer.card.rebuttals;
    expect(
      (await bot.preview(anna, pitch.id, { nth: 1, style: 'quip' }, chosen!.seed))?.before.rebuttal,
    ).toBe(chosen!.text);
  });

  it('is nothing for a seed that is not on the card, or a pitch that is gone', async () => {
    const { pitch, rebuttals } = await received();
    expect(await bot.preview(anna, pitch.id, {}, 'FFFF-99')).toBeUndefined();
    expect(await bot.preview(stranger, pitch.id, {}, rebuttals[0]!.seed)).toBeUndefined();
  });
});

describe('a share', () => {
  it('of the same thing twice is one entry', async () => {
    const [first, second] = [await shared(), await shared()];
    expect(second.id).toBe(first.id);
    expect((await bot.board(anna, 'c1', 'all')).standings).toHaveLength(1);
  });

  it('of the same thing by somebody else, or in another channel, is another', async () => {
    const ids = [
      await shared(),
      await shared(bob),
      await shared(anna, 'No, thank you.', 'c2'),
      await shared(anna, 'No.'),
    ].map((each) => each.id);
    expect(new Set(ids).size).toBe(4);
  });
});

describe('a vote', () => {
  it('counts once and is taken back by the second press', async () => {
    const { id } = await shared();
    expect(await bot.vote(bob, id)).toMatchObject({ kind: 'voted', entry: { votes: 1 } });
    expect(await bot.vote(carl, id)).toMatchObject({ kind: 'voted', entry: { votes: 2 } });
    expect(await bot.vote(bob, id)).toMatchObject({ kind: 'withdrawn', entry: { votes: 1 } });
  });

  it('for one’s own entry is refused and counts nothing', async () => {
    const { id } = await shared();
    expect(await bot.vote(anna, id)).toMatchObject({ kind: 'own', entry: { votes: 0 } });
    expect((await store.entry('w1', id))?.votes).toBe(0);
  });

  it('for an entry that is gone, or of another workspace, is told so', async () => {
    const { id } = await shared();
    expect(await bot.vote(bob, 'nothing')).toEqual({ kind: 'gone' });
    expect(await bot.vote({ ...bob, workspace: 'w2' }, id)).toEqual({ kind: 'gone' });
  });
});

describe('the board', () => {
  const dan: Person = { workspace: 'w1', user: 'dan', name: 'Dan' };

  it('ranks 1, 2, 2, 4', async () => {
    const [first, second, third, fourth] = [
      await shared(anna, 'a'),
      await shared(anna, 'b'),
      await shared(anna, 'c'),
      await shared(anna, 'd'),
    ];
    for (const [entry, voters] of [
      [fourth, [bob, carl, dan]],
      [first, [bob]],
      [third, [carl]],
    ] as const)
      for (const voter of voters) await bot.vote(voter, entry.id);
    const { standings } = await bot.board(bob, 'c1', 'all');
    expect(standings.map(({ rank, entry }) => [rank, entry.rebuttal, entry.votes])).toEqual([
      [1, 'd', 3],
      [2, 'a', 1],
      [2, 'c', 1],
      [4, 'b', 0],
    ]);
    expect(second.votes).toBe(0);
  });

  it('survives reopening the store, votes and all', async () => {
    const { id } = await shared();
    await bot.vote(bob, id);
    const before = await bot.board(anna, 'c1', 'week');
    await store.close();
    await open();
    expect(await bot.board(anna, 'c1', 'week')).toEqual(before);
    expect(await bot.vote(bob, id)).toMatchObject({ kind: 'withdrawn' });
  });

  it('is of one channel and one workspace', async () => {
    await shared(anna, 'here', 'c1');
    await shared(anna, 'there', 'c2');
    await shared(stranger, 'elsewhere', 'c1');
    const { standings } = await bot.board(bob, 'c1', 'all');
    expect(standings.map((each) => each.entry.rebuttal)).toEqual(['here']);
  });
});

it('only the first to come with a key is let in', async () => {
  expect(await Promise.all([bot.first('event:1'), bot.first('event:1'), bot.first('event:2')])).toEqual([
    true,
    false,
    true,
  ]);
});
