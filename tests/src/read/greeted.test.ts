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
    ['de', 'Hurra Frau Sommer,\nes', 'Sommer'],
    ['de', 'hallo frau köhler,\nich', 'köhler'],
    ['nl', 'hoi petra, even iets vragen', 'petra'],
    ['nl', 'Geachte mevrouw Claes, beste Ann,\nIk', 'Ann'],
    ['nl', 'Re: uw vraag\n\nDag Lotte,\nIk', 'Lotte'],
    ['en', 'Read your column on the train, Carla. Lovely', 'Carla'],
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
