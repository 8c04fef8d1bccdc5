import { findContacts } from '../../../src/redact/contacts';
import { hostileTexts } from '../../hostile';

function found(text: string): string[] {
  return findContacts(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('by what somebody can be reached', () => {
  it.each([
    ['link', 'https://pipewise.com/book?a=b'],
    ['link', 'www.pipewise.co.uk/book'],
    ['link', 'pipewise.io/book'],
    ['link', 'linkedin.com/in/derek-lang'],
    ['link', 'wa.me/32475123456'],
    ['link', 'mañana.es'],
    ['address', 'derek.lang+sales@pipe-wise.example'],
    ['address', 'derek [at] pipewise [dot] com'],
    ['address', 'derek (apenstaartje) pipewise (punt) be'],
    ['phone', '+32 (0)475 12.34-56'],
    ['phone', '0475/12.34.56'],
    ['phone', '0475 12 34 56'],
    ['phone', '020 7946 0958'],
    ['phone', '(555) 123-4567'],
    ['account', 'BE68 5390 0754 7034'],
    ['account', 'nl91abna0417164300'],
    ['account', '4111 1111 1111 1111'],
    ['vat', 'BE 0123.456.789'],
    ['vat', 'NL123456789B01'],
    ['vat', 'ATU12345678'],
    ['vat', 'CHE-123.456.789'],
    ['vat', 'KvK 12345678'],
    ['vat', 'SIRET 123 456 789 00012'],
    ['vat', 'HRB 12345'],
    ['vat', 'Company No. 01234567'],
    ['handle', '@derek_lang'],
  ])('a %s is found as a whole: %s', (kind, quote) => {
    for (const text of [`See ${quote} now`, `(${quote}).`, `${quote}, please`])
      expect(found(text)).toEqual([`${kind}: ${quote}`]);
  });

  it.each([
    'We saw 43% in 60 days for € 1.250,50 in 2026.',
    'From 10 000 - 20 000 euros, 12.000.000 users, de 12 000 000 clients, 1,250,000 views.',
    'On 01/02/2026 at 10:30, or 2026-02-01, in 2024-2026, 24/7, 9-17u.',
    'Read 2016/679 and ISO 27001 in 1000 Brussels or 75008 Paris.',
    'Shall we talk next week.Do you have time?',
  ])('ordinary figures and forgotten blanks are left: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is found in whatever is pasted, and no piece overlaps another', () => {
    for (const text of Object.values(hostileTexts())) {
      let end = 0;
      for (const piece of findContacts(text)) {
        expect(piece.start).toBeGreaterThanOrEqual(end);
        end = piece.end;
      }
    }
  });
});
