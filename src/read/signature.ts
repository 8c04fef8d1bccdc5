import type { FactFile } from '../library/shapes';
import { linesOf, type Line } from './lines';
import { nameAt, titledNameAt } from './names';
import { span, type Span } from './spot';
import { fold } from './tokens';

/** Who signed, and for which firm. A firm can sign as a whole: then there is no sender. */
export interface Signature {
  readonly sender?: Span | undefined;
  readonly company?: Span | undefined;
}

/** A signature is at the end: further up than this many lines it is a list or a quotation. */
const REACH = 14;
const LONGEST_LINE = 70;
const DIVIDER = /\s*(?:[|•·@,(]|\s[-–—/]\s)\s*|\s(\p{Ll}+)(?=\s)/gu;
/** Telephone numbers, addresses and links are no firm. */
const CONTACT = /\d{3}|@|:\/\/|www\.|^(?:tel|mob|gsm|m|t|e)\b[.: ]/iu;
/** What only a firm has at the end of its name. */
const FIRM_FORM =
  /[\s](?:GmbH|AG|KG|UG|OG|GbR|e\. ?[KU]\.|B\.?V\.?|N\.?V\.?|BVBA|VOF|S\.?A\.?|SAS|SARL|SPRL|SRL|Sàrl|Ltd|LLC|LLP|Inc|PLC|& (?:Partners?|Cie|Co|Zonen|Fils|Söhne|Sons|Associés))\.?$/iu;
/** A firm that signs alone often ends so. */
const FIRM_WORD =
  /\s(?:Group|Groep|Groupe|Gruppe|Solutions|Consulting|Services|Agency|Agentur|Studio|Media|Partners|Labs|Digital|Academy|Systems|Software|Marketing)$/u;
const AFTERTHOUGHT = /^\(?p\.? ?s\.?(?:[:. –-]|$)/i;
/** "Petra Sievers, Quellklar" or "Emre van Tapkracht" behind the last sentence. */
const TAIL =
  /(?:^|[.!?…:),]|\s[-–—])\s*(?<who>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}'’-]+){0,2})(?:\s?(?<sign>[,|(/]|\s[-–—])\s?|\s(?<word>\p{Ll}+)\s)(?<firm>[\p{Lu}\d][^.!?,;:]{1,40}?)[).]?$/gu;

/**
 * The signature of a message: the name under or beside the closing words ("Groet, Kenny"), else a bare name above the
 * last short lines; and beside or below it the firm, which is what is neither a role nor a number.
 */
export function findSignature(text: string, words: FactFile): Signature {
  const lines = untilAfterthought(linesOf(text));
  const from = Math.max(0, lines.length - REACH);
  for (let i = lines.length - 1; i >= from; i -= 1) {
    const line = lines[i];
    const signed = line && closed(text, line, lines[i + 1], words);
    if (signed) return withFirm(text, signed, lines, words);
  }
  const bare = bareName(text, lines, words);
  if (bare) return withFirm(text, bare, lines, words);
  const last = lines.at(-1);
  const tail = last && tailOf(text, last, words);
  if (tail) return tail;
  // A line about unsubscribing may hang below the name.
  const above = bareName(text, lines.slice(0, -1), words);
  return above ? withFirm(text, above, lines, words) : {};
}

function untilAfterthought(lines: readonly Line[]): readonly Line[] {
  const from = Math.max(1, lines.length - 6);
  const at = lines.findIndex((line, i) => i >= from && AFTERTHOUGHT.test(line.text.trim()));
  return at < 0 ? lines : lines.slice(0, at);
}

/** "Best regards," with the name behind it or on the next line; also at the end of a line: "… Ta, Russ". */
function closed(text: string, line: Line, next: Line | undefined, words: FactFile): Span | undefined {
  const closing = words.signoffs.opening(line.text);
  if (closing > 0) {
    const after = line.text.slice(closing);
    const rest = line.end - after.replace(/^[ ,.!–—*-]+/, '').length;
    const name =
      rest < line.end ? titledNameAt(text, rest, words) : next && titledNameAt(text, next.start, words);
    if (!name || isRole(name.quote, words)) return undefined;
    return endsWell(text, name, words) ? name : undefined;
  }
  const last = /[,.!] *(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)\.?$/u.exec(line.text.slice(-60));
  if (!last?.[1] || next) return undefined;
  const start = line.end - last[0].length + last[0].indexOf(last[1]);
  return words.signoffs.end(line.text.slice(0, line.text.length - last[0].length))
    ? span(text, start, start + last[1].length)
    : undefined;
}

function tailOf(text: string, line: Line, words: FactFile): Signature | undefined {
  const from = Math.max(line.start, line.end - 100);
  const end = text.slice(from, line.end);
  let found: Signature | undefined;
  // The last that fits: in "Salukes, Ivo van Printpunt" it is Ivo who signs.
  for (let match = TAIL.exec(end); match; match = TAIL.exec(end)) {
    TAIL.lastIndex = match.index + 1;
    const { who = '', sign, word = '', firm = '' } = match.groups ?? {};
    if (sign === undefined && !words.at.has(word)) continue;
    if (isRole(who, words) || isRole(firm, words)) continue;
    const whoAt = match.index + match[0].indexOf(who);
    const firmAt = end.indexOf(firm, whoAt + who.length);
    const title = words.titles.opening(who);
    const nameAt = whoAt + title + (title > 0 && title < who.length ? 1 : 0);
    found = {
      sender: span(text, from + nameAt, from + whoAt + who.length),
      company: span(text, from + firmAt, from + firmAt + firm.length),
    };
  }
  return found;
}

/** Without known closing words: the topmost of the last short lines that is nothing but a name; the firm is below it. */
function bareName(text: string, lines: readonly Line[], words: FactFile): Span | undefined {
  let found: Span | undefined;
  for (let i = lines.length - 1; i >= Math.max(1, lines.length - 6); i -= 1) {
    const line = lines[i];
    if (!line || line.text.length > LONGEST_LINE || /[?!:;]$/.test(line.text)) break;
    // "— Obi" signs too.
    const from = line.start + (/^(?:[-–—]{1,2}|\*{1,2}) ?(?=\p{Lu})/u.exec(line.text)?.[0].length ?? 0);
    const name = titledNameAt(text, from, words);
    if (name && standsAlone(name, text.slice(name.end, line.end), words) && !isRole(name.quote, words)) {
      if (line.opensParagraph) return name;
      found = name;
    } else if (/[.…]$/.test(line.text)) break;
  }
  return found;
}

/** What follows the name on its line, then the next lines: the first part that is a firm. */
function withFirm(text: string, name: Span, lines: readonly Line[], words: FactFile): Signature {
  const own = lines.find((line) => line.start <= name.start && name.end <= line.end);
  if (!own) return { sender: name };
  const team = teamOf(text, own, name, words);
  if (team) return { company: team };
  if (FIRM_WORD.test(name.quote) || FIRM_FORM.test(name.quote)) return { company: name };
  const at = lines.indexOf(own);
  const places = [{ ...own, start: name.end }, ...lines.slice(at + 1, at + 4)];
  for (const { start, end, opensParagraph } of places.filter(
    (each) => each.end - each.start <= LONGEST_LINE,
  )) {
    if (opensParagraph && start > own.end + 2) break;
    for (const part of partsOf(text, start, end, words)) {
      if (CONTACT.test(part.quote) || isRole(part.quote, words) || part.quote === name.quote) continue;
      const firm = nameAt(text, part.start) ?? digitName(text, part);
      if (firm)
        return { sender: name, company: firm.end <= part.end ? span(text, firm.start, part.end) : undefined };
    }
  }
  return { sender: name };
}

/** "Het team van Tapkracht", "L'équipe Formalis", "Ihr Dentimax-Team": the firm itself signs. */
function teamOf(text: string, line: Line, name: Span, { teams }: FactFile): Span | undefined {
  const before = line.text.slice(0, Math.max(0, name.start - line.start)).trimEnd();
  const suffix = /[ -][Tt]eam$/u.exec(name.quote);
  if (suffix) return span(text, name.start, name.end - suffix[0].length);
  const inside = teams.opening(name.quote);
  if (inside > 0 && inside < name.quote.length)
    return span(text, name.end - name.quote.slice(inside).trimStart().length, name.end);
  return teams.end(before) ? name : undefined;
}

function digitName(text: string, part: Span): Span | undefined {
  return /^\d\p{Lu}/u.test(part.quote) ? span(text, part.start, part.end) : undefined;
}

function* partsOf(text: string, start: number, end: number, words: FactFile): Generator<Span> {
  let at = start;
  const line = text.slice(start, end);
  for (const match of [...line.matchAll(DIVIDER), undefined]) {
    const until = match ? start + match.index : end;
    const part = text.slice(at, until).replace(/\)$/, '');
    const word = match?.[1];
    // "Sales Manager at Pipewise" is two parts, "Éditions du Jorat" is one.
    if (word !== undefined && !(words.at.has(word) && (part.trim() === '' || isRole(part, words)))) continue;
    const lead = part.length - part.trimStart().length;
    if (part.trim() !== '') yield span(text, at + lead, at + lead + part.trim().length);
    if (match) at = start + match.index + match[0].length;
  }
}

/** A role, or closing words: neither is a name. */
function isRole(words: string, { roles, signoffs }: FactFile): boolean {
  if (FIRM_FORM.test(words)) return false;
  if (signoffs.opening(words) === words.length) return true;
  return words.split(/[^\p{L}]+/u).some((word) => {
    const folded = fold(word);
    return roles.has(folded) || roles.endsWithOne(folded);
  });
}

/** Behind a name in closing words comes the end of the line, a divider or its firm: "Ihre Kunden warten" is no signature. */
function endsWell(text: string, name: Span, { at }: FactFile): boolean {
  const rest = text.slice(name.end, name.end + 40);
  return /^[ .]*(?:$|\n|[,|/(@•·]|[–—-] )/u.test(rest) || at.has(/^ (\p{Ll}+) \p{Lu}/u.exec(rest)?.[1] ?? '');
}

/** A name and nothing else, or name, divider and firm: "Olivier Staquet, Payelys", "Maddie at Ringfort Telecom". */
function standsAlone(name: Span, rest: string, { at, teams }: FactFile): boolean {
  const words = name.quote.split(' ').length;
  if (/^[\s,.]*(?: x{1,3}o?)?$/.test(rest)) return words <= 4;
  if (teams.within(rest)) return true;
  if (words <= 3 && at.has(/^ (\p{Ll}+) \p{Lu}[^.!?]*$/u.exec(rest)?.[1] ?? '')) return true;
  return words > 1 && words <= 3 && /^\s*[,|•·–—/-]\s*[\p{L}\d@][^.!?]*$/u.test(rest);
}
