import { standingOf } from '../../../src/saga/standing';
import { aSaga, NOW, ours, theirs } from './a-saga';

const DAY = 24 * 60 * 60 * 1000;
const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY);
const saga = aSaga({ turns: [ours(1, ago(20)), theirs('nudge', ago(10)), ours(2, ago(9))] });

describe('a sender whose pitch comes', () => {
  it('is new when nothing was told him, or nothing yet', () => {
    expect(standingOf([], undefined, NOW)).toEqual({ kind: 'new' });
    expect(standingOf([saga], undefined, ago(30))).toEqual({ kind: 'new' });
  });

  it('is told the next rung, as of the day his pitch came', () => {
    expect(standingOf([saga], undefined, NOW)).toMatchObject({ kind: 'goes-on', rung: 3, asks: false });
    expect(standingOf([saga], undefined, ago(15))).toMatchObject({ kind: 'goes-on', rung: 2 });
  });

  it('is asked about when it may be somebody else', () => {
    expect(standingOf([saga], undefined, NOW, true)).toMatchObject({ kind: 'goes-on', asks: true });
    expect(standingOf([{ ...saga, ended: 'truce' }], undefined, NOW, true)).toEqual({ kind: 'new' });
  });

  it('rests after a truce from its day on, at the end of the story and in a full week', () => {
    const truce = { why: 'truce', at: ago(5) } as const;
    expect(standingOf([saga], truce, NOW)).toEqual({ kind: 'rests', why: 'truce' });
    expect(standingOf([saga], truce, ago(6))).toMatchObject({ kind: 'goes-on' });
    const over = aSaga({ turns: [ours(5, ago(9))], ended: 'finale' });
    expect(standingOf([over], undefined, NOW)).toEqual({ kind: 'rests', why: 'finale' });
    const full = aSaga({ turns: [1, 2, 3].map((rung) => ours(rung, ago(rung))) });
    expect(standingOf([full], undefined, NOW)).toEqual({ kind: 'rests', why: 'week' });
  });

  it('begins anew when the truce was lifted', () => {
    expect(standingOf([{ ...saga, ended: 'truce' }], undefined, NOW)).toEqual({ kind: 'new' });
  });
});
