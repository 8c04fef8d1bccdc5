import { greetedName, nameAt } from '../../../src/read/names';
import { aLibrary } from '../../a-library';

const { facts } = aLibrary();

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

describe('the person who is greeted', () => {
  it.each([
    ['en', 'Hi Laura,\nNice', 'Laura'],
    ['en', 'Dear Mrs Peeters,\nNice', 'Peeters'],
    ['en', 'Good morning Laura!\nNice', 'Laura'],
    ['en', '\n  Laura,\nNice', 'Laura'],
    ['nl', 'Beste Wim,\nIk', 'Wim'],
    ['nl', 'BESTE Wim\nIk', 'Wim'],
    ['fr', 'Bonjour Élodie,\nJe', 'Élodie'],
    ['fr', 'Cher Monsieur Dupont,\nJe', 'Dupont'],
    ['de', 'Sehr geehrte Frau Müller,\nich', 'Müller'],
  ] as const)('is found in %s: %j', (language, text, expected) => {
    expect(greetedName(text, facts[language])?.quote).toBe(expected);
  });

  it.each([
    ['a greeting without a name', 'Hi there,\nnice'],
    ['a sentence that begins with a capital', 'Growing is hard.\nWe know.'],
    ['a greeting alone', 'Hello,\nWe know.'],
    ['a word that only begins like a greeting', 'Hindsight Laura is good'],
    ['a name on the next line', 'Hello,\nLaura'],
    ['nothing', ''],
  ])('is nobody in %s', (_, text) => {
    expect(greetedName(text, facts.en)).toBeUndefined();
  });
});
