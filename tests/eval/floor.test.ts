import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/languages';
import { makePitch } from '../../src/pitch';
import { read } from '../../src/read/read';
import type { House } from '../../src/roast';
import { realHouse } from '../real-house';
import type { Labelled } from './score';

/**
 * What the reading reached on the project's own labelled messages, and must not fall below. They were written by
 * people who had not seen the cues; the cues have since learned from them, so they are a floor and not a measure.
 */
const PITCHES_FOUND = 0.9;
const GENUINE_ROASTED = 0.05;
const SCAMS_FOUND = 0.6;

let house: House;
beforeAll(async () => {
  house = await realHouse();
});

describe.each(LANGUAGES)('the examples in %s', (language) => {
  const items = readFileSync(join(__dirname, '..', 'examples', `${language}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);

  function share(kind: string, verdict: string): number {
    const all = items.filter((item) => item.kind === kind);
    const hits = all.filter((item) => {
      const pitch = makePitch({ text: item.text, subject: item.subject ?? undefined }, house.unwrap);
      return typeof pitch !== 'string' && read(pitch, house.library, house.detect).verdict.kind === verdict;
    });
    return hits.length / all.length;
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

  it('have no scam roasted, and most of them recognised', () => {
    expect(share('scam', 'pitch')).toBe(0);
    expect(share('scam', 'scam')).toBeGreaterThanOrEqual(SCAMS_FOUND);
  });
});
