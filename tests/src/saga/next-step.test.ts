import type { ReactionKind } from '../../../src/library/reactions';
import { endingOf, LIMITS, nextStep, type Heard } from '../../../src/saga/next-step';
import type { Saga } from '../../../src/saga/saga';
import { aSaga, NOW, ours } from './a-saga';

const DAY = 24 * 60 * 60 * 1000;
const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY);
const heard = (kind: ReactionKind, asksToStop = false): Heard => ({ kind, asksToStop });
/** A saga on a rung, its texts sent long ago. */
const onRung = (rung: number, change: Partial<Saga> = {}): Saga =>
  aSaga({ turns: Array.from({ length: rung }, (_, i) => ours(i + 1, ago(60 - i))), ...change });

const ON: ReactionKind[] = ['earnest', 'more-pitch', 'next-step', 'nudge', 'bad-loser'];

describe('the next step of a saga', () => {
  it.each(ON)('after "%s" is the next rung, and never one beyond the fifth', (kind) => {
    for (const rung of [1, 2, 3, 4])
      expect(nextStep(onRung(rung), heard(kind), NOW)).toEqual({ kind: 'rung', rung: rung + 1 });
    expect(nextStep(onRung(5), heard(kind), NOW)).toEqual({ kind: 'nothing', why: 'finale' });
    expect(nextStep(onRung(5, { ended: 'finale' }), heard(kind), NOW)).toEqual({
      kind: 'nothing',
      why: 'finale',
    });
  });

  it('after a good sport is a handshake, and after hurt an apology, on every rung and after the finale', () => {
    for (const saga of [onRung(1), onRung(3), onRung(5, { ended: 'finale' })]) {
      expect(nextStep(saga, heard('good-sport'), NOW)).toEqual({ kind: 'handshake' });
      expect(nextStep(saga, heard('offended'), NOW)).toEqual({ kind: 'apology' });
    }
  });

  it.each<ReactionKind>(['good-sport', 'more-pitch', 'bad-loser', 'offended', 'withdraws'])(
    'after a request to stop is silence, though it be "%s"',
    (kind) => {
      expect(nextStep(onRung(2), heard(kind, true), NOW)).toEqual({ kind: 'stop', farewell: false });
    },
  );

  it('after one who leaves by himself is a farewell at most', () => {
    expect(nextStep(onRung(2), heard('withdraws'), NOW)).toEqual({ kind: 'stop', farewell: true });
  });

  it('after a machine is nothing, whatever it says', () => {
    expect(nextStep(onRung(2), heard('automatic', true), NOW)).toEqual({ kind: 'nothing', why: 'automatic' });
  });

  it.each(['truce', 'stopped'] as const)('after the end (%s) is nothing, whatever comes', (ended) => {
    for (const kind of [...ON, 'good-sport', 'offended', 'withdraws'] as const)
      expect(nextStep(onRung(2, { ended }), heard(kind), NOW)).toEqual({ kind: 'nothing', why: ended });
  });

  describe('when a week’s worth was told', () => {
    const turns = [ours(1, ago(6)), ours(2, ago(3)), ours(3, ago(1))];

    it('waits until seven days after the first of them', () => {
      const until = new Date(ago(6).getTime() + 7 * DAY);
      expect(nextStep(aSaga({ turns }), heard('nudge'), NOW)).toEqual({ kind: 'wait', until });
      expect(nextStep(aSaga({ turns }), heard('nudge'), until)).toEqual({ kind: 'rung', rung: 4 });
    });

    it('still shakes hands, is sorry and stops', () => {
      const kinds = (['good-sport', 'offended', 'withdraws'] as const).map(
        (kind) => nextStep(aSaga({ turns }), heard(kind), NOW).kind,
      );
      expect(kinds).toEqual(['handshake', 'apology', 'stop']);
    });

    it('counts rungs only, up to a number that may be set', () => {
      const kind = aSaga({ turns: turns.map((turn, i) => (i === 1 ? { ...turn, what: 'farewell' } : turn)) });
      expect(nextStep(kind, heard('nudge'), NOW).kind).toBe('rung');
      expect(nextStep(aSaga({ turns }), heard('nudge'), NOW, { perWeek: LIMITS.perWeek + 1 }).kind).toBe(
        'rung',
      );
      expect(nextStep(aSaga({ turns: turns.slice(0, 1) }), heard('nudge'), NOW, { perWeek: 1 }).kind).toBe(
        'wait',
      );
    });
  });
});

describe('a saga ends', () => {
  it('in peace, by request or with the fifth rung, and with nothing else', () => {
    expect(endingOf({ kind: 'handshake' })).toBe('truce');
    expect(endingOf({ kind: 'apology' })).toBe('truce');
    expect(endingOf({ kind: 'stop', farewell: true })).toBe('stopped');
    expect(endingOf({ kind: 'rung', rung: 5 })).toBe('finale');
    expect(endingOf({ kind: 'rung', rung: 4 })).toBeUndefined();
    expect(endingOf({ kind: 'wait', until: NOW })).toBeUndefined();
    expect(endingOf({ kind: 'nothing', why: 'automatic' })).toBeUndefined();
  });
});
