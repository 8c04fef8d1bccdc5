import type { CueLabel, CueShelf } from './cue-shelf';
import type { PromptFile } from './parse-file';
import type { FactFile } from './shapes';

/** The facts that are found by cues; the others by their form. */
const SPOKEN_FACTS = [
  'sender',
  'company',
  'recipient',
  'recipient_company',
  'offer',
  'assumption',
  'deadline',
  'trade',
  'client',
  'second',
  'third',
  'fourth',
] as const;

/** Puts the cues of a language's facts on its shelf. */
export function keepFacts(shelf: CueShelf, file: PromptFile, value: FactFile): void {
  for (const id of SPOKEN_FACTS) {
    const label: CueLabel = { kind: 'fact', id, not: false };
    value[id].forEach((cue, i) => {
      shelf.keep({ cue, label, file, key: [id, i] });
    });
  }
}
