import { rank, startOf, type Entry } from '../../../src/board/board';

const anEntry = (id: string, votes: number): Entry => ({
  id,
  votes,
  workspace: 'w',
  channel: 'c',
  author: 'a',
  authorName: 'A',
  language: 'en',
  pitch: 'p',
  rebuttal: 'r',
  seed: 's',
  sharedAt: new Date(0),
});

const ranks = (...votes: number[]): number[] =>
  rank(
    votes.map((each, i) => anEntry(String(i), each)),
    new Set(),
  ).map((each) => each.rank);

describe('ranking', () => {
  it('shares a rank among equals and skips the next: 1, 2, 2, 4', () => {
    expect(ranks(9, 5, 5, 1)).toEqual([1, 2, 2, 4]);
  });

  it('gives everybody the first rank when nobody has a vote', () => {
    expect(ranks(0, 0, 0)).toEqual([1, 1, 1]);
  });

  it('keeps the order of what it is given', () => {
    expect(rank([anEntry('x', 2), anEntry('y', 2)], new Set()).map((each) => each.entry.id)).toEqual([
      'x',
      'y',
    ]);
    expect(rank([], new Set())).toEqual([]);
  });
});

it('a standing says whether the person who looks voted for it', () => {
  expect(rank([anEntry('x', 2), anEntry('y', 2)], new Set(['y'])).map((each) => each.voted)).toEqual([
    false,
    true,
  ]);
});

describe('a period begins', () => {
  it.each([
    ['week', '2026-11-23T00:00:00.000Z', '2026-11-23T00:00:00.000Z'],
    ['week', '2026-11-29T23:59:59.999Z', '2026-11-23T00:00:00.000Z'],
    ['week', '2027-01-01T12:00:00.000Z', '2026-12-28T00:00:00.000Z'],
    ['month', '2026-11-30T23:59:59.999Z', '2026-11-01T00:00:00.000Z'],
    ['month', '2028-02-29T12:00:00.000Z', '2028-02-01T00:00:00.000Z'],
    ['all', '2026-11-23T12:00:00.000Z', '1970-01-01T00:00:00.000Z'],
  ] as const)('the %s of %s at %s', (period, now, start) => {
    expect(startOf(period, new Date(now)).toISOString()).toBe(start);
  });
});
