import { LANGUAGES, type Language } from '../languages';

const TIME =
  /(?<![\d:])([01]?\d|2[0-3])\s?(?:[:h]\s?[0-5]\d|u\s?[0-5]\d|[hu](?![\p{L}\d]))(?!\d)|(?<![\d:])(?:1[0-2]|0?[1-9])\s?(?:[ap]\.?m\.?)(?!\p{L})|(?<![\d:])(?:[01]?\d|2[0-3])\s(?:uur|heures?|Uhr|o[’']clock)(?!\p{L})/giu;
// "24/7" is no date.
const NUMERIC_DATE =
  /(?<![\d/.-])(?!24\/7(?!\d))(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])(?:[/.-](?:\d{4}|\d{2}))?(?![\d/-]|\.\d)/g;
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** One pattern a language for a day beside the name of a month, made once: asking Intl is slow. */
const DATED = Object.fromEntries(LANGUAGES.map((language) => [language, dayAndMonth(language)])) as Record<
  Language,
  { pattern: RegExp; months: string[] }
>;

/**
 * Dates and times in a text that could really happen, and so might be taken as an appointment.
 * "30 February" and "25:10" cannot, and are the joke's own. 29 February can.
 */
export function realMoments(text: string, language: Language): string[] {
  if (!/\d/.test(text)) return [];
  const found = [...text.matchAll(TIME), ...text.matchAll(NUMERIC_DATE)].map((match) => match[0]);
  const { pattern, months } = DATED[language];
  for (const match of text.matchAll(pattern)) {
    const day = Number(match[1] ?? match[4]);
    const month = months.indexOf((match[2] ?? match[3] ?? '').toLowerCase());
    if (day >= 1 && day <= (DAYS_IN_MONTH[month] ?? 31)) found.push(match[0]);
  }
  return found;
}

/** Does a short text name a day no calendar has, such as 30 February? What is promised for it is no promise. */
export function namesNoDay(text: string, language: Language): boolean {
  const { pattern, months } = DATED[language];
  return [...text.matchAll(pattern)].some((match) => {
    const month = months.indexOf((match[2] ?? match[3] ?? '').toLowerCase());
    return Number(match[1] ?? match[4]) > (DAYS_IN_MONTH[month] ?? 31);
  });
}

function dayAndMonth(language: Language): { pattern: RegExp; months: string[] } {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const months = DAYS_IN_MONTH.map((_, month) =>
    format.format(new Date(Date.UTC(2026, month, 1))).toLowerCase(),
  );
  const name = months.join('|');
  return {
    months,
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:(\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s(?:of\\s)?(${name})|(${name})\\s(\\d{1,2})(?!\\d))(?!\\p{L})`,
      'giu',
    ),
  };
}
