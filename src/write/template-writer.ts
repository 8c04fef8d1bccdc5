import type { Language } from '../languages';
import type { Library, Line } from '../library/library';
import { ROAST_STYLES, type Occasion, type Style } from '../library/shapes';
import type { Drafts, Task, Writer } from '../ports';
import type { Draft } from '../rebuttal';
import { Recent } from './recent';
import { candidates, type Candidate } from './candidate';
import { interleaved } from './interleave';
import { seedMark } from './seed';

const NOTHING_YET = new Recent();

/**
 * The writer that needs no network: whole hand-written lines, filled with the facts of this pitch.
 * The order is seeded by library, pitch and style: lines not shown of late first, of those the most specific, of those
 * the ones that fall back on nothing shown of late.
 * It never repeats a line.
 */
export function templateWriter(library: Library): Writer {
  return { write: (task) => drafts(library, task, task.style ? [task.style] : ROAST_STYLES) };
}

/** One line of a style that is not a roast: the plain exit, the warm answer or the scam advice. */
export function plainDrafts(library: Library, task: Task, style: Style): Drafts {
  return drafts(library, task, [style]);
}

/** A rung of one of these stories, those of the first story first. */
export function rungDrafts(library: Library, task: Task, rung: number, stories: readonly string[]): Drafts {
  const place = ({ saga = '' }: Line): number => stories.indexOf(saga);
  const ordered = candidates(library, task, (line) => line.rung === rung && place(line) >= 0).sort(
    (a, b) => place(a.line) - place(b.line) || b.depth - a.depth || a.chance - b.chance,
  );
  return inOrder(ordered, task, seedMark(library.version, task.pitch.id, [`rung ${rung}`, ...stories]));
}

/** A kind word: a handshake, an apology or a farewell. */
export function kindDrafts(library: Library, task: Task, occasion: Occasion): Drafts {
  const recent = task.recent ?? NOTHING_YET;
  const ordered = candidates(library, task, (line) => line.occasion === occasion).sort(
    (a, b) => recent.line(a.line.id) - recent.line(b.line.id) || a.chance - b.chance,
  );
  return inOrder(ordered, task, seedMark(library.version, task.pitch.id, [occasion]));
}

function drafts(library: Library, task: Task, styles: readonly Style[]): Drafts {
  const recent = task.recent ?? NOTHING_YET;
  const worn = wornBy(library, task.language, recent);
  const ordered = candidates(library, task, (line) => styles.includes(line.style) && line.rung === 1).sort(
    (a, b) =>
      recent.line(a.line.id) - recent.line(b.line.id) ||
      b.level - a.level ||
      worn(a) - worn(b) ||
      recent.engine(a.line.engine) - recent.engine(b.line.engine) ||
      a.chance - b.chance,
  );
  const mark = seedMark(library.version, task.pitch.id, styles);
  return { count: ordered.length, [Symbol.iterator]: () => filled(interleaved(ordered), task, mark) };
}

function inOrder(ordered: readonly Candidate[], task: Task, mark: string): Drafts {
  return { count: ordered.length, [Symbol.iterator]: () => filled(ordered, task, mark) };
}

/** Words that were shown before come last, and only so that nobody is left with an empty card. */
function* filled(ordered: Iterable<Candidate>, task: Task, mark: string): Generator<Draft> {
  const seen: Draft[] = [];
  let position = 0;
  for (const { line, values } of ordered) {
    position += 1;
    const draft: Draft = {
      style: line.style,
      language: task.language,
      text: line.template.fill(values, task.register),
      source: 'template',
      seed: `${mark}-${position}`,
      line: line.id,
      engine: line.engine,
    };
    if (task.recent?.saw(draft.text)) seen.push(draft);
    else yield draft;
  }
  yield* seen;
}

/** When something that a candidate falls back on was shown last; 0 for never. */
function wornBy(library: Library, language: Language, recent: Recent): (candidate: Candidate) => number {
  const last = new Map<string, number>();
  for (const line of library.lines[language]) {
    const at = recent.line(line.id);
    if (at > 0) for (const prop of library.props.of(line)) last.set(prop, Math.max(last.get(prop) ?? 0, at));
  }
  return ({ props }) => Math.max(0, ...[...props].map((prop) => last.get(prop) ?? 0));
}
