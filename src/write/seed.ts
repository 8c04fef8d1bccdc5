import { createHash } from 'node:crypto';

/** A number in 0..2^32 that depends on nothing but its words: the only chance in the house. */
export function seededNumber(...words: readonly string[]): number {
  return createHash('sha256').update(words.join('\u0000')).digest().readUInt32BE(0);
}

/** A number of its own for each line and seed: the order of the lines for one pitch. Fast, for it is asked of every line. */
export function shuffled(seed: number, line: number): number {
  let mixed = Math.imul((seed ^ line) | 0, 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The four hex digits shown on a card: they stand for this library, this pitch and these styles. */
export function seedMark(libraryVersion: string, pitchId: string, styles: readonly string[]): string {
  return createHash('sha256')
    .update([libraryVersion, pitchId, ...styles].join('\u0000'))
    .digest('hex')
    .slice(0, 4)
    .toUpperCase();
}
