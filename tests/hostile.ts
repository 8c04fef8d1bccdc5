import { Random } from './random';

const SIZE = 40_000;
const filled = (unit: string, size = SIZE): string =>
  unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

/** Texts that a careless pattern chokes on; each begins with a word, so that it counts as writing. */
export function hostileTexts(): Record<string, string> {
  return {
    '40 kB of one letter': filled('a'),
    '40 kB of one capital': filled('A'),
    '40 kB of spaces between two words': `word ${filled(' ')} word`.slice(0, SIZE - 5) + ' word',
    '40 kB of no-break spaces': `word${filled('\u00A0', SIZE - 10)}word`,
    '40 kB of line ends': `word${filled('\n', SIZE - 10)}word`,
    '40 kB of empty lines with spaces': `word${filled('\n ', SIZE - 10)}word`,
    '40 kB of digits': `word ${filled('1')}`,
    '40 kB of digits and dots': `word ${filled('1.')}`,
    '40 kB of phone numbers': `word ${filled('0123 456 789 ')}`,
    '40 kB of open double braces': `word ${filled('{{')}`,
    '40 kB of open and closed braces': `word ${filled('{{a}}')}`,
    '40 kB of at signs': `word ${filled('@')}`,
    '40 kB of addresses': `word ${filled('a@b.')}`,
    '40 kB of address beginnings': `word ${filled('a.b-c+')}`,
    'nested square brackets': `word ${filled('[', SIZE / 2)}${filled(']', SIZE / 2)}`,
    'nested brackets of all kinds': `word ${filled('([{<')}`,
    '10,000 quoted lines': filled('> hi\n', 50_000),
    '10,000 quote marks': `word\n${filled('>\n', 20_000)}`,
    'ever deeper quote marks': Array.from({ length: 280 }, (_, i) => `${'>'.repeat(i)} word`).join('\n'),
    '40 kB of names': filled('Anna Maria van den Berg '),
    '40 kB of one-word lines': filled('Anna\n'),
    '40 kB of closing words': filled('Best regards,\n'),
    '40 kB of forward headers': filled('From: Anna <a@b.be>\nSent: Monday\nTo: Bo\nSubject: Re: call\n\n'),
    '40 kB of quick calls': filled('quick 15 minute call '),
    '40 kB of "are you"': filled('are you the right person '),
    '40 kB of entities': `word ${filled('&amp;')}`,
    '40 kB of open entities': `word ${filled('&')}`,
    '40 kB of links': filled('https://calendly.com/a '),
    '40 kB of dots': `word ${filled('.')}`,
    '40 kB of host names': `word ${filled('www.')}`,
    '40 kB of combining accents': `e${filled('\u0301')}`,
    '40 kB of lone surrogates': `word ${filled('\uD800a')}`,
    '40 kB of family emoji': `word ${filled('👩‍👩‍👧')}`,
    '40 kB of letters that grow when composed': filled('\uFB2C'),
    '40 kB of percentages': filled('43% 3x 12,5 % '),
    '40 kB of tags': `word ${filled('<a href="')}`,
    '100 kB of ordinary words': filled('the quick brown fox would love a call. ', 100_000),
  };
}

const ALPHABETS = [
  'abcdefghij klmnop\n',
  'ABC abc .,;:!?\n\n',
  '{}[]()<>«»“”„"\'|*_`#&%@$€ \n',
  '0123456789 .,:/-+%x\n',
  'éèëïößœçñÅĳ’ -',
  '\u0000\u0007\u00AD\u200B\u200D\u202E\uFEFF\u00A0\t\r\n ',
  '\uD800\uDC00\uDBFF\uDFFF a\n',
  '😀👩‍👩‍👧🇧🇪 \u0301\u{E0041}',
  'אבגد您好ひらкирил ',
];

/** Random texts: letters of every kind, mixed with pieces of real messages cut anywhere. */
export function randomTexts(
  seed: number,
  count: number,
  longest: number,
  pieces: readonly string[],
): string[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => {
    const length = Math.floor(longest * random.next() ** 2);
    let text = '';
    while (text.length < length) {
      if (random.below(3) === 0) {
        const piece = random.pick(pieces);
        const from = random.below(piece.length);
        text += piece.slice(from, from + random.below(200));
      } else {
        const alphabet = random.pick(ALPHABETS);
        for (let left = random.below(40); left > 0; left -= 1)
          text += alphabet[random.below(alphabet.length)]!;
      }
    }
    return text;
  });
}
