import { cardMessage, rebuttalMessage } from '../../../adapters/slack/card';
import { decodeChoice } from '../../../adapters/slack/choice';
import type { Reader } from '../../../adapters/slack/reader';
import { list, record, string, type Json } from '../../../adapters/slack/json';
import type { Card } from '../../../src/card';
import { LANGUAGES } from '../../../src/languages';
import { ROAST_STYLES } from '../../../src/library/shapes';
import { makePitch } from '../../../src/pitch';
import { roast, type House, type Wish } from '../../../src/roast';
import { sayIn } from '../../../src/say';
import { broken } from './block-kit';
import { payload, PITCH } from './fixtures';
import { realHouse } from '../../real-house';

const HOSTILE =
  '<!channel> <@U02BOB> <!subteam^S1> *bold* _under_ `code` ~gone~ &amp; <https://evil.example|click> :rocket: @here';
const GENUINE =
  'Hi Alice, it was good to meet you at the conference on Thursday. As promised, here are the notes of our talk. No need to answer. Warm regards, Eva';
const SCAM =
  'Dear beneficiary, I am a barrister and your late relative left 14.5 million USD. Send your bank account number and a transfer fee by gift card today, strictly confidential.';
const TEXTS = [
  PITCH,
  GENUINE,
  SCAM,
  'ok',
  `${PITCH}\n\n${HOSTILE}`,
  'Hoi Els, wij helpen kmo’s zoals Bakkerij Peeters om hun omzet te verdubbelen. Heb je volgende week een kwartiertje voor een kort gesprek?',
  'Bonjour Paul, nous aidons les entreprises comme la vôtre à doubler leur chiffre. Avez-vous 15 minutes pour un court appel mardi ?',
  'Guten Tag Frau Meier, wir helfen Firmen wie Ihrer, mehr Kunden zu gewinnen. Haben Sie nächste Woche 15 Minuten für ein kurzes Gespräch?',
  'Dzień dobry, czy możemy porozmawiać w przyszłym tygodniu o naszej ofercie dla Państwa firmy?',
  string(record(payload('dm-40k-text').event).text),
  `${PITCH} `.repeat(150).slice(0, 40_000),
  `Hi ${'A'.repeat(5_000)}, I noticed your company ${'<!channel>'.repeat(500)}. Quick call of 15 minutes?`,
  `Hi 👩‍👩‍👧‍👦, ${'🚀'.repeat(3_000)} quick call? 15 minutes, we help companies 10x their pipeline`,
];

let house: House;
beforeAll(async () => {
  house = await realHouse();
});

const reader = (): Reader => ({
  library: house.library,
  language: 'en',
  say: sayIn(house.library, 'en'),
});

async function card(text: string, wish: Wish = {}): Promise<Card> {
  const pitch = makePitch({ text }, house.unwrap);
  if (typeof pitch === 'string') throw new Error(pitch);
  return roast(pitch, wish, house);
}

const parts = (blocks: unknown): Json[] =>
  list(blocks)
    .map(record)
    .flatMap((each) => [each, ...parts(each.elements)]);
const actions = (blocks: unknown, id: string): Json[] =>
  parts(blocks).filter((each) => each.action_id === id);

describe('a card', () => {
  it('keeps every limit of Block Kit, for any text and wish', async () => {
    const wishes: Wish[] = [{}, { nth: 1 }, { nth: 99 }, { overrule: 'pitch' }, { overrule: 'genuine' }];
    const languages: Wish[] = LANGUAGES.map((language) => ({ language, overrule: 'pitch' }));
    const styles: Wish[] = ROAST_STYLES.map((style) => ({ style, overrule: 'pitch' }));
    for (const text of TEXTS) {
      for (const wish of [...wishes, ...languages, ...styles]) {
        const made = await card(text, wish);
        expect([text.slice(0, 40), wish, broken(cardMessage(made, wish, reader()))]).toEqual([
          text.slice(0, 40),
          wish,
          [],
        ]);
        for (const each of made.rebuttals) expect(broken(rebuttalMessage(each))).toEqual([]);
      }
    }
  });

  it('shows each rebuttal whole, in a block of its own with a button of its own', async () => {
    const made = await card(PITCH, { overrule: 'pitch' });
    const { blocks } = cardMessage(made, {}, reader());
    const frames = parts(blocks).filter((each) => each.type === 'rich_text_preformatted');
    expect(frames.map((each) => string(record(list(each.elements)[0]).text))).toEqual(
      [...made.rebuttals, made.exit].map((each) => each?.text),
    );
    const uses = actions(blocks, 'use').map((each) => decodeChoice(string(each.value))?.use);
    expect(uses).toEqual(
      [...made.rebuttals, made.exit].map((each) => ({ kind: each?.style, seed: each?.seed })),
    );
  });

  it('quotes at most three reasons, in words of the pitch', async () => {
    const made = await card(PITCH);
    expect(made.kind).toBe('pitch');
    const quotes = parts(cardMessage(made, {}, reader()).blocks)
      .filter((each) => each.type === 'text' && record(each.style).italic === true)
      .map((each) => string(each.text).slice(1, -1));
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.length).toBeLessThanOrEqual(3);
    for (const quote of quotes) expect(PITCH).toContain(quote);
  });

  it('asks for the next angle, and starts again at the first with another style', async () => {
    const made = await card(PITCH, { overrule: 'pitch', nth: 0 });
    const { blocks } = cardMessage(made, { overrule: 'pitch' }, reader());
    expect(decodeChoice(string(actions(blocks, 'another')[0]?.value))).toEqual({
      pitch: made.pitch.id,
      nth: 1,
      overrule: 'pitch',
    });
    const styles = list(actions(blocks, 'style')[0]?.options).map((each) =>
      decodeChoice(string(record(each).value)),
    );
    expect(styles).toEqual(
      [undefined, ...ROAST_STYLES].map((style) => ({
        pitch: made.pitch.id,
        overrule: 'pitch',
        ...(style ? { style } : {}),
      })),
    );
  });

  it('of a genuine message has a warm answer and no rebuttals, and can be overruled', async () => {
    const made = await card(GENUINE, { overrule: 'genuine' });
    const { blocks, text } = cardMessage(made, { overrule: 'genuine' }, reader());
    expect(made.rebuttals).toEqual([]);
    expect(text).toContain(sayIn(house.library, 'en')('verdict_genuine'));
    expect(actions(blocks, 'another')).toEqual([]);
    expect(decodeChoice(string(actions(blocks, 'overrule')[0]?.value))).toMatchObject({ overrule: 'pitch' });
  });

  it('of a scam has advice, and nothing that could be sent', async () => {
    const made: Card = { ...(await card(PITCH, { overrule: 'genuine' })), kind: 'scam', exit: undefined };
    const advice = house.library.lines.en.some((line) => line.style === 'scam');
    const blocks = cardMessage(
      { ...made, plain: made.plain && { ...made.plain, style: 'scam' } },
      {},
      reader(),
    ).blocks;
    expect(advice).toBe(true);
    expect(actions(blocks, 'use')).toEqual([]);
  });

  it('that is unclear says so, offers the exit and lets the person decide', async () => {
    const made = await card('Hello, shall we have a look at the thing on the shelf next to the other thing?');
    expect(made.kind).toBe('unclear');
    const { blocks, text } = cardMessage(made, {}, reader());
    expect(text).toContain(sayIn(house.library, made.language)('verdict_unclear'));
    expect(actions(blocks, 'use')).toHaveLength(1);
    expect(decodeChoice(string(actions(blocks, 'overrule')[0]?.value))).toMatchObject({ overrule: 'pitch' });
  });

  it('in a doubtful language offers the languages to pick from', async () => {
    const made: Card = { ...(await card(PITCH)), notices: ['language_doubtful'] };
    const [menu] = actions(cardMessage(made, {}, reader()).blocks, 'language');
    expect(list(menu?.options).map((each) => decodeChoice(string(record(each).value))?.language)).toEqual([
      ...LANGUAGES,
    ]);
  });
});

describe('the words round it', () => {
  const dutch = (): Reader => ({ ...reader(), language: 'nl', say: sayIn(house.library, 'nl') });

  it('are in the reader’s language, the rebuttals in the pitch’s', async () => {
    const made = await card(PITCH, { overrule: 'pitch' });
    const { text, blocks } = cardMessage(made, {}, dutch());
    expect(text).toContain(sayIn(house.library, 'nl')('verdict_pitch'));
    expect(made.rebuttals.every((each) => each.language === 'en' && text.includes(each.text))).toBe(true);
    expect(JSON.stringify(blocks)).toContain(sayIn(house.library, 'nl')('button_another'));
  });

  it('name what the pitch takes for granted and the reader has not', async () => {
    const say = sayIn(house.library, 'nl');
    const made = await card(PITCH);
    const shown = (mismatch: Card['mismatch']): string =>
      JSON.stringify(cardMessage({ ...made, mismatch }, {}, dutch()).blocks[0]).replaceAll('\\"', '"');
    const assumption = 'your HR department';
    expect(shown({ assumption, lacks: 'HR' })).toContain(
      say('mismatch_lacks', { name: assumption, list: 'HR' }),
    );
    expect(shown({ assumption, lacks: '' })).toContain(say('mismatch_alone', { name: assumption }));
    expect(shown(undefined)).not.toContain(assumption);
  });

  it('offer to share each rebuttal and never the plain no, and to say that they answered', async () => {
    const made = await card(PITCH, { overrule: 'pitch' });
    const { blocks } = cardMessage(made, {}, reader());
    expect(actions(blocks, 'share').map((each) => decodeChoice(string(each.value))?.use?.seed)).toEqual(
      made.rebuttals.map((each) => each.seed),
    );
    expect(decodeChoice(string(actions(blocks, 'answered')[0]?.value))?.pitch).toBe(made.pitch.id);
  });

  it('tell of the story with this sender, ask when it may be another, and offer to lift a truce', async () => {
    const say = sayIn(house.library, 'nl');
    const made = await card(PITCH, { overrule: 'pitch' });
    const saga = { id: '0123456789abcdef', rung: 3, of: 5, asks: false };
    const goesOn = cardMessage({ ...made, saga }, {}, dutch());
    expect(JSON.stringify(goesOn.blocks)).toContain(say('saga_goes_on', { rung: 3, of: 5 }));
    expect(actions(goesOn.blocks, 'saga')[0]?.value).toBe(saga.id);
    expect(actions(goesOn.blocks, 'goes_on')).toEqual([]);

    const asks = cardMessage({ ...made, saga: { ...saga, asks: true } }, {}, dutch());
    expect(decodeChoice(string(actions(asks.blocks, 'goes_on')[0]?.value))?.saga).toBe(saga.id);

    const truce = cardMessage({ ...made, notices: ['truce'] }, {}, dutch());
    expect(actions(truce.blocks, 'lift')).toHaveLength(1);
    for (const each of [goesOn, asks, truce]) expect(broken(each)).toEqual([]);
  });
});
