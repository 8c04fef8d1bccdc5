import { leftovers } from '../../../src/guard/leftovers';

describe('what somebody forgot to fill in', () => {
  it.each([
    ['Best wishes from XXX.', 'XXX'],
    ['Best wishes from ___.', '___'],
    ['Best wishes from {first}.', '{first}'],
    ['Best wishes from [the office].', '[the office]'],
    ['Best wishes from %NAME%.', '%NAME%'],
    ['The roof of COMPANY NAME is low.', 'COMPANY NAME'],
    ['The roof of NOM_SOCIETE is low.', 'NOM_SOCIETE'],
    ['Bei Firma XY regnet es.', 'Firma XY'],
    ['Groeten, NAAM INVULLEN.', 'NAAM'],
    ['My cousin (insert name here) agrees.', '(insert name here)'],
    ['Ma cousine (insérer ici le prénom) approuve.', '(insérer ici le prénom)'],
    ['We sat before ##the blind##.', '##the blind##'],
    ['Bien à vous, Prénom Nom', 'Prénom Nom'],
    ['Wij denken aan uw (productnaam).', '(productnaam)'],
    ['Dear ..., the cat says no.', 'Dear ...'],
    ['Meine Base (Name einfügen) nickt.', '(Name einfügen)'],
  ])('is seen in: %s', (text, quote) => {
    expect(leftovers(text)).toContain(quote);
  });

  it.each([
    'HR is a mirror, and the CEO is a cat (he is here on Tuesdays).',
    'My name is on the door, your company is not.',
    'An X on the map, two x on the letter.',
  ])('is not seen in: %s', (text) => {
    expect(leftovers(text)).toEqual([]);
  });
});
