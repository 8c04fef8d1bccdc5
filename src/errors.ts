/**
 * A failure that a person can do something about. `message` says what is wrong, `hint` what to do next.
 * Anything else that is thrown is a defect of ours.
 */
export class RoastPitchError extends Error {
  readonly hint: string;

  constructor(message: string, hint = '') {
    super(message);
    this.name = new.target.name;
    this.hint = hint;
  }
}

/** The environment is not usable; `problems` lists all of them at once, one sentence each. */
export class ConfigError extends RoastPitchError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'), 'Mend these in .env (see .env.example) and start again.');
    this.problems = problems;
  }
}

/** A file under prompts/ is not usable; each problem names file, line, key and reason. */
export class LibraryError extends RoastPitchError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'), 'See prompts/README.md for the format of each file.');
    this.problems = problems;
  }
}

/** What was remembered cannot be reached or written. */
export class StoreError extends RoastPitchError {}
