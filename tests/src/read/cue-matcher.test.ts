import { parseCue } from '../../../src/read/cue';
import { CueMatcher } from '../../../src/read/cue-matcher';
import { tokenise } from '../../../src/read/tokens';
import { found, matches } from '../../find-cue';

/** Milliseconds. Not a measure of speed, which is the bench's: only a pattern gone quadratic takes this long. */
const HANG = 15_000;

describe('a phrase', () => {
  it('is found whatever its capitals, accents, hyphens and commas', () => {
    expect(found('quick demo', 'A Quick-Démo or a QUICK, demo')).toEqual(['Quick-Démo', 'QUICK, demo']);
  });

  it.each(['.', '?', '!', '…', '\n\n'])('does not run across %j', (end) => {
    expect(found('quick call', `Be quick${end} Call me`)).toEqual([]);
  });

  it('runs across a single line break', () => {
    expect(found('quick call', 'a quick\ncall')).toEqual(['quick\ncall']);
  });

  it('does not run across a full stop through a gap, a free word or a number', () => {
    expect(found('quick ... call', 'Be quick. Then call')).toEqual([]);
    expect(found('quick _ call', 'Be quick. call')).toEqual([]);
  });

  it('does not match half a word', () => {
    expect(found('call', 'a recall, calling, calls')).toEqual([]);
  });

  it('may name its question mark, and is then only found in front of one', () => {
    expect(found('interested ?', 'Interested? Not interested.')).toEqual(['Interested?']);
  });
});

describe('a gap', () => {
  it.each([0, 1, 4])('may stand for %i words', (words) => {
    expect(found('quick ... call', `quick ${'very '.repeat(words)}call`)).toHaveLength(1);
  });

  it('may not stand for five', () => {
    expect(found('quick ... call', 'quick one two three four five call')).toEqual([]);
  });
});

describe('the other signs', () => {
  it('a low line is exactly one word', () => {
    expect(found('quick _ call', 'quick call, quick little call, quick very little call')).toEqual([
      'quick little call',
    ]);
  });

  it('a hash is a number and nothing else', () => {
    expect(found('# minutes', '15 minutes, 1.5 minutes, few minutes')).toEqual(['15 minutes', '1.5 minutes']);
  });

  it('a star at the end is any word that begins so', () => {
    expect(found('optimi*', 'optimise, OPTIMISATION, pessimist, optimal')).toEqual([
      'optimise',
      'OPTIMISATION',
    ]);
  });

  it('a star at the beginning is any word that ends so', () => {
    expect(found('*afdeling', 'HR-afdeling en aankoopafdeling, afdelingen')).toEqual([
      'afdeling',
      'aankoopafdeling',
    ]);
  });
});

describe('of several ways to read one place', () => {
  it('the longest is taken', () => {
    expect(found('quick [15 minute] call [next week]', 'a quick 15-minute call next week')).toEqual([
      'quick 15-minute call next week',
    ]);
  });

  it('each label has its own', () => {
    const matcher = new CueMatcher<string>();
    matcher.add(parseCue('quick'), 'short');
    matcher.add(parseCue('quick call'), 'long');
    const ends = matcher.match(tokenise('quick call')).map(({ label, to }) => `${label}:${to}`);
    expect(ends.sort()).toEqual(['long:2', 'short:1']);
  });
});

describe('a capture', () => {
  const capture = (cue: string, text: string): [number, number] | undefined => {
    const [match] = matches(cue, text);
    return match && [match.captureFrom, match.captureTo];
  };

  it('is the words between the braces', () => {
    expect(capture('is your {_ department} aware', 'Is your HR department aware')).toEqual([2, 4]);
  });

  it('is empty, and stands where the words would begin, when the braces are', () => {
    expect(capture('we offer {}', 'Now we offer web design')).toEqual([3, 3]);
  });

  it('is absent when the cue has no braces', () => {
    expect(capture('we offer', 'we offer')).toEqual([-1, -1]);
  });
});

it.each([
  ['one word', 'quick '.repeat(8_000)],
  ['one letter', 'q'.repeat(40_000)],
  ['words of a gap', 'quick a b c '.repeat(3_500)],
])('40 kB of %s are walked to the end', (_, text) => {
  const begin = performance.now();
  found('quick ... a ... b ... call', text);
  found('qu* ... *ck ... _ # _', text);
  expect(performance.now() - begin).toBeLessThan(HANG);
});
