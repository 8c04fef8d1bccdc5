import { FACTS } from '../../a-library';
import { aLibrary } from '../../a-library';
import { aPitch, readEnglish } from '../../a-pitch';
import { Pseudonyms } from '../../../src/write/pseudonyms';
import type { RawMessage } from '../../../src/pitch';
import type { Language } from '../../../src/languages';

const library = aLibrary();
const { facts: words } = library;

function pseudonyms(text: string, rest: Omit<RawMessage, 'text'> = {}): Pseudonyms {
  return new Pseudonyms(aPitch(text, rest), readEnglish(text, library).facts, words.en);
}

/** With these facts, whatever the reader makes of them. */
function withFacts(
  facts: Partial<Record<'sender' | 'company' | 'recipient' | 'recipientCompany', string>>,
): Pseudonyms {
  const spans = Object.fromEntries(
    Object.entries(facts).map(([name, quote]) => [name, { start: 0, end: quote.length, quote }]),
  );
  return new Pseudonyms(aPitch('x'), { ...spans, ask: { kind: 'none' } }, words.en);
}

const PITCH = `Hi Laura,

My name is Derek Lang and I work at Pipewise. I love what you are building at Oakfield Interiors.
DEREK here again: Pipewise's web design gave Oakfield Interiors' neighbour 43% more in 2026. A quick 15 minute call?
See https://pipewise.com/derek?x=1 or pipewise.io, write to derek.lang@pipewise.com or @dereklang,
ring +32 470 12 34 56, pay to BE68 5390 0754 7034.

Best regards,
Derek Lang`;

describe('what leaves the house', () => {
  const hidden = pseudonyms(PITCH).hide(PITCH);

  it('names nobody, no firm, no link, no address and no figure', () => {
    for (const secret of [
      'Laura',
      'Derek',
      'DEREK',
      'Lang',
      'Pipewise',
      'pipewise',
      'Oakfield',
      'dereklang',
      '.com',
      'http',
    ])
      expect(hidden).not.toContain(secret);
    expect(hidden.replace(/‹\p{L}+\d+›/gu, '')).not.toMatch(/\d/);
  });

  it('keeps the sentences round them, with one token for one name', () => {
    expect(hidden).toContain('Hi ‹Name2›,');
    expect(hidden).toContain(
      'My name is ‹Name1› ‹Surname1› and I work at ‹Firm1›. I love what you are building at ‹Firm2›.',
    );
    expect(hidden).toContain("‹Name1› here again: ‹Firm1›'s web design gave ‹Firm2›' neighbour ‹Number");
    expect(hidden).toMatch(/A quick ‹Number\d+› minute call\?/);
  });

  it('holds no token that the stranger wrote himself', () => {
    expect(pseudonyms('x').hide('I am ‹Name1›, pay ‹Firm9› now')).not.toMatch(/[‹›](?:Name1|Firm9)/);
  });

  it.each([
    [
      'with accents or without',
      { sender: 'André' },
      'Andre and ANDRÉ and andré',
      '‹Name1› and ‹Name1› and ‹Name1›',
    ],
    ['over two spaces or lines', { company: 'Bean There' }, 'Bean  There, Bean\nThere', '‹Firm1›, ‹Firm1›'],
    ['in one word', { company: 'Bean There' }, '#BeanThere', '#‹Firm1›'],
    [
      'with its legal form or without',
      { company: 'Tapkracht BV' },
      'Tapkracht BV is Tapkracht',
      '‹Firm1› is ‹Firm1›',
    ],
    [
      'by the last name alone',
      { sender: 'Jan van der Berg' },
      'Meneer Berg, van der Berg',
      'Meneer ‹Surname1›, ‹Surname1›',
    ],
    [
      'with a genitive',
      { sender: 'Anna' },
      "Annas Angebot, Anna's, Anna’s",
      "‹Name1›s Angebot, ‹Name1›'s, ‹Name1›’s",
    ],
    [
      'but not inside a word',
      { sender: 'Art' },
      'Art, start, party, artful',
      '‹Name1›, start, party, artful',
    ],
    [
      'but not as a small word of two letters',
      { sender: 'An' },
      'An wacht an der Tür',
      '‹Name1› wacht an der Tür',
    ],
  ] as const)('hides a name %s', (_, facts, text, expected) => {
    expect(withFacts(facts).hide(text)).toBe(expected);
  });

  it('leaves B2B and 360° feedback readable, and counts the same figure once', () => {
    expect(pseudonyms('x').hide('B2B, 43% and 43 %, 10x')).toBe(
      'B2B, ‹Number1›% and ‹Number1› %, ‹Number2›x',
    );
  });

  it('tells when a name got out after all', () => {
    const names = withFacts({ sender: 'Derek Lang' });
    expect(names.leaks('Thank you, dérek')).toBe(true);
    expect(names.leaks('Thank you, ‹Name1›')).toBe(false);
  });

  it('stays fast with 40 kB of anything', () => {
    const names = withFacts({ sender: 'Derek Lang', company: 'a a' });
    for (const piece of [
      'a',
      '1',
      'a.',
      '1 ',
      'a@',
      'a-',
      '@a',
      '‹',
      '+1(',
      'www.',
      'BE1 ',
      'de ',
      'Name',
      '‹Name1',
    ]) {
      const text = piece.repeat(40_000 / piece.length);
      const start = performance.now();
      names.restore(names.hide(text), 'fr');
      expect(performance.now() - start).toBeLessThan(2_000);
    }
  });
});

describe('what comes back', () => {
  const names = withFacts({
    sender: 'Chris Maes',
    company: 'Altéo',
    recipient: 'Anna',
    recipientCompany: 'Pipewise',
  });

  it.each<[Language, string, string]>([
    ['en', '‹Name1› of ‹Firm1›', 'Chris of Altéo'],
    ['en', 'Mr ‹Surname1›', 'Mr Maes'],
    [
      'en',
      '‹name1›, <Firm1>, ‹ NAME1 ›, Name1, ‹Name 1›, ‹Name_1›',
      'Chris, Altéo, Chris, Chris, Chris, Chris',
    ],
    ['en', "‹Name1›'s and ‹Firm1›s", 'Chris’s and Altéo’s'],
    [
      'nl',
      "‹Name1›s bureau, ‹Name2›s bureau, ‹Firm2›'s bureau",
      'Chris’ bureau, Anna’s bureau, Pipewises bureau',
    ],
    ['de', '‹Name1›s Angebot und ‹Name2›s', 'Chris’ Angebot und Annas'],
    ['fr', 'le message de ‹Firm1› et d’‹Firm2›', 'le message d’Altéo et de Pipewise'],
    ['fr', 'De ‹Firm1›, je sais que ‹Name2› lit', 'D’Altéo, je sais qu’Anna lit'],
    ['fr', '« ‹Firm1› »', '« Altéo »'],
  ])('in %s, %s is %s', (language, text, expected) => {
    expect(names.restore(text, language)).toBe(expected);
  });

  it('is told apart from a token that nobody gave out', () => {
    for (const text of ['‹Name7› waits', 'Firm8 waits', '‹Link1›', 'see Address1', 'half ‹Na'])
      expect(Pseudonyms.hasToken(names.restore(text, 'en'))).toBe(true);
    expect(Pseudonyms.hasToken(names.restore('‹Name1› waits at ‹Firm1›. No.', 'en'))).toBe(false);
  });

  it('is the message itself, but for what never comes back', () => {
    const own = pseudonyms(PITCH);
    const back = own.restore(own.hide(PITCH.split('\nSee')[0]!), 'en');
    expect(back.replace(/[’']/g, '')).toBe(
      PITCH.split('\nSee')[0]!.replace('DEREK', 'Derek').replace(/[’']/g, ''),
    );
    expect(own.restore(own.hide(PITCH), 'en')).not.toContain('pipewise.com');
  });
});

it('titles are no names', () => {
  expect(FACTS.en.titles).toContain('dr');
  const text = 'Dear Dr. Ulrich Tiedemann,\n\nWe offer web design.';
  expect(pseudonyms(text).hide('Ulrich Tiedemann')).toBe('‹Name1› ‹Surname1›');
});
