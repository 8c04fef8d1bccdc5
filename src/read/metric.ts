import { span, type Span } from './spot';

const NUMBER = String.raw`(?<![\p{L}\p{N}.,/:+-])\d{1,3}(?:[.,  ’']\d{3}){1,3}|(?<![\p{L}\p{N}.,/:+-])\d{1,5}(?:[.,]\d{1,2})?`;
const RANGE = String.raw`(?:${NUMBER})(?:\s?(?:[-–]|à|bis|tot|to)\s?\d{1,4})?`;
const PERIOD =
  'day|days|week|weeks|month|months|year|dag|dagen|weken|maand|maanden|jaar|jour|jours|semaine|semaines|mois|an|ans|Tag|Tage|Woche|Wochen|Monat|Monate|Monaten|Jahr';
const CUSTOMERS =
  'customers?|clients?|companies|businesses|firms|teams|brands|users|subscribers|followers|readers|visitors|shops|stores|schools|offices|practices|agencies|klanten|bedrijven|ondernemers|ondernemingen|zaken|winkels|kmo|kmo’s|gebruikers|lezers|volgers|bezoekers|deelnemers|kantoren|leden|entreprises|sociétés|utilisateurs|abonnés|lecteurs|cabinets|boutiques|commerces|PME|TPE|indépendants|Kunden|Unternehmen|Betriebe|Betrieben|Firmen|Nutzer|Leser|Teilnehmer|Praxen|Kanzleien|Anwender|Händler|Teams';
const RESULTS =
  'meetings?|calls|leads|appointments|demos|quotes|replies|views|clicks|reviews|gesprekken|afspraken|aanvragen|offertes|rendez-vous|prospects|contrats|demandes|Termine|Anfragen|Leads|Neukunden|Bewerbungen';

/** The kinds of figure with which a seller proves something, the surest first. Prices are none, nor are discounts. */
const FIGURES: readonly RegExp[] = [
  // 43 %, 10x, 12-18 %
  /(?<![\p{L}\p{N}.,-])(?<!\p{L}[ ]?-)\d{1,4}(?:[.,]\d{1,3})?(?:\s?[-–]\s?\d{1,3})?(?: ?%|[xX×](?![\p{L}\p{N}])| ?procent| ?percent| ?Prozent| ?pour cent)(?! ?(?:off\b|discount|korting|rabatt|(?:de )?(?:remise|réduction|rabais)|commissi|provision))/iu,
  // 8 op de 10, 6 PME sur 10
  /(?<![\p{L}\p{N}.,])\d{1,2} (?:[\p{L}-]{2,20} ){0,2}(?:op|von|sur|out of|of|van) (?:de |the |den )?(?:10|100|20|5)(?![\p{L}\p{N}.,:])(?: [\p{Ll}]\p{L}{4,20})?/u,
  // 3 times, 3 fois, drei Mal
  new RegExp(String.raw`(?:${NUMBER}) (?:times|fois|keer|maal|mal) (?:\p{L}+ )?\p{L}+`, 'u'),
  // 70k, €3.8M
  /(?<![\p{L}\p{N}.,])[€$£]? ?\d{1,4}(?:[.,]\d{1,2})? ?(?:[kKM]|mio|miljoen|million|millions|Millionen)(?![\p{L}\p{N}])(?: ?[€$£])?/u,
  // 15 h/semaine, 5-10 hours a week
  new RegExp(
    String.raw`(?:${RANGE})\+? ?(?:h|hrs|hours?|uur|heures?|Stunden?) ?(?:/|per|pro|par|a|each|each and every|de plus par|gagnées par) ?(?:${PERIOD})(?!\p{L})`,
    'iu',
  ),
  // 400+ courses
  new RegExp(String.raw`(?:${NUMBER})\+(?: \p{L}{3,20}){0,2}`, 'u'),
  // 350 companies, 37 neue Termine
  new RegExp(String.raw`(?:${RANGE}) (?:[\p{L}-]{2,20} ){0,2}(?:${CUSTOMERS}|${RESULTS})(?!\p{L})`, 'iu'),
];

/** The figure a message makes its claim with: "43 %", "8 op de 10", "400+ courses". */
export function findMetric(text: string): Span | undefined {
  for (const figure of FIGURES) {
    const match = figure.exec(text);
    if (match) return span(text, match.index, match.index + match[0].trimEnd().length);
  }
  return undefined;
}
