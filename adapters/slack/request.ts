import type { Period } from '../../src/board/period';
import type { RawMessage, Unreadable } from '../../src/pitch';
import type { Person } from '../../src/ports';
import type { Profile } from '../../src/profile';
import type { Choice } from './choice';
import type { Json } from './json';
import type { Language } from '../../src/languages';

/** A message of ours in a channel. */
export interface Place {
  readonly channel: string;
  readonly ts: string;
}

/**
 * Where an answer goes, in this order: to the response_url while Slack takes it; beside a conversation that others read,
 * shown to this person only; as a message to the channel or person.
 */
export interface ReplyTo {
  readonly url?: string | undefined;
  readonly aside?: { readonly channel: string; readonly user: string; readonly thread?: string | undefined };
  readonly channel: string;
  readonly thread?: string | undefined;
}

/** What every request has. */
export interface Asked {
  readonly person: Person;
  /** Names of this one press or message; whoever has seen one of them has seen it all. */
  readonly once: readonly string[];
  readonly reply: ReplyTo;
  /** The form that it comes from, or that shows it. */
  readonly view?: { readonly id: string; readonly type: string } | undefined;
  /** The language that the form was in. */
  readonly spoken?: Language | undefined;
}

/** A period of the leaderboard, everything that ever got enough votes, or the number of a season that is over. */
export type Shelf = Period | 'fame' | number;

/** What an administrator does to boards and voters, or takes along. */
export const ORDERS = [
  'freeze',
  'thaw',
  'lock',
  'unlock',
  'season',
  'acts',
  'export_csv',
  'export_json',
] as const;

/** What a person says to switch the weekly Column. */
export type ColumnWish = 'on' | 'off' | 'preview' | 'help';

export type Request = Asked &
  (
    | { readonly kind: 'pitch'; readonly raws: readonly RawMessage[]; readonly more?: boolean }
    /** A mail or a long paste whose words are still with Slack. */
    | { readonly kind: 'file'; readonly files: readonly Json[]; readonly note: string }
    /** The message that a thread hangs under is the pitch. */
    | { readonly kind: 'above'; readonly place: Place }
    | { readonly kind: 'unreadable'; readonly problem: Unreadable }
    | { readonly kind: 'help' | 'expired' | 'forget' }
    /** `from`: so many sagas were seen already. */
    | { readonly kind: 'home'; readonly from?: number }
    /** Words in the thread of a card. */
    | { readonly kind: 'remark'; readonly place: Place }
    | { readonly kind: 'form' | 'settings' | 'order'; readonly trigger: string }
    | { readonly kind: 'save'; readonly profile: Profile }
    | { readonly kind: 'again' | 'use' | 'lift'; readonly choice: Choice }
    | { readonly kind: 'thumb'; readonly choice: Choice; readonly up: boolean }
    | {
        readonly kind: 'saga' | 'another_story' | 'share_saga' | 'drop_saga' | 'lift_saga';
        readonly trigger: string;
        readonly saga: string;
      }
    | { readonly kind: 'shared_saga'; readonly saga: string; readonly channel: string }
    | { readonly kind: 'share' | 'answered'; readonly trigger: string; readonly choice: Choice }
    | {
        readonly kind: 'shared';
        readonly choice: Choice;
        readonly channel: string;
        readonly words: string;
      }
    | { readonly kind: 'answer'; readonly choice: Choice; readonly raw: RawMessage }
    /** What the words under a card are, by the word of who wrote them; `ts` is theirs. */
    | {
        readonly kind: 'said';
        readonly as: 'answer' | 'pitch';
        readonly ts: string;
        readonly choice: Choice;
      }
    | {
        readonly kind: 'vote' | 'remove' | 'about_me';
        readonly entry: string;
        readonly post?: Place | undefined;
      }
    | {
        readonly kind: 'board';
        /** Without one there is only what the person shared. */
        readonly channel: string | undefined;
        readonly shelf: Shelf;
        /** The board that was pressed on is replaced. */
        readonly inPlace?: boolean;
      }
    | { readonly kind: 'column'; readonly wish: ColumnWish; readonly channel: string | undefined }
    | {
        readonly kind: 'keep_order';
        readonly act: (typeof ORDERS)[number];
        /** Both empty when nothing was picked. */
        readonly room: string;
        readonly who: string;
        readonly trigger: string;
      }
    | { readonly kind: 'end_season'; readonly name: string }
  );

/** What a request of one kind holds, alone or with kinds that hold the same. */
export type RequestOf<Kind extends Request['kind']> = Request extends infer Each
  ? Each extends { readonly kind: infer Kinds }
    ? Kind extends Kinds
      ? Each
      : never
    : never
  : never;

/** Something that is not for us, and why not. */
export interface Ignored {
  readonly kind: 'ignored';
  readonly reason: string;
}

export function ignored(reason: string): Ignored {
  return { kind: 'ignored', reason };
}
