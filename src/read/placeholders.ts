import { span, type Span } from './spot';

// Each pattern is a bounded run between two brackets, so none can go quadratic.
const MERGE_FIELD = /\{\{[^{}\n]{1,60}\}\}|\{[A-Za-z][A-Za-z_ .]{1,40}\}|<<[^<>\n]{1,40}>>|\[\[?[A-ZÀ-Ý][^[\]\n|]{1,60}\]\]?|%[A-Z][A-Z_]{2,30}%|\*\|[A-Z_:]{2,30}\|\*/g;
const CALENDAR_LINK =
  /\b(?:https?:\/\/)?(?:www\.)?(?:calendly\.com|cal\.com|cal\.example|meetings\.hubspot\.com|savvycal\.com|tidycal\.com|zcal\.co|calendar\.app\.google|doodle\.com|koalendar\.com|youcanbook\.me|outlook\.office365\.com\/owa\/calendar|app\.lemcal\.com|zeeg\.me)(?:\/[^\s<>()"']{0,200})?/gi;

/** Placeholders that somebody forgot to fill, such as `{{First_Name}}` or `[Prénom]`. */
export function mergeFields(text: string): Span[] {
  return places(text, MERGE_FIELD);
}

/** Links into somebody's diary. */
export function calendarLinks(text: string): Span[] {
  return places(text, CALENDAR_LINK);
}

function places(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => span(text, match.index, match.index + match[0].length));
}
