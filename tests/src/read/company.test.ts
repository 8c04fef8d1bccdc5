import { companyInText } from '../../../src/read/company';
import { aLibrary } from '../../a-library';

const { facts } = aLibrary();

describe('the firm of a sender who does not sign with it', () => {
  it.each([
    [
      'has the name of its own link',
      'We at last built Knopje for you. Order on knopje.example/begin',
      'Knopje',
    ],
    [
      'has the form of a firm',
      'We clean offices for a fair price and bring our own mops. Brightside Works Ltd',
      'Brightside Works Ltd',
    ],
    ['has a made-up name', 'Shops use RivetNest to quote online.', 'RivetNest'],
    ['is the host of its address', 'Write to jan@tapwerk.example please', 'tapwerk'],
    [
      'signs with a link',
      'We build flows for web shops, as you know.\n\nSami\nshopflows.example',
      'shopflows.example',
    ],
  ])('%s', (_, text, expected) => {
    expect(companyInText(text, [], facts.en)?.quote).toBe(expected);
  });

  it.each([
    ['has a free address', 'Write to jan@gmail.com please'],
    ['links to a diary', 'Book a slot: calendly.com/jan'],
    ['left a field empty', 'Hi {{FirstName}}, fancy a chat?'],
  ])('is absent when he %s', (_, text) => {
    expect(companyInText(text, [], facts.en)).toBeUndefined();
  });

  it('is not the firm of the reader', () => {
    const reader = { start: 0, end: 10, quote: 'RivetNest' };
    expect(companyInText('Saw what RivetNest does.', [reader], facts.en)).toBeUndefined();
  });
});
