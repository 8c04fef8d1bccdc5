import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../../src/languages';
import { makePitch, type Pitch } from '../../../src/pitch';
import type { Facts } from '../../../src/read/facts';
import { read } from '../../../src/read/read';
import { aliasesIn } from '../../../src/redact/alias';
import { ordinaryWords } from '../../../src/redact/ordinary';
import { redact, type Redacted } from '../../../src/redact/redact';
import { secretsOf, type Secrets } from '../../../src/redact/secrets';
import type { House } from '../../../src/roast';
import { sayIn } from '../../../src/say';
import { Random } from '../../random';
import { realHouse } from '../../real-house';
import { PITCHES } from '../../texts';

/** The promise, looked at from outside: nothing here uses what the redactor finds its names with. */

const FOLDER = join(__dirname, '..', '..', 'examples');

interface Example {
  readonly id: string;
  readonly text: string;
  readonly subject?: string;
}

function examples(language: Language): Example[] {
  return readdirSync(FOLDER)
    .filter((file) => file.startsWith(language))
    .flatMap((file) => readFileSync(join(FOLDER, file), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Example);
}

function namesOf({ sender, company, recipient, recipientCompany }: Facts): string[] {
  return [sender, company, recipient, recipientCompany].flatMap((each) => (each ? [each.quote] : []));
}

/** Small letters without accents, a blank for everything else; so " anna " is a word of its own. */
function plain(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

function share(
  house: House,
  pitch: Pitch,
  facts: Facts,
  language: Language,
  rebuttal: string,
): [Redacted, Secrets] {
  const secrets = secretsOf(pitch, facts, house.library, language);
  const aliases = aliasesIn(sayIn(house.library, language), language);
  return [redact({ pitch: pitch.text, rebuttal }, secrets, aliases), secrets];
}

describe('nothing of the fact list survives', () => {
  it.each(LANGUAGES)(
    'in any of our own examples (%s), and redacting twice changes nothing',
    async (language) => {
      const house = await realHouse();
      const isOrdinary = ordinaryWords(house.library);
      const aliases = aliasesIn(sayIn(house.library, language), language);
      const survived: string[] = [];
      for (const { id, text, subject } of examples(language)) {
        const pitch = makePitch({ text, subject }, house.unwrap);
        if (typeof pitch === 'string') continue;
        const { facts } = read(pitch, house.library, house.detect, language);
        const names = namesOf(facts).filter((name) => plain(name).length > 3);
        const [result, secrets] = share(house, pitch, facts, language, `No, ${names.join(', ')}.`);
        if (!result.safe) {
          survived.push(`${id}: refused because of ${result.leaks.join(', ')}`);
          continue;
        }
        const seen = plain(`${result.pitch} ${result.rebuttal}`);
        for (const name of names)
          if (!isOrdinary(plain(name).trim()) && seen.includes(plain(name))) survived.push(`${id}: ${name}`);
        for (const name of names)
          if (new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u').test(result.pitch))
            survived.push(`${id}: ${name}`);
        const again = redact(result, secrets, aliases);
        if (!again.safe || again.pitch !== result.pitch || again.rebuttal !== result.rebuttal)
          survived.push(`${id}: changed when redacted twice`);
      }
      expect(survived).toEqual([]);
    },
  );

  it('of random names in random dress, in any place of a text', async () => {
    const house = await realHouse();
    const random = new Random(7);
    const syllables = ['ka', 'ro', 'vel', 'min', 'tu', 'zé', 'bran', 'quo', 'lür', 'fje', 'sta', 'ñi', 'ød'];
    const made = (): string => {
      const word = Array.from({ length: 2 + random.below(3) }, () => random.pick(syllables)).join('');
      return word.slice(0, 1).toUpperCase() + word.slice(1);
    };
    const dresses: readonly ((name: string) => string)[] = [
      (name) => name,
      (name) => name.toUpperCase(),
      (name) => name.toLowerCase(),
      (name) => name.normalize('NFD'),
      (name) => Array.from(name).join('\u200B'),
      (name) => Array.from(name).join(' '),
      (name) => Array.from(name).join('.'),
      (name) => name.replace(' ', '\n'),
      (name) => name.replace(' ', '-'),
      (name) => `${name}'s`,
      (name) => `d’${name}`,
      (name) =>
        `${name
          .replace(' ', '.')
          .normalize('NFD')
          .replace(/[^\w.]/g, '')}@gmail.com`,
      (name) => name.replaceAll('a', 'а').replaceAll('o', 'ο'),
      (name) => `(${name})`,
      (name) => `#${name.replace(' ', '')}`,
    ];
    const survived: string[] = [];
    for (let round = 0; round < 400; round += 1) {
      const language = random.pick(LANGUAGES);
      const sender = `${made()} ${made()}`;
      const company = made();
      const quoted = (quote: string): { start: number; end: number; quote: string } => ({
        start: -1,
        end: -1,
        quote,
      });
      const facts: Facts = { sender: quoted(sender), company: quoted(company), ask: { kind: 'none' } };
      const dressed = (): string => random.pick(dresses)(random.pick([sender, company]));
      const text = `word ${dressed()} word, ${dressed()}. Word ${dressed()}`;
      const pitch = makePitch({ text: 'A plain pitch about words.' }, house.unwrap) as Pitch;
      const [result] = share(house, { ...pitch, text }, facts, language, `${dressed()} no ${dressed()}`);
      if (!result.safe) throw new Error(`refused because of ${result.leaks.join(', ')}: ${text}`);
      const seen = plain(`${result.pitch} ${result.rebuttal}`).replaceAll('а', 'a').replaceAll('ο', 'o');
      for (const name of [sender, company, ...sender.split(' ')]) {
        if (seen.includes(plain(name))) survived.push(`${name} in ${text}`);
        const spelt = plain(Array.from(plain(name).replaceAll(' ', '')).join(' '));
        if (seen.includes(spelt)) survived.push(`${name} in ${text}`);
      }
    }
    expect(survived).toEqual([]);
  });
});

describe('the aliases', () => {
  it.each(LANGUAGES)('are all there, and no two kinds share one (%s)', async (language) => {
    const { library } = await realHouse();
    const aliases = aliasesIn(sayIn(library, language), language);
    const kinds = [
      'person',
      'firm',
      'reader',
      'reader_firm',
      'customer',
      'link',
      'address',
      'phone',
      'account',
      'vat',
      'handle',
    ] as const;
    expect(new Set(kinds.map((kind) => aliases.names(kind, 7)[0])).size).toBe(kinds.length);
    for (const kind of kinds) expect(aliases.names(kind, 7)[0]).toMatch(/ 7$/);
  });
});

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

it('takes out the name that the text itself gives, though a colleague is named as its author', async () => {
  const house = await realHouse();
  const author = { name: 'Alex Wilber' };
  const text = PITCHES.en.replace(/\s+/g, ' ');
  const pitch = makePitch({ text, author, channel: 'chat' }, house.unwrap) as Pitch;
  const { facts } = read(pitch, house.library, house.detect, 'en');
  const aliases = aliasesIn(sayIn(house.library, 'en'), 'en');
  const result = redact(
    { pitch: text, rebuttal: 'No, Derek.' },
    secretsOf(pitch, facts, house.library, 'en'),
    aliases,
  );
  expect(result.safe).toBe(true);
  expect(JSON.stringify(result)).not.toMatch(/Derek|\bLang\b|Northbank|Velora|Oakfield/);
});
