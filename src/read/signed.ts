import type { Span } from './spot';

/** Who signed, and for which firm. A firm can sign as a whole: then there is no sender. */
export interface Signature {
  readonly sender?: Span | undefined;
  readonly company?: Span | undefined;
}
