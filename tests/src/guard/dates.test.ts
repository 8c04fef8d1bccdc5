import { namesNoDay, realMoments } from '../../../src/guard/dates';

describe('a moment that could really happen', () => {
  it.each([
    ['en', 'on 3 March', '3 March'],
    ['en', 'on the 3rd of March', '3rd of March'],
    ['en', 'on March 3', 'March 3'],
    ['en', 'on 29 February', '29 February'],
    ['en', 'at 2 pm', '2 pm'],
    ['en', 'at 10:30a.m.', '10:30'],
    ['en', 'at 3 o’clock', '3 o’clock'],
    ['en', 'on 3/12/2026', '3/12/2026'],
    ['nl', 'op 3 maart', '3 maart'],
    ['nl', 'om 15 uur', '15 uur'],
    ['nl', 'om 15u30', '15u30'],
    ['nl', 'om 15u', '15u'],
    ['fr', 'le 1er mars', '1er mars'],
    ['fr', 'à 15h30', '15h30'],
    ['fr', 'à 15 h', '15 h'],
    ['fr', 'à 15 heures', '15 heures'],
    ['fr', 'le 3 août', '3 août'],
    ['de', 'am 3. März', '3. März'],
    ['de', 'um 15 Uhr', '15 Uhr'],
    ['de', 'um 15:00', '15:00'],
    ['de', 'am 03.12.', '03.12'],
  ] as const)('is seen in %s: %s', (language, text, expected) => {
    expect(realMoments(`Let us say ${text} then`, language)).toEqual([expected]);
  });
});

describe('a moment that cannot', () => {
  it.each([
    ['en', 'on 30 February at 25:10'],
    ['en', 'on the 31st of June'],
    ['en', 'on 32 March, or on 0 March'],
    ['en', 'at 13 pm'],
    ['en', 'at 9:75'],
    ['nl', 'op 30 februari om 25:61'],
    ['nl', 'op 31 april'],
    ['fr', 'le 30 février à 25h61'],
    ['fr', 'le 31 juin'],
    ['de', 'am 30. Februar um 26:00'],
    ['de', 'am 31. November'],
  ] as const)('is the joke’s own, in %s: %s', (language, text) => {
    expect(realMoments(`Let us say ${text} then`, language)).toEqual([]);
  });
});

describe('other figures', () => {
  it.each([
    ['en', 'three of us, 15 minutes, 43%, in 2026, and 1,250 chairs'],
    ['en', 'the kettle is on 24/7'],
    ['nl', 'maart is een lange maand, we zijn met 12'],
    ['de', 'Version 15, Zimmer 12'],
  ] as const)('are not moments, in %s: %s', (language, text) => {
    expect(realMoments(text, language)).toEqual([]);
  });
});

describe('a day that no calendar has', () => {
  it.each([
    ['en', 'on 30 February'],
    ['nl', 'op 31 juni'],
    ['fr', 'le 32 mars'],
    ['de', 'am 31. September'],
  ] as const)('is known in %s: %s', (language, text) => {
    expect(namesNoDay(text, language)).toBe(true);
  });

  it('is not one that comes every year, or every fourth', () => {
    expect(namesNoDay('on 29 February or 31 March', 'en')).toBe(false);
  });
});
