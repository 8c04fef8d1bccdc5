import type { Mailbox } from './mailbox';

/** The few lines that a mail program puts above a message that it forwards or quotes. */
export interface Header {
  /** `forward`: says that it forwards. `original`, `block`, `attribution`: could be a quoted reply as well. */
  readonly kind: 'forward' | 'original' | 'block' | 'attribution';
  readonly from: Mailbox;
  readonly to: string;
  readonly subject: string;
  readonly sent: string;
  /** The first line of the header, and the first line after it. */
  readonly start: number;
  readonly end: number;
}

/** A header found from a given line on, before it is known what announced it. */
export type Found = Omit<Header, 'kind' | 'start'>;
