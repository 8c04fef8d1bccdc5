import { fold } from '../read/tokens';
import type { Language } from '../languages';

interface Worded {
  readonly language: Language;
  readonly text: string;
}

const NONE: ReadonlySet<string> = new Set();

/** What lines keep falling back on (prompts/props.yaml): kettles, ladders, and the people of the house. */
export class Props {
  readonly #words: Readonly<Partial<Record<Language, ReadonlySet<string>>>>;
  readonly #found = new Map<Worded, ReadonlySet<string>>();

  constructor(words: Readonly<Partial<Record<Language, readonly string[]>>>) {
    this.#words = Object.fromEntries(
      Object.entries(words).map(([language, list]) => [language, new Set(list.map(fold))]),
    );
  }

  /** The props of a line, folded; looked for once. */
  of(line: Worded): ReadonlySet<string> {
    const known = this.#found.get(line);
    if (known) return known;
    const words = fold(line.text).match(/\p{L}[\p{L}'’]*/gu) ?? [];
    const all = this.#words[line.language] ?? NONE;
    const props = new Set(words.filter((word) => all.has(word)));
    this.#found.set(line, props);
    return props;
  }
}
