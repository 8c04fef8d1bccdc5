/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access -- the JSON of the platform has no types; its shape is what is tested */
import { answerCard } from '../../../adapters/teams/cards';
import type { Drawing } from '../../../adapters/teams/drawing';
import { boardCard, fameCard } from '../../../adapters/teams/board-card';
import { doorsFrom } from '../../../adapters/teams/board-doors';
import { columnCard } from '../../../adapters/teams/column';
import { orderCard } from '../../../adapters/teams/order-card';
import { postCard } from '../../../adapters/teams/post';
import { shareFormCard } from '../../../adapters/teams/share-form';
import { clip, literal } from '../../../adapters/teams/markdown';
import { formCard } from '../../../adapters/teams/pitch-form';
import { asDialog, asInvoke, asMessage, cardMessage } from '../../../adapters/teams/present';
import type { Entry } from '../../../src/board/entry';
import type { SharePreview } from '../../../src/board/share';
import type { Card } from '../../../src/card';
import type { Rebuttal } from '../../../src/guard/guard';
import { LANGUAGES } from '../../../src/languages';
import { makePitch } from '../../../src/pitch';
import { roast, type House } from '../../../src/roast';
import { sayIn } from '../../../src/say';
import { hostileTexts, randomTexts } from '../../hostile';
import { aBoard } from '../../an-entry';
import { realHouse } from '../../real-house';
import { PITCHES } from '../../texts';
import { elements } from './teams-bench';

let house: House;
beforeAll(async () => {
  house = await realHouse();
});

function drawing(card: Card, rest: Partial<Drawing> = {}): Drawing {
  return { card, wish: {}, library: house.library, language: card.language, place: 'chat', ...rest };
}

async function cardOf(text: string): Promise<Card> {
  const pitch = makePitch({ text }, house.unwrap);
  if (typeof pitch === 'string') throw new Error(pitch);
  return roast(pitch, {}, house);
}

/** As Teams counts: UTF-16, two bytes a unit. */
function bytes(value: unknown): number {
  return 2 * JSON.stringify(value).length;
}

/** A card as bad as the types allow: every text as long as it can be, of the character that costs most. */
function worst(card: Card, character: string): Card {
  const text = Array.from({ length: 150 }, () => character.repeat(400)).join(' ');
  const bad = (seed: string): Rebuttal => ({ ...card.exit!, text, seed, source: 'model' });
  const reasons = Array.from({ length: 9 }, () => ({
    quote: text,
    start: 0,
    end: 1,
    shows: 'quick_call',
    for: true,
    weight: 2,
  }));
  return {
    ...card,
    kind: 'pitch',
    saga: { id: '0123456789abcdef', rung: 2, of: 5, asks: true },
    notices: ['language_doubtful', 'truncated', 'remembered_pitch'],
    rebuttals: ['1', '2', '3'].map(bad),
    exit: bad('4'),
    reading: { ...card.reading, verdict: { kind: 'pitch', score: 1, reasons } },
  };
}

test('a pitch gets a verdict, up to three reasons, three texts each in a box of its own, an exit, and a seed line', async () => {
  const card = await cardOf(PITCHES.en);
  expect(card).toMatchObject({ kind: 'pitch', rebuttals: { length: 3 } });
  const drawn = answerCard(drawing(card));
  expect(drawn).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
  expect(elements(drawn, 'TextBlock')[0]).toMatchObject({ text: 'This is sales spam.' });
  const boxes = elements(drawn, 'Container');
  expect(boxes).toHaveLength(4);
  for (const [i, rebuttal] of [...card.rebuttals, card.exit!].entries()) {
    expect(
      elements(boxes[i], 'TextRun')
        .map((run) => run.text as string)
        .join('\n\n'),
    ).toBe(rebuttal.text);
    expect(JSON.stringify(boxes[i])).toContain(rebuttal.seed);
  }
  const quotes = elements(drawn, 'TextRun')
    .map((run) => run.text as string)
    .filter((text) => text.startsWith('“') && text.endsWith('”'));
  expect(quotes.length).toBeGreaterThan(0);
  expect(quotes.length).toBeLessThanOrEqual(3);
});

test('every Action.Execute falls back to an Action.Submit with the same data', async () => {
  const executes = elements(answerCard(drawing(await cardOf(PITCHES.en))), 'Action.Execute');
  expect(new Set(executes.map((each) => each.verb as string))).toEqual(
    new Set(['use', 'answered', 'another', 'style', 'overrule']),
  );
  for (const each of executes)
    expect(each.fallback).toMatchObject({ type: 'Action.Submit', data: { ...each.data, verb: each.verb } });
});

test('a dialog has no Action.Execute and nothing that would write into a chat', async () => {
  const drawn = answerCard(drawing(await cardOf(PITCHES.en), { place: 'dialog' }));
  expect(elements(drawn, 'Action.Execute')).toEqual([]);
  expect(elements(drawn, 'Action.Submit').map((each) => each.data.verb as string)).toEqual([
    ...['use', 'share', 'use', 'share', 'use', 'share', 'use', 'share'],
    'answered',
    'another',
    'style',
    'overrule',
  ]);
});

test('a scam gets advice and nothing to send; a genuine message a warm text; an unclear one says so and offers the exit', async () => {
  const card = await cardOf(PITCHES.en);
  const plain = { ...card.exit!, text: 'Advice or warmth.' };
  const scam = answerCard(
    drawing({ ...card, kind: 'scam', rebuttals: [], plain: { ...plain, style: 'scam' }, exit: undefined }),
  );
  expect(JSON.stringify(scam)).toContain('Advice or warmth.');
  expect(elements(scam, 'Action.Execute').map((each) => each.verb as string)).toEqual(['overrule']);
  const genuine = answerCard(
    drawing({ ...card, kind: 'genuine', rebuttals: [], plain: { ...plain, style: 'warm' } }),
  );
  expect(elements(genuine, 'TextBlock')[0]!.text).toBe('This looks like a real message. No roast.');
  const unclear = answerCard(drawing({ ...card, kind: 'unclear', rebuttals: [] }));
  expect(elements(unclear, 'TextBlock')[0]!.text).toBe('I cannot tell whether this is sales spam.');
  expect(elements(unclear, 'Action.Execute').map((each) => each.verb as string)).toEqual([
    'use',
    'overrule',
    'overrule',
  ]);
});

test('words of a stranger stand in text runs only, which no client reads as Markdown', async () => {
  const evil =
    '[click](https://evil.example) **bold** <at>everyone</at> {{DATE(2017-02-14T06:08:39Z,SHORT)}}';
  const card = worst(await cardOf(PITCHES.en), 'x');
  const hostile = {
    ...card,
    rebuttals: [{ ...card.exit!, text: evil }],
    reading: {
      ...card.reading,
      verdict: { ...card.reading.verdict, reasons: [{ ...card.reading.verdict.reasons[0]!, quote: evil }] },
    },
  };
  const drawn = answerCard(drawing(hostile));
  for (const each of [...elements(drawn, 'TextBlock'), ...elements(drawn, 'Action.Execute')])
    expect(JSON.stringify(each)).not.toMatch(/evil|everyone|DATE/);
  expect(elements(drawn, 'TextRun').filter((run) => (run.text as string).includes(evil))).toHaveLength(2);
  expect(drawn.fallbackText).toContain(literal(evil));
  expect(literal(evil)).not.toMatch(/(?<!\\)[[\]()*<>{}]/);
});

test('no text, however long and of whatever character, makes a card of 80 kB', async () => {
  const card = await cardOf(PITCHES.en);
  for (const character of ['x', '"', '\\', '<', '\u2028', '😀', 'x\n']) {
    const bad = worst(card, character);
    for (const language of LANGUAGES) {
      const reply = { kind: 'card', card: bad, wish: {}, language } as const;
      expect(bytes(asMessage(reply, house.library))).toBeLessThan(80_000);
      expect(bytes(asInvoke(reply, house.library, ''))).toBeLessThan(80_000);
      expect(bytes(asDialog(reply, house.library, sayIn(house.library, language)))).toBeLessThan(80_000);
    }
  }
});

test('no share, post or board is too large either, whatever is in it', async () => {
  const say = sayIn(house.library, 'de');
  const card = await cardOf(PITCHES.en);
  for (const character of ['x', '"', '\\', '*', '<', '😀', 'x\n']) {
    const text = character.repeat(40_000);
    const entry: Entry = {
      ...{
        id: 'e'.repeat(24),
        workspace: 'w',
        channel: 'c',
        author: 'a',
        authorName: text,
        language: 'de',
        link: '',
      },
      ...{
        pitch: text,
        rebuttal: text,
        seed: 's',
        hand: 'human',
        tactic: '',
        sharedAt: new Date(0),
        votes: 9,
      },
    };
    const preview = {
      before: { pitch: text, rebuttal: text },
      after: { pitch: text, rebuttal: text },
      replaced: {},
      seed: 's',
    };
    const rooms = Array.from({ length: 20 }, (_, i) => ({
      workspace: 'w',
      channel: `19:${i}`,
      title: character.repeat(80),
      address: '',
    }));
    const carried = { pitch: card.pitch.id, seed: 's' };
    const form = {
      preview: preview as unknown as SharePreview,
      carried,
      rooms,
      problem: say('share_unsafe'),
    };
    const standings = Array.from({ length: 10 }, () => ({ rank: 1, entry, voted: false }));
    const people = Array.from({ length: 10 }, () => ({ rank: 1, author: 'a', name: text, votes: 1 }));
    const board = aBoard({ standings, people, fresh: Array.from({ length: 10 }, () => entry) });
    const viewer = { user: 'a', isAdmin: true };
    const doors = doorsFrom({ here: 'week', hasPast: true, isAlone: true, isAdmin: true }, say);
    const view = { title: 't', name: text, shelf: 'week' as const, viewer, note: say('voted'), doors };
    const column = { title: 't', paragraphs: [{ text, quoted: true }], standings: [text] };
    for (const drawn of [
      shareFormCard(form, say, 'chat'),
      postCard(entry, say, say('voted')),
      boardCard(board, view, say),
      fameCard(
        Array.from({ length: 20 }, () => entry),
        view,
        say,
      ),
      orderCard({ rooms, chosen: '', people: people.map(({ name }) => ['a', name]), note: text }, say),
      columnCard(column),
    ])
      expect(bytes(cardMessage(drawn, true, text))).toBeLessThan(80_000);
  }
});

test('forty thousand characters of anything make a card below 80 kB that carries the verdict', async () => {
  const texts = [
    ...Object.values(hostileTexts()),
    ...Object.values(PITCHES),
    ...randomTexts(7, 40, 5_000, Object.values(PITCHES)),
  ];
  for (const text of texts) {
    const pitch = makePitch({ text }, house.unwrap);
    if (typeof pitch === 'string') continue;
    const card = await roast(pitch, {}, house);
    const message = asMessage({ kind: 'card', card, wish: {}, language: 'en' }, house.library);
    expect(bytes(message)).toBeLessThan(80_000);
    expect(JSON.stringify(message)).not.toMatch(/\\ud[89a-f]/);
    expect(elements(message, 'TextBlock')[0]!.text).toMatch(/\w/);
  }
}, 60_000);

test('a language that is not sure can be picked on any card', async () => {
  const card = await cardOf(PITCHES.en);
  const doubtful = answerCard(
    drawing({ ...card, kind: 'unclear', rebuttals: [], notices: ['language_doubtful'] }),
  );
  expect(elements(doubtful, 'Input.ChoiceSet').map((each) => each.id as string)).toContain('pick_language');
  expect(elements(doubtful, 'Action.Execute').map((each) => each.verb as string)).toContain('style');
});

test('the form has one text box and a sentence about what was wrong', () => {
  const form = formCard(house.library, 'en', 'Nothing in it.');
  expect(elements(form, 'Input.Text')).toHaveLength(1);
  expect(JSON.stringify(form)).toContain('Nothing in it.');
});

test('a cut never leaves half a character', () => {
  expect(clip('a😀😀', 3)).toBe('a…');
  expect(clip('short', 10)).toBe('short');
});
