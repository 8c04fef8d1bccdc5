import type { Library, Line } from '../library/library';
import type { Task } from '../ports';
import { depthOf } from './depth';
import { seededNumber, shuffled } from './seed';
import { sharedSlots, slotsFor, type SlotValues } from './slots';

/** Depths that hardly differ are one level: within it takes turns what was not shown of late. */
const LEVELS = 4;

/** A line that fits a pitch. */
export interface Candidate {
  readonly line: Line;
  readonly values: SlotValues;
  /** How much of the pitch it is made of; the level is a whole number. */
  readonly depth: number;
  readonly level: number;
  /** Its place in the seeded order. */
  readonly chance: number;
  readonly props: ReadonlySet<string>;
}

/** The lines that fit this pitch, each with what its slots become. */
export function candidates(library: Library, task: Task, wanted: (line: Line) => boolean): Candidate[] {
  const { code } = task.reading.language;
  const words = library.facts[code === 'unknown' ? task.language : code];
  const shared = sharedSlots(task.reading, task.pitch.text, words);
  const seed = seededNumber(library.version, task.pitch.id);
  return library.lines[task.language]
    .filter(wanted)
    .filter((line) => line.register === undefined || line.register === task.register)
    .flatMap((line): Candidate[] => {
      const values = slotsFor(line, task.reading, shared, task.pitch.text, words);
      if (!values) return [];
      const depth = depthOf(line, task.reading, Object.keys(values).length);
      const level = Math.floor(depth * LEVELS);
      return [
        { line, values, depth, level, chance: shuffled(seed, line.number), props: library.props.of(line) },
      ];
    });
}
