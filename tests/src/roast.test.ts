import type { Card } from '../../src/card';
import { openHouse } from '../../src/open-house';
import { roast, type House, type Wish } from '../../src/roast';
import { libraryFiles } from '../a-library';
import { aPitch } from '../a-pitch';
import { hostileTexts } from '../hostile';
import { makePitch } from '../../src/pitch';
import { realHouse } from '../real-house';
import { GENUINE, PITCHES, SCAM } from '../texts';

describe('the answer to a pitch, with the real library', () => {
  let house: House;
  beforeAll(async () => {
    house = await realHouse();
  });
  const answer = (text: string, wish: Wish = {}): Promise<Card> => roast(aPitch(text), wish, house);

  describe.each(Object.entries(PITCHES))('in %s', (language, text) => {
    it('is three rebuttals in three styles, in its language, and a plain exit', async () => {
      const card = await answer(text);
      expect(card).toMatchObject({ kind: 'pitch', language, notices: [], angle: { nth: 0 } });
      expect(card.plain).toBeUndefined();
      expect(new Set(card.rebuttals.map((each) => each.style)).size).toBe(3);
      expect(card.rebuttals.every((each) => each.language === language && each.source === 'template')).toBe(
        true,
      );
      expect(card.exit).toMatchObject({ style: 'exit', language });
    });

    it('holds nothing but finished text: no slot, no bracket, no empty quotation', async () => {
      const { rebuttals, exit } = await answer(text);
      for (const each of [...rebuttals, exit!])
        expect(each.text).not.toMatch(/\{\{|\}\}|\{%|\[[^\]]*\||“”|«\s*»|undefined/);
    });

    it('names something of this very pitch in at least one of the three', async () => {
      const { rebuttals } = await answer(text);
      const quoted = rebuttals.flatMap((each) =>
        [...each.text.matchAll(/[“„«]\s?([^“”„«»]+?)\s?[“”»]/gu)].map((match) => match[1]!),
      );
      const plain = text.replace(/\s+/g, ' ').toLowerCase();
      expect(quoted.filter((words) => plain.includes(words.toLowerCase())).length).toBeGreaterThan(0);
    });

    it('is the same every time', async () => {
      expect(await answer(text)).toEqual(await answer(text));
    });

    it('has at least three other angles, each with three lines that no angle had before', async () => {
      const { angle } = await answer(text);
      expect(angle.of).toBeGreaterThanOrEqual(3);
      const told = new Set<string>();
      for (let nth = 0; nth < angle.of; nth += 1) {
        const { rebuttals } = await answer(text, { nth });
        expect(rebuttals.length).toBeGreaterThan(0);
        if (nth < angle.of - 1) expect(rebuttals).toHaveLength(3);
        for (const each of rebuttals) {
          expect(told).not.toContain(each.text);
          told.add(each.text);
        }
      }
    });

    it('begins again after the last angle, and says so', async () => {
      const first = await answer(text);
      const again = await answer(text, { nth: first.angle.of });
      expect(again.rebuttals).toEqual(first.rebuttals);
      expect(again.notices).toContain('angles_over');
    });

    it.each(['quip', 'false-hope', 'impossible', 'mirror'] as const)(
      'is in the style %s when that is asked for',
      async (style) => {
        const { rebuttals } = await answer(text, { style });
        expect(rebuttals.length).toBeGreaterThan(0);
        expect(new Set(rebuttals.map((each) => each.style))).toEqual(new Set([style]));
      },
    );
  });

  it.each(Object.entries(GENUINE))('to an honest message in %s is no joke', async (_, text) => {
    const card = await answer(text);
    expect(card.rebuttals).toEqual([]);
    // A supplier's invoice is nobody's to answer with a yes or a no of ours.
    if (card.kind === 'genuine') expect([card.plain, card.exit]).toEqual([undefined, undefined]);
    else expect(card.exit?.style).toBe('exit');
  });

  it('to a message that the person calls genuine is a warm one, with the exit on offer', async () => {
    const card = await answer(PITCHES.en, { overrule: 'genuine' });
    expect(card).toMatchObject({ kind: 'genuine', rebuttals: [] });
    expect([card.plain?.style, card.exit?.style]).toEqual(['warm', 'exit']);
  });

  it('to a scam is advice, and nothing that could be sent', async () => {
    const card = await answer(SCAM);
    expect(card).toMatchObject({ kind: 'scam', rebuttals: [] });
    expect(card.plain?.style).toBe('scam');
    expect(card.exit).toBeUndefined();
  });

  it('to a language that we do not read asks, in English, with the exit on offer', async () => {
    const card = await answer(
      'Hola Laura, espero que estés bien. Me gustaría enseñarte nuestra nueva plataforma para que tu equipo ahorre tiempo cada semana.',
    );
    expect(card).toMatchObject({ kind: 'unclear', language: 'en', rebuttals: [] });
    expect(card.notices).toContain('language_unknown');
    expect(card.exit?.language).toBe('en');
  });

  it('to a text in two languages follows the person who says which one', async () => {
    const card = await answer(PITCHES.en, { language: 'nl' });
    expect(card.language).toBe('nl');
    expect(card.exit?.language).toBe('nl');
  });

  it('follows the person who overrules the verdict, either way', async () => {
    const roasted = await answer(GENUINE.en, { overrule: 'pitch' });
    expect(roasted.rebuttals.length).toBeGreaterThan(0);
    const warm = await answer(PITCHES.en, { overrule: 'genuine' });
    expect(warm).toMatchObject({ kind: 'genuine', rebuttals: [] });
    expect(warm.plain?.style).toBe('warm');
  });

  it('does not let an overruled scam be answered with a joke unless the person says it is a pitch', async () => {
    const warm = await answer(SCAM, { overrule: 'genuine' });
    expect(warm.rebuttals).toEqual([]);
  });

  it('says when the message was cut off', async () => {
    const { notices } = await answer(`${PITCHES.en} ${'more words '.repeat(4_000)}`);
    expect(notices).toContain('truncated');
  });

  it('is never a failure, whatever comes in, and takes less than a second and a half for 40 kB', async () => {
    for (const [name, text] of Object.entries(hostileTexts())) {
      const pitch = makePitch({ text }, house.unwrap);
      if (typeof pitch === 'string') continue;
      const begin = performance.now();
      await roast(pitch, { overrule: 'pitch', language: 'en' }, house);
      expect([name, Math.max(1_500, Math.round(performance.now() - begin))]).toEqual([name, 1_500]);
    }
  }, 60_000);
});

describe('the answer, whatever the library says', () => {
  const PITCH = 'I work at Pipewise. I was impressed. Up for a quick call about 43% more?';

  async function answers(lines: readonly object[], wish: Wish = {}): Promise<Card> {
    const none = {
      'rebuttals/en/false-hope.yaml': null,
      'rebuttals/en/impossible.yaml': null,
      'rebuttals/en/mirror.yaml': null,
    };
    const house = await openHouse(libraryFiles({ ...none, 'rebuttals/en/quip.yaml': lines }));
    return roast(aPitch(PITCH), { ...wish, overrule: 'pitch', language: 'en' }, house);
  }
  const line = (id: string, text: string): object => ({ id, engine: 'narrator', text });
  const good = (count: number): object[] =>
    Array.from({ length: count }, (_, i) =>
      line(`good-${i}`, `This is polite number ${'i'.repeat(i + 1)}, and no.`),
    );
  const bad = (count: number): object[] =>
    Array.from({ length: count }, (_, i) =>
      line(`bad-${i}`, `Yes please, number ${'i'.repeat(i + 1)} it is.`),
    );

  it('leaves out what the guard refuses, and goes on to the next line', async () => {
    const { rebuttals } = await answers([...bad(5), ...good(3)]);
    expect(rebuttals.map((each) => each.line).sort()).toEqual(['good-0', 'good-1', 'good-2']);
  });

  it('offers no angle that turns out empty', async () => {
    const lines = [...bad(5), ...good(4)];
    const { angle } = await answers(lines);
    for (let nth = 0; nth < angle.of; nth += 1)
      expect((await answers(lines, { nth })).rebuttals.length).toBeGreaterThan(0);
  });

  it('says so when no line fits, and still has the exit', async () => {
    const card = await answers(bad(3));
    expect(card.rebuttals).toEqual([]);
    expect(card.notices).toContain('no_rebuttal');
    expect(card.exit?.text).toBe('Thank you for writing, but no.');
  });

  it('gives every text on the card a seed of its own, so that each can be picked', async () => {
    const { rebuttals, exit } = await answers(good(3));
    const seeds = [...rebuttals, exit!].map((each) => each.seed);
    expect(new Set(seeds).size).toBe(4);
  });
});
