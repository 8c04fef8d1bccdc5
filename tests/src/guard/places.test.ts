import { places } from '../../../src/guard/places';

describe('where somebody could be found', () => {
  it.each([
    ['Kom kijken: Kasseiweg 14, om de hoek.', 'Kasseiweg 14'],
    ['Grote Markt 1 staat leeg.', 'Grote Markt 1'],
    ['Kommen Sie in die Lindenstraße 5b.', 'Lindenstraße 5b'],
    ['Es liegt Am Mühlbach 12.', 'Am Mühlbach 12'],
    ['Passez au 12, rue des Lilas.', '12, rue des Lilas'],
    ['Voyez avenue Louise, 140.', 'avenue Louise, 140'],
    ['The door is at 7 Mill Lane.', '7 Mill Lane'],
    ['Write to PO Box 44.', 'PO Box 44'],
    ['Somewhere in SW1A 2AA.', 'SW1A 2AA'],
  ])('is seen in: %s', (text, quote) => {
    expect(places(text)).toContain(quote);
  });

  it.each([
    'Room 4 is on the second floor, 3 doors from the Tea Place.',
    'De weg is 14 kilometer lang en telt 9 bochten.',
    'Der Weg hat 3.000 Blicke am Tag, am Montag 12.',
    'Nous avons 12 places et une rue sans nom.',
  ])('is not seen in: %s', (text) => {
    expect(places(text)).toEqual([]);
  });
});
