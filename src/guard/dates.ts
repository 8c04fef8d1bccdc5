import type { Language } from '../languages';

const TIME = /(?<![\d:])([01]?\d|2[0-3])\s?(?:[:h]\s?[0-5]\d|u\s?[0-5]\d)(?!\d)|(?<![\d:])(?:1[0-2]|0?[1-9])\s?(?:[ap]\.?m\.?)(?!\p{L})|(?<![\d:])(?:[01]?\d|2[0-3])\s(?:uur|heures?|Uhr|o[’']clock)(?!\p{L})/giu;
const NUMERIC_DATE = /(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])(?:[/.-](?:\d{4}|\d{2}))?(?![\d/.-])/g;
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Dates and times in a text that could really happen, and so might be taken as an appointment.
 * "30 February" and "25:10" cannot, and are the joke's own. 29 February can.
 */
export function realMoments(text: string, language: Language): string[] {
  const found = [...text.matchAll(TIME), ...text.matchAll(NUMERIC_DATE)].map((match) => match[0]);
  monthNames(language).forEach((month, i) => {
    const near = new RegExp(`(?<![\\p{L}\\d])(?:(\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s(?:of\\s)?${month}|${month}\\s(\\d{1,2})(?!\\d))(?!\\p{L})`, 'giu');
    for (const match of text.matchAll(near)) {
      const day = Number(match[1] ?? match[2]);
      if (day >= 1 && day <= (DAYS_IN_MONTH[i] ?? 31)) found.push(match[0]);
    }
  });
  return found;
}

function monthNames(language: Language): string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return DAYS_IN_MONTH.map((_, month) => format.format(new Date(Date.UTC(2026, month, 1))));
}
