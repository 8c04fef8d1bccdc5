import { findSignature } from '../../../src/read/signature';
import { aLibrary } from '../../a-library';

const { facts } = aLibrary();

describe('the person who signs', () => {
  it.each([
    ['en', 'Text.\n\nBest regards,\nDerek Lang\nPipewise', 'Derek Lang'],
    ['en', 'Text.\n\nCheers, Derek', 'Derek'],
    ['en', 'Text.\n\nKind regards\n\nDerek Lang | Pipewise', 'Derek Lang'],
    ['nl', 'Tekst.\n\nMet vriendelijke groet,\nDirk', 'Dirk'],
    ['fr', 'Texte.\n\nBien à vous,\nDenis Lambert', 'Denis Lambert'],
    ['de', 'Text.\n\nViele Grüße\nJörg Weiß', 'Jörg Weiß'],
    ['en', 'No closing words at all.\nDerek Lang', 'Derek Lang'],
    ['en', 'Unknown closing words.\n\nWarmest of wishes\nDerek Lang\nPipewise Media, Leeds', 'Derek Lang'],
    ['en', 'A postscript hangs below.\n\nBest regards,\nDerek\n\nPS: It is free.', 'Derek'],
    ['en', 'A last line about stopping.\n\nDerek Lang\nPipewise\n\nWant out? Say so.', 'Derek Lang'],
    ['en', 'A title.\n\nBest regards,\nDr. Derek Lang', 'Derek Lang'],
    ['en', 'All on the last line. Shall we talk? Derek Lang, Pipewise', 'Derek Lang'],
  ] as const)('is found in %s: %j', (language, text, expected) => {
    const { sender } = findSignature(text, facts[language]);
    expect(sender?.quote).toBe(expected);
    expect(text.slice(sender?.start, sender?.end)).toBe(expected);
  });

  it.each([
    ['a sentence that begins with a closing word', 'Text.\n\nBest results are guaranteed here.'],
    ['one line only', 'Derek Lang'],
    ['closing words and nothing after them', 'Text.\n\nBest regards,'],
  ])('is nobody in %s', (_, text) => {
    expect(findSignature(text, facts.en).sender).toBeUndefined();
  });
});

describe('the firm in a signature', () => {
  it.each([
    ['below the role', 'Text.\n\nBest regards,\nDerek Lang\nSales manager\nPipewise Media', 'Pipewise Media'],
    ['between a number and a bar', 'Text.\n\nCheers, Derek Lang | +32 475 12 34 56 | Pipewise', 'Pipewise'],
    ['behind the last sentence', 'Text. Shall we talk? Derek, Pipewise Media', 'Pipewise Media'],
    ['beside the place', 'Text.\n\nDerek Lang\nPipewise Media, Leeds', 'Pipewise Media'],
    ['that begins with a figure', 'Text.\n\nBest regards,\nDerek Lang\n3D Works', '3D Works'],
  ])('is found %s', (_, text, expected) => {
    expect(findSignature(text, facts.en).company?.quote).toBe(expected);
  });

  it.each([
    ['a link', 'Text.\n\nBest regards,\nDerek Lang\nwww.pipewise.example'],
    ['a role', 'Text.\n\nBest regards,\nDerek Lang\nSales Manager'],
  ])('is not %s', (_, text) => {
    expect(findSignature(text, facts.en).company).toBeUndefined();
  });
});
