import { redact } from '../../../src/board/redact';
import { aLibrary } from '../../a-library';
import { readEnglish } from '../../a-pitch';

const library = aLibrary();

function redacted(
  pitch: string,
  rebuttal = '',
  author = { name: '', address: '' },
): { pitch: string; rebuttal: string } {
  return redact({ pitch, rebuttal }, readEnglish(pitch, library).facts, author);
}

describe('what the channel sees', () => {
  it.each([
    ['a link', 'See https://pipewise.com/book?a=b now', 'https://pipewise.com/book?a=b'],
    ['a link without a scheme', 'See www.pipewise.co.uk/book now', 'www.pipewise'],
    ['a bare host', 'See pipewise.io/book now', 'pipewise.io'],
    ['an address', 'Write to derek.lang+sales@pipe-wise.example now', 'derek.lang'],
    ['a phone number', 'Call +32 (0)475 12.34-56 now', '475'],
    ['a local phone number', 'Call 0475/12.34.56 now', '0475'],
    ['a phone number at the end of a sentence', 'Call 0475123456.', '0475'],
    ['a phone number before a comma', 'Call 0475 12 34 56, please', '56'],
    ['a bank account', 'Pay BE68 5390 0754 7034 now', '5390'],
    ['a company number', 'We are BE 0123.456.789 here', '456'],
    ['a handle', 'Ask @derek_lang now', 'derek'],
  ])('has %s taken out', (_, text, secret) => {
    const { pitch } = redacted(text);
    expect(pitch).not.toContain(secret);
    expect(pitch).toMatch(/\[(link|address|number|account|handle)\]/);
  });

  it('has names and firms replaced, first names and last names alone too, in whatever capitals', () => {
    const text = `Hi Laura,\n\nMy name is Derek Lang and I work at Pipewise Media. I love what you are building at Oakfield Interiors.\nPIPEWISE is what Lang calls home, says derek.\n\nBest regards,\nDerek Lang`;
    const { pitch, rebuttal } = redacted(text, 'No, Derek. Oakfield and Laura say no to Pipewise.');
    for (const secret of [/derek/i, /lang/i, /pipewise/i, /oakfield/i, /interiors/i, /laura/i]) {
      expect(pitch).not.toMatch(secret);
      expect(rebuttal).not.toMatch(secret);
    }
  });

  it('has the same alias for the same name in pitch and rebuttal', () => {
    const { pitch, rebuttal } = redacted('I work at Pipewise. Hello.', 'No to Pipewise.');
    const [alias] = /Growth Firm No\. \d/.exec(pitch) ?? [];
    expect(alias).toBeDefined();
    expect(rebuttal).toBe(`No to ${alias}.`);
  });

  it('has the author from the platform taken out where the text names him', () => {
    const { pitch } = redacted('Derek here, hello.', '', { name: 'Derek Lang', address: 'd@x.be' });
    expect(pitch).not.toContain('Derek');
  });

  it('has the address of the author taken out, with or without what stands around it', () => {
    expect(redacted('Reply to (d.lang@x.be).', '', { name: '', address: 'd.lang@x.be' }).pitch).not.toContain(
      'lang',
    );
  });

  it('keeps words that only contain a name', () => {
    expect(redacted('My name is Art. The party starts.').pitch).toContain('party starts');
  });

  it('keeps ordinary figures, prices and dates', () => {
    expect(redacted('We saw 43% in 60 days for € 1.250,50 in 2026.').pitch).toBe(
      'We saw 43% in 60 days for € 1.250,50 in 2026.',
    );
  });

  it('does not trip over a name full of signs', () => {
    const facts = { ask: { kind: 'none' }, company: { start: 0, end: 7, quote: 'A+B (C)$' } } as const;
    expect(
      redact({ pitch: 'We are A+B (C)$ now', rebuttal: '' }, facts, { name: '', address: '' }).pitch,
    ).toBe('We are Growth Firm No. 4 now');
  });

  it('is ready within half a second for 40 kB of anything', () => {
    const begin = performance.now();
    for (const unit of ['a@b.', 'www.', 'a.b-', '0123 ', 'BE00 ', '@a', '1234567890123456789'])
      redacted(`word ${unit.repeat(40_000 / unit.length)}`);
    expect((performance.now() - begin) / 7).toBeLessThan(500);
  });
});
