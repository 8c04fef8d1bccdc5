import type { Rebuttal } from './guard/guard';
import type { Language } from './languages';
import type { Register } from './library/template';
import type { Mismatch } from './mismatch';
import type { Pitch, Unreadable } from './pitch';
import type { Reading } from './read/read';
import type { VerdictKind } from './read/verdict';

/** Something the person should know about this answer; the interface has a sentence for each. */
export type Notice =
  | 'truncated'
  | 'language_unknown'
  | 'language_doubtful'
  | 'angles_over'
  | 'no_rebuttal'
  /** The person said so of this sender before. */
  | 'remembered_pitch'
  | 'remembered_genuine'
  /** No roast, because of what was told this sender before: see Standing. */
  | 'truce'
  | 'saga_stopped'
  | 'saga_finale'
  | 'saga_week';

/** The whole answer to one message, before any platform draws it. */
export interface Card {
  readonly pitch: Pitch;
  readonly reading: Reading;
  /** The verdict, or what the person overruled it to. */
  readonly kind: VerdictKind;
  /** Language of the texts below, and how they address the writer. */
  readonly language: Language;
  readonly register: Register;
  /** Three for a pitch, none for anything else. */
  readonly rebuttals: readonly Rebuttal[];
  /** Templates that made way for a model's; whoever saw them may still choose them. */
  readonly replaced?: readonly Rebuttal[] | undefined;
  /** A warm answer to a sincere seller, or what to do about a scam. */
  readonly plain?: Rebuttal | undefined;
  /** The polite no; absent for a scam, which must not be answered, and for mail that sells nothing. */
  readonly exit?: Rebuttal | undefined;
  /** Which angle this is, from 0, and how many there are. */
  readonly angle: { readonly nth: number; readonly of: number };
  /** What the writer takes the reader to have, and the reader has not. */
  readonly mismatch?: Mismatch | undefined;
  /** The story that these rebuttals go on with; `asks` when it may be another sender, and they begin anew. */
  readonly saga?:
    { readonly id: string; readonly rung: number; readonly of: number; readonly asks: boolean } | undefined;
  readonly notices: readonly Notice[];
}

const RESTS: readonly Notice[] = ['truce', 'saga_stopped', 'saga_finale', 'saga_week'];

/** True when an earlier exchange with the sender decides what is on the card. */
export function isSaga({ saga, notices }: Card): boolean {
  return (saga !== undefined && !saga.asks) || notices.some((notice) => RESTS.includes(notice));
}

/** An answer to a person: a card, or the reason why there is none. The interface has a sentence for each reason. */
export type Answer =
  | {
      readonly card: Card;
      /** To be called once the card is shown: the same card with better texts, if any come. Never rejects. */
      readonly later?: (() => Promise<Card | undefined>) | undefined;
    }
  | { readonly problem: Unreadable | 'expired' };
