import { clean, isBinary, MAX_LENGTH } from '../../../src/read/hygiene';

describe('cleaning a text', () => {
  it('keeps ordinary writing as it is, accents, emoji families and all', () => {
    const text = 'Één café, s’il vous plaît: 👩‍👩‍👧 über „Grüße“ € 5';
    expect(clean(text)).toBe(text);
  });

  it.each([
    ['a soft hyphen', 'op\u00ADportunity', 'opportunity'],
    ['a zero-width space', 'qu\u200Bick', 'quick'],
    ['a byte order mark', '\uFEFFhello', 'hello'],
    ['a right-to-left override', 'a\u202Eb', 'ab'],
    ['an invisible tag character', 'a\u{E0041}b', 'ab'],
    ['a bell', 'a\u0007b', 'ab'],
    ['a C1 control', 'a\u0085b', 'ab'],
  ])('takes out %s', (_, raw, expected) => {
    expect(clean(raw)).toBe(expected);
  });

  it('turns every kind of space and line end into one kind', () => {
    expect(clean('a\u00A0b\u2009c\td\r\ne\rf')).toBe('a b c d\ne\nf');
  });

  it('leaves at most one empty line and no spaces at line ends', () => {
    expect(clean('one   \n\n\n\n\ntwo  ')).toBe('one\n\ntwo');
  });

  it('reads entity leftovers of a mail once', () => {
    expect(clean('Fish &amp; chips &eacute;t&eacute; &#8217;s')).toBe('Fish & chips été ’s');
    expect(clean('&amp;lt;b&amp;gt;')).toBe('&lt;b&gt;');
  });

  it('leaves an ampersand without semicolon alone', () => {
    expect(clean('R&D &copy me, Q&A')).toBe('R&D &copy me, Q&A');
  });

  it('finds an invisible character that hid behind an entity', () => {
    expect(clean('qu&#8203;ick &shy;call')).toBe('quick call');
  });

  it('puts decomposed accents together', () => {
    expect(clean('cafe\u0301')).toBe('café');
  });

  it('makes lone surrogates well-formed', () => {
    expect(clean('a\uD800b').isWellFormed()).toBe(true);
    expect(clean(`${'a'.repeat(MAX_LENGTH - 1)}😀`).isWellFormed()).toBe(true);
    expect(clean('&#xD800; &#0;').isWellFormed()).toBe(true);
  });

  it.each([
    ['letters', 'a'],
    ['letters that composing makes longer', '\uFB2C'],
    ['entities', '&amp;'],
  ])('is never longer than MAX_LENGTH, for %s', (_, unit) => {
    expect(clean(unit.repeat(MAX_LENGTH)).length).toBeLessThanOrEqual(MAX_LENGTH);
  });

  it('gives nothing for a text of spaces and invisible characters', () => {
    expect(clean(' \u200B \u00AD \n\t \uFEFF ')).toBe('');
  });
});

describe('telling writing from data', () => {
  it.each([
    ['a NUL', 'hello\u0000world'],
    ['the head of a picture', '\u0089PNG\r\n\u001A\n\u0001\u0002\u0003'],
    ['broken bytes', '\uFFFD\uFFFDabc\uFFFD'],
  ])('%s is binary', (_, raw) => {
    expect(isBinary(raw)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a mail with tabs and line ends', 'Hi\tthere\r\n\r\nBye\r\n'],
    ['one broken character in a sentence', 'The caf\uFFFD on the corner is open until late.'],
    ['Chinese', '您好,我们提供优质服务'],
  ])('%s is not', (_, raw) => {
    expect(isBinary(raw)).toBe(false);
  });
});
