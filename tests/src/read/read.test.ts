import type { House } from '../../../src/roast';
import { makePitch } from '../../../src/pitch';
import { read, type Reading } from '../../../src/read/read';
import { aLibrary } from '../../a-library';
import { alwaysEnglish, aPitch, readEnglish } from '../../a-pitch';
import { hostileTexts, randomTexts } from '../../hostile';
import { realHouse } from '../../real-house';
import { GENUINE, PITCHES, SCAM } from '../../texts';

/** Milliseconds. Not a measure of speed, which is the bench's: only a pattern gone quadratic takes this long. */
const HANG = 15_000;

describe('reading with a tiny library', () => {
  const library = aLibrary();

  it('finds the merge fields and diary links that no cue describes', () => {
    const { tactics } = readEnglish('Hi {{First_Name}}, see calendly.com/derek', library);
    expect(tactics.map((each) => [each.id, each.evidence.quote])).toEqual([
      ['unfilled_merge_field', '{{First_Name}}'],
      ['calendar_link', 'calendly.com/derek'],
    ]);
  });

  it('knows a message that refers to an earlier one', () => {
    expect(readEnglish('Just following up on this.', library).followUp).toBe(true);
    expect(readEnglish('Open to a quick call?', library).followUp).toBe(false);
  });

  it('believes a person about the language', () => {
    const reading = read(aPitch('Open to a quick call?'), library, alwaysEnglish, 'nl');
    expect(reading.language).toEqual({ code: 'nl', confident: true });
    expect(reading.tactics).toEqual([]);
  });

  it('reads the same twice: nothing is remembered between two messages', () => {
    const first = readEnglish('A quick call? {{First_Name}} 43%', library);
    readEnglish('Something else about a new website', library);
    expect(readEnglish('A quick call? {{First_Name}} 43%', library)).toEqual(first);
  });
});

describe('reading with the real library', () => {
  let house: House;
  beforeAll(async () => {
    house = await realHouse();
  });
  const reading = (text: string): Reading => read(aPitch(text), house.library, house.detect);

  it.each(Object.entries(PITCHES))('a pitch in %s is called a pitch, with its language', (code, text) => {
    const { verdict, language, tactics } = reading(text);
    expect(language.code).toBe(code);
    expect(verdict.kind).toBe('pitch');
    expect(tactics.length).toBeGreaterThanOrEqual(4);
  });

  it.each(Object.entries(PITCHES))(
    'a pitch in %s gives away sender, firm, reader, figure, minutes and wish',
    (_, text) => {
      const { facts } = reading(text);
      expect(text.split('\n').at(-2)).toBe(facts.sender?.quote);
      expect(text.endsWith(facts.company!.quote)).toBe(true);
      expect(text.split(',')[0]!.endsWith(facts.recipient!.quote)).toBe(true);
      expect(facts.metric?.quote.startsWith('43')).toBe(true);
      expect(facts.minutes?.quote).toBe('15');
      expect(['call', 'meeting']).toContain(facts.ask.kind);
    },
  );

  it.each(Object.entries(GENUINE))('an honest message in %s is not called a pitch', (_, text) => {
    expect(['genuine', 'unclear']).toContain(reading(text).verdict.kind);
  });

  it('a scam is called a scam', () => {
    expect(reading(SCAM).verdict.kind).toBe('scam');
  });
});

describe('whatever comes in', () => {
  let house: House;
  beforeAll(async () => {
    house = await realHouse();
  });

  /** The quotes of a reading that do not stand literally in the text at the place they name. */
  function invented(text: string, { verdict, tactics, topics, facts }: Reading): string[] {
    const { ask, clients = [], ...spans } = facts;
    const all = [
      ...verdict.reasons,
      ...[...tactics, ...topics].map((each) => each.evidence),
      ...Object.values(spans),
      ...clients,
    ];
    if (ask.evidence) all.push(ask.evidence);
    return all
      .filter((each) => text.slice(each.start, each.end) !== each.quote || each.quote === '')
      .map((each) => each.quote);
  }

  function mustHold(raw: string): void {
    const pitch = makePitch({ text: raw }, house.unwrap);
    if (typeof pitch === 'string') return;
    const before = pitch.text;
    const result = read(pitch, house.library, house.detect);
    expect(pitch.text).toBe(before);
    expect(pitch.text.isWellFormed()).toBe(true);
    expect(invented(pitch.text, result)).toEqual([]);
    expect(result.verdict.score).toBeGreaterThanOrEqual(0);
    expect(result.verdict.score).toBeLessThanOrEqual(1);
  }

  it.each(Object.entries(hostileTexts()))('%s is read to the end, and every quote is literal', (_, text) => {
    const begin = performance.now();
    mustHold(text);
    expect(performance.now() - begin).toBeLessThan(HANG);
  });

  it('300 random texts of 0 to 4,000 characters, lone surrogates and all, are read, and every quote is literal', () => {
    for (const text of randomTexts(1, 300, 4_000, Object.values(PITCHES))) mustHold(text);
  });

  it('ten random texts of up to 100,000 characters are read, and every quote is literal', () => {
    for (const text of randomTexts(2, 10, 100_000, Object.values(PITCHES))) mustHold(text);
  });
});
