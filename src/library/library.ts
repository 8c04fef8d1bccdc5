import { createHash } from 'node:crypto';
import { LibraryError } from '../errors';
import { isLanguage, LANGUAGES, type Language } from '../languages';
import { BRIEF_FILES, parseBriefTexts, type BriefTexts } from './brief-texts';
import { isColumnFile, parseColumns, type Columns } from './column-texts';
import { emptyShelves, keepCues, type CueKind, type CueLabel, type CueShelf } from './cue-shelf';
import { mailFile, mailWords, type MailFile, type MailWords } from './mail-words';
import { lineOf, parseFile, problem, type PromptFile } from './parse-file';
import { keepFacts } from './spoken-facts';
import { lackingWords, unknownReferences, wrongOccasions } from './missing';
import { isReactionFile, parseReactions, type Reactions } from './reactions';
import * as shapes from './shapes';
import { isStopFile, parseStopWords, type StopWords } from './stop-words';
import type { CueFile, FactFile, GuardFile, RebuttalEntry, Style } from './shapes';
import { compileText, type TextTemplate } from './template';
import { seededNumber } from '../write/seed';
import type { z } from 'zod';
import { UI_SLOTS } from './ui-slots';

export interface Idea extends CueFile {
  readonly kind: CueKind;
}

export interface Line extends RebuttalEntry {
  readonly style: Style;
  readonly language: Language;
  readonly template: TextTemplate;
  /** Where it stands, for problems found later. */
  readonly file: PromptFile;
  readonly place: number;
  /** Made of the id: what the seeded order of the lines is mixed from. */
  readonly number: number;
}

/** Everything prompts/ says, checked and indexed. */
export interface Library {
  /** First eight hex digits of the sha256 of all files: part of every seed. */
  readonly version: string;
  readonly ideas: ReadonlyMap<string, Idea>;
  readonly lines: Readonly<Record<Language, readonly Line[]>>;
  readonly facts: Readonly<Record<Language, FactFile>>;
  readonly ui: Readonly<Record<Language, ReadonlyMap<string, TextTemplate>>>;
  /** The cues of a language for reading, and those for guarding. */
  readonly reader: Readonly<Record<Language, CueShelf>>;
  readonly guard: Readonly<Record<Language, CueShelf>>;
  /** What senders answer to a rebuttal. */
  readonly reactions: Reactions;
  /** How they ask to be left alone. */
  readonly stop: StopWords;
  /** The words of mail programs, of all languages together. */
  readonly mail: MailWords;
  /** What a model is told; a library without it has templates only. */
  readonly brief?: BriefTexts | undefined;
  /** The words of the weekly Column; a library without them has none. */
  readonly columns?: Columns | undefined;
}

const KIND_OF_FOLDER: Readonly<Record<string, CueKind>> = {
  tactics: 'tactic',
  topics: 'topic',
  signals: 'signal',
  asks: 'ask',
};

/**
 * Makes the library out of the files under prompts/.
 * @throws LibraryError that lists every problem of every file at once.
 */
export function parseLibrary(files: readonly PromptFile[]): Library {
  const building = new LibraryBuilder();
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) building.add(file);
  return building.finish();
}

/** Reads the cues of all languages at once, for those who check. Out: a sentence for each that cannot be read. */
export function libraryProblems(library: Library): string[] {
  return LANGUAGES.flatMap((language) => [
    ...library.reader[language].problems(),
    ...library.reactions.shelves[language].problems(),
    ...library.stop.shelves[language].problems(),
    ...(library.columns?.[language].problems() ?? []),
  ]);
}

class LibraryBuilder {
  readonly #problems: string[] = [];
  readonly #hash = createHash('sha256');
  readonly #ideas = new Map<string, Idea>();
  readonly #lines = perLanguage((): Line[] => []);
  readonly #facts: Partial<Record<Language, FactFile>> = {};
  readonly #ui: Partial<Record<Language, Map<string, TextTemplate>>> = {};
  readonly #reader = emptyShelves();
  readonly #guard = emptyShelves();
  readonly #guarded = new Set<Language>();
  readonly #brief: PromptFile[] = [];
  readonly #columns: PromptFile[] = [];
  readonly #reactions: PromptFile[] = [];
  #stop: PromptFile | undefined;
  #mail: MailFile = {};

  add(file: PromptFile): void {
    // Apart: a model's brief, the Column, reactions and requests to stop change no template and no seed.
    if (BRIEF_FILES.some((path) => path === file.path)) {
      this.#brief.push(file);
      return;
    }
    if (isColumnFile(file)) {
      this.#columns.push(file);
      return;
    }
    if (isReactionFile(file)) {
      this.#reactions.push(file);
      return;
    }
    if (isStopFile(file)) {
      this.#stop = file;
      return;
    }
    this.#hash.update(`${file.path}\n${file.text}\n`);
    const [folder = '', second = '', third = ''] = file.path.replace(/\.yaml$/, '').split('/');
    const kind = KIND_OF_FOLDER[folder];
    if (file.path === 'mail.yaml')
      this.#with(file, mailFile, (value) => {
        this.#mail = value;
      });
    else if (kind)
      this.#with(file, shapes.cueFile, (value) => {
        this.#addIdea(file, value, kind);
      });
    else if (!isLanguage(second))
      this.#problems.push(
        problem(file, 1, '', `"${second}" is not one of the languages ${LANGUAGES.join(', ')}`),
      );
    else if (folder === 'rebuttals')
      this.#with(file, shapes.rebuttalFile, (value) => {
        this.#addLines(file, value, second, third);
      });
    else if (folder === 'facts')
      this.#with(file, shapes.factFile, (value) => {
        this.#addFacts(file, value, second);
      });
    else if (folder === 'guard')
      this.#with(file, shapes.guardFile, (value) => {
        this.#addGuard(file, value, second);
      });
    else if (folder === 'ui')
      this.#with(file, shapes.uiFile, (value) => {
        this.#addUi(file, value, second);
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
      // What guards must be whole; what reads may lack a cue, and is told by libraryProblems().
      this.#problems.push(...this.#guard[language].problems());
    }
    const brief = parseBriefTexts(this.#brief);
    if (Array.isArray(brief)) this.#problems.push(...brief);
    const tactics = [...this.#ideas.values()].filter(({ kind }) => kind === 'tactic').map(({ id }) => id);
    const columns = parseColumns(this.#columns, tactics);
    if (Array.isArray(columns)) this.#problems.push(...columns);
    const reactions = parseReactions(this.#reactions, this.#ideas);
    const stop = parseStopWords(this.#stop);
    this.#problems.push(
      ...reactions.problems,
      ...stop.problems,
      ...unknownReferences(this.#lines, this.#ideas),
      ...wrongOccasions(this.#lines),
      ...lackingWords(this.#ui),
    );
    if (this.#problems.length > 0) {
      const cues = LANGUAGES.flatMap((language) => [...this.#reader[language].problems()]);
      throw new LibraryError([...this.#problems, ...cues]);
    }
    return {
      version: this.#hash.digest('hex').slice(0, 8),
      ideas: this.#ideas,
      lines: this.#lines,
      facts: this.#facts as Record<Language, FactFile>,
      ui: this.#ui as Record<Language, Map<string, TextTemplate>>,
      reader: this.#reader,
      guard: this.#guard,
      reactions,
      stop,
      mail: mailWords(this.#mail, Object.values(this.#facts)),
      brief: Array.isArray(brief) ? undefined : brief,
      columns: Array.isArray(columns) ? undefined : columns,
    };
  }

  #with<S extends z.ZodType>(file: PromptFile, shape: S, use: (value: z.output<S>) => void): void {
    const parsed = parseFile(file, shape);
    if (Array.isArray(parsed)) this.#problems.push(...parsed);
    else use(parsed.value);
  }

  #tell(file: PromptFile, key: readonly (string | number)[], reason: string): void {
    this.#problems.push(problem(file, lineOf(file, key), key.join('.'), reason));
  }

  #addIdea(file: PromptFile, value: CueFile, kind: CueKind): void {
    const expected = file.path.replace(/^.*\/|\.yaml$/g, '');
    if (value.id !== expected) this.#tell(file, ['id'], `must be "${expected}", like the name of the file`);
    if ((kind === 'signal') !== (value.side !== undefined)) {
      this.#tell(file, ['side'], 'signals, and only signals, need a side: pitch, genuine or scam');
    }
    this.#ideas.set(`${kind}:${value.id}`, { ...value, kind });
    for (const part of ['cues', 'not'] as const)
      keepCues(this.#reader, file, part, value[part], { kind, id: value.id, not: part === 'not' });
  }

  #addLines(file: PromptFile, entries: RebuttalEntry[], language: Language, name: string): void {
    const style = shapes.STYLES.find((each) => each === name);
    if (!style) {
      this.#problems.push(problem(file, 1, '', `must be named after a style: ${shapes.STYLES.join(', ')}`));
      return;
    }
    entries.forEach((entry, i) => {
      if (this.#lines[language].some((line) => line.id === entry.id))
        this.#tell(file, [i, 'id'], `${entry.id} is used twice in this language`);
      try {
        this.#lines[language].push({
          ...entry,
          style,
          language,
          template: compileText(entry.text, language),
          file,
          place: i,
          number: seededNumber(entry.id),
        });
      } catch (error) {
        this.#tell(file, [i, 'text'], `${entry.id}: ${(error as Error).message}`);
      }
    });
  }

  #addFacts(file: PromptFile, value: FactFile, language: Language): void {
    this.#facts[language] = value;
    keepFacts(this.#reader[language], file, value);
  }

  #addGuard(file: PromptFile, value: GuardFile, language: Language): void {
    this.#guarded.add(language);
    for (const [id, cues] of Object.entries(value)) {
      const label: CueLabel = { kind: 'guard', id, not: id === 'not' };
      cues.forEach((cue, i) => {
        this.#guard[language].keep({ cue, label, file, key: [id, i] });
      });
    }
  }

  #addUi(file: PromptFile, value: Record<string, string>, language: Language): void {
    const texts = (this.#ui[language] = new Map<string, TextTemplate>());
    for (const [key, text] of Object.entries(value)) {
      try {
        texts.set(key, compileText(text, language, UI_SLOTS));
      } catch (error) {
        this.#tell(file, [key], (error as Error).message);
      }
    }
  }
}

function perLanguage<T>(make: () => T): Record<Language, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make()])) as Record<Language, T>;
}
