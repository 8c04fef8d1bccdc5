import { LANGUAGES } from '../../../src/languages';
import type { Library } from '../../../src/library/library';
import { OCCASIONS } from '../../../src/library/shapes';
import { storiesOf } from '../../../src/saga/stories';
import { aLibrary } from '../../a-library';
import { realHouse } from '../../real-house';

let library: Library;
beforeAll(async () => {
  ({ library } = await realHouse());
});

describe.each(LANGUAGES)('the stories in %s', (language) => {
  it('are at least two, and each goes from the second rung to the fifth', () => {
    const stories = storiesOf(library, language, 'x');
    expect(stories.length).toBeGreaterThanOrEqual(2);
    for (const story of stories) {
      const rungs = library.lines[language].filter(({ saga }) => saga === story).map(({ rung }) => rung);
      expect([...new Set(rungs)].sort()).toEqual([2, 3, 4, 5]);
    }
  });

  it('can be told to anybody: no line waits for a fact, a topic or a tactic', () => {
    for (const { saga, template, topics, tactics, asks } of library.lines[language])
      if (saga !== undefined) expect([...template.slots, ...topics, ...tactics, ...asks]).toEqual([]);
  });

  it('can be ended with kind words of every sort, some of them without a name', () => {
    for (const occasion of OCCASIONS) {
      const lines = library.lines[language].filter((line) => line.occasion === occasion);
      expect(lines.filter(({ template }) => template.slots.length === 0).length).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('the order of the stories', () => {
  it('is the same for the same seed, another for others, and has the wanted one first', () => {
    const of = (seed: string, first = ''): string[] => storiesOf(library, 'en', seed, first);
    expect(of('a')).toEqual(of('a'));
    expect(new Set(['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => of(seed).join())).size).toBeGreaterThan(1);
    for (const story of of('a')) expect(of('a', story)[0]).toBe(story);
  });
});

describe('a library', () => {
  const line = { id: 'one', engine: 'kind-exit', text: 'A kind word, and no.' };

  it('refuses a kind word that does not say what it is for, and an occasion elsewhere', () => {
    const truce = 'rebuttals/en/truce.yaml';
    expect(() => aLibrary({ [truce]: [line] })).toThrow(/need an occasion/);
    expect(() => aLibrary({ [truce]: [{ ...line, occasion: 'farewell' }] })).not.toThrow();
    const quip = 'rebuttals/en/quip.yaml';
    expect(() => aLibrary({ [quip]: [{ ...line, occasion: 'farewell' }] })).toThrow(/need an occasion/);
  });

  it('refuses a file of stop words that is not one', () => {
    expect(() => aLibrary({ 'saga/stop.yaml': { cues: { xx: ['stop'] } } })).toThrow(/saga\/stop\.yaml/);
  });
});
