import { openDetector, type DetectLanguage } from '../../../src/read/language';
import { aLibrary, FACTS } from '../../a-library';
import { PITCHES } from '../../texts';

let detect: DetectLanguage;
beforeAll(async () => {
  detect = await openDetector(aLibrary().facts);
});

describe('the language of a text', () => {
  it.each(Object.entries(PITCHES))('%s is recognised with confidence in a whole message', (code, text) => {
    expect(detect(text)).toEqual({ code, confident: true });
  });

  it.each([
    [
      'Spanish',
      'Hola Laura, espero que estés bien. Me gustaría enseñarte nuestra nueva plataforma para que tu equipo ahorre tiempo cada semana.',
    ],
    [
      'Italian',
      'Ciao Laura, spero che tu stia bene. Vorrei mostrarti la nostra nuova piattaforma per far risparmiare tempo alla tua squadra ogni settimana.',
    ],
    [
      'Polish',
      'Dzień dobry, mam nadzieję, że wszystko w porządku. Chciałbym pokazać naszą nową platformę, która oszczędza czas każdego tygodnia.',
    ],
    [
      'Japanese',
      'お世話になっております。弊社の新しいサービスをご紹介させていただきたくご連絡いたしました。',
    ],
  ])('%s is one that we do not read', (_, text) => {
    expect(detect(text).code).toBe('unknown');
  });

  it('follows the greeting in a text of a few words, and says that it is unsure', () => {
    expect(detect('Hoi Wim, demo?')).toEqual({ code: 'nl', confident: false });
    expect(detect('Bonjour Wim, call?')).toMatchObject({ code: 'fr' });
  });

  it('does not follow a greeting that two languages share', () => {
    const shared = aLibrary({
      'facts/en.yaml': { ...FACTS.en, greetings: [...FACTS.en.greetings, 'hallo'] },
    });
    return openDetector(shared.facts).then((either) => {
      expect(either('Hallo, je bent hartelijk welkom op de koffie morgen.').code).toBe('nl');
    });
  });

  it('does not follow the greeting of a long text', () => {
    expect(detect(`Bonjour, ${PITCHES.en}`).code).toBe('en');
  });

  it.each(['', ' ', '?!', '12345', '\uD800', '😀😀'])('is never a failure: %j', (text) => {
    expect(() => detect(text)).not.toThrow();
  });
});
