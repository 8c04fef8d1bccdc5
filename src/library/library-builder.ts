import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { LibraryError } from '../errors';
import { isLanguage, LANGUAGES, type Language } from '../languages';
import { Trades } from '../read/trades';
import { isBriefFile, parseBriefTexts } from './brief-texts';
import { isColumnFile, parseColumns } from './column-texts';
import { emptyShelves, keepCues, type CueKind, type CueLabel } from './cue-shelf';
import type { Idea, Library } from './library';
import { LineShelf } from './line-shelf';
import { mailFile, mailWords, type MailFile } from './mail-words';
import { lackingWords, slotsOfNothing, unknownReferences, wrongOccasions } from './missing';
import { lineOf, parseFile, problem, type PromptFile } from './parse-file';
import { isReactionFile, parseReactions } from './reactions';
import { Props } from './props';
import { figuresFile, firmsFile, NO_SHARED_WORDS, type SharedWords } from './shared-words';
import * as shapes from './shapes';
import type { CueFile, FactFile, GuardFile, PropFile, TradeFile } from './shapes';
import { keepFacts } from './spoken-facts';
import { isStopFile, parseStopWords } from './stop-words';
import { compileText, type TextTemplate } from './template';
import { UI_SLOTS } from './ui-slots';

const KIND_OF_FOLDER: Readonly<Record<string, CueKind>> = {
  tactics: 'tactic',
  topics: 'topic',
  signals: 'signal',
  asks: 'ask',
};

/** Collects the files one by one; every problem of every file is told at once, in the end. */
export class LibraryBuilder {
  readonly #problems: string[] = [];
  readonly #hash = createHash('sha256');
  readonly #ideas = new Map<string, Idea>();
  readonly #facts: Partial<Record<Language, FactFile>> = {};
  readonly #ui: Partial<Record<Language, Map<string, TextTemplate>>> = {};
  readonly #reader = emptyShelves();
  readonly #shelf = new LineShelf(this.#reader);
  readonly #guard = emptyShelves();
  readonly #guarded = new Set<Language>();
  readonly #brief: PromptFile[] = [];
  readonly #columns: PromptFile[] = [];
  readonly #reactions: PromptFile[] = [];
  #stop: PromptFile | undefined;
  #mail: MailFile = {};
  #shared: SharedWords = NO_SHARED_WORDS;
  #trades: TradeFile = {};
  #props: PropFile = {};

  /** Files for all languages together. */
  readonly #whole: Readonly<Record<string, (file: PromptFile) => void>> = {
    'mail.yaml': (file) => {
      this.#with(file, mailFile, (mail) => {
        this.#mail = mail;
      });
    },
    'trades.yaml': (file) => {
      this.#with(file, shapes.tradeFile, (trades) => {
        this.#trades = trades;
      });
    },
    'props.yaml': (file) => {
      this.#with(file, shapes.propFile, (props) => {
        this.#props = props;
      });
    },
    'firms.yaml': (file) => {
      this.#with(file, firmsFile, (firms) => {
        this.#shared = { ...this.#shared, firms };
      });
    },
    'figures.yaml': (file) => {
      this.#with(file, figuresFile, (figures) => {
        this.#shared = { ...this.#shared, figures };
      });
    },
  };

  /** Folders with a file, or a folder of files, for each language. */
  readonly #folders: Readonly<Record<string, (file: PromptFile, language: Language, name: string) => void>> =
    {
      rebuttals: (file, language, name) => {
        this.#with(file, shapes.rebuttalFile, (value) => {
          this.#shelf.add(file, value, language, name);
        });
      },
      facts: (file, language) => {
        this.#with(file, shapes.factFile, (value) => {
          this.#addFacts(file, value, language);
        });
      },
      guard: (file, language) => {
        this.#with(file, shapes.guardFile, (value) => {
          this.#addGuard(file, value, language);
        });
      },
      ui: (file, language) => {
        this.#with(file, shapes.uiFile, (value) => {
          this.#addUi(file, value, language);
        });
      },
    };

  add(file: PromptFile): void {
    if (this.#putApart(file)) return;
    this.#hash.update(`${file.path}\n${file.text}\n`);
    const [folder = '', second = '', third = ''] = file.path.replace(/\.yaml$/, '').split('/');
    const kind = KIND_OF_FOLDER[folder];
    if (file.path in this.#whole) this.#whole[file.path]?.(file);
    else if (kind)
      this.#with(file, shapes.cueFile, (value) => {
        this.#addIdea(file, value, kind);
      });
    else if (!isLanguage(second))
      this.#problems.push(
        problem(file, 1, '', `"${second}" is not one of the languages ${LANGUAGES.join(', ')}`),
      );
    else if (folder in this.#folders) this.#folders[folder]?.(file, second, third);
    else this.#problems.push(problem(file, 1, '', `the folder "${folder}" is not known`));
  }

  /** A model's brief, the Column, reactions and requests to stop change no template and no seed. */
  #putApart(file: PromptFile): boolean {
    if (isBriefFile(file)) this.#brief.push(file);
    else if (isColumnFile(file)) this.#columns.push(file);
    else if (isReactionFile(file)) this.#reactions.push(file);
    else if (isStopFile(file)) this.#stop = file;
    else return false;
    return true;
  }

  finish(): Library {
    for (const language of LANGUAGES) {
      const missing = [
        this.#facts[language] ? '' : `facts/${language}.yaml`,
        this.#guarded.has(language) ? '' : `guard/${language}.yaml`,
        this.#ui[language] ? '' : `ui/${language}.yaml`,
        this.#shelf.lines[language].some((line) => line.style === 'exit')
          ? ''
          : `rebuttals/${language}/exit.yaml`,
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
      ...this.#shelf.problems,
      ...unknownReferences(
        this.#shelf.lines,
        new Set([...this.#ideas.keys(), ...Object.keys(this.#trades).map((id) => `trade:${id}`)]),
      ),
      ...slotsOfNothing(this.#shelf.lines),
      ...wrongOccasions(this.#shelf.lines),
      ...lackingWords(this.#ui),
    );
    if (this.#problems.length > 0) {
      const cues = LANGUAGES.flatMap((language) => [...this.#reader[language].problems()]);
      throw new LibraryError([...this.#problems, ...cues]);
    }
    const facts = this.#facts as Record<Language, FactFile>;
    return {
      version: this.#hash.digest('hex').slice(0, 8),
      ideas: this.#ideas,
      lines: this.#shelf.lines,
      facts: perLanguage((language) => ({ ...facts[language], ...this.#shared })),
      ui: this.#ui as Record<Language, Map<string, TextTemplate>>,
      reader: this.#reader,
      guard: this.#guard,
      reactions,
      stop,
      trades: tradeWords(this.#trades),
      tradeNames: Object.fromEntries(Object.entries(this.#trades).map(([id, { name }]) => [id, name])),
      props: new Props(this.#props),
      mail: mailWords(this.#mail, Object.values(facts)),
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

function perLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, T>;
}

function tradeWords(file: TradeFile): Trades {
  const all = Object.entries(file);
  return new Trades(
    all.map(([id, trade]) => [id, LANGUAGES.flatMap((each) => trade[each])] as const),
    all.filter(([, { sellers }]) => sellers).map(([id]) => id),
  );
}
