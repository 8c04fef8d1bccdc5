import { mismatchOf } from '../../src/mismatch';
import { profileShape, type Profile } from '../../src/profile';

const facts = (quote: string) => ({ assumption: { start: 0, end: quote.length, quote } });
const told = (change: Partial<Profile>): Profile => ({ ...profileShape.parse({}), ...change });

describe('a mismatch', () => {
  it.each([
    ['your HR department', 'HR'],
    ['your fleet of vans', 'a fleet'],
    ['jullie wagenpark', 'wagenpark'],
    ['votre équipe commerciale', 'une équipe commerciale'],
    ['Ihre Personalabteilung', 'Personalabteilung'],
  ])('is %s for somebody without %s', (assumption, lacks) => {
    expect(mismatchOf(facts(assumption), told({ lacks: ['a boat', lacks] }))).toEqual({ assumption, lacks });
  });

  it('is any team for somebody who works alone', () => {
    expect(mismatchOf(facts('your sales team'), told({ size: 'one' }))).toEqual({
      assumption: 'your sales team',
      lacks: '',
    });
  });

  it('is none for somebody who may well have it, who told nothing, or of whom nothing is assumed', () => {
    expect(
      mismatchOf(facts('your sales team'), told({ size: 'many', lacks: ['HR department'] })),
    ).toBeUndefined();
    expect(mismatchOf(facts('your sales department'), told({ lacks: ['HR department'] }))).toBeUndefined();
    expect(mismatchOf(facts('your sales team'), undefined)).toBeUndefined();
    expect(mismatchOf({}, told({ size: 'one' }))).toBeUndefined();
  });
});
