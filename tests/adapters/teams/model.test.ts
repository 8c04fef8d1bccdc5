/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument -- the JSON of the platform has no types; its shape is what is tested */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LLMock } from '@copilotkit/aimock';
import { openaiWriter } from '../../../adapters/openai/writer';
import { sqliteStore } from '../../../adapters/storage/sqlite';
import { Bot } from '../../../src/bot';
import { sayIn, type Say } from '../../../src/say';
import type { Store } from '../../../src/store';
import { dailyBudget } from '../../../src/write/model-budget';
import { keeping } from '../../an-entry';
import { realHouse } from '../../real-house';
import { PITCHES } from '../../texts';
import { aMeter, goodAnswer, settings, type Counted } from '../openai/stub';
import { elements, fixture, openBench, personal, press, until, type Bench } from './teams-bench';

/** A card with a model behind it, all the way: real store, real client, a server that speaks the real protocol. */

const TENANT = fixture('plain-personal').conversation.tenantId as string;
const mock = new LLMock({ port: 0, chunkSize: 1_000 });
/** Lets the model answer; until then it thinks. */
let answerNow: () => void;
let folder: string;
let store: Store;
let bench: Bench;
let say: Say;
let meter: Counted;

beforeAll(async () => {
  await mock.start();
});
afterAll(async () => {
  await mock.stop();
});
beforeEach(async () => {
  mock.reset();
  const thinking = new Promise<void>((resolve) => (answerNow = resolve));
  mock.on({}, async ({ messages }) => {
    await thinking;
    const asked = messages[1]?.content;
    return { content: goodAnswer(typeof asked === 'string' ? asked : '') };
  });
  const house = await realHouse();
  meter = aMeter();
  say = sayIn(house.library, 'en');
  folder = mkdtempSync(join(tmpdir(), 'teams-model-'));
  store = await sqliteStore(folder, keeping());
  const model = openaiWriter({
    config: settings({ baseUrl: `${mock.url}/v1` }),
    library: house.library,
    detect: house.detect,
    budget: dailyBudget(store, { perUser: 10, perWorkspace: 100 }),
    meter,
    stopping: new AbortController().signal,
  });
  bench = await openBench(undefined, { bot: new Bot(house, store, 'UTC', model), store });
});
afterEach(async () => {
  answerNow();
  await bench.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const cardIn = (message: any): any => message.attachments[0].content;
const LABEL = 'AIGeneratedContent';
const buttons = (card: unknown, verb: string): any[] =>
  elements(card, 'Action.Execute').filter((each) => each.verb === verb);
const pressed = async (button: any): Promise<any> =>
  (await bench.send(press(button, {}, { replyToId: `c${Math.random()}` }))).json.value;

/** Says something and waits for the answer, which comes after the response when the machine is slow. */
async function told(text: string): Promise<void> {
  const before = bench.posted.length;
  await bench.send(personal(text));
  await until(() => bench.posted.length > before);
}

/** Pastes a pitch and waits for what the model makes of it. Out: the card that took the place of the first. */
async function better(): Promise<any> {
  await told(PITCHES.en);
  answerNow();
  await until(() => bench.updated.length > 0);
  return bench.updated[0]!.body;
}

describe('a model behind the card', () => {
  test('answers after the templates, in the very same activity, once, and with the label of a model', async () => {
    await told(PITCHES.en);
    expect(bench.posted).toHaveLength(1);
    expect(bench.updated).toEqual([]);
    const first = bench.posted[0]!.body;
    expect(JSON.stringify(first)).not.toContain(LABEL);
    expect(JSON.stringify(first)).not.toContain(say('source_model'));
    answerNow();
    await until(() => bench.updated.length > 0);
    const [update] = bench.updated;
    expect(update!.path).toMatch(/\/activities\/sent-1$/);
    expect(JSON.stringify(update!.body.entities)).toContain(LABEL);
    const text = JSON.stringify(update!.body);
    expect(text).toContain(say('source_model'));
    expect(text).toContain(say('model_arrived'));
    // Another turn, so that a second message or update would have had its time.
    await told('settings');
    expect(bench.updated).toHaveLength(1);
    expect(bench.posted).toHaveLength(2);
    expect(JSON.stringify(bench.posted[1]!.body)).not.toContain(LABEL);
  });

  test.each([
    ['breaks', () => mock.on({}, { error: { message: 'no', type: 'server_error' }, status: 500 })],
    ['writes nonsense', () => mock.on({}, { content: 'I am a teapot.' })],
    [
      'writes what may not be said',
      () => mock.on({}, { content: '{"rebuttals":[{"style":"quip","text":"You are an idiot!"}]}' }),
    ],
  ])('changes nothing when it %s', async (_name, broken) => {
    mock.reset();
    broken();
    await told(PITCHES.en);
    await until(() => meter.outcomes.length > 0);
    expect(meter.outcomes).not.toContain('written');
    await told('settings');
    expect(bench.updated).toEqual([]);
    expect(bench.posted).toHaveLength(2);
  });

  test('may be thumbed up or down, the last word counting, kept with the version of its brief', async () => {
    const card = cardIn(await better());
    expect(buttons(card, 'thumb_up')).toHaveLength(3);
    const answer = await pressed(buttons(card, 'thumb_up')[0]);
    expect(elements(answer, 'TextBlock').map((each) => each.text as string)).toContain(say('thumb_thanks'));
    expect(buttons(answer, 'thumb_up')).toHaveLength(3);
    const [thumb] = await store.thumbs(TENANT);
    expect(thumb).toMatchObject({ up: 1, down: 0 });
    expect(thumb!.line).toMatch(/brief|model/);
    await pressed(buttons(card, 'thumb_down')[0]);
    expect(await store.thumbs(TENANT)).toEqual([{ ...thumb, up: 0, down: 1 }]);
  });

  test('has no thumbs on a template, and a press made up for one counts nothing', async () => {
    await told(PITCHES.en);
    const card = cardIn(bench.posted[0]!.body);
    expect(buttons(card, 'thumb_up')).toEqual([]);
    const [use] = buttons(card, 'use');
    await pressed({ data: { ...use.data, verb: 'thumb_up' } });
    expect(await store.thumbs(TENANT)).toEqual([]);
  });

  test('begins a story with its text, too', async () => {
    const card = cardIn(await better());
    await pressed(buttons(card, 'use')[0]);
    await told('sagas');
    expect(JSON.stringify(bench.posted.at(-1))).toContain(say('saga_rung', { rung: 1, of: 5 }));
  });
});
