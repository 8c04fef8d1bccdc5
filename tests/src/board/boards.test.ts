import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../../adapters/storage/sqlite';
import type { Board } from '../../../src/board/board';
import type { Choice } from '../../../src/board/boards';
import type { Entry } from '../../../src/board/entry';
import type { Sees, Where } from '../../../src/board/where';
import { Bot } from '../../../src/bot';
import type { SharePreview } from '../../../src/board/share';
import type { Card } from '../../../src/card';
import { StoreError } from '../../../src/errors';
import type { Person } from '../../../src/ports';
import type { Store } from '../../../src/store';
import { keeping } from '../../an-entry';
import { realHouse } from '../../real-house';
import { GENUINE, PITCHES } from '../../texts';

const person = (user: string, workspace = 'w1', isAdmin = false): Person => ({
  workspace,
  user,
  name: user,
  isAdmin,
});
const anna = person('anna');
const bob = person('bob');
const admin = person('ada', 'w1', true);
const SECRETS = [/derek/i, /lang\b/i, /pipewise/i, /laura/i, /oakfield/i, /calendly/i];

let folder: string;
let store: Store;
let bot: Bot;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roastpitch-boards-'));
  store = await sqliteStore(folder, keeping());
  bot = new Bot(await realHouse(), store, 'Europe/Brussels');
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function received(who = anna, text = PITCHES.en): Promise<Card> {
  const answer = await bot.receive(who, { text });
  if (!('card' in answer)) throw new Error(answer.problem);
  return answer.card;
}

/** The nth rebuttal of a card as it is chosen to be shared. */
const choose = (card: Card, nth = 0): Choice => ({
  pitch: card.pitch.id,
  wish: {},
  seed: card.rebuttals[nth]!.seed,
});

async function shared(who = anna, nth = 0, channel = 'c1', words?: string, at?: Date): Promise<Entry> {
  const result = await bot.boards.share(who, channel, choose(await received(who), nth), words, at);
  if (!('entry' in result)) throw new Error(result.kind);
  return result.entry;
}

async function preview(who: Person, choice: Choice): Promise<SharePreview> {
  const found = await bot.boards.preview(who, choice);
  if ('kind' in found) throw new Error(found.kind);
  return found;
}

let clock = Date.parse('2026-11-23T12:00:00Z');
const later = (): Date => new Date((clock += 60_000));

describe('the preview of a share', () => {
  it('shows the chosen rebuttal, and neither sender, firm, reader nor link', async () => {
    const card = await received();
    for (const nth of [0, 1, 2]) {
      const seen = await preview(anna, choose(card, nth));
      expect(seen.before).toEqual({ pitch: card.pitch.text, rebuttal: card.rebuttals[nth]!.text });
      for (const secret of SECRETS) {
        expect(seen.after.pitch).not.toMatch(secret);
        expect(seen.after.rebuttal).not.toMatch(secret);
      }
    }
  });

  it('shows the plain exit or the warm answer when that was chosen', async () => {
    const { pitch, exit } = await received();
    const seen = await preview(anna, { pitch: pitch.id, wish: {}, seed: exit!.seed });
    expect(seen.before.rebuttal).toBe(exit!.text);
    const wish = { overrule: 'genuine' as const };
    const answer = await bot.receive(anna, { text: GENUINE.en }, wish);
    if (!('card' in answer)) throw new Error(answer.problem);
    const seed = answer.card.plain!.seed;
    const warm = await preview(anna, { pitch: answer.card.pitch.id, wish, seed });
    expect(warm.before.rebuttal).toBe(answer.card.plain!.text);
  });

  it('shows a rebuttal of another angle under the wish that made it', async () => {
    const { pitch } = await received();
    const wish = { nth: 1, style: 'quip' as const };
    const answer = await bot.again(anna, pitch.id, wish);
    if (!('card' in answer)) throw new Error(answer.problem);
    const [chosen] = answer.card.rebuttals;
    const seen = await preview(anna, { pitch: pitch.id, wish, seed: chosen!.seed });
    expect(seen.before.rebuttal).toBe(chosen!.text);
  });

  it('is none for a seed that is not on the card, or a pitch that is gone', async () => {
    const card = await received();
    expect(await bot.boards.preview(anna, { ...choose(card), seed: 'FFFF-99' })).toEqual({ kind: 'expired' });
    expect(await bot.boards.preview(person('anna', 'w2'), choose(card))).toEqual({ kind: 'expired' });
  });
});

describe('a share', () => {
  it('is what the preview showed, by whom and from what trick', async () => {
    const card = await received();
    const seen = await preview(anna, choose(card));
    const entry = await shared();
    expect(entry).toMatchObject({
      ...seen.after,
      author: 'anna',
      hand: 'template',
      tactic: card.reading.tactics[0]!.id,
      votes: 0,
    });
  });

  it('of the same thing twice is one entry; by somebody else, elsewhere or another text it is another', async () => {
    const first = await shared();
    expect((await shared()).id).toBe(first.id);
    const others = [await shared(bob), await shared(anna, 0, 'c2'), await shared(anna, 1)];
    expect(new Set([first, ...others].map((each) => each.id)).size).toBe(4);
  });

  it('whose words were changed is the person’s own, and is redacted all the same', async () => {
    const entry = await shared(anna, 0, 'c1', 'No, Derek Lang of Pipewise. Kindly, Laura.');
    expect(entry.hand).toBe('human');
    for (const secret of SECRETS) expect(entry.rebuttal).not.toMatch(secret);
    const { after } = await preview(anna, choose(await received()));
    expect((await shared(anna, 0, 'c1', after.rebuttal)).hand).toBe('template');
  });

  it('of nothing, of a pitch that is gone, and on a frozen board is told so', async () => {
    const card = await received();
    expect(await bot.boards.share(anna, 'c1', choose(card), ' \n ')).toEqual({ kind: 'empty' });
    expect(await bot.boards.share(anna, 'c1', { ...choose(card), pitch: 'gone' })).toEqual({
      kind: 'expired',
    });
    expect(await bot.boards.share(anna, 'c1', { ...choose(card), seed: '0000-1' })).toEqual({
      kind: 'expired',
    });
    await bot.boards.freeze(admin, 'c1', true);
    expect(await bot.boards.share(anna, 'c1', choose(card))).toEqual({ kind: 'frozen' });
  });
});

it('what was shared in a channel is not offered there to a colleague, for another pitch', async () => {
  const { line } = (await received(anna)).rebuttals[0]!;
  await shared(anna, 0, 'c1');
  // Not every pitch calls for the same lines; these are as like as can be.
  const others = Array.from({ length: 25 }, (_, i) => `${PITCHES.en}\n\nPS ${i}`);
  const offered = async (who: Person, text: string): Promise<string[]> =>
    (await received(who, text)).rebuttals.map((each) => each.line);
  let elsewhere = 0;
  for (const [i, text] of others.entries()) {
    if ((await offered(person(`somewhere-${i}`), text)).includes(line)) elsewhere += 1;
    expect(await offered({ ...person(`here-${i}`), channel: 'c1' }, text)).not.toContain(line);
  }
  expect(elsewhere).toBeGreaterThan(0);
});

describe('a board', () => {
  it('of the week begins on Monday in the workspace’s own zone', async () => {
    const sunday = await shared(anna, 0, 'c1', undefined, new Date('2026-11-22T22:30:00Z'));
    const monday = await shared(anna, 1, 'c1', undefined, new Date('2026-11-22T23:30:00Z'));
    for (const { id } of [sunday, monday]) await bot.boards.vote(bob, id, later());
    const week = async (): Promise<string[]> =>
      (await bot.boards.board(bob, 'c1', 'week', new Date('2026-11-23T08:00:00Z'))).standings.map(
        (each) => each.entry.id,
      );
    expect(await week()).toEqual([monday.id]);
    await store.setZone('w1', 'UTC');
    expect(await week()).toEqual([]);
  });

  it('of a season that is over can be read by its number', async () => {
    const old = await shared(anna, 0, 'c1', undefined, new Date('2026-10-01T10:00:00Z'));
    await bot.boards.vote(bob, old.id, later());
    await bot.boards.endSeason(admin, 'Autumn', new Date('2026-11-01T00:00:00Z'));
    expect((await bot.boards.board(bob, 'c1', 'season')).standings).toEqual([]);
    expect((await bot.boards.past(bob, 'c1', 1))?.standings).toHaveLength(1);
    expect(await bot.boards.past(bob, 'c1', 7)).toBeUndefined();
    expect((await bot.boards.board(bob, 'c1', 'all')).standings).toHaveLength(1);
  });

  it('has a hall of fame for what got ten votes anywhere', async () => {
    const [famous, plain] = [await shared(), await shared(anna, 1, 'c2')];
    for (let i = 0; i < 10; i += 1) await bot.boards.vote(person(`p${i}`), famous.id, later());
    for (let i = 0; i < 9; i += 1) await bot.boards.vote(person(`p${i}`), plain.id, later());
    expect((await bot.boards.hallOfFame(bob, () => true)).map((each) => each.id)).toEqual([famous.id]);
    expect(await bot.boards.hallOfFame(bob, 'c2')).toEqual([]);
    expect((await bot.boards.everything(anna, {})).standings.map((each) => each.rank)).toEqual([1, 2]);
  });

  it('of the workspace shows the channels that the platform says the viewer can read, and no others', async () => {
    const at = new Date('2026-11-23T10:00:00Z');
    const open = await shared(anna, 0, 'c1', undefined, at);
    const secret = await shared(anna, 1, 'private', undefined, at);
    for (let i = 0; i < 10; i += 1)
      for (const { id } of [open, secret]) await bot.boards.vote(person(`p${i}`), id, later());
    const asked: string[] = [];
    const sees: Sees = (channel) => {
      asked.push(channel);
      return channel === 'c1';
    };
    const broken: Sees = (channel) => {
      if (channel === 'c1') return true;
      throw new Error('no answer');
    };
    const idsOf = (board: Board | undefined): unknown => board?.standings.map(({ entry }) => entry.id);
    await bot.boards.endSeason(admin, 'Autumn', later());
    for (const some of [sees, broken, (channel: string) => Promise.resolve(channel === 'c1')]) {
      expect(idsOf(await bot.boards.board(bob, some, 'all'))).toEqual([open.id]);
      expect(idsOf(await bot.boards.past(bob, some, 1))).toEqual([open.id]);
      expect(idsOf(await bot.boards.everything(bob, { channel: some }))).toEqual([open.id]);
      expect((await bot.boards.hallOfFame(bob, some)).map(({ id }) => id)).toEqual([open.id]);
    }
    expect([...new Set(asked)].sort()).toEqual(['c1', 'private']);
    expect(idsOf(await bot.boards.board(bob, undefined, 'all'))).toEqual([]);
    expect(idsOf(await bot.boards.board({ ...bob, channel: 'private' }, undefined, 'all'))).toEqual([
      secret.id,
    ]);
    expect(idsOf(await bot.boards.board(anna, undefined, 'all'))).toHaveLength(2);
  });

  it('has numbers of one’s own, this week’s by the workspace’s zone', async () => {
    const sunday = await shared(anna, 0, 'c1', undefined, new Date('2026-11-22T22:30:00Z'));
    for (const who of [bob, admin]) await bot.boards.vote(who, sunday.id, later());
    const monday = await shared(anna, 1, 'c1', undefined, new Date('2026-11-22T23:30:00Z'));
    await bot.boards.vote(bob, monday.id, later());
    const now = new Date('2026-11-23T08:00:00Z');
    const numbers = await bot.boards.mine(anna, now);
    expect(numbers).toMatchObject({ shared: 2, received: 3, given: 0, best: { id: sunday.id }, rank: 1 });
    expect(await bot.boards.mine(bob, now)).toMatchObject({ shared: 0, given: 2 });
  });
});

describe('a vote', () => {
  it('whose counting the store could not confirm counts once', async () => {
    const { id } = await shared();
    let answers = 0;
    const cutOff: Store = {
      ...store,
      vote: async (...press) => {
        const result = await store.vote(...press);
        if ((answers += 1) === 1) throw new StoreError('The database does not answer.', '');
        return result;
      },
    };
    const boards = new Bot(await realHouse(), cutOff).boards;
    expect(await boards.vote(bob, id)).toMatchObject({ kind: 'voted', entry: { votes: 1 } });
    expect(answers).toBe(2);
  });

  it('that the store refuses twice is refused', async () => {
    const down: Store = { ...store, vote: () => Promise.reject(new StoreError('Down.', '')) };
    await expect(new Bot(await realHouse(), down).boards.vote(bob, 'x')).rejects.toThrow('Down.');
  });
});

describe('order', () => {
  it('an author takes down his own, an administrator anyone’s, the others only what they stand in', async () => {
    const [one, two, three] = [await shared(), await shared(anna, 1), await shared(anna, 2)];
    expect(await bot.boards.remove(bob, one.id)).toBe('not_yours');
    expect(await bot.boards.remove(anna, one.id)).toBe('removed');
    expect(await bot.boards.remove(admin, two.id)).toBe('removed');
    expect(await bot.boards.remove(bob, three.id, true)).toBe('removed');
    expect(await bot.boards.remove(anna, one.id)).toBe('gone');
    expect((await bot.boards.log(admin)).map((act) => act.what)).toEqual([
      'removed_by_mentioned',
      'removed_by_admin',
      'removed_by_author',
    ]);
  });

  it('is kept by administrators only, and by nobody of whom it is not known', async () => {
    const { id } = await shared();
    const unknown: Person = { workspace: 'w1', user: 'ada', name: 'Ada' };
    for (const who of [bob, unknown, { ...unknown, isAdmin: 'yes' } as unknown as Person]) {
      expect(await bot.boards.freeze(who, 'c1', true)).toBe(false);
      expect(await bot.boards.lock(who, 'bob', true)).toBe(false);
      expect(await bot.boards.endSeason(who, 'Mine')).toBe(false);
      expect(await bot.boards.remove(who, id)).toBe('not_yours');
      expect(await bot.boards.log(who)).toEqual([]);
      expect(await bot.boards.exported(who, 'c1', 'csv')).toBeUndefined();
    }
    expect(await bot.boards.vote(bob, id)).toMatchObject({ kind: 'voted' });
    expect(await bot.boards.seasons('w1')).toHaveLength(1);
    expect(await bot.boards.log(admin)).toEqual([]);
  });

  it('is undone by administrators only', async () => {
    const { id } = await shared();
    expect(await bot.boards.freeze(admin, 'c1', true)).toBe(true);
    expect(await bot.boards.lock(admin, 'bob', true)).toBe(true);
    expect(await bot.boards.freeze(bob, 'c1', false)).toBe(false);
    expect(await bot.boards.lock(bob, 'bob', false)).toBe(false);
    expect((await bot.boards.board(bob, 'c1', 'all')).frozen).toBe(true);
    expect(await bot.boards.vote(bob, id)).toMatchObject({ kind: 'locked' });
    await bot.boards.lock(admin, 'bob', false);
    expect(await bot.boards.vote(bob, id)).toMatchObject({ kind: 'frozen' });
    await bot.boards.freeze(admin, 'c1', false);
    expect(await bot.boards.vote(bob, id)).toMatchObject({ kind: 'voted' });
    expect((await bot.boards.log(admin)).map(({ what, subject }) => [what, subject])).toEqual([
      ['thawed', 'c1'],
      ['unlocked', 'bob'],
      ['locked', 'bob'],
      ['froze', 'c1'],
    ]);
  });

  it('of one workspace is not kept by the administrator of another', async () => {
    const { id } = await shared();
    const stranger = person('ada', 'w2', true);
    expect(await bot.boards.remove(stranger, id)).toBe('gone');
    await bot.boards.freeze(stranger, 'c1', true);
    await bot.boards.lock(stranger, 'bob', true);
    await bot.boards.endSeason(stranger, 'Theirs', later());
    expect(await bot.boards.vote(bob, id)).toMatchObject({ kind: 'voted' });
    expect(await bot.boards.log(admin)).toEqual([]);
    expect(await bot.boards.exported(stranger, () => true, 'json')).toBeUndefined();
  });

  it('lets whoever says that he stands in it take down three a week, for good', async () => {
    const entries = [
      await shared(),
      await shared(anna, 1),
      await shared(anna, 2),
      await shared(anna, 0, 'c2'),
    ];
    const results = [];
    for (const { id } of entries) results.push(await bot.boards.remove(bob, id, true, later()));
    expect(results).toEqual(['removed', 'removed', 'removed', 'too_many']);
    const again = await bot.boards.share(anna, 'c1', choose(await received()));
    expect(again).toEqual({ kind: 'removed' });
  });

  it('has the board as CSV and as JSON, of what the administrator can read', async () => {
    const [here, there] = [await shared(), await shared(anna, 1, 'private')];
    for (const { id } of [here, there]) await bot.boards.vote(bob, id, later());
    const rows = async (where: Where): Promise<unknown[]> =>
      (JSON.parse((await bot.boards.exported(admin, where, 'json'))!) as { rebuttal: string }[]).map(
        ({ rebuttal }) => rebuttal,
      );
    expect(await rows('c1')).toEqual([here.rebuttal]);
    expect(await rows((channel) => channel === 'c1')).toEqual([here.rebuttal]);
    expect(await bot.boards.exported(admin, undefined, 'json')).toBeUndefined();
    expect(await bot.boards.exported(admin, 'c1', 'csv')).toMatch(/^\uFEFFrank,votes,/);
  });
});
