import type { BriefTexts, Example } from '../library/brief-texts';
import type { Style } from '../library/shapes';
import type { Task } from '../ports';
import { seededNumber, shuffled } from './seed';

/**
 * Letters with their answers in this language, first those in the same register, of these first the styles that are
 * asked for, in an order that the message decides. `fits` has the last word on each. Out: at most `wanted`.
 */
export function examplesFor(
  { language, register, pitch }: Task,
  styles: readonly Style[],
  { examples }: BriefTexts,
  wanted: number,
  fits: (text: string) => boolean,
): Example[] {
  const seed = seededNumber('examples', pitch.id);
  const distance = (each: Example): number =>
    (each.register === register ? 0 : 2) + (styles.includes(each.style) ? 0 : 1);
  const chance = (each: Example): number => shuffled(seed, seededNumber(each.id));
  return examples[language]
    .filter(({ pitch: letter, text }) => fits(`${letter} ${text}`))
    .sort((a, b) => distance(a) - distance(b) || chance(a) - chance(b))
    .slice(0, wanted);
}
