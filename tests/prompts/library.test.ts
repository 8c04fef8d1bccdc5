import { LANGUAGES } from '../../src/languages';
import { libraryProblems } from '../../src/library/library';
import { ENGINES, ROAST_STYLES } from '../../src/library/shapes';
import type { House } from '../../src/roast';
import { realHouse } from '../real-house';
import { checkAlike } from './alike';
import { checkCues, checkExamples, checkLines } from './checks';

let house: House;
beforeAll(async () => {
  house = await realHouse();
});

it('every cue of the library can be read', () => {
  expect(libraryProblems(house.library)).toEqual([]);
});

describe.each(LANGUAGES)('the library in %s', (language) => {
  it('finds every idea in its test sentences, and not in its near-misses', () => {
    expect(checkCues(house, language)).toEqual([]);
  });

  it('passes the guard with every line, filled with five sets of facts in each register', () => {
    expect(checkLines(house, language)).toEqual([]);
    expect(checkExamples(house, language)).toEqual([]);
  });

  it('has no two lines that are nearly the same, or begin alike', () => {
    expect(checkAlike(house, language)).toEqual([]);
  });

  it('has at least 140 whole rebuttals, sagas to the fifth rung, and enough of everything plain', () => {
    const lines = house.library.lines[language];
    const of = (style: string): number => lines.filter((line) => line.style === style).length;
    const roasts = ROAST_STYLES.map(of);
    expect(Math.min(...roasts)).toBeGreaterThanOrEqual(25);
    expect(roasts.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(140);
    expect([of('exit'), of('warm'), of('scam'), of('truce')]).toEqual([30, 20, 10, 15]);
    for (const rung of [2, 3, 4, 5])
      expect(lines.filter((line) => line.rung === rung).length).toBeGreaterThanOrEqual(3);
    expect(new Set(lines.map((line) => line.engine)).size).toBe(ENGINES.length);
  });

  it('has a line for every tactic and every topic', () => {
    const lines = house.library.lines[language].filter((line) =>
      (ROAST_STYLES as readonly string[]).includes(line.style),
    );
    const ideas = [...house.library.ideas.values()].filter(
      (idea) => idea.kind === 'tactic' || idea.kind === 'topic',
    );
    const without = ideas.filter(
      (idea) =>
        !lines.some((line) => (idea.kind === 'tactic' ? line.tactics : line.topics).includes(idea.id)),
    );
    expect(without.map((idea) => idea.id)).toEqual([]);
  });
});
