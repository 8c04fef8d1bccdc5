import { endsSentence, fold, tokenise } from '../../../src/read/tokens';

describe('the words of a text', () => {
  it('are lower case and without accents', () => {
    expect(tokenise('Une DÉMO à l’Œuvre, Grüße').words).toEqual([
      'une',
      'demo',
      'a',
      'l',
      'oeuvre',
      'grusse',
    ]);
  });

  it('are divided by hyphens, commas and apostrophes', () => {
    expect(tokenise("15-minute call, it's").words).toEqual(['15', 'minute', 'call', 'it', 's']);
  });

  it('keep a number with its decimals together', () => {
    expect(tokenise('1.500,50 or 30').words).toEqual(['1.500,50', 'or', '30']);
  });

  it('keep a full stop after a number as the end of the sentence', () => {
    expect(tokenise('in 2026. Next').words).toEqual(['in', '2026', '.', 'next']);
  });

  it('include every mark that ends a sentence, and an empty line', () => {
    const { words } = tokenise('a. b? c! d…\n\ne\nf');
    expect(words).toEqual(['a', '.', 'b', '?', 'c', '!', 'd', '.', '¶', 'e', 'f']);
    expect(words.filter(endsSentence)).toEqual(['.', '?', '!', '.', '¶']);
  });

  it('stand where they say they stand', () => {
    const text = 'Één 😀 quick-call bij „Bäckerei“… nu!\n\nDag';
    const { words, starts, ends } = tokenise(text);
    expect(words.length).toBeGreaterThan(8);
    words.forEach((word, i) => {
      expect(fold(text.slice(starts[i], ends[i]))).toBe(word);
    });
  });

  it('are none in a text of spaces, commas and emoji', () => {
    expect(tokenise(' , ; 😀 -- ').words).toEqual([]);
  });
});
