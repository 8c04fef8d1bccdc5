import { ownWords, pitchSays } from '../../../src/guard/own-words';

/** Milliseconds. Not a measure of speed, which is the bench's: only a pattern gone quadratic takes this long. */
const HANG = 15_000;

describe('the own words of a rebuttal', () => {
  it.each([
    'You wrote “Act now!” and no.',
    'Sie schrieben „Act now!“ und nein.',
    'Vous écrivez « Act now! » et non.',
    'Vous écrivez «Act now!» et non.',
    'You wrote "Act now!" and no.',
  ])('leave out what is quoted literally from the pitch: %s', (text) => {
    expect(ownWords(text, 'Hello. Act now! Bye.')).not.toContain('Act now');
    expect(ownWords(text, 'Hello. Act now! Bye.')).toMatch(/(no|nein|non)\.$/);
  });

  it('leave it out whatever its capitals and line breaks', () => {
    expect(ownWords('You wrote “act NOW!”, no.', 'Act\n  now!')).toBe('You wrote “”, no.');
  });

  it('keep what is put into the mouth of the pitch', () => {
    const text = 'You wrote “We are idiots”, no.';
    expect(ownWords(text, 'We are idealists')).toBe(text);
  });

  it('keep everything outside of the marks, and what stands in marks that never close', () => {
    expect(ownWords('Act now! You wrote “Act now!” Act now!', 'Act now!')).toBe(
      'Act now! You wrote “” Act now!',
    );
    expect(ownWords('You wrote “Act now! and no.', 'Act now!')).toBe('You wrote “Act now! and no.');
  });

  it('are found quickly in 40 kB of quotation marks', () => {
    const begin = performance.now();
    for (const unit of ['“', '“a', '"', '« ', '„a“']) ownWords(unit.repeat(40_000 / unit.length), 'a');
    expect(performance.now() - begin).toBeLessThan(HANG);
  });
});

it('a pitch says what stands in it, whatever the spacing and capitals', () => {
  expect(pitchSays('43 %', 'We saw 43\n% more')).toBe(true);
  expect(pitchSays('Pipewise.COM', 'see pipewise.com/x')).toBe(true);
  expect(pitchSays('44%', 'We saw 43% more')).toBe(false);
});
