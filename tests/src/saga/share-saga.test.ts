import { MAX_SHARED } from '../../../src/board/share';
import type { Library } from '../../../src/library/library';
import { dialogue, sagaEntry } from '../../../src/saga/share-saga';
import { shorten } from '../../../src/saga/shorten';
import { realHouse } from '../../real-house';
import { aSaga, NOW, ours, theirs } from './a-saga';

let library: Library;
beforeAll(async () => {
  ({ library } = await realHouse());
});
const to = { author: { workspace: 'w1', user: 'anna', name: 'Anna' }, channel: 'c1', at: NOW };
const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

describe('a whole saga in one post', () => {
  it('is a dialogue in the order it was written, never with the very words', () => {
    const saga = aSaga({
      turns: [ours(1, NOW, { raw: 'Derek' }), theirs('earnest', NOW, { raw: 'Derek' }), ours(2)],
    });
    expect(dialogue(saga, library)).toBe(
      'We: Our no number 1.\n\nThey: They are so earnest.\n\nWe: Our no number 2.',
    );
  });

  it('keeps within the limit, however long and many its turns are, and cuts no word', () => {
    for (const count of [1, 5, 14, 40]) {
      const turns = Array.from({ length: count }, (_, i) =>
        i % 2 ? theirs('nudge', NOW, { text: words(300) }) : ours(1, NOW, { text: words(3 + i * 40) }),
      );
      const text = dialogue(aSaga({ turns }), library);
      expect(text.length).toBeLessThanOrEqual(MAX_SHARED);
      for (const word of text
        .replace(/We:|They:|\[…\]/g, ' ')
        .split(/\s+/)
        .filter(Boolean))
        expect(word).toMatch(/^word\d+$/);
    }
  });

  it('leaves short turns whole and shortens the long', () => {
    const turns = [ours(1), theirs('nudge', NOW, { text: words(600) }), ours(2)];
    const text = dialogue(aSaga({ turns }), library);
    expect(text).toContain('We: Our no number 1.');
    expect(text).toMatch(/They: word0 .* \[…\] .* word599/);
    expect(text.length).toBeGreaterThan(MAX_SHARED - 30);
  });

  it('says that words were left out which could not be shown', () => {
    const turns = [ours(1), theirs('nudge', NOW, { text: '' })];
    expect(dialogue(aSaga({ turns }), library)).toContain(
      'They: (words that cannot be shown without a name)',
    );
  });

  it('is not shared when its pitch or its first no cannot be shown', () => {
    const hidden = aSaga({ pitch: { ...aSaga().pitch, text: '' } });
    expect(sagaEntry(hidden, to, library)).toBe('unsafe');
    expect(sagaEntry(aSaga({ turns: [ours(1, NOW, { text: '' })] }), to, library)).toBe('unsafe');
    expect(sagaEntry(aSaga(), to, library)).toMatchObject({
      hand: 'template',
      channel: 'c1',
      author: 'anna',
    });
  });
});

describe('a text that is shortened', () => {
  it('keeps its beginning and its end, whole words of them, and never more than it may', () => {
    expect(shorten(words(4), 100)).toBe('word0 word1 word2 word3');
    expect(shorten(words(9), 30)).toBe('word0 word1 […] word7 word8');
    expect(shorten('x'.repeat(100), 20)).toBe('[…]');
    for (let max = 3; max < 60; max += 1) expect(shorten(words(9), max).length).toBeLessThanOrEqual(max);
  });
});
