/** One thing that has to be right before RoastPitch works; `then` says what to do when it is not. */
export interface Finding {
  readonly state: 'ok' | 'wrong' | 'unsure';
  /** What was looked at, and what was seen. Never a token. */
  readonly what: string;
  readonly then?: string | undefined;
}

/** Looks at something and says what it found; a platform brings its own. */
export type Check = () => Promise<readonly Finding[]>;

const MARKS = { ok: 'ok   ', wrong: 'WRONG', unsure: '?    ' } as const;

/**
 * `npm run doctor`: runs every check, one line a finding, with what to do below it.
 * Out: the exit code, 1 when something is wrong.
 */
export async function doctorCommand(
  checks: readonly Check[],
  write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Promise<number> {
  const findings: Finding[] = [];
  if (checks.length === 0)
    write(
      'No Slack and no Teams in .env: npm start gives the playground. docs/slack.md and docs/teams.md say how to go on.',
    );
  for (const check of checks) {
    for (const finding of await found(check)) {
      findings.push(finding);
      write(`${MARKS[finding.state]} ${finding.what}`);
      if (finding.state !== 'ok' && finding.then !== undefined) write(`      ${finding.then}`);
    }
  }
  const count = (state: Finding['state']): number => findings.filter((each) => each.state === state).length;
  const wrong = count('wrong');
  if (wrong > 0) write(`${wrong} of ${findings.length} to mend.`);
  else if (count('unsure') > 0)
    write('Nothing wrong was found; the lines with a question mark are for you to look at.');
  else write('Nothing to mend. Go and forward it a sales pitch.');
  return wrong > 0 ? 1 : 0;
}

/** A check that breaks is a finding too. Its message stays out: it may hold an address with a password in it. */
async function found(check: Check): Promise<readonly Finding[]> {
  try {
    return await check();
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    return [
      { state: 'unsure', what: `A check could not be done (${name}).`, then: 'Try again in a minute.' },
    ];
  }
}
