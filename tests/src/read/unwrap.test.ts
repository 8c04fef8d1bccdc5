import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LANGUAGES } from '../../../src/languages';
import { mailFile, mailWords } from '../../../src/library/mail-words';
import { factFile } from '../../../src/library/shapes';
import { openUnwrap } from '../../../src/read/unwrap';
import { hostileTexts, randomTexts } from '../../hostile';

interface Expected {
  readonly given: string;
  readonly text: string;
  readonly subject: string;
  readonly note: string;
  readonly author: { readonly name: string; readonly address: string };
  readonly earlier: number;
  readonly signature?: string;
}

const ROOT = join(__dirname, '..', '..', '..');
const FIXTURES = join(ROOT, 'tests', 'fixtures', 'mail');
const yaml = (path: string): unknown => parse(readFileSync(join(ROOT, 'prompts', path), 'utf8'));
const facts = LANGUAGES.map((language) => factFile.parse(yaml(`facts/${language}.yaml`)));
const unwrap = openUnwrap(mailWords(mailFile.parse(yaml('mail.yaml')), facts));

const expected = JSON.parse(readFileSync(join(FIXTURES, 'expected.json'), 'utf8')) as Record<
  string,
  Expected
>;
const mailOf = (name: string): string => readFileSync(join(FIXTURES, `${name}.txt`), 'utf8');

describe('getting a pitch out of what was forwarded', () => {
  it.each(Object.entries(expected))('%s', (name, { given, signature, ...wanted }) => {
    const found = unwrap(mailOf(name), given);
    expect(found).toMatchObject(wanted);
    if (signature !== undefined) expect(found.signature).toContain(signature);
  });

  it.each(Object.entries(expected))('%s with Windows line ends', (name, { given, text }) => {
    expect(unwrap(mailOf(name).replaceAll('\n', '\r\n'), given).text).toBe(text);
  });

  it('gives the body of an unwrapped mail back unchanged', () => {
    for (const { text } of Object.values(expected)) expect(unwrap(text, '').text).toBe(text);
  });

  it('reads the addresses that Slack marks up', () => {
    const mail =
      'From: *Chad Closer* <<mailto:chad@x.example|chad@x.example>>\nDate: Tue, Nov 3, 2026 at 9:12 AM\n\nHi Bo. Call?';
    expect(unwrap(mail, '')).toMatchObject({
      text: 'Hi Bo. Call?',
      author: { name: 'Chad Closer', address: 'chad@x.example' },
    });
  });

  it('takes the encoded words and the mail gate out of a subject, but leaves the false "Re:"', () => {
    expect(unwrap('Hi', 'Fwd: [EXTERNAL] Re: =?UTF-8?Q?caf=C3=A9?=').subject).toBe('Re: café');
  });

  it('goes down a forward of 200 forwards to the first message', () => {
    const layer = (i: number): string =>
      `---------- Forwarded message ---------\nFrom: P${i} <p${i}@x.example>\nDate: 3 Nov 2026 09:12\nSubject: Fwd: a\n\nnote ${i}\n\n`;
    const mail = Array.from({ length: 200 }, (_, i) => layer(i)).join('');
    expect(unwrap(mail, '')).toMatchObject({ text: 'note 199', author: { name: 'P199' }, earlier: 0 });
  });
});

describe('a text that was not forwarded', () => {
  it.each([
    'Hi Bram,\n\nFrom: zero leads\nTo: forty leads\nSubject: your growth\n\nShall we talk?',
    'Hi Bram,\n\n> save time\n> save money\n\nCall me -- soon.\n\n--\nChad',
    'On 3 May 2026 Forbes wrote: bakeries are back.\nShall we talk?',
    'As Gartner wrote on 3 May 2026:\n"Buy leads."\n\nShall we?',
    'Free webinar:\nTuesday 10:00\nWednesday 14:00\nSee you there?',
    'Programme\n\nOpening Keynote 9:00\nGrowth Panel 10:30\n\nRegister today for a free demo and a coffee',
    'Hoi,\n\nVan: niks\nNaar: alles\n\nBel me. Datum: 12 mei om 10:00.',
    'De : 3 clients\nA : 30 clients\nVoilà notre promesse. On en parle ?',
    'Von: Montag bis Freitag\nAn: allen Standorten\nDatum: 3. bis 7. November 2026\n\nUnsere Messe wartet auf Sie.',
    'From: Antwerp\nTo: Ghent\nDate: 3 November 2026\n\nWe move your office for 30 % less.',
    'Chad sent you a message last week and you ignored it. Can we talk?',
    'Message from our CEO: buy now, save 30 %.',
    'Hi,\n------------\nOur offer\n------------\nTen leads for free.\n\nUnsubscribe rates fall with us.',
    'Hi Bram,\n\nThis email is intended for busy owners. Call me.\n\nChad\nHead of Growth\n+32 9 555 01 02',
    'Subject: Quick question\n\nHi Bram, quick one.',
    'a < b and <b>bold</b> claims, 3 > 2',
    '> only one quoted line',
    'Price list: 20=20 and a=3D glasses deal',
    '[EXTERN] Hallo, wilt u meer klanten?',
    'Chad Closer\n9:41\n',
    '',
    ' \r\n ',
  ])('comes out as it went in: %j', (text) => {
    expect(unwrap(text, '')).toEqual({
      text,
      subject: '',
      note: '',
      author: { name: '', address: '' },
      signature: '',
      earlier: 0,
    });
  });

  it('keeps a placeholder when only line ends are marked up', () => {
    expect(unwrap('Hi <firstName>,<br><br>Call me.', '').text).toBe('Hi <firstName>,\n\nCall me.');
  });
});

describe('texts made to hurt', () => {
  const filled = (unit: string): string => unit.repeat(Math.ceil(40_000 / unit.length)).slice(0, 40_000);
  const hostile = {
    ...hostileTexts(),
    '40 kB of "From:"': filled('From: '),
    '40 kB of "From:" lines': filled('From:\n'),
    '40 kB of attributions': filled('On 3 Nov 2026 wrote:\n'),
    '40 kB of dashes': filled('-----\n'),
    '40 kB of open elements': filled('<div>'),
    '40 kB of open scripts': `<html><body>${filled('<script>')}`,
    '40 kB of links in brackets': `From: a <a@b.example>\nDate: 3 Nov 2026\n\n${filled('a<https://x.example/')}`,
    '40 kB of chat': filled('Chad Closer 9:41 AM\nhi there you\n'),
    '40 kB of transport coding': filled('=C3=A9=\n'),
    '40 kB of notifications': filled('Chad sent you a message\n'),
  };

  it.each(Object.entries(hostile))('comes to an end with %s', (name, text) => {
    const from = performance.now();
    const found = unwrap(text, text);
    console.log(`${name}: ${(performance.now() - from).toFixed(1)} ms`);
    expect(found.text.isWellFormed() || found.text === text).toBe(true);
  });

  it('never throws and never loses all words, whatever it is given', () => {
    const pieces = Object.keys(expected).map(mailOf);
    for (const text of randomTexts(7, 600, 4_000, pieces)) {
      const found = unwrap(text, text.slice(0, 100));
      if (!text.includes('<') && /\p{L}/u.test(text)) expect(found.text).not.toBe('');
    }
  });
});
