import { mergeFields } from '../read/placeholders';

const RUN = /(?<![\p{L}\d])(?:X{3,}|x{4,}|_{2,}|N\.?N\.|TODO|TBD|TBC)(?![\p{L}\d])/gu;
const BRACKETS = /\[[^[\]\n]{1,60}\]|\{[^{}\n]{1,60}\}|%[A-Za-z_]{3,30}%|\$\{?[A-Za-z_]{3,30}/gu;
/** ##name##, §city§, ||offer||: whatever a template puts on both sides of a field. */
const FENCED =
  /([#§@|^~=+]{2}|[§^|])(?=[\p{L}\d])[^#§@|^~=+\n]{1,60}\1|(?<![\p{L}\d&])#[\p{L}_]{3,30}#?(?![\p{L}\d])/gu;
/** A name of a variable: FIRST_NAME. */
const VARIABLE = /(?<![\p{L}\d])\p{Lu}{2,20}(?:_\p{Lu}{2,20}){1,3}(?![\p{L}\d])/gu;
/** The name of a field in capitals, or a stand-in for a name: COMPANY NAME, Firma XY. */
const FIELD =
  /(?<![\p{L}\d])(?:(?:COMPANY|FIRST|LAST|YOUR|SENDER|CLIENT)(?: ?NAME)?|NAME|NAAM|NOM|PR[EÉ]NOM|VORNAME|NACHNAME|FIRMA|FIRMENNAME|BEDRIJF|BEDRIJFSNAAM|SOCI[EÉ]T[EÉ]|ENTREPRISE|UNTERNEHMEN|(?:Firma|Herr|Frau|Bedrijf|Company|Société|Monsieur|Madame|Mr|Ms) (?:XY|XX|XYZ|X|ABC)|Company Name|First Name|Your Name|Firmenname|Bedrijfsnaam)(?![\p{L}\d])/gu;
/** "Name Surname", "(product name)", "your PRODUCT", "Dear ...,": a field by its own name, or by nothing at all. */
const NAMELESS =
  /(?<!\p{L})(?:(?:Sender|Recipient|Client|Customer) Name|Name Surname|First Last|Voornaam Achternaam|Naam Afzender|Naam Ontvanger|Pr[ée]nom Nom|Nom (?:Pr[ée]nom|Exp[ée]diteur|Destinataire)|Vorname Nachname|Name (?:Absender|Empfänger)|PRODU[CK]TS?|PRODUIT|OFFER|OFFRE|ANGEBOT|AANBOD|SERVICE|CITY|STAD|VILLE|STADT|DATE|DATUM|DIENST)(?!\p{L})|\((?:(?:product|company|first|last|sender|client|customer|your|firm|city|job)[ -]?(?:name|title)?|(?:nom|pr[ée]nom|société|entreprise|ville|produit)(?: (?:du|de la|de l[’']) ?\p{L}{3,15})?|(?:product|bedrijfs|voor|achter|klant|firma)?naam|bedrijf|(?:produkt|firmen|vor|nach|kunden)name|name|firma|stadt|stad)\)|(?:Dear|Beste|Dag|Hallo|Bonjour|Cher|Chère|Liebe|Lieber|Hi|Hello|Geachte) (?:\.{3}|…)/gu;
/** "(insert first name)" in the four languages: a note of whoever made the template to himself. */
const NOTE =
  /\((?:please )?(?:insert|add|fill in|enter|ins[ée]rer|ajouter|compl[ée]ter|mettre|hier|ici|invullen|vul)(?![\p{L}])[^()\n]{0,60}\)|\([^()\n]{1,60} (?:invullen|invoegen|aanvullen|einf[üu]gen|einsetzen|eintragen|erg[äa]nzen|here|ici)\)/giu;

/** What somebody forgot to fill in: merge fields, runs of X, the names of fields. Out: the words, literally. */
export function leftovers(text: string): string[] {
  const found = [
    ...mergeFields(text).map(({ quote }) => quote),
    ...[RUN, BRACKETS, FENCED, VARIABLE, FIELD, NAMELESS, NOTE].flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => match[0]),
    ),
  ];
  return [...new Set(found)];
}
