import { DateTime } from 'luxon';

export const PERIODS = ['week', 'month', 'season', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** From the first moment, which counts, to the last, which does not. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
}

/** A stretch of the year that is ended by hand and kept as it was. */
export interface Season extends Window {
  /** From 1. */
  readonly number: number;
  readonly name: string;
}

export const ALWAYS: Window = { from: new Date(0), to: new Date('9999-12-31T00:00:00Z') };

/** The season of a workspace that never ended one. */
export const FIRST_SEASON: Season = { number: 1, name: '', ...ALWAYS };

/**
 * The window of a period round `now`. Weeks begin on Monday (ISO 8601) and days at midnight in `zone`, an IANA name,
 * whatever the clocks do that night; a zone that nobody knows is taken as UTC. A season is told by its own dates.
 */
export function windowOf(period: Period, now: Date, zone: string, season: Season = FIRST_SEASON): Window {
  if (period === 'all') return ALWAYS;
  if (period === 'season') return { from: season.from, to: season.to };
  const local = DateTime.fromJSDate(now, { zone });
  const there = local.isValid ? local : DateTime.fromJSDate(now, { zone: 'utc' });
  const from = there.startOf(period);
  return {
    from: from.toJSDate(),
    to: from.plus(period === 'week' ? { weeks: 1 } : { months: 1 }).toJSDate(),
  };
}

/** Name of the ISO week of `now` in `zone`, such as 2026-W47. */
export function weekOf(now: Date, zone: string): string {
  const local = DateTime.fromJSDate(now, { zone });
  return (local.isValid ? local : DateTime.fromJSDate(now, { zone: 'utc' })).toFormat("kkkk-'W'WW");
}

/** True for an IANA name such as Europe/Brussels. */
export function isZone(name: string): boolean {
  return DateTime.local({ zone: name }).isValid;
}
