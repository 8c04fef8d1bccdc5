import { clientsIn } from '../../../src/read/clients';
import { read } from '../../../src/read/read';
import { makePitch } from '../../../src/pitch';
import type { Language } from '../../../src/languages';
import type { House } from '../../../src/roast';
import { realHouse } from '../../real-house';

let house: House;
beforeAll(async () => {
  house = await realHouse();
});

const named = (text: string, language: Language = 'en'): string[] => {
  const pitch = makePitch({ text }, house.unwrap);
  if (typeof pitch === 'string') throw new Error(pitch);
  const { clients = [] } = read(pitch, house.library, house.detect, language).facts;
  return clients.map(({ start, end, quote }) => {
    expect(pitch.text.slice(start, end)).toBe(quote);
    return quote;
  });
};

describe('customers that are named to impress', () => {
  it.each([
    [
      'en',
      'We write for brands such as Northbank, Velora and Old Mill Tea, every week.',
      ['Northbank', 'Velora', 'Old Mill Tea'],
    ],
    ['en', 'It is trusted by Northbank.', ['Northbank']],
    ['nl', 'Wij maken dit al voor merken zoals Noordoever en Velora.', ['Noordoever', 'Velora']],
    [
      'fr',
      'Nous écrivons pour des marques comme Nordrive et Velora, chaque semaine.',
      ['Nordrive', 'Velora'],
    ],
    ['de', 'Das machen wir für Unternehmen wie Nordufer und Velora.', ['Nordufer', 'Velora']],
  ] as const)('are found one by one (%s): %s', (language, text, expected) => {
    expect(named(text, language)).toEqual(expected);
  });

  it.each([
    ['en', 'We help companies like yours to grow.'],
    ['nl', 'Wij helpen bedrijven zoals dat van jou.'],
    ['fr', 'Nous aidons des entreprises comme la vôtre.'],
    ['de', 'Wir arbeiten mit Unternehmen wie Ihrem und helfen Ihnen.'],
  ] as const)('are not those who are only spoken to (%s): %s', (language, text) => {
    expect(named(text, language)).toEqual([]);
  });

  it('end somewhere, however long the list', () => {
    const text = 'Aa, '.repeat(10_000);
    expect(clientsIn(text, [0], house.library.facts.en)).toHaveLength(1);
  });
});
