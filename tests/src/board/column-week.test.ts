import { comingEdition, dueEdition, editionOf } from '../../../src/board/column-week';

const at = (text: string): Date => new Date(text);
const ZONES = ['Europe/Brussels', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Apia', 'Africa/Casablanca'];

describe('an edition', () => {
  it('is due on Friday at four by the clocks of the workspace', () => {
    expect(editionOf('2026-W48', 'Europe/Brussels').due).toEqual(at('2026-11-27T15:00:00Z'));
    expect(editionOf('2026-W28', 'Europe/Brussels').due).toEqual(at('2026-07-10T14:00:00Z'));
    expect(editionOf('2026-W48', 'Asia/Kolkata').due).toEqual(at('2026-11-27T10:30:00Z'));
    expect(editionOf('2026-W48', 'Not/A_Zone').due).toEqual(at('2026-11-27T16:00:00Z'));
  });

  it('takes up where the last one stopped, in every week of two years and every zone', () => {
    for (const zone of ZONES) {
      let edition = comingEdition(at('2025-12-20T00:00:00Z'), zone);
      for (let week = 0; week < 104; week += 1) {
        const next = comingEdition(edition.due, zone);
        expect(next.window.from).toEqual(edition.window.to);
        expect(next.week).not.toBe(edition.week);
        edition = next;
      }
    }
  });

  it.each([
    ['spring', '2026-W13', '2026-03-20T15:00:00Z', '2026-03-27T15:00:00Z', '2026-03-29T22:00:00Z'],
    ['the week after', '2026-W14', '2026-03-27T15:00:00Z', '2026-04-03T14:00:00Z', '2026-04-05T22:00:00Z'],
    ['autumn', '2026-W43', '2026-10-16T14:00:00Z', '2026-10-23T14:00:00Z', '2026-10-25T23:00:00Z'],
    [
      'the week after that',
      '2026-W44',
      '2026-10-23T14:00:00Z',
      '2026-10-30T15:00:00Z',
      '2026-11-01T23:00:00Z',
    ],
  ])('is not moved when the clocks change in %s', (_, week, from, due, over) => {
    const edition = editionOf(week, 'Europe/Brussels');
    expect(edition.window).toEqual({ from: at(from), to: at(due) });
    expect(edition.over).toEqual(at(over));
  });
});

describe('what is due', () => {
  const weekDueAt = (text: string, zone = 'Europe/Brussels'): string | undefined =>
    dueEdition(at(text), zone)?.week;

  it('is this week’s edition from Friday at four until the end of Sunday, and nothing on the other days', () => {
    expect(weekDueAt('2026-11-27T14:59:59Z')).toBeUndefined();
    expect(weekDueAt('2026-11-27T15:00:00Z')).toBe('2026-W48');
    expect(weekDueAt('2026-11-29T22:59:59Z')).toBe('2026-W48');
    expect(weekDueAt('2026-11-29T23:00:00Z')).toBeUndefined();
    expect(weekDueAt('2026-12-02T15:00:00Z')).toBeUndefined();
  });

  it('is told by the clocks of each workspace', () => {
    const now = '2026-11-27T20:00:00Z';
    expect(ZONES.map((zone) => weekDueAt(now, zone))).toEqual([
      '2026-W48',
      undefined,
      '2026-W48',
      '2026-W48',
      '2026-W48',
    ]);
  });

  it('belongs to the old year or the new as the ISO week does', () => {
    expect(weekDueAt('2027-01-01T16:00:00Z')).toBe('2026-W53');
    expect(weekDueAt('2027-01-08T16:00:00Z')).toBe('2027-W01');
  });
});
