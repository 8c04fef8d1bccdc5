import { LANGUAGES } from '../../src/languages';
import { libraryProblems } from '../../src/library/library';
import { ROAST_STYLES } from '../../src/library/shapes';
import type { House } from '../../src/roast';
import { realHouse } from '../real-house';
import { checkAlike } from './alike';
import { checkCues, checkLines } from './checks';

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
  });

  it('has no two lines that are nearly the same, or begin alike', () => {
    expect(checkAlike(house, language)).toEqual([]);
  });

  it('has at least twenty whole rebuttals over the four styles, and exits', () => {
    const lines = house.library.lines[language];
    const styles = ROAST_STYLES.map((style) => lines.filter((line) => line.style === style).length);
    expect(Math.min(...styles)).toBeGreaterThanOrEqual(5);
    expect(styles.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(20);
    expect(lines.filter((line) => line.style === 'exit').length).toBeGreaterThanOrEqual(5);
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
