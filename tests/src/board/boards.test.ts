import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../../adapters/storage/sqlite';
import type { Choice } from '../../../src/board/boards';
import type { Entry } from '../../../src/board/entry';
import { Bot } from '../../../src/bot';
import type { SharePreview } from '../../../src/board/share';
import type { Card } from '../../../src/card';
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
    expect((await bot.boards.hallOfFame(bob)).map((each) => each.id)).toEqual([famous.id]);
    expect(await bot.boards.hallOfFame(bob, 'c2')).toEqual([]);
    expect((await bot.boards.everything(bob, {})).standings.map((each) => each.rank)).toEqual([1, 2]);
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

  it('is kept by administrators only', async () => {
    const { id } = await shared();
    expect(await bot.boards.freeze(bob, 'c1', true)).toBe(false);
    expect(await bot.boards.lock(bob, 'anna', true)).toBe(false);
    expect(await bot.boards.endSeason(bob, 'Mine')).toBe(false);
    expect(await bot.boards.log(bob)).toEqual([]);
    expect(await bot.boards.vote(bob, id)).toMatchObject({ kind: 'voted' });
    expect(await bot.boards.freeze(admin, 'c1', true)).toBe(true);
    expect((await bot.boards.board(bob, 'c1', 'all')).frozen).toBe(true);
  });
});
