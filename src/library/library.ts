import { LANGUAGES, type Language } from '../languages';
import type { BriefTexts } from './brief-texts';
import type { Columns } from './column-texts';
import type { CueKind, CueShelf } from './cue-shelf';
import type { MailWords } from './mail-words';
import type { PromptFile } from './parse-file';
import type { Props } from './props';
import type { Reactions } from './reactions';
import type { Trades } from '../read/trades';
import type { CueFile, RebuttalEntry, Style } from './shapes';
import type { FactWords } from './shared-words';
import type { StopWords } from './stop-words';
import type { TextTemplate } from './template';

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
  readonly facts: Readonly<Record<Language, FactWords>>;
  readonly ui: Readonly<Record<Language, ReadonlyMap<string, TextTemplate>>>;
  /** The cues of a language for reading, and those for guarding. */
  readonly reader: Readonly<Record<Language, CueShelf>>;
  readonly guard: Readonly<Record<Language, CueShelf>>;
  /** What senders answer to a rebuttal. */
  readonly reactions: Reactions;
  /** How they ask to be left alone. */
  readonly stop: StopWords;
  /** The trades a reader may be in: how they are known, and what they are called. */
  readonly trades: Trades;
  readonly tradeNames: Readonly<Record<string, Readonly<Record<Language, string>>>>;
  /** What lines keep falling back on, and should not share. */
  readonly props: Props;
  /** The words of mail programs, of all languages together. */
  readonly mail: MailWords;
  /** What a model is told; a library without it has templates only. */
  readonly brief?: BriefTexts | undefined;
  /** The words of the weekly Column; a library without them has none. */
  readonly columns?: Columns | undefined;
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
