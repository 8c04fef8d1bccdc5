import type { Subscription } from '../store';
import type { Column } from './column';
import type { ColumnDesk } from './column-desk';
import type { Sender, Sent } from './outbox';

/** A platform's channels, as far as a Column is hung there. */
export interface Noticeboard {
  /** `mark`: an invisible note by which the post can be found again. */
  hang(to: Subscription, column: Column, mark: string): Promise<Exclude<Sent, 'nothing'>>;
  /** Whether a post with this mark hangs there; undefined on a platform that cannot tell. */
  hangs(to: Subscription, mark: string): Promise<boolean | undefined>;
}

/** Sends the Columns that were ordered: written now, so that what is sent is what a preview shows now. */
export function columnSender(desk: ColumnDesk, board: Noticeboard, now = () => new Date()): Sender {
  return {
    async send(job) {
      const written = await desk.fulfil(job, now());
      return written ? board.hang(written.to, written.column, job.key) : 'nothing';
    },
    async wasSent(job) {
      const written = await desk.fulfil(job, now());
      // With nothing to send, nothing is lost by trying again.
      return written ? board.hangs(written.to, job.key) : false;
    },
  };
}
