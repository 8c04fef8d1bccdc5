import { GRAMMAR } from '../../../src/library/grammar';
import { compileText } from '../../../src/library/template';

describe('a name or figure fits its sentence', () => {
  it.each([
    ['en', 's', 'Chris', 'Chris’s'],
    ['en', 'a', '80%', 'an 80%'],
    ['en', 'a', '11%', 'an 11%'],
    ['en', 'a', '110%', 'a 110%'],
    ['en', 'a', '43%', 'a 43%'],
    ['nl', 's', 'Anna', 'Anna’s'],
    ['nl', 's', 'Chris', 'Chris’'],
    ['nl', 's', 'Karel', 'Karels'],
    ['fr', 'de', 'Altéo', 'd’Altéo'],
    ['fr', 'de', 'Élise', 'd’Élise'],
    ['fr', 'de', 'Yves', 'de Yves'],
    ['fr', 'que', 'Olivier', 'qu’Olivier'],
    ['fr', 'que', 'Paul', 'que Paul'],
    ['de', 's', 'Thomas', 'Thomas’'],
    ['de', 's', 'Anna', 'Annas'],
  ] as const)('in %s by the filter "%s": %s becomes %s', (language, filter, words, expected) => {
    expect(GRAMMAR[language][filter]?.(words)).toBe(expected);
  });

  it('in a text of its language only', () => {
    expect(compileText('Bien {{ company | de }}', 'fr').fill({ company: 'Altéo' }, 'formal')).toBe(
      'Bien d’Altéo',
    );
    expect(() => compileText('Well {{ company | de }}', 'en')).toThrow(/filter/);
  });
});
