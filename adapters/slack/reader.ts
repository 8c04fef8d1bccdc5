import type { Language } from '../../src/languages';
import type { Library } from '../../src/library/library';
import type { Say } from '../../src/say';

/** Whom a card is drawn for: the words round the rebuttals are in the reader's language, the rebuttals in the pitch's. */
export interface Reader {
  readonly library: Library;
  readonly language: Language;
  readonly say: Say;
  /** A model's versions have taken the places of the first ones. */
  readonly isBetter?: boolean;
}
