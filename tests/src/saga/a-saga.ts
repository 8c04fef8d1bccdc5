import type { ReactionKind } from '../../../src/library/reactions';
import type { Ours, Saga, Theirs } from '../../../src/saga/saga';

/** A Monday at noon. */
export const NOW = new Date('2026-11-23T12:00:00Z');

export const ours = (rung: number, at = NOW, change: Partial<Ours> = {}): Ours => ({
  by: 'us',
  what: 'rung',
  rung,
  text: `Our no number ${rung}.`,
  seed: `ABCD-${rung}`,
  line: `line-${rung}`,
  at,
  ...change,
});

export const theirs = (kind: ReactionKind, at = NOW, change: Partial<Theirs> = {}): Theirs => ({
  by: 'them',
  kind,
  quote: `so ${kind}`,
  text: `They are so ${kind}.`,
  mark: `mark ${kind}`,
  words: 4,
  at,
  ...change,
});

/** Anna's saga, on its first rung. */
export const aSaga = (change: Partial<Saga> = {}): Saga => ({
  id: 'saga-1',
  workspace: 'w1',
  owner: 'anna',
  ownerName: 'Anna',
  language: 'en',
  register: 'informal',
  story: 'the-bean',
  pitch: { id: 'p1', text: 'Hi Lucky Devil No. 1, open to a quick call?', words: 9, at: NOW },
  tactic: 'quick_call',
  sender: 'Lucky Devil No. 1',
  turns: [ours(1)],
  shared: [],
  ...change,
});
