import { mismatchOf } from '../../src/mismatch';
import { profileShape, type Profile } from '../../src/profile';
import type { Library } from '../../src/library/library';
import { realHouse } from '../real-house';

const facts = (quote: string) => ({ assumption: { start: 0, end: quote.length, quote } });
const told = (change: Partial<Profile>): Profile => ({ ...profileShape.parse({}), ...change });

let library: Library;
beforeAll(async () => {
  ({ library } = await realHouse());
});

describe('a mismatch', () => {
  it.each([
    ['en', 'your HR department', 'HR'],
    ['en', 'your fleet of vans', 'a fleet'],
    ['nl', 'jullie wagenpark', 'wagenpark'],
    ['fr', 'votre équipe commerciale', 'une équipe commerciale'],
    ['de', 'Ihre Personalabteilung', 'Personalabteilung'],
  ] as const)('is (%s) %s for somebody without %s', (language, assumption, lacks) => {
    expect(
      mismatchOf(facts(assumption), told({ lacks: ['a boat', lacks] }), library.facts[language]),
    ).toEqual({ assumption, lacks });
  });

  it('is any team for somebody who works alone', () => {
    expect(mismatchOf(facts('your sales team'), told({ size: 'one' }), library.facts.en)).toEqual({
      assumption: 'your sales team',
      lacks: '',
    });
  });

  it('is none for somebody who may well have it, who told nothing, or of whom nothing is assumed', () => {
    expect(
      mismatchOf(
        facts('your sales team'),
        told({ size: 'many', lacks: ['HR department'] }),
        library.facts.en,
      ),
    ).toBeUndefined();
    expect(
      mismatchOf(facts('your sales department'), told({ lacks: ['HR department'] }), library.facts.en),
    ).toBeUndefined();
    expect(mismatchOf(facts('your sales team'), undefined, library.facts.en)).toBeUndefined();
    expect(mismatchOf({}, told({ size: 'one' }), library.facts.en)).toBeUndefined();
  });
});
