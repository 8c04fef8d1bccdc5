import type { Cue } from '../../src/read/cue';

/** Words that a cue would find: of each choice the `nth`, round and round. What may be any word is left out. */
export function wordsOf(cue: Cue, nth: number): string {
  switch (cue.kind) {
    case 'sequence':
      return cue.parts
        .map((part) => wordsOf(part, nth))
        .filter(Boolean)
        .join(' ');
    case 'choice': {
      const part = cue.parts[nth % cue.parts.length];
      return part ? wordsOf(part, nth) : '';
    }
    case 'word':
    case 'prefix':
    case 'suffix':
      return cue.text;
    case 'number':
      return '3';
    default:
      return '';
  }
}
