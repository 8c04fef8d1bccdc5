import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { programArgs } from '../../command';
import { GENUINE, PITCHES, SCAM } from '../../texts';

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The real command, in a process of its own, with the settings of a model that must not be asked. */
function brief(args: readonly string[], input: string): Ran {
  const env = {
    ...process.env,
    OPENAI_API_KEY: 'sk-very-secret',
    OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
    OPENAI_MODEL: 'm',
  };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...programArgs(), 'roast', '--brief', ...args],
    {
      cwd: join(__dirname, '..', '..', '..'),
      input,
      env,
    },
  );
  return { code: status, out: stdout.toString(), err: stderr.toString() };
}

const messages = ({ out }: Ran): { role: string; content: string }[] => JSON.parse(out) as never;

describe('roast --brief', () => {
  it('prints the messages as JSON, sends nothing, and names nobody', () => {
    const ran = brief([], PITCHES.en);
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(messages(ran).map(({ role }) => role)).toEqual(['system', 'user']);
    for (const secret of ['Derek', 'Pipewise', 'Laura', 'very-secret']) expect(ran.out).not.toContain(secret);
  });

  it('follows style and angle', () => {
    const a = brief([], PITCHES.nl);
    const c = brief(['--nth', '1', '--style', 'mirror'], PITCHES.nl);
    expect(a.out).not.toBe(c.out);
    expect(messages(c)[1]?.content).not.toMatch(/style "(?!mirror)/);
  });

  it('prints nothing to send for what no model is asked about, and says so', () => {
    for (const text of [GENUINE.en, SCAM]) {
      const ran = brief([], text);
      expect([ran.code, messages(ran)]).toEqual([0, []]);
      expect(ran.err).not.toBe('');
    }
  });

  it('does not go with --jsonl', () => {
    expect(brief(['--jsonl'], PITCHES.en).code).toBe(2);
  });
});
