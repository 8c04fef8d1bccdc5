import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../adapters/storage/sqlite';
import { Bot } from '../../src/bot';
import type { Card } from '../../src/card';
import type { Person } from '../../src/ports';
import type { Store } from '../../src/store';
import { realHouse } from '../real-house';
import { PITCHES } from '../texts';
import { keeping } from '../an-entry';

const anna: Person = { workspace: 'w1', user: 'anna', name: 'Anna' };
const bob: Person = { workspace: 'w1', user: 'bob', name: 'Bob' };
const stranger: Person = { workspace: 'w2', user: 'anna', name: 'Anna' };

let folder: string;
let store: Store;
let bot: Bot;

async function open(): Promise<void> {
  store = await sqliteStore(folder, keeping());
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

it('only the first to come with a key is let in', async () => {
  expect(await Promise.all([bot.first('event:1'), bot.first('event:1'), bot.first('event:2')])).toEqual([
    true,
    false,
    true,
  ]);
});
