import { fold } from './tokens';

/** What only a firm has at the end of its name. */
export const FIRM_FORM =
  /[\s](?:GmbH|AG|KG|UG|OG|GbR|e\. ?[KUV]\.|B\.?V\.?|N\.?V\.?|BVBA|VOF|VZW|ASBL|CommV|S\.?A\.?|SAS|SASU|SARL|SPRL|SRL|Sàrl|Ltd|LLC|LLP|Inc|PLC|Pty|Oy|AB|ApS|& (?:Partners?|Cie|Co|Zonen|Zoon|Fils|Söhne|Sohn|Sons|Associés))\.?$/iu;
/** A firm that signs alone often ends so. */
const FIRM_WORD =
  /\s(?:Group|Groep|Groupe|Gruppe|Solutions|Consulting|Services?|Agency|Agentur|Studios?|Media|Partners|Labs?|Digital|Academy|Systems|Software|Marketing|Office|Register|Desk|Center|Centre|Centrum|Zentrum|Bank|Express|Online|Support|Helpdesk|Verlag|Versand|Handel|Travel|Workwear|Benelux|Belgium|Nederland|Deutschland|Schweiz|France|Europe|International|Industries|Technologies|Components|Foundation|Trust|Institute|Trustees|Chambers|Logistics|Energy|Finance|Capital|Insurance|Advies|Conseil|Department|Dept|Division|Cell|Desk|Helpdesk|Secretariat|Administrator|Library|Chamber|Council|School|College|University|Clinic|Surgery|Church|Garage|Bakery|Store|Shop|Tools|Fuels|Pages|Outdoor|Foods|Farm|Hotel|Insurance|Verzekeringen|Meubelen|Kundendienst|Klantendienst)$/iu;
/** Its first word says what it is: "Fotohuis", "Gärtnerei", "Cabinet", "The". */
const FIRM_BEGINNING =
  /^(?:\p{L}+(?:erij|erei|huis|haus|dienst|stelle|zentrale|büro|bureau|betrieb|bedrijf|shop|lab|soft|tech|winkel|depot|praktijk|praxis|fonds|punt|centrum|zentrum|meubelen|theek|thek|kantoor|handel|verhuur|werken|werke|verein|vereniging)|(?:the|het|de|les|la|le|l['’]\p{L}+|das|die|der|our|ons|onze|unser|unsere|notre|service|services|dienst|team|cabinet|atelier|ateliers|bureau|studio|garage|agence|agentur|studio|comité|cellule|centre|centrum|zentrum|zentrale|stiftung|stichting|fondation|maison|éditions|étude|secrétariat|secretariaat|sekretariat|afdeling|abteilung|département|hotel|hôtel|restaurant|café|caves|malterie|domaine|groupe|group|verlag|institut|instituut|institute|praxis|praktijk|kanzlei|automatische|automatic|redactie|redaktion|rédaction|department|office|customer|billing|fraud|support|it|hr|your|conference))(?:\s|$)/iu;
/** "MapleDesk", "Sol'Est", "24/7". A Scot or an Irishman ("McKay", "O'Neill") has one capital before it. */
const INNER_CAPITAL = /\p{Ll}{2,}['’]?\p{Lu}|\d|&|['’]s\s|\.(?:com|io|ai|be|nl|de|fr|eu|ch|app|co)\b/u;
const SCOT = /\b(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz)\p{Lu}/gu;

/** True when a name is surely that of a firm or a department, and of no person. */
export function isFirm(name: string): boolean {
  return (
    FIRM_FORM.test(name) ||
    FIRM_WORD.test(name) ||
    (FIRM_BEGINNING.test(name) && !/^(?:de|la|le|der|die) \p{Lu}\p{L}+$/iu.test(name)) ||
    INNER_CAPITAL.test(name.replace(SCOT, ''))
  );
}

/** True when a single word is also the name in a link or address of the text: "Antrena" and antrena-museums.example. */
export function isInDomain(name: string, text: string): boolean {
  const bare = fold(name).replace(/[^a-z0-9]/g, '');
  if (bare.length < 4) return false;
  const domain = /(?:@|:\/\/|www\.|\s)([a-z0-9-]{3,63})(?:\.[a-z0-9-]{2,63}){1,3}(?=[/\s.,)>]|$)/g;
  for (const match of fold(text).matchAll(domain)) {
    const label = (match[1] ?? '').replaceAll('-', '');
    if (label === bare || (label.startsWith(bare) && label.length > bare.length + 2 && bare.length > 4))
      return true;
  }
  return false;
}
