import type { Spot } from '../../../src/read/spot';
import { setWordsApart, wordChoice } from '../../../src/read/word-choice';

const TEXT = 'growth brand leads monday dentist growths';

/** The words of TEXT as if the lists named had them. */
function places(lists: Readonly<Record<string, readonly string[]>>): Spot[] {
  return Object.entries(lists).flatMap(([id, words]) =>
    words.map((quote): Spot => {
      const start = TEXT.indexOf(quote);
      const label = { kind: 'signal', id, not: false } as const;
      return { start, end: start + quote.length, quote, label, captureFrom: -1, captureTo: -1 };
    }),
  );
}

describe('the choice of words', () => {
  it('speaks for the list that has more words in the text, and quotes the longest of them', () => {
    const [found] = wordChoice(
      places({ seller_words: ['growth', 'brand', 'leads'], everyday_words: ['monday'] }),
    );
    expect(found).toMatchObject({ id: 'seller_words', evidence: { quote: 'growth', start: 0 } });
  });

  it('says nothing when both lists have as many, or none', () => {
    expect(wordChoice(places({ seller_words: ['brand'], everyday_words: ['monday'] }))).toEqual([]);
    expect(wordChoice([])).toEqual([]);
  });

  it('counts a word once, however often and in whatever form it comes', () => {
    const once = wordChoice(places({ seller_words: ['growth'] }));
    const often = wordChoice(places({ seller_words: ['growth', 'growth', 'growths'] }));
    expect(often[0]?.part).toBe(once[0]?.part);
  });

  it('carries less weight the fewer words there are', () => {
    const two = wordChoice(places({ everyday_words: ['monday', 'dentist'] }));
    const one = wordChoice(places({ everyday_words: ['monday'] }));
    expect(two[0]?.part).toBeGreaterThan(one[0]?.part ?? 1);
    expect(two[0]?.part).toBeLessThan(1);
  });

  it('keeps its words out of all other ideas', () => {
    const { words, others } = setWordsApart(places({ seller_words: ['growth'], reaching_out: ['brand'] }));
    expect(words.map((each) => each.quote)).toEqual(['growth']);
    expect(others.map((each) => each.quote)).toEqual(['brand']);
  });
});
