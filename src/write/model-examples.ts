import type { Library, Line } from '../library/library';
import { spot } from '../read/spot';
import { tokenise } from '../read/tokens';
import type { Style } from '../library/shapes';
import type { Task } from '../ports';
import { clauseOf, quotable } from './quote';
import { seededNumber, shuffled } from './seed';

/** A line of the library as it would answer an invented message; nothing in it is this message's. */
export interface Example {
  readonly quote: string;
  readonly text: string;
  readonly style: Style;
}

/**
 * Lines of the library in this language and register, in the styles that are asked for, each filled with the sample
 * words of its own tactic or topic. Never about what this message is about: the model is to learn the tone, not the joke.
 * `fits` has the last word on each. In the order of the styles, then the first styles once more.
 */
export function examplesFor(
  task: Task,
  styles: readonly Style[],
  library: Library,
  wanted: number,
  fits: (text: string) => boolean,
): Example[] {
  const seed = seededNumber('examples', task.pitch.id);
  const { topics, tactics } = task.reading;
  const busy = new Set([...topics, ...tactics.slice(0, 3)].map(({ id }) => id));
  const lines = library.lines[task.language]
    .filter((line) => line.rung === 1 && (line.register === undefined || line.register === task.register))
    .filter((line) => !/\d/.test(line.text) && ![...line.topics, ...line.tactics].some((id) => busy.has(id)))
    .sort((a, b) => shuffled(seed, a.number) - shuffled(seed, b.number));
  const chosen: Example[] = [];
  const engines = new Set<string>();
  // Round by round: each style in turn, and each time another engine as long as there is one.
  for (const again of [false, false, true]) {
    for (const style of styles) {
      if (chosen.length === wanted) return chosen;
      for (const line of lines) {
        if (line.style !== style || (engines.has(line.engine) && !again)) continue;
        const example = filledExample(line, task, library);
        if (
          !example ||
          !fits(`${example.quote} ${example.text}`) ||
          chosen.some(({ text }) => text === example.text)
        )
          continue;
        engines.add(line.engine);
        chosen.push(example);
        break;
      }
    }
  }
  return chosen;
}

function filledExample(line: Line, { language, register }: Task, library: Library): Example | undefined {
  const [slot, ...more] = line.template.slots;
  if (more.length > 0 || (slot !== 'tactic' && slot !== 'topic')) return undefined;
  const [id] = slot === 'tactic' ? line.tactics : line.topics;
  const idea = id === undefined ? undefined : library.ideas.get(`${slot}:${id}`);
  for (const sample of idea?.tests[language]?.yes ?? []) {
    if (/\d/.test(sample)) continue;
    const found = spot(sample, tokenise(sample), library.reader[language], library.facts[language].loose)
      .filter(({ label }) => label.kind === slot && label.id === id)
      .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
    const quote = slot === 'tactic' ? clauseOf(sample, found, library.facts[language]) : quotable(found);
    if (quote !== undefined)
      return { quote, style: line.style, text: line.template.fill({ [slot]: quote }, register) };
  }
  return undefined;
}
