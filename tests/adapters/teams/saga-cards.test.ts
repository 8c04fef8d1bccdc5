/* eslint-disable @typescript-eslint/no-unsafe-assignment -- the JSON of the platform has no types; its shape is what is tested */
import { answerFormCard } from '../../../adapters/teams/answer-form';
import type { Element } from '../../../adapters/teams/elements';
import { literal } from '../../../adapters/teams/markdown';
import { cardMessage } from '../../../adapters/teams/present';
import { answerScreen } from '../../../adapters/teams/saga-answer';
import { sagaListCard, sagaListTwin } from '../../../adapters/teams/saga-list';
import { sagaPageCard, sagaTwin } from '../../../adapters/teams/saga-page';
import { sagaShareCard } from '../../../adapters/teams/saga-share';
import type { Rebuttal } from '../../../src/guard/guard';
import { LANGUAGES } from '../../../src/languages';
import type { Candidate } from '../../../src/saga/candidate';
import type { SagaPage } from '../../../src/saga/page';
import type { Saga } from '../../../src/saga/saga';
import { makePitch } from '../../../src/pitch';
import { roast, type House } from '../../../src/roast';
import { sayIn, type Say } from '../../../src/say';
import { realHouse } from '../../real-house';
import { PITCHES } from '../../texts';
import { elements } from './teams-bench';

let house: House;
let exit: Rebuttal;
beforeAll(async () => {
  house = await realHouse();
  const pitch = makePitch({ text: PITCHES.en }, house.unwrap);
  if (typeof pitch === 'string') throw new Error(pitch);
  exit = (await roast(pitch, {}, house)).exit!;
});

const ID = '0123456789abcdef';

/** Every screen of a saga, with this text wherever a stranger's words may stand, and as a message with its twin. */
function screens(text: string, say: Say): { card: Element; plain: string }[] {
  const candidate: Candidate = {
    ...{ id: ID, sender: text, about: text, rung: 3, reaction: 'nudge', mood: '▂'.repeat(40) },
    ...{ at: new Date(0), ended: undefined },
  };
  const turns = Array.from({ length: 41 }, (_, i) => ({
    by: i % 2 ? ('us' as const) : ('them' as const),
    heading: say('saga_pitch'),
    ...{ text, quote: text, at: new Date(0) },
  }));
  const page: SagaPage = {
    ...{ title: say('saga_title'), state: say('saga_rung', { rung: 3, of: 5 }), turns },
    ...{ mood: { line: '▂'.repeat(40), words: say('saga_estimate', { minutes: 9 }) }, estimate: 'e' },
  };
  const rebuttal = { ...exit, text };
  const saga = { id: ID, turns: [], ended: undefined } as unknown as Saga;
  const told = {
    ...{ kind: 'heard' as const, saga, reaction: { kind: 'offended' as const, quote: text } },
    ...{ step: { kind: 'rung' as const, rung: 2 }, texts: [rebuttal, rebuttal] },
  };
  const answer = answerScreen(told, say, house.library, 'en');
  const form = {
    about: { saga: ID },
    text,
    candidates: Array.from({ length: 5 }, () => candidate),
    problem: '',
  };
  const sagas = Array.from({ length: 100 }, () => candidate);
  const rooms = Array.from({ length: 20 }, (_, i) => ({
    ...{ workspace: 'w', channel: `19:${i}`, title: 'r'.repeat(80), address: '' },
  }));
  return [
    { card: answerFormCard(form, say, 'chat'), plain: say('answer_label') },
    { card: answer.draw('chat'), plain: answer.plain },
    { card: sagaPageCard(candidate, page, say, 'chat'), plain: sagaTwin(page) },
    {
      card: sagaListCard(sagas, say, house.library, 'en', 'chat'),
      plain: sagaListTwin(sagas, say, house.library, 'en'),
    },
    { card: sagaShareCard(ID, { pitch: text, rebuttal: text }, rooms, say, 'chat'), plain: '' },
  ];
}

test('no screen of a saga reaches 80 kB, whatever was written in it', () => {
  for (const character of ['x', '"', '\\', '*', '<', '\u2028', '😀', 'x\n'])
    for (const language of LANGUAGES)
      for (const { card, plain } of screens(character.repeat(40_000), sayIn(house.library, language)))
        expect(2 * JSON.stringify(cardMessage(card, false, plain)).length).toBeLessThan(80_000);
});

test('words of a stranger stand in text runs and boxes only, which no client reads as Markdown', () => {
  const evil = '[click](https://evil.example) **bold** <at>everyone</at>';
  for (const { card } of screens(evil, sayIn(house.library, 'en'))) {
    for (const each of elements(card, 'TextBlock')) expect(JSON.stringify(each)).not.toMatch(/evil|everyone/);
    expect(String(card.fallbackText)).not.toMatch(/(?<!\\)[[\]()*<>]/);
  }
});

test('every screen says the same in plain text for those who cannot see the card', () => {
  const say = sayIn(house.library, 'en');
  const [form, answer, page, list, share] = screens('Fair enough.', say);
  expect(form!.card.fallbackText).toBe(say('answer_label'));
  for (const { card, plain } of [answer!, page!, list!]) {
    expect(plain).toContain('Fair enough.');
    expect(literal(plain).startsWith(String(card.fallbackText).slice(0, -1))).toBe(true);
  }
  expect(share!.card.fallbackText).toContain('Fair enough');
});

test('every Action.Execute falls back to an Action.Submit with the same data', () => {
  for (const { card } of screens('Fair enough.', sayIn(house.library, 'en')))
    for (const each of elements(card, 'Action.Execute'))
      expect(each.fallback).toMatchObject({ type: 'Action.Submit', data: { ...each.data, verb: each.verb } });
});
