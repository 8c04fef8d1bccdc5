import { foreignPart } from '../../../src/guard/foreign';
import type { Language } from '../../../src/languages';
import type { House } from '../../../src/roast';
import { realHouse } from '../../real-house';

describe('one sentence in another language', () => {
  let house: House;
  beforeAll(async () => {
    house = await realHouse();
  });

  it.each<[Language, string]>([
    ['en', 'Ik wens u en uw redactie een fijne herfst zonder mij'],
    ['nl', ' We really could not accept such splendour before Christmas'],
    ['fr', ' Time, as we like to say around here, is somebody else’s problem'],
    ['de', ' We wish you and your team the best of luck with it'],
  ])('is found in a text that should be in %s', (language, sentence) => {
    const around = {
      en: 'The kettle and I must decline the interview, and the attic is nervous enough about it.',
      nl: 'Wij passen voor de kaarsen, want de ploeg van vorig jaar spreekt er nog altijd over.',
      fr: 'C’est non pour la boîte de dix, et nos mains sentent toujours un peu l’agrafe du matin.',
      de: 'Es bleibt beim Nein, auch auf der vierten Tür, und der Gummibaum hat zugestimmt.',
    }[language];
    const text = `${around} ${sentence.trim()}. ${around}`;
    expect(foreignPart(text, language, house.detect)?.trim()).toBe(sentence.trim());
  });

  it.each<[Language, string]>([
    ['en', 'Our motto is “per aspera ad astra”, and it hangs beside the fridge.'],
    ['nl', 'Onze manager heeft een coach en een target, en dat is genoeg business.'],
    ['fr', 'Le weekend, notre marketing manager fait du jogging.'],
    ['de', 'Anbei: Kissen, Fenster, Keks, Ottokar, Gummibaum, Kaffee.'],
  ])('is not found in %s with foreign words in it', (language, text) => {
    expect(foreignPart(text, language, house.detect)).toBeUndefined();
  });
});
