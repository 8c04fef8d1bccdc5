import type { Numbers, Question, Scope, Tally } from './board/board';
import type { Entry, NewEntry, Removal, RemoveResult, ShareResult, VoteResult } from './board/entry';
import type { Season, Window } from './board/period';
import type { Language } from './languages';
import type { Pitch } from './pitch';
import type { Person } from './ports';
import type { Profile } from './profile';
import type { Draft } from './rebuttal';
import type { Marks } from './saga/marks';
import type { Saga } from './saga/saga';
import type { Truce } from './saga/standing';
import type { Known } from './sender';
import type { Shown } from './write/recent';

/** First come, first served: for retries, double clicks and replicas. */
export interface Claims {
  /** True for the first caller with this key within `ttlSeconds`, on any replica. */
  claim(key: string, ttlSeconds: number): Promise<boolean>;
  /**
   * True while `what` was used fewer than `limit` times on this day (a text such as 2026-11-23); each true counts one.
   * Without a user it is the budget of the whole workspace.
   */
  spend(who: { workspace: string; user: string }, what: string, day: string, limit: number): Promise<boolean>;
}

/** What came in, and from whom. */
export interface Inbox {
  /** Keeps a raw pitch for "another angle"; after the retention days it is gone. The key is pitch.id. */
  keepPitch(person: Person, pitch: Pitch): Promise<void>;
  pitch(workspace: string, id: string): Promise<Pitch | undefined>;
  /**
   * Notes that the person showed us this message of this sender, once however often it is told.
   * Out: how many other messages came before it, and what was said of the sender: by the person, else "genuine" by
   * anybody in the workspace. The sender is kept as a hash with the workspace's own salt.
   */
  meet(person: Person, sender: string, pitchId: string): Promise<Known>;
  /** Remembers what the person says of a sender; the last word counts. */
  judge(person: Person, sender: string, verdict: 'pitch' | 'genuine'): Promise<void>;
}

/** What people told of themselves, and what they were shown. */
export interface People {
  profile(person: Person): Promise<Profile | undefined>;
  keepProfile(person: Person, profile: Profile): Promise<void>;
  /** What the person was shown of late, and what was shared in the channel that is asked from; oldest first. */
  shown(person: Person): Promise<Shown[]>;
  /** Notes what the person is shown now; the same line for the same pitch counts once. */
  show(person: Person, shown: readonly Shown[]): Promise<void>;
  /** Notes what a channel is shown. */
  showIn(workspace: string, channel: string, shown: Shown): Promise<void>;
  /** Removes what is known of a person, and the person's votes; what he or she shared stays, without a name. */
  forget(person: Person): Promise<Forgotten>;
}

/** What a model wrote, and what people think of it. */
export interface ModelMemory {
  /** Kept as long as the pitch, so that a card stays what it was. `wish` is any text that stands for a wish. */
  keepWritten(person: Person, pitchId: string, wish: string, drafts: readonly Draft[]): Promise<void>;
  /** None when nothing was written for this wish. They have to pass the guard again. */
  written(person: Person, pitchId: string, wish: string): Promise<readonly Draft[]>;
  /** The last word counts. `line` is Draft.line, which carries the version of a model's brief. */
  thumb(person: Person, seed: string, line: string, up: boolean): Promise<void>;
  /** Thumbs of a workspace by line. */
  thumbs(workspace: string): Promise<readonly { line: string; up: number; down: number }[]>;
}

/** The exchanges with single senders, and who is left in peace. Marks of senders are kept as salted hashes only. */
export interface Sagas {
  /**
   * Keeps a saga as it is now; a new one when `was` is 0. `was`: the number of turns it had. Out: false when somebody
   * else was faster, and nothing was kept. One that ends in a truce or is stopped puts its sender on the truce list.
   */
  keepSaga(saga: Saga, was: number, marks?: Marks): Promise<boolean>;
  saga(person: Person, id: string): Promise<Saga | undefined>;
  /** Those of a person whose sender has one of these marks, of one sort; the newest first. */
  sagasBy(person: Person, sort: keyof Marks, marks: readonly string[]): Promise<readonly Saga[]>;
  /** All of a person's, the newest first. */
  sagas(person: Person): Promise<readonly Saga[]>;
  /** Removes one; the truce stays. Out: false when there was none. */
  dropSaga(person: Person, id: string): Promise<boolean>;
  /** Why and since when the sender with one of these sure marks is left in peace. */
  truce(person: Person, marks: readonly string[]): Promise<Truce | undefined>;
  /** Takes a sender off the truce list. Out: false when he was not on it. */
  liftTruce(person: Person, marks: readonly string[]): Promise<boolean>;
  /** The same for the sender of a saga, whatever marks he has. */
  liftTruceOf(person: Person, sagaId: string): Promise<boolean>;
  /** When the person showed us a message first; see `meet`. */
  metAt(person: Person, pitchId: string): Promise<Date | undefined>;
  /** Those of a workspace that were shared within a window, in the order of their sharing. */
  sharedSagas(workspace: string, window: Window): Promise<readonly Saga[]>;
}

/** How many of each were removed; entries lost their author only. */
export interface Forgotten {
  readonly pitches: number;
  readonly senders: number;
  readonly votes: number;
  readonly entries: number;
  readonly sagas: number;
  readonly profile: boolean;
}

/** Entries, votes and what is counted of them. */
export interface Entries {
  addEntry(entry: NewEntry): Promise<ShareResult>;
  entry(workspace: string, id: string): Promise<Entry | undefined>;
  /** Where the platform put the post. */
  link(workspace: string, id: string, link: string): Promise<void>;
  /**
   * Sets or takes back one person's vote; never counts one for his own entry. A second press within `DOUBLE_CLICK`
   * milliseconds of the first changes nothing, so the same press (the same `at`) may be told twice.
   */
  vote(voter: Person, entryId: string, at: Date): Promise<VoteResult>;
  tally(viewer: Person, question: Question): Promise<Tally>;
  /** Channels of a workspace in which something was shared, those with most votes first. */
  channels(workspace: string, limit: number): Promise<readonly string[]>;
  /** What a person shared, got and gave in all; the rank is that of the window. */
  numbers(person: Person, window: Window): Promise<Numbers>;
}

/** Two presses within this time, in milliseconds, are one. */
export const DOUBLE_CLICK = 1_000;

/** Order in the house; every act is noted with who, what and when. Whether `by` may is for the caller to know. */
export interface Moderation {
  /** Takes an entry down with its votes. One that others had removed cannot be shared again. */
  remove(by: Person, entryId: string, as: Removal, at: Date): Promise<RemoveResult>;
  /** A frozen board takes no entries and no votes. */
  freeze(by: Person, channel: string, frozen: boolean): Promise<void>;
  isFrozen(scope: Scope): Promise<boolean>;
  /** A locked person cannot vote, and the votes given so far are gone. */
  lock(by: Person, user: string, locked: boolean): Promise<void>;
  /** The newest first. */
  acts(workspace: string, limit: number): Promise<Act[]>;
}

export interface Act {
  readonly by: string;
  readonly what:
    | 'removed_by_author'
    | 'removed_by_admin'
    | 'removed_by_mentioned'
    | 'froze'
    | 'thawed'
    | 'locked'
    | 'unlocked'
    | 'ended_season'
    | 'forgot';
  /** Id of the entry, channel, person or season. */
  readonly subject: string;
  readonly at: Date;
}

/** What holds for a whole workspace. */
export interface Workspaces {
  /** IANA name of its time zone; undefined until somebody said so. */
  zone(workspace: string): Promise<string | undefined>;
  setZone(workspace: string, zone: string): Promise<void>;
  /** The oldest first; the last one is running. */
  seasons(workspace: string): Promise<Season[]>;
  /** Ends the running season, under a name, and begins the next. What was shared in it can be read, not voted for. */
  endSeason(by: Person, name: string, at: Date): Promise<void>;
  /** Everything of a workspace that uninstalled the app. */
  leave(workspace: string): Promise<void>;
}

/** A channel that wants the weekly Column. `address` is the platform's own way to reach it. */
export interface Subscription {
  readonly workspace: string;
  readonly channel: string;
  readonly platform: string;
  readonly address: string;
  readonly language: Language;
}

export interface Subscriptions {
  subscribe(subscription: Subscription): Promise<void>;
  unsubscribe(workspace: string, channel: string): Promise<void>;
  subscription(workspace: string, channel: string): Promise<Subscription | undefined>;
  subscriptions(): Promise<Subscription[]>;
}

/** A channel or group chat that the bot was added to. */
export interface Room {
  readonly workspace: string;
  readonly channel: string;
  /** As people call it; empty when the platform did not say. */
  readonly title: string;
  /** The platform's own way to reach it, as JSON; may be empty. It names nobody: forgetting a person leaves rooms be. */
  readonly address: string;
}

/** Where the bot may post. */
export interface Rooms {
  /** The room becomes the newest; an empty title or address leaves the one that is known. */
  keepRoom(room: Room): Promise<void>;
  /** The newest first; the 500 of a workspace that were kept last. */
  rooms(workspace: string): Promise<readonly Room[]>;
  dropRoom(workspace: string, channel: string): Promise<void>;
}

/** Where our answer to a message stands, so that an edit changes it and a deletion takes it away. */
export interface Answers {
  /**
   * `asked` stands for the message (conversation and id), `answer` is the platform's own way to find ours, as JSON;
   * neither holds a text or names a person, so forgetting one leaves them be; but the chat of a person with the bot is
   * his alone, so both are gone after the retention days. The last word counts.
   */
  keepAnswer(workspace: string, asked: string, answer: string, at: Date): Promise<void>;
  answer(workspace: string, asked: string): Promise<string | undefined>;
  dropAnswer(workspace: string, asked: string): Promise<void>;
}

/** Something to be sent once and only once. */
export interface Job {
  /** Two jobs with the same key are one. */
  readonly key: string;
  readonly workspace: string;
  readonly channel: string;
  /** What is sent, as JSON. */
  readonly body: string;
  /** A worker began to send it and was never heard of again: it may be there already. */
  readonly doubtful: boolean;
}

/** Lets several workers share the sending; whoever lost the lease can no longer write. */
export interface Outbox {
  /** False when a job with this key was put in before. */
  post(job: Omit<Job, 'doubtful'>, due: Date): Promise<boolean>;
  /** The next job that is due, for `seconds`. */
  lease(owner: string, now: Date, seconds: number): Promise<Job | undefined>;
  /** Noted just before the sending itself. False when the lease is lost: do not send. */
  sending(owner: string, key: string): Promise<boolean>;
  /** `later`: try again then; without it the job is over. False when the lease is lost. */
  settle(owner: string, key: string, later?: Date): Promise<boolean>;
}

/** Tokens, sealed with ENCRYPTION_KEY. */
export interface Secrets {
  keepSecret(workspace: string, name: string, value: string): Promise<void>;
  /** @throws StoreError when it was sealed with a key that is no longer there. */
  secret(workspace: string, name: string): Promise<string | undefined>;
  dropSecret(workspace: string, name: string): Promise<void>;
}

/** Everything remembered. Every key carries the workspace: no row of one is ever visible to another. */
export interface Store
  extends
    Claims,
    ModelMemory,
    Inbox,
    People,
    Sagas,
    Entries,
    Moderation,
    Workspaces,
    Subscriptions,
    Rooms,
    Answers,
    Outbox,
    Secrets {
  /** Removes what has had its time. */
  purge(now: Date): Promise<void>;
  close(): Promise<void>;
}
