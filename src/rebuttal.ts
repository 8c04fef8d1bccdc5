import type { Language } from './languages';
import type { Style } from './library/shapes';

/** A text somebody wrote, not yet checked. Only `guard()` turns it into a Rebuttal, which may be shown. */
export interface Draft {
  readonly style: Style;
  readonly language: Language;
  readonly text: string;
  readonly source: 'template' | 'model';
  /** Four hex digits for library and pitch, a hyphen, and the place in their order: the same seed, the same text. */
  readonly seed: string;
  /** Id of the library's line, or of the model's brief. */
  readonly line: string;
  /** The comic engine it runs on. */
  readonly engine: string;
}
