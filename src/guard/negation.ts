import type { Language } from '../languages';

/** How far from the words in question a clause is looked for; nobody needs more, and a stranger's text has no end. */
const REACH = 90;
const LIMIT = /[.,;:!?…()\n“”„«»"–—]|(?<!\p{L})(?:but|maar|mais|aber|sondern|want|car|denn)(?!\p{L})/giu;
/** The closed class of words that deny. Apart, because "pas" is "not" in French and "only" in Dutch. */
const NEGATORS: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:not|never|no|none|nobody|nothing|neither|nor|zero|cannot)(?!\p{L})|n[’']t(?!\p{L})/iu,
  nl: /(?<!\p{L})(?:niet|geen|nooit|niemand|niets|niks|nul|evenmin|noch)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:pas|aucune?|jamais|rien|zéro|ni|ne|point de)(?!\p{L})|(?<!\p{L})n[’']/iu,
  de: /(?<!\p{L})(?:nicht|kein(?:e[mnrs]?)?|nie|niemals|niemande[mn]|niemand|nichts|null|weder)(?!\p{L})/iu,
};
/** "Do not hesitate to call", "why not call", "a sample would not hurt": the not belongs to something else. */
const URGED =
  /(?<!\p{L})(?:hesitat\p{L}*|forget|fail|shy|aarzel\p{L}*|twijfel\p{L}*|vergeet\p{L}*|schroom\p{L}*|h[ée]sit\p{L}*|oubli\p{L}*|manqu\p{L}*|zöger\p{L}*|vergiss|vergess\p{L}*|scheu\p{L}*|hurt|harm|amiss|say no|refuse|mind|kwaad|bezwaar|misstaan|refus|mal|trop|tarde\p{L}*|schaden|verkehrt|(?:why|how about|waarom|pourquoi|warum) (?:not|niet|pas|nicht)|not only|niet alleen|non seulement|nicht nur|no (?:hurry|problem|trouble)|(?:geen|pas de|kein) (?:haast|probleem|problème|problem))(?!\p{L})/iu;
/** "Not in March but in April": what is denied is the day and not the thing. */
const MENDED =
  /^[\s,–—]*(?:but|maar|mais|aber|sondern)\s+(?:rather|only|in|on|at|after|next|wel|erst|pas|liever|op|na|vanaf|volgende|plutôt|bien|en|au|à|après|dès|im|am|ab|nach|lieber)(?!\p{L})/iu;

/**
 * Is what stands between two places of a text denied by its own clause? "Do not send me the form" promises nothing,
 * "do not hesitate to send it" does. In: offsets in UTF-16 units. Linear, and looks only at the clause.
 */
export function isDenied(text: string, start: number, end: number, language: Language): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const first = [...before.matchAll(LIMIT)].at(-1);
  const last = after.search(LIMIT);
  const from = first ? first.index + first[0].length : 0;
  const to = last < 0 ? after.length : last;
  const clause = before.slice(from) + text.slice(start, end) + after.slice(0, to);
  return NEGATORS[language].test(clause) && !URGED.test(clause) && !MENDED.test(after.slice(to));
}
