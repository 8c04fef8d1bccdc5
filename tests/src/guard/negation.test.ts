import { isDenied } from '../../../src/guard/negation';
import type { Language } from '../../../src/languages';

function denied(language: Language, text: string, words: string): boolean {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return isDenied(text, start, start + words.length, language);
}

describe('a promise denied by its own clause', () => {
  it.each<[Language, string, string]>([
    ['en', 'So please never send us the form.', 'send us the form'],
    ['nl', 'Noteer ons dus niet voor de 9de.', 'Noteer ons'],
    ['fr', 'Ne m’envoyez donc pas le formulaire.', 'envoyez'],
    ['de', 'Rufen Sie uns also bitte nicht an.', 'Rufen Sie uns'],
  ])('is none: %s %s', (language, text, words) => {
    expect(denied(language, text, words)).toBe(true);
  });

  it.each<[string, Language, string, string]>([
    ['the not is in the clause before', 'en', 'Not today, but send us the form.', 'send us the form'],
    ['it urges', 'en', 'Do not hesitate to send us the form.', 'send us the form'],
    ['it urges', 'fr', 'N’hésitez pas à nous rappeler en mars.', 'nous rappeler'],
    ['it asks why not', 'de', 'Warum nicht im Mai anrufen.', 'anrufen'],
    ['it says so by its opposite', 'en', 'A sample would not hurt.', 'A sample would'],
    ['only the day is denied', 'nl', 'Bel ons niet in maart maar in april.', 'Bel ons'],
    ['“pas” is “only” in Dutch', 'nl', 'Bel ons pas in april.', 'Bel ons'],
  ])('stands where %s (%s)', (_why, language, text, words) => {
    expect(denied(language, text, words)).toBe(false);
  });
});
