import type { Generated } from 'kysely';
import type { Hand } from '../../src/board/entry';
import type { Act } from '../../src/store';

/** The tables. Times are milliseconds since 1970; every key begins with the workspace or tenant. */
export interface Tables {
  claims: { key: string; until: number };
  /** `person` is empty for what the whole workspace spends. */
  spent: { workspace: string; person: string; what: string; day: string; times: number };
  pitches: { workspace: string; id: string; person: string; json: string; kept_at: number };
  entries: {
    number: Generated<number>;
    id: string;
    workspace: string;
    channel: string;
    author: string;
    author_name: string;
    language: string;
    pitch: string;
    rebuttal: string;
    seed: string;
    hand: Hand;
    tactic: string;
    link: string;
    shared_at: number;
    /** Number of counted rows in votes, kept in the same transaction: a board must not count a million rows. */
    votes: number;
  };
  /** A vote that was taken back stays with `counted` 0, so that a double click is known for what it is. */
  votes: { workspace: string; entry: string; voter: string; voted_at: number; counted: number };
  /** Sum of the votes of an author's entries, by who wrote them; kept in the same transaction as the votes. */
  authors: {
    workspace: string;
    channel: string;
    author: string;
    hand: Hand;
    name: string;
    votes: number;
  };
  boards: { workspace: string; channel: string; frozen_at: number };
  locked: { workspace: string; person: string; locked_at: number };
  acts: {
    number: Generated<number>;
    workspace: string;
    person: string;
    what: Act['what'];
    subject: string;
    at: number;
  };
  /** Random, one a workspace: without it a hash of a sender says nothing. */
  salts: { workspace: string; salt: string };
  met: { workspace: string; person: string; sender: string; pitch: string; met_at: number };
  judgements: {
    workspace: string;
    person: string;
    sender: string;
    verdict: 'pitch' | 'genuine';
    judged_at: number;
  };
  shown: {
    number: Generated<number>;
    workspace: string;
    person: string;
    line: string;
    engine: string;
    pitch: string;
    text: string;
  };
  /** What a model wrote for a pitch and a wish; it goes with the pitch. */
  written: {
    workspace: string;
    person: string;
    pitch: string;
    wish: string;
    json: string;
    kept_at: number;
  };
  /** What people think of single texts; `line` carries the version of the brief. */
  thumbs: {
    workspace: string;
    person: string;
    seed: string;
    line: string;
    up: number;
    pressed_at: number;
  };
  profiles: { workspace: string; person: string; json: string };
  /** `raw_since`: the time of the oldest turn whose very words are still kept. */
  sagas: {
    workspace: string;
    person: string;
    id: string;
    json: string;
    turns: number;
    /** Empty while it goes on. */
    ended: string;
    grown_at: number;
    raw_since: number | null;
    shared_at: number | null;
  };
  /** Hashes by which the sender of a saga is known again. */
  marks: { workspace: string; person: string; mark: string; sort: 'sure' | 'faint'; saga: string };
  /** Senders who are left in peace. */
  truces: { workspace: string; person: string; mark: string; why: 'truce' | 'stopped'; made_at: number };
  workspaces: { workspace: string; zone: string };
  /** The seasons that have ended; the running one begins where the last ended. */
  seasons: { workspace: string; number: number; name: string; ended_at: number };
  subscriptions: {
    workspace: string;
    channel: string;
    platform: string;
    address: string;
    language: string;
  };
  /** `place`: the higher, the later it was heard of. */
  rooms: { workspace: string; channel: string; title: string; address: string; place: number };
  answers: { workspace: string; asked: string; answer: string; kept_at: number };
  outbox: {
    key: string;
    workspace: string;
    channel: string;
    body: string;
    due: number;
    owner: Generated<string>;
    leased_until: Generated<number>;
    /** 1 from just before it is sent until it is settled. */
    sending: Generated<number>;
    done_at: number | null;
  };
  secrets: { workspace: string; name: string; sealed: string };
}
