import { ALWAYS, isZone, weekOf, windowOf } from '../../../src/board/period';

const span = (period: 'week' | 'month', now: string, zone: string): string[] => {
  const { from, to } = windowOf(period, new Date(now), zone);
  return [from.toISOString(), to.toISOString()];
};

describe('a week', () => {
  it('runs from Monday midnight to Monday midnight where the workspace is', () => {
    expect(span('week', '2026-11-26T12:00:00Z', 'Europe/Brussels')).toEqual([
      '2026-11-22T23:00:00.000Z',
      '2026-11-29T23:00:00.000Z',
    ]);
  });

  it('has already begun in Auckland when it is still Sunday in Honolulu', () => {
    const now = '2026-11-22T12:00:00Z';
    expect(span('week', now, 'Pacific/Auckland')[0]).toBe('2026-11-22T11:00:00.000Z');
    expect(span('week', now, 'Pacific/Honolulu')[0]).toBe('2026-11-16T10:00:00.000Z');
  });

  it.each([
    [
      'longer when the clocks go back',
      '2026-10-25T01:30:00Z',
      ['2026-10-18T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
      169,
    ],
    [
      'shorter when they go forward',
      '2026-03-29T12:00:00Z',
      ['2026-03-22T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
      167,
    ],
  ])('is an hour %s', (_, now, expected, hours) => {
    const [from, to] = span('week', now, 'Europe/Brussels');
    expect([from, to]).toEqual(expected);
    expect((Date.parse(to!) - Date.parse(from!)) / 3_600_000).toBe(hours);
  });

  it.each([
    ['2027-01-03T12:00:00Z', '2026-W53'],
    ['2027-01-04T12:00:00Z', '2027-W01'],
    ['2026-11-22T23:30:00Z', '2026-W48'],
  ])('%s is of %s in Brussels, by ISO 8601', (now, week) => {
    expect(weekOf(new Date(now), 'Europe/Brussels')).toBe(week);
  });
});

describe('a month', () => {
  it('runs from its first midnight to the next’s', () => {
    expect(span('month', '2026-03-31T22:30:00Z', 'Europe/Paris')).toEqual([
      '2026-03-31T22:00:00.000Z',
      '2026-04-30T22:00:00.000Z',
    ]);
    expect(span('month', '2026-12-31T23:30:00Z', 'UTC')).toEqual([
      '2026-12-01T00:00:00.000Z',
      '2027-01-01T00:00:00.000Z',
    ]);
  });
});

it('a zone that nobody knows is taken as UTC', () => {
  expect(isZone('Europe/Ghent')).toBe(false);
  expect(isZone('Europe/Brussels')).toBe(true);
  expect(span('week', '2026-11-26T12:00:00Z', 'Europe/Ghent')[0]).toBe('2026-11-23T00:00:00.000Z');
  expect(weekOf(new Date('2026-11-22T23:30:00Z'), 'Europe/Ghent')).toBe('2026-W47');
});

it('a season has its own dates, and all time has every date', () => {
  const season = { number: 2, name: '', from: new Date('2026-01-01'), to: ALWAYS.to };
  expect(windowOf('season', new Date(), 'UTC', season)).toEqual({ from: season.from, to: season.to });
  expect(windowOf('all', new Date(), 'UTC', season)).toEqual(ALWAYS);
});
