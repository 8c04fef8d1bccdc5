import { DateTime } from 'luxon';
import { isZone, weekOf, type Window } from './period';

/**
 * Friday at four, by the clocks of the workspace: the work is as good as done, people are still there to laugh, and
 * nobody is disturbed in the evening. An ISO weekday and a time of day.
 */
const COLUMN_TIME = '5T16:00';

/** One week's Column of a workspace. `week` is the name of an ISO week, such as 2026-W47. */
export interface Edition {
  readonly week: string;
  /** When it is sent. */
  readonly due: Date;
  /** From the Friday before to this one: what is shared at the weekend waits for the next, and nothing falls out. */
  readonly window: Window;
  /** The Monday after: nobody reads last week's paper, so it is not sent any more. */
  readonly over: Date;
}

/** `zone`: an IANA name; one that nobody knows is taken as UTC. Clocks may change at any weekend. */
export function editionOf(week: string, zone: string): Edition {
  const due = DateTime.fromISO(`${week}-${COLUMN_TIME}`, { zone: isZone(zone) ? zone : 'utc' });
  return {
    week,
    due: due.toJSDate(),
    window: { from: due.minus({ weeks: 1 }).toJSDate(), to: due.toJSDate() },
    over: due.startOf('week').plus({ weeks: 1 }).toJSDate(),
  };
}

/** The edition that is to be sent now: from Friday at four until the week is over. */
export function dueEdition(now: Date, zone: string): Edition | undefined {
  const edition = editionOf(weekOf(now, zone), zone);
  return edition.due <= now ? edition : undefined;
}

/** The edition in the making: what is shared now will be in it. */
export function comingEdition(now: Date, zone: string): Edition {
  const edition = editionOf(weekOf(now, zone), zone);
  return now < edition.due ? edition : editionOf(weekOf(edition.over, zone), zone);
}

/** A week of the calendar and its place in the long row of weeks: the next week has the next number. */
export function weekNumbers(week: string): { readonly ofYear: number; readonly ofAll: number } {
  const monday = DateTime.fromISO(`${week}-1`, { zone: 'utc' });
  return { ofYear: monday.weekNumber, ofAll: Math.floor(monday.toMillis() / (7 * 24 * 60 * 60 * 1000)) };
}
