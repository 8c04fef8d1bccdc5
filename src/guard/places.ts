const NUMBER = '\\d{1,4} ?[a-zA-Z]?(?![\\p{L}\\d%€$£])';
const NAME = "\\p{Lu}[\\p{L}'’-]{1,30}";

/** A street that ends in its kind and has its number behind it: Kasseiweg 14, Lange Gasse 3, Grote Markt 1. */
const NUMBER_BEHIND = new RegExp(
  `(?<!\\p{L})(?:\\p{Lu}[\\p{L}'’-]{1,30}(?:straat|stra(?:ß|ss)e|str\\.|laan|weg|plein|dreef|lei|kaai|kade|gracht|steeg|singel|dijk|platz|gasse|allee|damm|ufer|zeile|ring|markt|chaussee)|(?:${NAME} ){1,2}(?:[Ss]tra(?:ß|ss)e|Str\\.|Weg|Platz|Gasse|Allee|Straat|Laan|Plein|Markt)|(?:Am|An der|Zum|Zur) (?!\\p{L}{3,8}tag|Mittwoch)${NAME}) ${NUMBER}`,
  'gu',
);
/** "12, rue des Lilas", "rue des Lilas 12", "avenue Louise, 140". */
const RUE =
  /(?<![\p{L}\d])\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|av\.|boulevard|bd|place|chemin|allée|impasse|quai|route|chaussée|ruelle|square|faubourg) (?:(?:de|du|des|la|le|les|l[’']|d[’']|aux?|à) ?){0,3}\p{Lu}[\p{L}'’-]{1,30}|(?<!\p{L})(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]hemin|[Cc]haussée|[Ii]mpasse|[Qq]uai|[Pp]lace) (?:(?:de|du|des|la|le|les|l[’']|d[’']|aux?|à) ?){0,3}\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30})?,? \d{1,4}(?![\p{L}\d%€])/gu;
const STREET = new RegExp(
  `(?<![\\p{L}\\d])\\d{1,4}[a-z]? (?:${NAME} ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Row|Terrace|Crescent|Gardens|Mews|Grove|Hill|Square|Place|Way)(?!\\p{L})`,
  'gu',
);
const BOX_OR_CODE =
  /(?<!\p{L})(?:P\.? ?O\.? Box|[Pp]ostbus|Postfach|BP|[Bb]o[îi]te postale) \d{1,6}|(?<![\p{L}\d])[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}(?![\p{L}\d])|(?<![\p{L}\d])(?:B|D|F|L|A|CH|NL)-\d{4,5} \p{Lu}\p{L}+/gu;

/** Where somebody could be found: a street with its number, a box, a postal code. Out: the words, literally. */
export function places(text: string): string[] {
  return [NUMBER_BEHIND, RUE, STREET, BOX_OR_CODE].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => match[0]),
  );
}
