import { rank, type Tally } from '../../../src/board/board';
import { anEntry, kept } from '../../an-entry';

const tally = (...votes: number[]): Tally => ({
  entries: votes.map((each, i) => kept(anEntry({ id: String(i) }), each)),
  people: votes.map((each, i) => ({ author: String(i), name: 'A', votes: each })),
  versus: { template: 3, model: 2, human: 4 },
  tactics: [],
  fresh: [],
  votedFor: new Set(['1']),
});

describe('ranking', () => {
  it('shares a rank among equals and skips the next: 1, 2, 2, 4; among people too', () => {
    const board = rank('week', tally(9, 5, 5, 1));
    expect(board.standings.map((each) => each.rank)).toEqual([1, 2, 2, 4]);
    expect(board.people.map((each) => each.rank)).toEqual([1, 2, 2, 4]);
  });

  it('keeps the order of what it is given', () => {
    expect(rank('all', tally(2, 2)).standings.map((each) => each.entry.id)).toEqual(['0', '1']);
    expect(rank('all', tally()).standings).toEqual([]);
  });

  it('says what the person who looks voted for', () => {
    expect(rank('all', tally(3, 2)).standings.map((each) => each.voted)).toEqual([false, true]);
  });

  it('sets humans against the machine, model and library together', () => {
    expect(rank('all', tally()).versus).toEqual({ humans: 4, machine: 5 });
  });
});
