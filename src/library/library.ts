import { createHash } from 'node:crypto';
import { LibraryError } from '../errors';
import { isLanguage, LANGUAGES, type Language } from '../languages';
import { parseCue } from '../read/cue';
import { CueMatcher } from '../read/cue-matcher';
import { parseFile, problem, type Parsed, type PromptFile } from './parse-file';
import * as shapes from './shapes';
import type { CueFile, FactFile, GuardFile, RebuttalEntry, Style } from './shapes';
import { compileText, type TextTemplate } from './template';
import type { z } from 'zod';

export type CueKind = 'tactic' | 'topic' | 'signal' | 'ask';

/** What a cue stands for: an idea of a cue file, a fact, or a rule of the guard. `not` takes the idea back. */
export interface CueLabel {
  readonly kind: CueKind | 'fact' | 'guard';
  readonly id: string;
  readonly not: boolean;
}

export interface Idea extends CueFile {
  readonly kind: CueKind;
}

export interface Line extends RebuttalEntry {
  readonly style: Style;
  readonly language: Language;
  readonly template: TextTemplate;
}

/** Everything prompts/ says, checked and indexed. */
export interface Library {
  /** First eight hex digits of the sha256 of all files: part of every seed. */
  readonly version: string;
  readonly ideas: ReadonlyMap<string, Idea>;
  readonly lines: Readonly<Record<Language, readonly Line[]>>;
  readonly facts: Readonly<Record<Language, FactFile>>;
  readonly ui: Readonly<Record<Language, ReadonlyMap<string, TextTemplate>>>;
  /** One matcher a language for reading, one for guarding. */
  readonly reader: Readonly<Record<Language, CueMatcher<CueLabel>>>;
  readonly guard: Readonly<Record<Language, CueMatcher<CueLabel>>>;
}

const KIND_OF_FOLDER: Readonly<Record<string, CueKind>> = {
  tactics: 'tactic',
  topics: 'topic',
  signals: 'signal',
  asks: 'ask',
};
const SPOKEN_FACTS = ['sender', 'company', 'recipient_company', 'offer', 'assumption', 'deadline'] as const;

/**
 * Makes the library out of the files under prompts/.
 * @throws LibraryError that lists every problem of every file at once.
 */
export function parseLibrary(files: readonly PromptFile[]): Library {
  const building = new LibraryBuilder();
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) building.add(file);
  return building.finish();
}

class LibraryBuilder {
  readonly #problems: string[] = [];
  readonly #hash = createHash('sha256');
  readonly #ideas = new Map<string, Idea>();
  readonly #lines = perLanguage((): Line[] => []);
  readonly #facts: Partial<Record<Language, FactFile>> = {};
  readonly #ui: Partial<Record<Language, Map<string, TextTemplate>>> = {};
  readonly #reader = perLanguage(() => new CueMatcher<CueLabel>());
  readonly #guard = perLanguage(() => new CueMatcher<CueLabel>());
  readonly #guarded = new Set<Language>();

  add(file: PromptFile): void {
    this.#hash.update(`${file.path}\n${file.text}\n`);
    const [folder = '', second = '', third = ''] = file.path.replace(/\.yaml$/, '').split('/');
    const kind = KIND_OF_FOLDER[folder];
    if (kind)
      this.#with(file, shapes.cueFile, (parsed) => {
        this.#addIdea(file, parsed, kind);
      });
    else if (!isLanguage(second))
      this.#problems.push(
        problem(file, 1, '', `"${second}" is not one of the languages ${LANGUAGES.join(', ')}`),
      );
    else if (folder === 'rebuttals')
      this.#with(file, shapes.rebuttalFile, (parsed) => {
        this.#addLines(file, parsed, second, third);
      });
    else if (folder === 'facts')
      this.#with(file, shapes.factFile, (parsed) => {
        this.#addFacts(file, parsed, second);
      });
    else if (folder === 'guard')
      this.#with(file, shapes.guardFile, (parsed) => {
        this.#addGuard(file, parsed, second);
      });
    else if (folder === 'ui')
      this.#with(file, shapes.uiFile, (parsed) => {
        this.#addUi(file, parsed, second);
      });
    else this.#problems.push(problem(file, 1, '', `the folder "${folder}" is not known`));
  }

  finish(): Library {
    for (const language of LANGUAGES) {
      const missing = [
        this.#facts[language] ? '' : `facts/${language}.yaml`,
        this.#guarded.has(language) ? '' : `guard/${language}.yaml`,
        this.#ui[language] ? '' : `ui/${language}.yaml`,
        this.#lines[language].some((line) => line.style === 'exit') ? '' : `rebuttals/${language}/exit.yaml`,
      ];
      this.#problems.push(
        ...missing.filter(Boolean).map((path) => `prompts/${path}: the file is missing or empty`),
      );
      this.#checkReferences(language);
    }
    if (this.#problems.length > 0) throw new LibraryError(this.#problems);
    return {
      version: this.#hash.digest('hex').slice(0, 8),
      ideas: this.#ideas,
      lines: this.#lines,
      facts: this.#facts as Record<Language, FactFile>,
      ui: this.#ui as Record<Language, Map<string, TextTemplate>>,
      reader: this.#reader,
      guard: this.#guard,
    };
  }

  #with<S extends z.ZodType>(file: PromptFile, shape: S, use: (parsed: Parsed<z.output<S>>) => void): void {
    const parsed = parseFile(file, shape);
    if (Array.isArray(parsed)) this.#problems.push(...parsed);
    else use(parsed);
  }

  /** Runs `work`; what it throws becomes a problem at this place. */
  #at(file: PromptFile, parsed: Parsed<unknown>, key: (string | number)[], work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#problems.push(problem(file, parsed.line(...key), key.join('.'), (error as Error).message));
    }
  }

  #addIdea(file: PromptFile, parsed: Parsed<CueFile>, kind: CueKind): void {
    const idea: Idea = { ...parsed.value, kind };
    const expected = file.path.replace(/^.*\/|\.yaml$/g, '');
    if (idea.id !== expected)
      this.#problems.push(
        problem(file, parsed.line('id'), 'id', `must be "${expected}", like the name of the file`),
      );
    if ((kind === 'signal') !== (idea.side !== undefined))
      this.#problems.push(
        problem(
          file,
          parsed.line('side'),
          'side',
          'signals, and only signals, need a side: pitch, genuine or scam',
        ),
      );
    this.#ideas.set(`${kind}:${idea.id}`, idea);
    for (const [key, lists] of [
      ['cues', idea.cues],
      ['not', idea.not],
    ] as const) {
      const label: CueLabel = { kind, id: idea.id, not: key === 'not' };
      for (const [code, cues] of Object.entries(lists)) {
        for (const language of LANGUAGES.filter((each) => code === 'any' || code === each)) {
          cues.forEach((cue, i) => {
            this.#addCue(file, parsed, [key, code, i], cue, label, this.#reader[language]);
          });
        }
      }
    }
  }

  #addCue(
    file: PromptFile,
    parsed: Parsed<unknown>,
    key: (string | number)[],
    cue: string,
    label: CueLabel,
    to: CueMatcher<CueLabel>,
  ): void {
    this.#at(file, parsed, key, () => {
      to.add(parseCue(cue), label);
    });
  }

  #addLines(file: PromptFile, parsed: Parsed<RebuttalEntry[]>, language: Language, name: string): void {
    const style = shapes.STYLES.find((each) => each === name);
    if (!style) {
      this.#problems.push(problem(file, 1, '', `must be named after a style: ${shapes.STYLES.join(', ')}`));
      return;
    }
    parsed.value.forEach((entry, i) => {
      if (this.#lines[language].some((line) => line.id === entry.id)) {
        this.#problems.push(
          problem(file, parsed.line(i, 'id'), `${entry.id}.id`, 'is used twice in this language'),
        );
      }
      this.#at(file, parsed, [i, 'text'], () => {
        this.#lines[language].push({ ...entry, style, language, template: compileText(entry.text) });
      });
    });
  }

  #addFacts(file: PromptFile, parsed: Parsed<FactFile>, language: Language): void {
    this.#facts[language] = parsed.value;
    for (const id of SPOKEN_FACTS) {
      const label: CueLabel = { kind: 'fact', id, not: false };
      parsed.value[id].forEach((cue, i) => {
        this.#addCue(file, parsed, [id, i], cue, label, this.#reader[language]);
      });
    }
  }

  #addGuard(file: PromptFile, parsed: Parsed<GuardFile>, language: Language): void {
    this.#guarded.add(language);
    for (const [id, cues] of Object.entries(parsed.value)) {
      const label: CueLabel = { kind: 'guard', id, not: id === 'not' };
      cues.forEach((cue, i) => {
        this.#addCue(file, parsed, [id, i], cue, label, this.#guard[language]);
      });
    }
  }

  #addUi(file: PromptFile, parsed: Parsed<Record<string, string>>, language: Language): void {
    const texts = (this.#ui[language] = new Map<string, TextTemplate>());
    for (const [key, text] of Object.entries(parsed.value)) {
      this.#at(file, parsed, [key], () =>
        texts.set(key, compileText(text, ['n', 'of', 'name', 'url', 'period', 'list', 'seconds'])),
      );
    }
  }

  /** A line that waits for a tactic or topic that does not exist would never be told. */
  #checkReferences(language: Language): void {
    for (const line of this.#lines[language]) {
      const unknown = [
        ...line.tactics.map((id) => `tactic:${id}`),
        ...line.topics.map((id) => `topic:${id}`),
      ].find((key) => !this.#ideas.has(key));
      if (unknown)
        this.#problems.push(
          `prompts/rebuttals/${language}/${line.style}.yaml: "${line.id}": there is no ${unknown.replace(':', ' ')}`,
        );
    }
    const english = [...(this.#ui.en?.keys() ?? [])];
    const texts = this.#ui[language];
    const lacking = texts ? english.filter((key) => !texts.has(key)) : [];
    if (lacking.length > 0) this.#problems.push(`prompts/ui/${language}.yaml: lacks ${lacking.join(', ')}`);
  }
}

function perLanguage<T>(make: () => T): Record<Language, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make()])) as Record<Language, T>;
}
