import { nameAt } from '../../../src/read/names';

describe('a name at a place', () => {
  it.each([
    ['one word', 'Laura is here', 'Laura'],
    ['first and last name', 'Laura Peeters writes', 'Laura Peeters'],
    ['small words inside', 'Jan van de Velde schrijft', 'Jan van de Velde'],
    ['a hyphen and an apostrophe', 'Anne-Marie O’Neill said', 'Anne-Marie O’Neill'],
    ['accents', 'Élodie Müller a dit', 'Élodie Müller'],
    ['at most four words', 'Anna Bella Carla Dora Emma', 'Anna Bella Carla Dora'],
    ['no full stop at the end', 'Pipewise. We', 'Pipewise'],
    ['no second line', 'Laura\nPeeters', 'Laura'],
    ['nothing after a comma', 'Laura, Peeters', 'Laura'],
  ])('has %s', (_, text, expected) => {
    expect(nameAt(text, 0)?.quote).toBe(expected);
  });

  it('is none where a small letter stands', () => {
    expect(nameAt('laura peeters', 0)).toBeUndefined();
  });

  it('does not end in a small word', () => {
    expect(nameAt('Jan van hier', 0)?.quote).toBe('Jan');
  });
});
