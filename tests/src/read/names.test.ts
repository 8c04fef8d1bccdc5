import { greetedName, nameAt, signedName } from '../../../src/read/names';
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

describe('the person who signs', () => {
  it.each([
    ['en', 'Text.\n\nBest regards,\nDerek Lang\nPipewise', 'Derek Lang'],
    ['en', 'Text.\n\nCheers, Derek', 'Derek'],
    ['en', 'Text.\n\nKind regards\n\nDerek Lang | Pipewise', 'Derek Lang'],
    ['nl', 'Tekst.\n\nMet vriendelijke groet,\nDirk', 'Dirk'],
    ['fr', 'Texte.\n\nBien à vous,\nDenis Lambert', 'Denis Lambert'],
    ['de', 'Text.\n\nViele Grüße\nJörg Weiß', 'Jörg Weiß'],
    ['en', 'No closing words at all.\nDerek Lang', 'Derek Lang'],
  ] as const)('is found in %s: %j', (language, text, expected) => {
    const signed = signedName(text, facts[language]);
    expect(signed?.name.quote).toBe(expected);
    expect(text.slice(signed!.name.start, signed!.after)).toBe(expected);
  });

  it.each([
    ['a sentence that begins with a closing word', 'Text.\n\nBest results are guaranteed here.'],
    ['one line only', 'Derek Lang'],
    ['closing words and nothing after them', 'Text.\n\nBest regards,'],
  ])('is nobody in %s', (_, text) => {
    expect(signedName(text, facts.en)).toBeUndefined();
  });
});
