import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../../adapters/storage/sqlite';
import { Bot } from '../../../src/bot';
import type { Card } from '../../../src/card';
import { LANGUAGES } from '../../../src/languages';
import type { Person } from '../../../src/ports';
import type { Wish } from '../../../src/roast';
import { isOurs, rungOf, type Saga } from '../../../src/saga/saga';
import type { Told } from '../../../src/saga/sagas';
import type { Store } from '../../../src/store';
import { keeping } from '../../an-entry';
import { realHouse } from '../../real-house';
import { PITCHES } from '../../texts';

const anna: Person = { workspace: 'w1', user: 'anna', name: 'Anna' };
const bob: Person = { workspace: 'w1', user: 'bob', name: 'Bob' };
const DAY = 24 * 60 * 60 * 1000;

let folder: string;
let store: Store;
let bot: Bot;
/** Now, and a day later with each call: nobody reaches the limit of a week by accident. */
let clock: number;
const later = (days = 4): Date => new Date((clock += days * DAY));

beforeEach(async () => {
  clock = Date.now();
  folder = mkdtempSync(join(tmpdir(), 'roastpitch-saga-'));
  store = await sqliteStore(folder, keeping());
  bot = new Bot(await realHouse(), store);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const SECOND = `Hi Laura,

Just following up on my previous email. Did you have a chance to look at our all-in-one platform? Would you be open to a quick 15-minute call this week?

Best regards,
Derek Lang
Growth Consultant | Pipewise`;

async function received(text: string = PITCHES.en, wish: Wish = {}, person = anna): Promise<Card> {
  const answer = await bot.receive(person, { text }, wish);
  if (!('card' in answer)) throw new Error(answer.problem);
  return answer.card;
}

async function begun(text: string = PITCHES.en, person = anna): Promise<Saga> {
  const card = await received(text, {}, person);
  const saga = await bot.sagas.use(person, card, card.rebuttals[0]!.seed, new Date(clock));
  if (!saga) throw new Error('no saga');
  return saga;
}

type Heard = Extract<Told, { kind: 'heard' }>;
async function answered(
  text: string,
  about: { pitch?: string; saga?: string },
  at = later(),
): Promise<Heard> {
  const told = await bot.sagas.answered(anna, { text }, about, at);
  if (told.kind !== 'heard') throw new Error(told.kind);
  return told;
}

describe('a saga from the pitch to the truce', () => {
  it('goes on with each answer, says sorry to the hurt, and then leaves the sender in peace', async () => {
    const first = await begun();
    expect(rungOf(first)).toBe(1);

    const second = await answered('Great, which day suits you for a call?', { pitch: first.pitch.id });
    expect(second.step).toEqual({ kind: 'rung', rung: 2 });
    expect(second.texts).toHaveLength(3);
    expect(rungOf(second.saga)).toBe(2);

    const third = await answered('This is rude and disrespectful. I was only trying to help you.', {
      saga: first.id,
    });
    expect(third.reaction).toMatchObject({ kind: 'offended' });
    expect(third.step).toEqual({ kind: 'apology' });
    expect(third.saga.ended).toBe('truce');
    const { library } = await realHouse();
    expect(library.lines.en.find(({ id }) => id === third.texts[0]!.line)?.occasion).toBe('apology');

    expect((await answered('Thanks. Shall we have a call then?', { saga: first.id })).step).toEqual({
      kind: 'nothing',
      why: 'truce',
    });
  });

  it.each(LANGUAGES)('is one story up to the fifth rung in %s, and no further', async (language) => {
    const { id } = await begun(PITCHES[language]);
    const more = {
      en: 'Can we have a call?',
      nl: 'Kunnen we bellen?',
      fr: 'On s’appelle ?',
      de: 'Telefonieren wir?',
    };
    const stories: (string | undefined)[] = [];
    const { library } = await realHouse();
    for (const rung of [2, 3, 4, 5]) {
      const { step, texts, saga } = await answered(`${more[language]} ${rung}`, { saga: id });
      expect(step).toEqual({ kind: 'rung', rung });
      stories.push(library.lines[language].find((line) => line.id === texts[0]!.line)?.saga);
      expect(texts[0]!.language).toBe(language);
      expect(saga.ended).toBe(rung === 5 ? 'finale' : undefined);
    }
    expect(new Set(stories).size).toBe(1);
    expect((await answered(`${more[language]} 6`, { saga: id })).step).toEqual({
      kind: 'nothing',
      why: 'finale',
    });
  });

  it('is not told twice for the same answer, and not at all for a machine’s', async () => {
    const { id } = await begun();
    const once = await answered('Which day suits you for a call?', { saga: id });
    const twice = await answered('Which day suits you for a call?', { saga: id });
    expect(twice.texts.map(({ text }) => text)).toEqual(once.texts.map(({ text }) => text));
    expect(twice.saga).toEqual(once.saga);
    const machine = await answered('Out of office: I am on leave until Monday.', { saga: id });
    expect(machine.step).toEqual({ kind: 'nothing', why: 'automatic' });
    expect(rungOf(machine.saga)).toBe(2);
  });

  it('stops at once when they ask to be left alone, with no text at all', async () => {
    const { id } = await begun();
    const { step, texts, saga } = await answered('Ha ha. But please stop writing to me.', { saga: id });
    expect([step, texts, saga.ended]).toEqual([{ kind: 'stop', farewell: false }, [], 'stopped']);
  });

  it('changes its story on the second rung, and on no other', async () => {
    const { id } = await begun();
    expect(await bot.sagas.another(anna, id)).toBeUndefined();
    const { texts } = await answered('A call then?', { saga: id });
    const other = await bot.sagas.another(anna, id, new Date(clock));
    expect(texts.map(({ line }) => line)).toContain(other!.text.line);
    expect(other!.text.line).not.toBe(texts[0]!.line);
    expect(other!.saga.turns).toHaveLength(3);
    const third = await answered('A call now?', { saga: id });
    const { library } = await realHouse();
    const storyOf = (line: string): string | undefined =>
      library.lines.en.find((each) => each.id === line)?.saga;
    expect(storyOf(third.texts[0]!.line)).toBe(storyOf(other!.text.line));
    expect(await bot.sagas.another(anna, id)).toBeUndefined();
  });

  it('waits when it was told often enough for a week, and takes the same answer later', async () => {
    const { id } = await begun();
    await answered('A call, one?', { saga: id }, later(1));
    await answered('A call, two?', { saga: id }, later(1));
    const waits = await answered('A call, three?', { saga: id }, later(1));
    expect(waits.step).toMatchObject({ kind: 'wait' });
    expect(waits.saga.turns.at(-1)?.by).toBe('them');
    const then = await answered('A call, three?', { saga: id }, later(5));
    expect(then.step).toEqual({ kind: 'rung', rung: 4 });
    expect(then.saga.turns).toHaveLength(waits.saga.turns.length + 1);
  });
});

describe('a follow-up that comes as a pitch', () => {
  it('is offered the next rung; the card stays what it was once a text is used', async () => {
    const { id } = await begun();
    const card = await received(SECOND);
    expect(card.saga).toEqual({ id, rung: 2, of: 5, asks: false });
    const { library } = await realHouse();
    const rungs = card.rebuttals.map(({ line }) => library.lines.en.find((each) => each.id === line)?.rung);
    expect(rungs).toEqual([2, 2, 2]);

    const saga = await bot.sagas.use(anna, card, card.rebuttals[1]!.seed, later());
    expect(rungOf(saga!)).toBe(2);
    expect(saga!.story).toBe(library.lines.en.find(({ id }) => id === card.rebuttals[1]!.line)?.saga);
    const again = await bot.again(anna, card.pitch.id, {});
    expect('card' in again && again.card.rebuttals).toEqual(card.rebuttals);
  });

  it('of a namesake’s firm is asked about, and goes on when the person says so', async () => {
    const { id } = await begun();
    const colleague = SECOND.replaceAll('Derek Lang', 'Sandra Hill');
    const card = await received(colleague);
    expect(card.saga).toEqual({ id, rung: 2, of: 5, asks: true });
    expect(card.rebuttals.every(({ style }) => style !== 'truce')).toBe(true);
    const sure = await received(colleague, { saga: id });
    expect(sure.saga).toEqual({ id, rung: 2, of: 5, asks: false });
  });

  it('of a sender on the truce list gets the plain no, until the truce is lifted', async () => {
    const { id } = await begun();
    await answered('Haha, brilliant reply, you made my day!', { saga: id }, new Date());
    const card = await received(SECOND);
    expect(card).toMatchObject({ rebuttals: [], notices: ['truce'] });
    expect(card.exit).toBeDefined();
    expect(await bot.sagas.use(anna, card, 'x')).toBeUndefined();
    expect(await bot.sagas.liftTruce(anna, { pitch: card.pitch.id })).toBe(true);
    expect((await received(SECOND)).rebuttals).toHaveLength(3);
    expect(await bot.sagas.liftTruce(anna, { saga: id })).toBe(false);
  });

  it('that asks to be left alone ends the story', async () => {
    const { id } = await begun();
    const card = await received(`${SECOND}\n\nPS: stop emailing me jokes, or you will hear from my lawyer.`);
    expect(card).toMatchObject({ rebuttals: [], notices: ['saga_stopped'] });
    expect((await store.saga(anna, id))?.ended).toBe('stopped');
  });

  it('is somebody else’s own affair', async () => {
    await begun();
    expect((await received(SECOND, {}, bob)).saga).toBeUndefined();
    expect(await bot.sagas.all(bob)).toEqual([]);
  });
});

describe('an answer without a word of what it answers', () => {
  it('is asked about when it could be anybody’s, and unknown when there is nobody', async () => {
    expect(await bot.sagas.answered(anna, { text: 'Call me?' })).toEqual({ kind: 'unknown' });
    const { id } = await begun();
    const told = await bot.sagas.answered(anna, { text: 'Call me?' });
    expect(told).toMatchObject({ kind: 'which', candidates: [{ id }] });
    expect(JSON.stringify(told)).not.toMatch(/Derek|Pipewise|Laura|Oakfield/);
  });

  it('finds its sender by name and firm', async () => {
    const { id } = await begun();
    const text = 'Which day suits you for a call?\n\nBest regards,\nDerek Lang\nGrowth Consultant | Pipewise';
    expect(await bot.sagas.answered(anna, { text }, {}, later())).toMatchObject({
      kind: 'heard',
      saga: { id },
    });
  });

  it('is a problem when there is nothing in it', async () => {
    expect(await bot.sagas.answered(anna, { text: '  ' })).toEqual({ kind: 'problem', problem: 'empty' });
  });
});

describe('the list of a person’s sagas', () => {
  it('tells each by alias, rung, last answer, mood and end, the newest first, and names nobody', async () => {
    const first = await begun();
    const second = await begun(PITCHES.nl);
    await answered('Haha, brilliant reply, you made my day!', { saga: first.id }, later());
    const all = await bot.sagas.all(anna);
    expect(all).toMatchObject([
      { id: first.id, rung: 1, reaction: 'good-sport', mood: '▇', ended: 'truce', at: new Date(clock) },
      { id: second.id, rung: 1, reaction: undefined, mood: '', ended: undefined },
    ]);
    expect(new Set(all.map(({ sender }) => sender)).size).toBe(2);
    for (const { sender } of all) expect(sender).toMatch(/\S/);
    expect(first.pitch.text).toContain(first.sender);
    expect(JSON.stringify(all)).not.toMatch(/Derek|Pipewise|Laura|Oakfield/);
  });

  it('is the owner’s alone, to see, to thin out and to make peace undone', async () => {
    const { id } = await begun();
    await answered('Haha, brilliant reply, you made my day!', { saga: id }, new Date());
    const elsewhere = { ...anna, workspace: 'w2' };
    for (const other of [bob, elsewhere]) {
      expect(await bot.sagas.all(other)).toEqual([]);
      expect(await bot.sagas.liftTruce(other, { saga: id })).toBe(false);
      expect(await bot.sagas.drop(other, id)).toBe(false);
    }
    expect(await bot.sagas.all(anna)).toHaveLength(1);
    expect((await received(SECOND)).notices).toEqual(['truce']);
    expect(await bot.sagas.liftTruce(anna, { saga: id })).toBe(true);
    expect((await received(SECOND)).rebuttals).toHaveLength(3);
  });

  it('is counted when its owner asks to be forgotten', async () => {
    await begun();
    expect(await bot.forget(anna)).toMatchObject({ sagas: 1 });
    expect(await bot.forget(anna)).toMatchObject({ sagas: 0 });
  });
});

describe('what is kept of a saga', () => {
  it('names nobody once the retention days are over, and then is still told', async () => {
    const { id } = await begun();
    const text = 'Laura, Derek here from Pipewise: call me on +32 470 12 34 56 please?';
    const { saga } = await answered(text, { saga: id }, new Date());
    expect(saga.turns.at(1)).toMatchObject({ raw: text });
    expect(saga.turns.at(1)!.text).not.toMatch(/Laura|Derek|Pipewise|470/);
    await store.purge(later(8));
    const kept = (await store.saga(anna, id))!;
    expect(kept.turns.every(({ raw }) => raw === undefined)).toBe(true);
    expect(JSON.stringify(kept)).not.toMatch(/Laura|Derek|Pipewise|Oakfield/);
    expect(kept.turns.filter(isOurs).map(({ rung }) => rung)).toEqual([1, 2]);
  });

  it('of an answer that comes after them is its kind alone', async () => {
    const { id } = await begun();
    await store.purge(later(8));
    const { saga } = await answered('Derek again: which day suits you for a call?', { saga: id });
    expect(saga.turns.at(1)).toMatchObject({ text: '', quote: '' });
    await store.purge(later(8));
    expect(JSON.stringify(await store.saga(anna, id))).not.toMatch(/Derek/);
  });

  it('is gone with its owner', async () => {
    const { id } = await begun();
    await answered('Haha, brilliant reply, you made my day!', { saga: id });
    await bot.forget(anna);
    expect(await bot.sagas.all(anna)).toEqual([]);
    expect((await received(SECOND)).rebuttals).toHaveLength(3);
  });

  it('can be removed by its owner only, and the truce stays', async () => {
    const { id } = await begun();
    await answered('Haha, brilliant reply, you made my day!', { saga: id }, new Date());
    expect(await bot.sagas.drop(bob, id)).toBe(false);
    expect(await bot.sagas.drop(anna, id)).toBe(true);
    expect(await bot.sagas.archive.page(anna, id, 'en')).toBeUndefined();
    expect((await received(SECOND)).notices).toEqual(['truce']);
  });
});

describe('a saga that is shared', () => {
  it('is one entry without a name in it, can be voted for, and gives the Column its quotes', async () => {
    const { id } = await begun();
    await answered('Derek here. This is rude, Laura, I was only trying to help.', { saga: id });
    const { archive } = bot.sagas;
    const window = { from: new Date(0), to: new Date(8e14) };
    expect(await archive.reactionsOf({ workspace: 'w1', window })).toEqual([]);
    const preview = await archive.preview(anna, id);
    const result = await archive.share(anna, 'c1', id, new Date(clock));
    if (!('entry' in result)) throw new Error(result.kind);
    const { pitch, rebuttal } = result.entry;
    expect(preview).toEqual({ pitch, rebuttal });
    expect(`${pitch}${rebuttal}`).not.toMatch(/Derek|Lang\b|Pipewise|Laura|Oakfield|calendly/);
    expect(rebuttal.length).toBeLessThanOrEqual(2_000);
    expect(await bot.boards.vote(bob, result.entry.id)).toMatchObject({ kind: 'voted' });
    expect((await archive.share(anna, 'c1', id)).kind).toBe('already');

    const told = await archive.reactionsOf({ workspace: 'w1', channel: 'c1', window });
    expect(told).toMatchObject([{ kind: 'offended', name: 'Anna' }]);
    expect(told[0]!.quote).toMatch(/\w/);
    expect(told[0]!.quote).not.toMatch(/Derek|Laura/);
    expect(await archive.reactionsOf({ workspace: 'w1', channel: 'c2', window })).toEqual([]);
    expect(await archive.reactionsOf({ workspace: 'w2', window })).toEqual([]);
    await bot.boards.remove(anna, result.entry.id);
    expect(await archive.reactionsOf({ workspace: 'w1', channel: 'c1', window })).toEqual([]);
  });

  it('is nobody else’s to share', async () => {
    const { id } = await begun();
    expect(await bot.sagas.archive.share(bob, 'c1', id)).toEqual({ kind: 'expired' });
    expect(await bot.sagas.archive.preview(bob, id)).toEqual({ kind: 'expired' });
  });
});
