import { randomBytes } from 'node:crypto';
import { sealWith } from '../adapters/storage/seal';
import type { Keeping } from '../adapters/storage/sql-store';
import type { Board } from '../src/board/board';
import type { Entry, NewEntry } from '../src/board/entry';

let count = 0;

/** An entry of Anna's in channel c1 of workspace w1, another one with each call. */
export const anEntry = (change: Partial<NewEntry> = {}): NewEntry => ({
  id: `entry-${(count += 1)}`,
  workspace: 'w1',
  channel: 'c1',
  author: 'anna',
  authorName: 'Anna',
  language: 'nl',
  pitch: 'Hallo [link]',
  rebuttal: 'Nee “dank u” 😀',
  seed: 'ABCD-1',
  hand: 'template',
  tactic: 'quick_call',
  sharedAt: new Date('2026-11-23T10:00:00.123Z'),
  ...change,
});

/** The same as it comes out of a store. */
export const kept = (entry: NewEntry, votes = 0, link = ''): Entry => ({ ...entry, link, votes });

/** An empty board of a week, but for what is said. */
export const aBoard = (change: Partial<Board> = {}): Board => ({
  period: 'week',
  standings: [],
  people: [],
  versus: { humans: 0, machine: 0 },
  tactics: [],
  fresh: [],
  frozen: false,
  ...change,
});

const KEY = randomBytes(32);

/** How a store of a test keeps things: seven days, and a key of its own. */
export const keeping = (change: Partial<Keeping> = {}): Keeping => ({
  retentionDays: 7,
  seal: sealWith([KEY]),
  ...change,
});
