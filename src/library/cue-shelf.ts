import { LANGUAGES, type Language } from '../languages';
import { parseCue } from '../read/cue';
import { CueMatcher, type Match } from '../read/cue-matcher';
import type { Tokens } from '../read/tokens';
import { lineOf, problem, type PromptFile } from './parse-file';

export type CueKind = 'tactic' | 'topic' | 'signal' | 'ask';

/** What a cue stands for: an idea, a fact, a line, a rule of the guard, a reaction or a hint of one. `not` takes it back. */
export interface CueLabel {
  readonly kind: CueKind | 'fact' | 'line' | 'guard' | 'reaction' | 'hint';
  readonly id: string;
  readonly not: boolean;
}

interface Kept {
  readonly cue: string;
  readonly label: CueLabel;
  readonly file: PromptFile;
  readonly key: readonly (string | number)[];
}

/**
 * The cues of one language. They are read when the first text in that language comes: most teams need two of the
 * languages, and all of them at once would cost a second at every start. A cue that cannot be read is left out and told.
 */
export class CueShelf {
  #waiting: Kept[] = [];
  readonly #matcher = new CueMatcher<CueLabel>();
  readonly #problems: string[] = [];

  keep(kept: Kept): void {
    this.#waiting.push(kept);
  }

  match(tokens: Tokens): Match<CueLabel>[] {
    this.#read();
    return this.#matcher.match(tokens);
  }

  /** Reads what still waits. Out: one sentence a broken cue, with file, line and key. */
  problems(): readonly string[] {
    this.#read();
    return this.#problems;
  }

  #read(): void {
    for (const { cue, label, file, key } of this.#waiting) {
      try {
        this.#matcher.add(parseCue(cue), label);
      } catch (error) {
        this.#problems.push(problem(file, lineOf(file, key), key.join('.'), (error as Error).message));
      }
    }
    this.#waiting = [];
  }
}

export function emptyShelves(): Record<Language, CueShelf> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, new CueShelf()])) as Record<
    Language,
    CueShelf
  >;
}

/** The cues of one block of a file (`cues`, `not`), on the shelf of each language they are written for. */
export function keepCues(
  shelves: Readonly<Record<Language, CueShelf>>,
  file: PromptFile,
  part: string,
  block: Readonly<Record<string, readonly string[] | undefined>>,
  label: CueLabel,
): void {
  for (const [code, cues] of Object.entries(block))
    for (const language of LANGUAGES.filter((each) => code === 'any' || code === each))
      cues?.forEach((cue, i) => {
        shelves[language].keep({ cue, label, file, key: [part, code, i] });
      });
}
