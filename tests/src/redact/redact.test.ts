import type { Aliases } from '../../../src/redact/alias';
import { leaks } from '../../../src/redact/leaks';
import { redact, type Redacted } from '../../../src/redact/redact';
import { secretsOf, type Secrets } from '../../../src/redact/secrets';
import { aLibrary } from '../../a-library';
import { aPitch } from '../../a-pitch';
import { hostileTexts } from '../../hostile';

/** Its cues are the ordinary words of these tests. */
const library = aLibrary({
  'topics/words.yaml': {
    id: 'words',
    name: { en: 'Words' },
    cues: { en: ['will art wolf growth media factory praxis caring'] },
  },
});
const comic: Aliases = {
  names: (kind, n) => [`Comic ${kind} No. ${n}`, `Plain one No. ${n}`, `███ ${n}`],
  owner: (alias) => `${alias}'s`,
  elides: false,
};
const french: Aliases = { names: (_, n) => [`Personne nº ${n}`], owner: (alias) => alias, elides: true };

type Named = Partial<Record<'sender' | 'company' | 'recipient' | 'recipientCompany', string>>;

function secretsFor(text: string, named: Named, rest: object = {}): Secrets {
  const facts = Object.fromEntries(
    Object.entries(named).map(([key, quote]) => [key, { start: -1, end: -1, quote }]),
  );
  return secretsOf(aPitch(text, rest), { ask: { kind: 'none' }, ...facts }, library, 'en');
}

function redacted(text: string, named: Named, rebuttal = '', aliases = comic, rest: object = {}): Redacted {
  return redact({ pitch: text, rebuttal }, secretsFor(text, named, rest), aliases);
}

function pitchOf(result: Redacted): string {
  if (!result.safe) throw new Error(`refused: ${result.leaks.join()}`);
  return result.pitch.replace(/\d+/g, '#');
}

const DEREK = { sender: 'Derek Lang', company: 'Pipewise Media' };

describe('what the channel sees', () => {
  it.each([
    'Derek',
    'DEREK LANG',
    'derek',
    'Lang',
    'Dérék',
    'D\u200Berek',
    'd e r e k',
    'D.E.R.E.K',
    'D. Lang',
    'Derek van Lang',
    'Dеrеk', // with Cyrillic letters
    'dereklang',
  ])('has one alias for a person, written %s', (written) => {
    expect(pitchOf(redacted(`Ask ${written} now`, DEREK))).toBe('Ask Comic person No. # now');
  });

  it.each(['Pipewise', 'PIPEWISE MEDIA', 'Pipe wise', 'pipewisers', 'p-i-p-e-w-i-s-e', 'PipewiseMedia'])(
    'has one alias for a firm, written %s',
    (written) => {
      expect(pitchOf(redacted(`Ask ${written} now`, DEREK))).toBe('Ask Comic firm No. # now');
    },
  );

  it('has the same alias in pitch and rebuttal, another one for another', () => {
    const result = redacted('Derek of Pipewise', DEREK, 'No, Lang. No, PIPEWISE.');
    expect(result).toMatchObject({ safe: true, replaced: { person: 2, firm: 2 } });
    const [, person, firm] = /(Comic person No\. \d+) of (Comic firm No\. \d+)/.exec(pitchText(result)) ?? [];
    expect(result).toMatchObject({ rebuttal: `No, ${person}. No, ${firm}.` });
  });

  it('has reader and reader’s firm replaced', () => {
    const named = { recipient: 'Laura', recipientCompany: 'Oakfield Interiors' };
    expect(pitchOf(redacted('Hi Laura of Oakfield', named))).toBe(
      'Hi Comic reader No. # of Comic reader_firm No. #',
    );
  });

  it('has the author from the platform taken out, and what his addresses are made of', () => {
    const author = { name: 'Derek Lang', address: 'velden@tapkracht.be' };
    expect(pitchOf(redacted('I saw Derek, Velden or tapkracht somewhere.', {}, '', comic, { author }))).toBe(
      'I saw Comic person No. #, Comic person No. # or Comic firm No. # somewhere.',
    );
  });

  it('has the words of a link taken out elsewhere too, but not the platform', () => {
    const result = redacted(
      'See linkedin.com/in/derek-velden, calendly.com/velden',
      {},
      'No Velden on LinkedIn',
    );
    expect(result).toMatchObject({ safe: true, replaced: { link: 2, person: 1 } });
    expect(result.safe && result.rebuttal).toMatch(/^No Comic person No\. \d+ on LinkedIn$/);
  });

  it('has a number known by its end', () => {
    const result = redacted('Call +32 475 12 34 56', {}, '0475/12.34.56, or 0 4 7 5 1 2 3 4 5 6.');
    expect(result).toMatchObject({ rebuttal: 'Comic phone No. 1, or Comic phone No. 1.' });
  });

  it('has a number taken out that somebody typed, though the pitch has none', () => {
    const result = redacted('A pitch.', DEREK, 'Ring me at 0475 12 34 56');
    expect(result).toMatchObject({ rebuttal: 'Ring me at Comic phone No. 1' });
  });

  it('has owners that still own', () => {
    expect(pitchOf(redacted("Derek's plan, Dereks plan", DEREK))).toBe(
      "Comic person No. #'s plan, Comic person No. #'s plan",
    );
  });

  it('has no elision before an alias', () => {
    const named = { sender: 'Anna', company: 'Atelier Dupont' };
    expect(pitchOf(redacted("L'offre d'Anna, chez l'Atelier Dupont, qu'Anna aime", named, '', french))).toBe(
      "L'offre de Personne nº #, chez la Personne nº #, que Personne nº # aime",
    );
  });

  it('finds German dots written out, on either side', () => {
    expect(pitchOf(redacted('Mueller, MÜLLER', { sender: 'Müller' }))).not.toMatch(/m[uü]e?ller/i);
    expect(pitchOf(redacted('Müller, mueller', { sender: 'Mueller' }))).not.toMatch(/m[uü]e?ller/i);
  });

  it('has initials taken out where they sign, not where they are a word', () => {
    const result = redacted('A pitch.', DEREK, 'The DL is long.\n\nDL');
    expect(result.safe && result.rebuttal).toMatch(/^The DL is long\.\n\nComic person No\. \d+$/);
  });

  it('keeps ordinary words that are names too, unless they have a capital', () => {
    expect(
      pitchOf(
        redacted('Art is art, I will. Will slang help growth media?', {
          sender: 'Will Art',
          company: 'Growth Media',
        }),
      ),
    ).toBe('Comic person No. # is art, I will. Comic person No. # slang help Comic firm No. #?');
  });

  it('keeps words that only contain a name', () => {
    const text = 'The party starts with a slang word, in caring hands.';
    expect(pitchOf(redacted(text, { sender: 'Art Lang', company: 'Carin' }))).toBe(text);
  });

  it('does not trip over a name full of signs', () => {
    expect(pitchOf(redacted('We are A+B (C)$ now', { company: 'A+B (C)$' }))).not.toContain('A+B');
    expect(redacted('I am (', { sender: '((' })).toMatchObject({ safe: true, pitch: 'I am (' });
  });

  it('has a plainer alias when the joke itself names somebody', () => {
    expect(pitchOf(redacted('Comic Lang here', { sender: 'Comic Lang' }))).toBe('Plain one No. # here');
  });

  it('is the same when it is redacted twice', () => {
    const text = "Derek's DL, d.lang@pipewise.com, 0475 12 34 56, Pipewise Media";
    const secrets = secretsFor(text, DEREK);
    const once = redact({ pitch: text, rebuttal: text }, secrets, comic);
    expect(once.safe && redact(once, secrets, comic)).toMatchObject({ pitch: pitchText(once) });
  });

  it('is refused, with what is left, when a name cannot be taken out', () => {
    const spiteful: Aliases = { ...comic, names: () => ['Derek'] };
    expect(redacted('Derek here', DEREK, '', spiteful)).toEqual({ safe: false, leaks: ['Derek'] });
  });

  it('is safe or refused, whatever is pasted', () => {
    for (const text of Object.values(hostileTexts())) {
      const secrets = secretsFor(`word ${text.slice(0, 5_000)}`, {
        sender: 'Anna Berg',
        company: 'Pipewise',
      });
      const result = redact({ pitch: text.slice(0, 5_000), rebuttal: text.slice(0, 2_000) }, secrets, comic);
      if (result.safe) expect(leaks(result.pitch, secrets)).toEqual([]);
    }
  });
});

function pitchText(result: Redacted): string {
  return result.safe ? result.pitch : '';
}
