import { createHash } from 'node:crypto';

/** A number in 0..2^48 that depends on nothing but its words: the only chance in the house. */
export function seededNumber(...words: readonly string[]): number {
  return createHash('sha256').update(words.join('\u0000')).digest().readUIntBE(0, 6);
}

/** The four hex digits shown on a card: they stand for this library, this pitch and these styles. */
export function seedMark(libraryVersion: string, pitchId: string, styles: readonly string[]): string {
  return createHash('sha256')
    .update([libraryVersion, pitchId, ...styles].join('\u0000'))
    .digest('hex')
    .slice(0, 4)
    .toUpperCase();
}
