import { greetedName } from '../../../src/read/greeted';
import { aLibrary } from '../../a-library';

const { facts } = aLibrary();

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
    ['de', 'Hurra Frau Jahn,\nes', 'Jahn'],
    ['de', 'hallo frau özdemir,\nso', 'özdemir'],
    ['nl', 'hoi marit, ik zit in de trein', 'marit'],
    ['nl', 'Geachte mevrouw Stroobants, beste Hilde,\nIk', 'Hilde'],
    ['nl', 'Re: uw feest\n\nDag Greet,\nIk', 'Greet'],
    ['en', 'Saw your reel last night, Tess. Lovely', 'Tess'],
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
    ['a hole instead of a name', 'Dear Mrs,\nnice'],
    ['a place at the end of a sentence', 'We are a studio in Ghent, Belgium. Nice'],
  ])('is nobody in %s', (_, text) => {
    expect(greetedName(text, facts.en)).toBeUndefined();
  });
});
