import { LANGUAGES, type Language } from '../languages';
import { lineOf, problem, type PromptFile } from './parse-file';
import type { RebuttalEntry, Style } from './shapes';
import type { TextTemplate } from './template';

/** What is checked of a line once all files are read. */
interface Line extends RebuttalEntry {
  readonly style: Style;
  readonly template: Pick<TextTemplate, 'slots'>;
  readonly file: PromptFile;
  readonly place: number;
}

/** A line that waits for a tactic, topic or trade that does not exist would never be told. */
export function* unknownReferences(
  lines: Readonly<Record<Language, readonly Line[]>>,
  ideas: { has(name: string): boolean },
): Generator<string> {
  for (const line of LANGUAGES.flatMap((language) => lines[language])) {
    for (const kind of ['tactic', 'topic', 'trade'] as const) {
      const ids = line[`${kind}s`];
      for (const id of ids.filter((each) => !ideas.has(`${kind}:${each}`))) {
        yield problem(line.file, lineOf(line.file, [line.place]), line.id, `there is no ${kind} "${id}"`);
      }
    }
  }
}

/** What a slot quotes must be waited for: a line that names {{ said }} without `says` would never be offered. */
const WAITED_FOR = { tactic: 'tactics', topic: 'topics', said: 'says' } as const;

export function* slotsOfNothing(lines: Readonly<Record<Language, readonly Line[]>>): Generator<string> {
  for (const line of LANGUAGES.flatMap((language) => lines[language]))
    for (const [slot, key] of Object.entries(WAITED_FOR))
      if (line[key].length === 0 && line.template.slots.some((each) => each === slot))
        yield problem(
          line.file,
          lineOf(line.file, [line.place]),
          line.id,
          `names {{ ${slot} }} and lacks ${key}`,
        );
}

/** A kind word must say what it is for, and nothing else may. */
export function* wrongOccasions(lines: Readonly<Record<Language, readonly Line[]>>): Generator<string> {
  for (const { id, style, occasion, file, place } of LANGUAGES.flatMap((language) => lines[language]))
    if ((style === 'truce') !== (occasion !== undefined))
      yield problem(file, lineOf(file, [place]), id, 'lines of truce.yaml, and only they, need an occasion');
}

/** Every word of the interface has to be there in every language; English is the measure. */
export function* lackingWords(
  ui: Readonly<Partial<Record<Language, ReadonlyMap<string, TextTemplate>>>>,
): Generator<string> {
  const english = [...(ui.en?.keys() ?? [])];
  for (const language of LANGUAGES) {
    const texts = ui[language];
    const lacking = texts ? english.filter((key) => !texts.has(key)) : [];
    if (lacking.length > 0) yield `prompts/ui/${language}.yaml: lacks ${lacking.join(', ')}`;
  }
}
