import { judge, nameOf, weightsOf, type Verdict } from '../../../src/read/verdict';
import { aLibrary } from '../../a-library';
import { readEnglish } from '../../a-pitch';

const library = aLibrary();
const SPAM = 'I was impressed by you. Open to a quick call? Just following up.';
const verdict = (text: string): Verdict => readEnglish(text, library).verdict;

describe('the verdict', () => {
  it('is "pitch" when enough speaks for it', () => {
    expect(verdict(SPAM)).toMatchObject({ kind: 'pitch' });
    expect(verdict(SPAM).score).toBeGreaterThan(0.9);
  });

  it('is "genuine" when enough speaks against it', () => {
    const { kind, score } = verdict('The attached invoice is for the shelves.');
    expect(kind).toBe('genuine');
    expect(score).toBeLessThan(0.1);
  });

  it('is "unclear" when nothing speaks at all', () => {
    expect(verdict('It rained on the roof all night.')).toMatchObject({ kind: 'unclear', reasons: [] });
  });

  it('is "unclear" when as much speaks for it as against', () => {
    expect(verdict('The attached invoice. A quick call?').kind).not.toBe('pitch');
  });

  it('is "scam" as soon as a scam shows itself, even dressed as a pitch', () => {
    expect(verdict('Please buy gift cards. Open to a quick call?').kind).toBe('scam');
  });

  it('is not "scam" for one odd word in a message that is plainly something else', () => {
    const { kind } = judge(
      [
        { id: 'gift_cards', evidence: { start: 0, end: 1, quote: 'g' }, score: 0.7 },
        { id: 'invoice', evidence: { start: 0, end: 1, quote: 'i' }, score: 0.95 },
      ],
      (id) => (id === 'invoice' ? { weight: 8, side: 'genuine' } : { weight: 3, side: 'scam' }),
    );
    expect(kind).toBe('genuine');
  });

  it('is never "pitch" by the choice of words alone', () => {
    const words = { id: 'seller_words', evidence: { start: 0, end: 1, quote: 'g' }, score: 1, part: 1 };
    expect(judge([words], () => ({ weight: 1.6, side: 'pitch' })).kind).toBe('unclear');
  });

  it('is "scam" however everyday its words are', () => {
    const { kind } = judge(
      [
        { id: 'gift_cards', evidence: { start: 0, end: 1, quote: 'g' }, score: 0.7 },
        { id: 'everyday_words', evidence: { start: 5, end: 6, quote: 'e' }, score: 1, part: 1 },
      ],
      (id) => (id === 'everyday_words' ? { weight: 9, side: 'genuine' } : { weight: 3, side: 'scam' }),
    );
    expect(kind).toBe('scam');
  });

  it('does not count the same words twice', () => {
    const found = (id: string, start: number, end: number): Parameters<typeof judge>[0][number] => ({
      id,
      evidence: { start, end, quote: 'x'.repeat(end - start) },
      score: 1,
    });
    const kindOf = (): { weight: number; side: 'pitch' } => ({ weight: 1.2, side: 'pitch' });
    const apart = judge([found('call', 0, 10), found('permission', 20, 30)], kindOf);
    const same = judge([found('call', 0, 10), found('permission', 5, 12)], kindOf);
    expect(apart.kind).toBe('pitch');
    expect(same.kind).toBe('unclear');
    expect(same.reasons).toHaveLength(2);
  });

  it('grows with every idea and shrinks with every idea against it', () => {
    const few = verdict('A quick call?').score;
    const more = verdict('A quick call? I was impressed by you.').score;
    const less = verdict('A quick call? I was impressed by you. The attached invoice.').score;
    expect(more).toBeGreaterThan(few);
    expect(less).toBeLessThan(more);
  });
});

describe('its reasons', () => {
  it('are literal words of the message, the weightiest first, for and against', () => {
    const text = 'A quick call? I was impressed by you. See the attached invoice.';
    const { reasons } = verdict(text);
    expect(reasons.map(({ shows, for: isFor }) => `${isFor ? '+' : '-'}${shows}`)).toEqual([
      '-invoice',
      '+quick_call',
      '+flattery',
    ]);
    for (const { quote, start, end } of reasons) expect(text.slice(start, end)).toBe(quote);
  });

  it('of a scam are those of the scam, not those of the pitch it plays', () => {
    const { reasons } = verdict('Please buy gift cards. Open to a quick call?');
    expect(reasons.filter((each) => each.for).map((each) => each.shows)).toEqual(['gift_cards']);
  });

  it('leave out topics and asks, which speak for nothing', () => {
    const { reasons } = verdict('A new website and a demo');
    expect(reasons).toEqual([]);
  });
});

describe('the weight of an idea', () => {
  it('comes from its file; a tactic always speaks for a pitch, a topic for nothing', () => {
    const weigh = weightsOf(library);
    expect(weigh('quick_call')).toEqual({ weight: 2, side: 'pitch' });
    expect(weigh('invoice')).toEqual({ weight: 2.5, side: 'genuine' });
    expect(weigh('website')).toBeUndefined();
    expect(weigh('nothing_like_it')).toBeUndefined();
  });
});

it('an idea is called by its name in the language, else in English, else by its id', () => {
  const named = aLibrary({
    'topics/website.yaml': { id: 'website', name: { en: 'Websites', nl: 'Websites maken' }, cues: {} },
  });
  expect(nameOf(named, 'website', 'nl')).toBe('Websites maken');
  expect(nameOf(named, 'website', 'fr')).toBe('Websites');
  expect(nameOf(named, 'nothing_like_it', 'fr')).toBe('nothing_like_it');
});
