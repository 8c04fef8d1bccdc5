import type { Library, Line } from '../library/library';
import { ROAST_STYLES, type Occasion, type Style } from '../library/shapes';
import type { Drafts, Task, Writer } from '../ports';
import type { Reading } from '../read/read';
import type { Draft } from '../rebuttal';
import { Recent } from './recent';
import { seededNumber, seedMark, shuffled } from './seed';
import { saidFor, sharedSlots, slotsFor, type SlotValues } from './slots';

/** For a line about the first, second and third thing a pitch is about. */
const TOPIC_DEPTHS = [3, 2.2, 1.5];
/** For a line about the reader's own trade. */
const TRADE_DEPTH = 3.8;
/** For a line built by hand around one phrase that this pitch says, and for each word of a longer phrase. */
const SAID_DEPTH = 3.6;
const SAID_WORD = 0.05;
const LONG_PHRASE = 5;
const NOTHING_YET = new Recent();
/** Drafts that stand together on one card differ in style, engine and occasion. */
const CARD_SIZE = 3;

interface Candidate {
  readonly line: Line;
  readonly values: SlotValues;
  readonly depth: number;
  readonly chance: number;
}

/**
 * The writer that needs no network: whole hand-written lines, filled with the facts of this pitch.
 * The order is seeded by library, pitch and style: lines not shown of late first, of those the most specific.
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
  const ordered = candidates(library, task, (line) => styles.includes(line.style) && line.rung === 1).sort(
    (a, b) =>
      recent.line(a.line.id) - recent.line(b.line.id) ||
      b.depth - a.depth ||
      recent.engine(a.line.engine) - recent.engine(b.line.engine) ||
      a.chance - b.chance,
  );
  const mark = seedMark(library.version, task.pitch.id, styles);
  return { count: ordered.length, [Symbol.iterator]: () => filled(interleaved(ordered), task, mark) };
}

function inOrder(ordered: readonly Candidate[], task: Task, mark: string): Drafts {
  return { count: ordered.length, [Symbol.iterator]: () => filled(ordered, task, mark) };
}

/** The lines that fit this pitch, each with what its slots become. */
function candidates(library: Library, task: Task, wanted: (line: Line) => boolean): Candidate[] {
  const { code } = task.reading.language;
  const words = library.facts[code === 'unknown' ? task.language : code];
  const shared = sharedSlots(task.reading, task.pitch.text, words);
  const seed = seededNumber(library.version, task.pitch.id);
  return library.lines[task.language]
    .filter(wanted)
    .filter((line) => line.register === undefined || line.register === task.register)
    .flatMap((line): Candidate[] => {
      const values = slotsFor(line, task.reading, shared, task.pitch.text, words);
      return values
        ? [{ line, values, depth: specificity(line, task.reading), chance: shuffled(seed, line.number) }]
        : [];
    });
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

/** How much of the pitch a line is made of: the world of its topic or assumption first, a line for anybody last. */
function specificity(line: Line, reading: Reading): number {
  // A plain no is best plain: its lines take turns, with or without a fact in them.
  if (line.style === 'exit') return 0;
  const { slots } = line.template;
  const more = slots.length > 1 ? 0.3 : 0;
  // The reader's own working day is the best world of all: blind readers said so.
  if (line.trades.length > 0) return TRADE_DEPTH + more;
  if (line.says.length > 0) {
    const phrase = saidFor(line, reading)?.quote.split(/\s+/) ?? [];
    return SAID_DEPTH + Math.min(phrase.length, LONG_PHRASE) * SAID_WORD + more;
  }
  const forAnybody = line.tactics.length + line.topics.length + line.asks.length === 0;
  if (line.topics.length > 0) {
    // The thing that is sold makes the best world, a thing that is only mentioned a poor one.
    const place = reading.topics.findIndex((topic) => line.topics.includes(topic.id));
    return (TOPIC_DEPTHS[place] ?? 1) + 2 * more;
  }
  // A whole clause of the pitch, taken at its word, is the most specific of all: blind readers said so.
  if (slots.includes('tactic') || slots.includes('ask')) return (forAnybody ? 2.6 : 3.2) + more;
  if (slots.includes('assumption')) return 3;
  if (slots.length > 0) return 2.5 + more;
  return line.tactics.length + line.asks.length > 0 ? 1 : 0;
}

/** The same candidates in groups of three that differ among themselves, as far as that goes. */
function* interleaved(ordered: readonly Candidate[]): Generator<Candidate> {
  const left = [...ordered];
  while (left.length > 0) {
    const card: Candidate[] = [];
    while (card.length < CARD_SIZE && left.length > 0) {
      const at =
        [alike, alikeInStyle, alikeInEngine, () => false]
          .map((clash) => left.findIndex((one) => !card.some((other) => clash(one, other))))
          .find((i) => i >= 0) ?? 0;
      const [next] = left.splice(at, 1);
      if (next) card.push(next);
    }
    yield* card;
  }
}

function alike(a: Candidate, b: Candidate): boolean {
  return alikeInStyle(a, b) || alikeInEngine(a, b) || occasion(a) === occasion(b);
}

function alikeInStyle(a: Candidate, b: Candidate): boolean {
  return a.line.style === b.line.style;
}

function alikeInEngine(a: Candidate, b: Candidate): boolean {
  return a.line.engine === b.line.engine;
}

function occasion({ line, values }: Candidate): string {
  return values.said ?? values.tactic ?? values.topic ?? values.assumption ?? values.ask ?? line.id;
}
