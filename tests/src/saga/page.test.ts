import { LANGUAGES } from '../../../src/languages';
import { REACTIONS } from '../../../src/library/reactions';
import type { Library } from '../../../src/library/library';
import { minutesOf, sagaPage } from '../../../src/saga/page';
import { realHouse } from '../../real-house';
import { aSaga, ours, theirs } from './a-saga';

let library: Library;
beforeAll(async () => {
  ({ library } = await realHouse());
});

const whole = aSaga({
  turns: [
    ours(1, undefined, { raw: 'No, Derek.' }),
    theirs('more-pitch'),
    ours(2),
    theirs('bad-loser'),
    ours(3),
    theirs('good-sport'),
    ours(3, undefined, { what: 'handshake' }),
  ],
  ended: 'truce',
});

describe.each(LANGUAGES)('the page of a saga in %s', (language) => {
  it('has a heading for each turn, a state for each end and a name for each mood', () => {
    for (const ended of [undefined, 'truce', 'stopped', 'finale'] as const) {
      const page = sagaPage({ ...whole, ended }, library, language);
      expect([page.title, page.state, ...page.turns.map(({ heading }) => heading)]).not.toContain('');
      expect(page.turns).toHaveLength(8);
    }
    const all = aSaga({ turns: REACTIONS.map((kind) => theirs(kind)) });
    const { line, words } = sagaPage(all, library, language).mood;
    expect(line).toHaveLength(REACTIONS.length);
    expect(words.split(', ')).toHaveLength(REACTIONS.length);
  });

  it('never states the minutes as a fact', () => {
    expect(sagaPage(whole, library, language).estimate).toMatch(/estimat|geschat|geschätzt/i);
  });
});

describe('the page of a saga', () => {
  it('draws the mood as a line, and says the same in words', () => {
    const { mood } = sagaPage(whole, library, 'en');
    expect(mood.line).toBe('▃▁▇');
    expect(mood.words).toMatch(/^Mood: \w.*, \w.*, \w/);
    expect(sagaPage(aSaga(), library, 'en').mood).toEqual({ line: '', words: '' });
  });

  it('shows the very words as long as they are kept, then the redacted ones, and says when there are none', () => {
    const { turns } = sagaPage(whole, library, 'en');
    expect(turns[1]!.text).toBe('No, Derek.');
    expect(turns[2]).toMatchObject({ text: 'They are so more-pitch.', quote: 'so more-pitch' });
    const gone = aSaga({ turns: [ours(1), theirs('nudge', undefined, { text: '' })] });
    expect(sagaPage(gone, library, 'en').turns[2]!.text).toBe('(these words are no longer kept)');
  });

  it('reckons more minutes for more words, and at least one', () => {
    expect(minutesOf(aSaga())).toBe(1);
    expect(
      minutesOf(aSaga({ turns: [ours(1), theirs('nudge', undefined, { words: 200 })] })),
    ).toBeGreaterThan(9);
  });
});
