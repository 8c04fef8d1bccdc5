import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programArgs } from '../../command';
import { GENUINE, PITCHES, SCAM } from '../../texts';

const ROOT = join(__dirname, '..', '..', '..');
const PROGRAM = programArgs();
const folder = mkdtempSync(join(tmpdir(), 'roastpitch-cli-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The real command, in a process of its own. */
function roast(args: readonly string[], input: string | Buffer = ''): Ran {
  const env = { ...process.env, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...PROGRAM, 'roast', ...args], {
    cwd: ROOT,
    input,
    env,
    maxBuffer: 64 << 20,
  });
  return { code: status, out: stdout.toString(), err: stderr.toString() };
}

interface Answer {
  readonly id?: unknown;
  readonly error?: string;
  readonly pitch: { text: string; subject: string; author: { name: string; address: string }; note: string };
  readonly language: { code: string; confident: boolean };
  readonly register: string;
  readonly verdict: {
    kind: string;
    score: number;
    reasons: { quote: string; shows: string; for: boolean }[];
  };
  readonly tactics: { id: string; evidence: string; score: number }[];
  readonly facts: Record<string, string>;
  readonly rebuttals: { style: string; language: string; text: string; source: string; seed: string }[];
  readonly exit?: { text: string; language: string };
}

const parse = (out: string): Answer[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);

describe('roast, for people', () => {
  it('prints the verdict, its reasons, three rebuttals with their seeds and the exit, in the language of the pitch', () => {
    const file = join(folder, 'pitch.txt');
    writeFileSync(file, PITCHES.en);
    const { code, out, err } = roast([file]);
    expect([code, err]).toEqual([0, '']);
    expect(out.match(/[0-9A-F]{4}-\d+/g)).toHaveLength(3);
    expect(out).toMatch(/^\s+\+ “[^”]+”: \S/m);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('knows what a person told in a profile, and says what a profile may have', () => {
    const file = join(folder, 'profile.json');
    writeFileSync(file, JSON.stringify({ size: 'one', style: 'quip', register: 'formal' }));
    const text = `${PITCHES.en}\n\nIs your HR department aware of it?`;
    const told = roast(['--profile', file, '--json'], text);
    expect([told.code, told.err]).toEqual([0, '']);
    const [answer] = parse(told.out);
    expect(answer?.rebuttals.map((each) => each.style)).toEqual(['quip', 'quip', 'quip']);
    expect(JSON.stringify(answer)).toMatch(/"mismatch":\{"assumption":"[^"]*HR[^"]*","lacks":""\}/);
    writeFileSync(file, '{"sizes":"one"}');
    const wrong = roast(['--profile', file], PITCHES.en);
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toMatch(/sizes[^]*role, size, sector, lacks/);
    expect(roast(['--profile', join(folder, 'none.json')], PITCHES.en).err).toContain(
      'Cannot read the profile',
    );
  });

  it('says what a sender’s answer is, and quotes the words that show it', () => {
    const answer = 'Haha, you made my day. I will not write again, good luck with the kettle!';
    expect(roast(['--reaction', '--json'], answer)).toMatchObject({ code: 0, err: '' });
    const lines = `${JSON.stringify({ id: 'a', text: answer })}\nbroken\n`;
    const [first, second] = parse(roast(['--reaction', '--jsonl'], lines).out) as unknown as [
      { id: string; language: string; reaction: { kind: string; quote: string } },
      { error: string },
    ];
    expect(first).toMatchObject({ id: 'a', language: 'en' });
    expect(answer).toContain(first.reaction.quote);
    expect(second.error).toEqual(expect.any(String));
  });

  it('reads standard input when no file is named, or when it is named -', () => {
    const piped = roast([], PITCHES.nl);
    expect(piped).toEqual(roast(['-'], PITCHES.nl));
    expect(piped.code).toBe(0);
    expect(piped.out).not.toBe('');
  });

  it('prints no rebuttal for a scam', () => {
    const { code, out } = roast([], SCAM);
    expect(code).toBe(0);
    expect(out).not.toMatch(/[0-9A-F]{4}-\d/);
  });

  it('prints help on standard output when asked', () => {
    const { code, out, err } = roast(['--help']);
    expect([code, err]).toEqual([0, '']);
    for (const option of ['--json', '--jsonl', '--style', '--lang', '--nth', '--guard'])
      expect(out).toContain(option);
  });
});

describe('roast --json', () => {
  it('prints one object on one line, with everything that was promised', () => {
    const { code, out, err } = roast(['--json'], PITCHES.en);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')).toHaveLength(2);
    const answer = parse(out)[0]!;
    expect(answer.pitch).toEqual({
      text: PITCHES.en,
      subject: '',
      author: { name: '', address: '' },
      note: '',
    });
    expect(answer.language).toEqual({ code: 'en', confident: true });
    expect(['formal', 'informal']).toContain(answer.register);
    expect(answer.verdict.kind).toBe('pitch');
    expect(answer.verdict.score).toBeGreaterThan(0.5);
    expect(answer.verdict.score).toBeLessThanOrEqual(1);
    for (const { quote, shows } of answer.verdict.reasons) {
      expect(PITCHES.en).toContain(quote);
      expect(shows).toMatch(/^[a-z][a-z0-9_]+$/);
    }
    for (const { evidence, score } of answer.tactics) {
      expect(PITCHES.en).toContain(evidence);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
    expect(answer.facts).toMatchObject({ sender: 'Derek Lang', company: 'Pipewise', recipient: 'Laura' });
    expect(['call', 'demo', 'meeting', 'reply', 'link', 'intro']).toContain(answer.facts.ask);
    expect(answer.facts.metric).toMatch(/^43/);
    expect(answer.rebuttals).toHaveLength(3);
    for (const each of answer.rebuttals) {
      expect(Object.keys(each)).toEqual(['style', 'language', 'text', 'source', 'seed']);
      expect([each.language, each.source]).toEqual(['en', 'template']);
    }
    expect(answer.exit).toMatchObject({ language: 'en' });
  });

  it('prints the same for the same message, and other texts for another angle', () => {
    const first = roast(['--json'], PITCHES.fr).out;
    expect(roast(['--json', '--nth', '0'], PITCHES.fr).out).toBe(first);
    const texts = parse(first)[0]!.rebuttals.map((each) => each.text);
    for (const each of parse(roast(['--json', '--nth', '1'], PITCHES.fr).out)[0]!.rebuttals)
      expect(texts).not.toContain(each.text);
  });

  it('keeps to the style and the language that are asked for', () => {
    const quips = parse(roast(['--json', '--style', 'quip'], PITCHES.de).out)[0]!.rebuttals;
    expect(quips.length).toBeGreaterThan(0);
    expect(quips.every((each) => each.style === 'quip')).toBe(true);
    expect(parse(roast(['--json', '--lang', 'nl'], PITCHES.en).out)[0]!.language.code).toBe('nl');
  });
});

describe('roast --jsonl', () => {
  it('answers line by line in order, and goes on after a bad line', () => {
    const lines = [
      JSON.stringify({ id: 'a', text: PITCHES.en }),
      'this is not JSON',
      JSON.stringify({ id: 'b', text: GENUINE.nl, subject: 'Factuur', channel: 'email', note: 'kijk eens' }),
      JSON.stringify({ id: 'c' }),
      JSON.stringify({ id: 'd', text: '' }),
      JSON.stringify({ id: 7, text: PITCHES.de, style: 'quip', nth: 1 }),
      '',
      JSON.stringify({ id: 'e', text: PITCHES.fr, style: 'pun' }),
      '[]',
      'null',
      JSON.stringify({ id: 'f', text: SCAM, extra: true }),
    ];
    const { code, out, err } = roast(['--jsonl'], `${lines.join('\n')}\n`);
    expect([code, err]).toEqual([0, '']);
    const answers = parse(out);
    expect(answers.map((each) => [each.id, each.error === undefined])).toEqual([
      ['a', true],
      [null, false],
      ['b', true],
      ['c', false],
      ['d', false],
      [7, true],
      ['e', false],
      [null, false],
      [null, false],
      ['f', true],
    ]);
    expect(answers[2]!.pitch).toMatchObject({ subject: 'Factuur', note: 'kijk eens' });
    expect(answers[5]!.rebuttals.every((each) => each.style === 'quip')).toBe(true);
    for (const each of answers) if (each.error !== undefined) expect(each.error).toMatch(/^[A-Z].*[.!?]?$/);
  });

  it('says the same about a message as --json', () => {
    const { id, ...answer } = parse(
      roast(['--jsonl'], JSON.stringify({ id: 'x', text: PITCHES.nl })).out,
    )[0]!;
    expect(id).toBe('x');
    expect(answer).toEqual(parse(roast(['--json'], PITCHES.nl).out)[0]);
  });

  it('answers nothing to nothing', () => {
    expect(roast(['--jsonl'], '\n\n')).toEqual({ code: 0, out: '', err: '' });
  });

  it('answers two thousand lines, all of them, into a pipe', () => {
    const lines = Array.from({ length: 2_000 }, (_, i) =>
      JSON.stringify({ id: i, text: `Open to a quick call about leads, number ${i}?` }),
    );
    const { code, out } = roast(['--jsonl'], lines.join('\n'));
    expect(code).toBe(0);
    expect(parse(out).map((each) => each.id)).toEqual(Array.from({ length: 2_000 }, (_, i) => i));
  }, 60_000);
});

describe('roast --guard', () => {
  it('judges each draft as the production guard does', () => {
    const polite = 'Thank you for writing, but no, we will not be buying anything.';
    const lines = [
      { id: 1, pitch: PITCHES.en, text: polite, lang: 'en' },
      {
        id: 2,
        pitch: PITCHES.en,
        text: `${polite} See https://kettle.example now`,
        lang: 'en',
        style: 'quip',
      },
      { id: 3, pitch: PITCHES.en, text: polite, lang: 'es' },
      { id: 4, text: polite, lang: 'en' },
      { id: 5, pitch: SCAM, text: polite, lang: 'en', style: 'mirror' },
    ];
    const { code, out, err } = roast(['--guard'], lines.map((line) => JSON.stringify(line)).join('\n'));
    expect([code, err]).toEqual([0, '']);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers[0]).toEqual({ id: 1, ok: true });
    expect(answers[1]).toEqual({ id: 2, ok: false, rules: ['S3'], quotes: ['https://kettle.example'] });
    expect(answers.slice(2, 4).map((each) => [each.id, typeof each.error])).toEqual([
      [3, 'string'],
      [4, 'string'],
    ]);
    expect(answers[4]).toMatchObject({ id: 5, ok: false, rules: ['S8'] });
  });
});

describe('a call that cannot be answered ends with 2 and one clear sentence, and nothing on standard output', () => {
  const missing = join(folder, 'not-there.txt');
  const data = join(folder, 'picture.png');
  writeFileSync(data, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 4]));

  it.each<[string, readonly string[], string | Buffer, RegExp]>([
    ['a file that is not there', [missing], '', /not-there\.txt.*no such file/],
    ['a folder', [folder], '', /Cannot read/],
    ['a file that is not there, with --jsonl', ['--jsonl', missing], '', /not-there\.txt.*no such file/],
    ['a folder, with --jsonl', ['--jsonl', folder], '', /Cannot read/],
    ['an option that does not exist', ['--loud'], PITCHES.en, /--loud/],
    ['a style that does not exist', ['--style', 'pun'], PITCHES.en, /quip/],
    ['a language that does not exist', ['--lang', 'es'], PITCHES.en, /en.*nl.*fr.*de/],
    ['an angle that is no number', ['--nth', 'two'], PITCHES.en, /whole number/],
    ['an angle below nothing', ['--nth', '-1'], PITCHES.en, /number|unknown|argument/],
    ['two files', [missing, data], '', /argument/],
    ['--json together with --jsonl', ['--json', '--jsonl'], '', /cannot be used with/],
    ['nothing at all', [], '', /\S/],
    ['spaces only', ['--json'], ' \n\u00A0\u200B', /\S/],
    ['a picture', [data], '', /\S/],
    ['a link only', [], 'https://calendly.com/derek', /\S/],
    ['no words', [], '?! 123', /\S/],
  ])('%s', (_, args, input, sentence) => {
    const { code, out, err } = roast(args, input);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at |node:internal|undefined|Error:.*Error:/);
    expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(3);
  });
});

it('a pitch can neither run anything nor colour the terminal', () => {
  const { code, out } = roast(
    [],
    `Hi {{ sender }}, \u001B[31mquick call\u001B[0m? $(touch x) \`id\` {% assign a = 1 %} Open to a quick call? Just bumping this.`,
  );
  expect(code).toBe(0);
  expect(out).not.toContain('\u001B');
});
