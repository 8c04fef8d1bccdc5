import { findRegister } from '../../../src/read/register';
import { aLibrary } from '../../a-library';
import { realHouse } from '../../real-house';

const library = aLibrary();

describe('how a message speaks to its reader', () => {
  it.each([
    ['nl', 'Wij sturen u graag uw offerte.', 'formal'],
    ['nl', 'Ik stuur je graag jouw offerte.', 'informal'],
    ['fr', 'Je vous envoie votre devis.', 'formal'],
    ['fr', 'Je t’envoie ton devis, tu verras.', 'informal'],
    ['de', 'Ich sende Ihnen Ihr Angebot.', 'formal'],
    ['de', 'Ich sende dir dein Angebot.', 'informal'],
  ] as const)('%s: %s is %s', (language, text, expected) => {
    expect(findRegister(text, language, library)).toBe(expected);
  });

  it('is informal when nobody is addressed, and in English', () => {
    expect(findRegister('Schöne Grüße aus dem Büro', 'de', library)).toBe('informal');
    expect(findRegister('Would you have your team call me', 'en', library)).toBe('informal');
  });

  it('tells the German "sie", they, from the "Sie" of an address', () => {
    expect(findRegister('Was sie machen, wenn sie kommen: dein Team weiß es.', 'de', library)).toBe(
      'informal',
    );
  });

  it('follows the majority when both are used', () => {
    expect(findRegister('U en uw team kennen u beter dan je denkt', 'nl', library)).toBe('formal');
  });

  it('knows an informal word at the beginning of a sentence', () => {
    expect(findRegister('Du hast Post.', 'de', library)).toBe('informal');
    expect(findRegister('Je team. Jouw groei. Uw wagenpark.', 'nl', library)).toBe('informal');
  });

  it.each([
    ['nl', 'Uw website is traag.'],
    ['fr', 'Votre site est lent.'],
    ['de', 'Ihr Auftritt ist langsam.'],
  ] as const)(
    'knows a formal word of the real list at the beginning of a sentence, in %s',
    async (language, text) => {
      const { library: real } = await realHouse();
      expect(findRegister(text, language, real)).toBe('formal');
    },
  );

  it('does not take the "t" of a French question for an informal word', async () => {
    const { library: real } = await realHouse();
    expect(findRegister('Votre équipe a-t-elle le temps ?', 'fr', real)).toBe('formal');
  });
});
