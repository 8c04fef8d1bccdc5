import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/languages';
import { makePitch } from '../../src/pitch';
import { read, type Reading } from '../../src/read/read';
import type { House } from '../../src/roast';
import { realHouse } from '../real-house';
import { factMatches, type Labelled } from './score';

const EXAMPLES = join(__dirname, '..', 'examples');

/**
 * What the reading reached on the project's own labelled messages, and must not fall below. They were written by
 * people who had not seen the cues; the cues have since learned from them, so they are a floor and not a measure.
 */
const PITCHES_FOUND = 0.95;
const GENUINE_ROASTED = 0.01;
const SCAMS_FOUND = 0.9;
/** Share of facts found as labelled, absent ones absent. */
const FACTS = { sender: 0.92, company: 0.8, recipient: 0.92, ask: 0.8 } as const;

let house: House;
beforeAll(async () => {
  house = await realHouse();
});

describe.each(LANGUAGES)('the examples in %s', (language) => {
  const items = readdirSync(EXAMPLES)
    .filter((file) => file.startsWith(language))
    .flatMap((file) => readFileSync(join(EXAMPLES, file), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Labelled);
  const readings = new Map<Labelled, Reading>();
  beforeAll(() => {
    for (const item of items) {
      const pitch = makePitch({ text: item.text, subject: item.subject ?? undefined }, house.unwrap);
      if (typeof pitch !== 'string') readings.set(item, read(pitch, house.library, house.detect));
    }
  });

  function share(kind: string, verdict: string): number {
    const all = items.filter((item) => item.kind === kind);
    return all.filter((item) => readings.get(item)?.verdict.kind === verdict).length / all.length;
  }

  it('are enough to say something', () => {
    expect(items.length).toBeGreaterThanOrEqual(100);
  });

  it('have their pitches found', () => {
    expect(share('pitch', 'pitch')).toBeGreaterThanOrEqual(PITCHES_FOUND);
  });

  it('have hardly a genuine message roasted, hard as these are', () => {
    expect(share('ham', 'pitch')).toBeLessThanOrEqual(GENUINE_ROASTED);
  });

  it.each(Object.entries(FACTS))('have the %s of their pitches found, or found absent', (fact, floor) => {
    const pitches = items.filter((item) => item.kind === 'pitch' && item.labels && fact in item.labels);
    const right = pitches.filter((item) => {
      const facts = readings.get(item)?.facts;
      const found =
        fact === 'ask' ? facts?.ask.kind : facts?.[fact as 'sender' | 'company' | 'recipient']?.quote;
      return factMatches(fact, found, item.labels?.[fact as keyof typeof FACTS] ?? null);
    });
    expect(right.length / pitches.length).toBeGreaterThanOrEqual(floor);
  });

  it('have no scam roasted, and most of them recognised', () => {
    expect(share('scam', 'pitch')).toBe(0);
    expect(share('scam', 'scam')).toBeGreaterThanOrEqual(SCAMS_FOUND);
  });
});
