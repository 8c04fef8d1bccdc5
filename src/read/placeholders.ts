import { span, type Span } from './spot';

// Each pattern is a bounded run between two brackets, so none can go quadratic.
const MERGE_FIELD =
  /\{\{[^{}\n]{1,60}\}\}|\{[A-Za-z][A-Za-z_ .]{1,40}\}|<<[^<>\n]{1,40}>>|\[\[?[\p{L}][^[\]\n|]{1,60}\]\]?|%[A-Z][A-Z_]{2,30}%|\*\|[A-Z_:]{2,30}\|\*/gu;
// Between square brackets anything may stand; only the name of a field is a forgotten field.
const FIELD =
  /(?:^|[^\p{L}])(?:(?:first|last|full|your|company|business|job)[ _]?(?:name|title|role)|(?:voor|achter|bedrijfs|firma)naam|naam|pr[ée]nom|nom|vorname|nachname|firmenname|name|company|business|bedrijf|entreprise|soci[ée]t[ée]|unternehmen|firma|firme|industry|sector|secteur|branche|job title|title|functie|fonction|position|city|stad|ville|stadt|date|datum|link|lien|url|your|uw|jouw|votre|ton|ihr|dein|insert|topic|onderwerp|sujet|thema|product|produit|produkt|phone|t[ée]l[ée]phone|telefoon)(?![\p{L}])/iu;
/** What somebody took out on purpose is no forgotten field. */
const REMOVED = /redacted|removed|hidden|verwijderd|geanonimiseerd|supprim|masqu|anonym|entfernt|geschwärzt/i;
const CALENDAR_LINK =
  /\b(?:https?:\/\/)?(?:www\.)?(?:calendly\.com|cal\.com|cal\.example|meetings\.hubspot\.com|savvycal\.com|tidycal\.com|zcal\.co|calendar\.app\.google|doodle\.com|koalendar\.com|youcanbook\.me|outlook\.office365\.com\/owa\/calendar|app\.lemcal\.com|zeeg\.me)(?:\/(?!cancellations|reschedulings)[^\s<>()"']{0,200})?(?![\w/])/gi;

/** Placeholders that somebody forgot to fill, such as `{{First_Name}}` or `[Prénom]`. */
export function mergeFields(text: string): Span[] {
  return places(text, MERGE_FIELD).filter(
    ({ quote }) => !quote.startsWith('[') || (FIELD.test(quote) && !REMOVED.test(quote)),
  );
}

/** Links into somebody's diary. */
export function calendarLinks(text: string): Span[] {
  return places(text, CALENDAR_LINK);
}

function places(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => span(text, match.index, match.index + match[0].length));
}
