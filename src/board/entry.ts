import type { Language } from '../languages';

/** Who wrote it: a line of the library, a model, or a person who changed the words. */
export type Hand = 'template' | 'model' | 'human';

/** A rebuttal that somebody shares, with its pitch already redacted. */
export interface NewEntry {
  /** Made of what is shared, by whom and where: sharing the same thing twice is one entry. */
  readonly id: string;
  readonly workspace: string;
  readonly channel: string;
  /** Empty once the author asked to be forgotten. */
  readonly author: string;
  readonly authorName: string;
  readonly language: Language;
  /** Redacted: what the channel sees. */
  readonly pitch: string;
  readonly rebuttal: string;
  readonly seed: string;
  readonly hand: Hand;
  /** The trick that gave the pitch away first; empty when none did. */
  readonly tactic: string;
  readonly sharedAt: Date;
}

export interface Entry extends NewEntry {
  /** Where the post is; empty until the platform has said so. */
  readonly link: string;
  /** Number of distinct voters. */
  readonly votes: number;
}

export type ShareResult =
  | { readonly kind: 'shared' | 'already'; readonly entry: Entry }
  /** Its board is frozen, or somebody else had it taken down. */
  | { readonly kind: 'frozen' | 'removed' };

export type VoteResult =
  | {
      /** `locked`: this person may not vote any more. `frozen`: nobody may, here. `over`: its season has ended. */
      readonly kind: 'voted' | 'withdrawn' | 'own' | 'locked' | 'frozen' | 'over';
      readonly entry: Entry;
    }
  | { readonly kind: 'gone' };

/** On whose word an entry is taken down: its author's, an administrator's, or a person's who stands in it. */
export type Removal = 'author' | 'admin' | 'mentioned';

export type RemoveResult = 'removed' | 'gone' | 'not_yours' | 'too_many';
