import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LLMock } from '@copilotkit/aimock';
import { openaiWriter } from '../../adapters/openai/writer';
import { sqliteStore } from '../../adapters/storage/sqlite';
import { Bot } from '../../src/bot';
import type { Answer, Card } from '../../src/card';
import type { Person } from '../../src/ports';
import type { Store } from '../../src/store';
import { dailyBudget } from '../../src/write/model-budget';
import { aMeter, goodAnswer, settings } from '../adapters/openai/stub';
import { keeping } from '../an-entry';
import { realHouse } from '../real-house';
import { GENUINE, PITCHES } from '../texts';

/** The whole way of a card with a model behind it: real store, real client, a server that speaks the real protocol. */

const anna: Person = { workspace: 'w1', user: 'anna', name: 'Anna' };
const mock = new LLMock({ port: 0, chunkSize: 1_000 });

let folder: string;
let store: Store;
let bot: Bot;

async function botWith(perUser = 10, deadlineMs = 8_000): Promise<Bot> {
  const house = await realHouse();
  const model = openaiWriter({
    config: settings({ baseUrl: `${mock.url}/v1`, deadlineMs }),
    library: house.library,
    detect: house.detect,
    budget: dailyBudget(store, { perUser, perWorkspace: 100 }),
    meter: aMeter(),
    stopping: new AbortController().signal,
  });
  return new Bot(house, store, 'UTC', model);
}

beforeAll(async () => {
  await mock.start();
});
afterAll(async () => {
  await mock.stop();
});
beforeEach(async () => {
  mock.reset();
  mock.clearChaos();
  mock.on({}, ({ messages }) => {
    const asked = messages[1]?.content;
    return { content: goodAnswer(typeof asked === 'string' ? asked : '') };
  });
  folder = mkdtempSync(join(tmpdir(), 'roastpitch-second-'));
  store = await sqliteStore(folder, keeping());
  bot = await botWith();
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

type Answered = Extract<Answer, { card: Card }>;

async function received(text = PITCHES.en, from = bot): Promise<Answered> {
  const answer = await from.receive(anna, { text });
  if (!('card' in answer)) throw new Error(answer.problem);
  return answer;
}

const sources = (card: Card | undefined): string[] => (card?.rebuttals ?? []).map((each) => each.source);

describe('a card with a model behind it', () => {
  it('has templates at once, before the model is asked, and the model’s texts in the same card after', async () => {
    const { card, later } = await received();
    expect(sources(card)).toEqual(['template', 'template', 'template']);
    expect(mock.getRequests()).toHaveLength(0);
    const better = await later?.();
    expect(sources(better)).toEqual(['model', 'model', 'model']);
    expect(better).toMatchObject({ pitch: card.pitch, kind: card.kind, exit: card.exit });
  });

  it('keeps them: asked for again it is the same card, and the model is left alone', async () => {
    const { card, later } = await received();
    const better = await later?.();
    const again = await bot.again(anna, card.pitch.id, {});
    if (!('card' in again)) throw new Error(again.problem);
    expect(again.later).toBeUndefined();
    expect(again.card.rebuttals).toEqual(better?.rebuttals);
    expect(mock.getRequests()).toHaveLength(1);
  });

  it('asks once for two presses at the same time', async () => {
    const { card, later } = await received();
    const again = await bot.again(anna, card.pitch.id, {});
    if (!('card' in again)) throw new Error(again.problem);
    const both = await Promise.all([later?.(), again.later?.()]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(mock.getRequests()).toHaveLength(1);
  });

  it('lets a template that made way be chosen all the same, and a model’s text be shared as a model’s', async () => {
    const { card, later } = await received();
    const better = await later?.();
    const wish = {};
    const old = await bot.chosen(anna, card.pitch.id, wish, card.rebuttals[0]!.seed);
    expect(old?.text).toBe(card.rebuttals[0]!.text);
    const choice = { pitch: card.pitch.id, wish, seed: better!.rebuttals[0]!.seed };
    const shared = await bot.boards.share(anna, 'c1', choice);
    expect(shared).toMatchObject({ kind: 'shared', entry: { hand: 'model' } });
  });

  it('counts a thumb for the version of the brief', async () => {
    const { later } = await received();
    const [text] = (await later?.())!.rebuttals;
    await bot.thumb(anna, text!, true);
    expect(await store.thumbs('w1')).toEqual([{ line: text!.line, up: 1, down: 0 }]);
  });

  it('of a genuine message has nothing to come', async () => {
    expect((await received(GENUINE.en)).later).toBeUndefined();
  });

  it.each([
    [
      'a server that fails',
      () => mock.on({}, { error: { message: 'no', type: 'server_error' }, status: 500 }),
    ],
    ['a server that talks nonsense', () => mock.on({}, { content: 'Certainly! Here are three.' })],
  ])('stays as it is with %s, and the next press does not wait for it', async (_, fall) => {
    mock.reset();
    fall();
    const { card, later } = await received();
    expect(await later?.()).toBeUndefined();
    const asked = mock.getRequests().length;
    const again = await bot.again(anna, card.pitch.id, {});
    if (!('card' in again)) throw new Error(again.problem);
    expect(again.card.rebuttals).toEqual(card.rebuttals);
    expect(await again.later?.()).toBeUndefined();
    expect(mock.getRequests()).toHaveLength(asked);
  });

  it('stays as it is when the day’s budget is spent', async () => {
    const poor = await botWith(0);
    expect(await (await received(PITCHES.en, poor)).later?.()).toBeUndefined();
    expect(mock.getRequests()).toHaveLength(0);
  });

  it('stays as it is when the store is gone, and nothing is thrown', async () => {
    const { later } = await received();
    await store.close();
    expect(await later?.()).toBeUndefined();
    store = await sqliteStore(folder, keeping());
  });
});
