import type { FactFile } from '../library/shapes';
import { closedName, isRole } from './closing';
import { linesOf, type Line } from './lines';
import { isFirm, isInDomain } from './firm';
import { isNobody, nameAt, smallNameAt, titledNameAt } from './names';
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
const AFTERTHOUGHT = /^\(?p\.? ?s\.?(?:[:. –-]|$)/i;
/** "Petra Sievers, Quellklar" or "Emre van Tapkracht" behind the last sentence, perhaps with a place or a role. */
const TAIL =
  /(?:^|[.!?…:),]|\s[-–—])\s*(?<who>\p{Lu}[\p{L}.'’-]*(?: (?:d['’])?\p{Lu}[\p{L}'’-]+){0,2})(?:\s?(?<sign>[,|(/]|\s[-–—])\s?|\s(?<word>\p{Ll}+)\s)(?<firm>[\p{Lu}\d][^.!?,;:]{1,40}?)(?:, [^.!?,;:]{2,40}){0,2}[).]?$/gu;
/** "… P.S. Say yes this week": what stands behind the name on its own line. */
const INLINE_AFTERTHOUGHT = / \(?P\.? ?S\.?(?:[:–-]| \p{Lu}).*$/u;

/**
 * The signature of a message: the name under or beside the closing words ("Groet, Kenny"), else a bare name above the
 * last short lines; and beside or below it the firm, which is what is neither a role nor a number.
 */
export function findSignature(text: string, words: FactFile): Signature {
  const lines = untilAfterthought(linesOf(text));
  const from = Math.max(0, lines.length - REACH);
  for (let i = lines.length - 1; i >= from; i -= 1) {
    const line = lines[i];
    const signed = line && closedName(text, lines, i, words);
    if (signed) return withFirm(text, signed, lines, words);
  }
  const bare = bareName(text, lines, words);
  if (bare) return withFirm(text, bare, lines, words);
  const last = lines.at(-1);
  const tail = last && (tailOf(text, last, words) ?? lastWords(text, last, words));
  if (tail) return tail;
  // A line about unsubscribing may hang below the name.
  const above = bareName(text, lines.slice(0, -1), words);
  return above ? withFirm(text, above, lines, words) : {};
}

function untilAfterthought(lines: readonly Line[]): readonly Line[] {
  const from = Math.max(1, lines.length - 6);
  const at = lines.findIndex((line, i) => i >= from && AFTERTHOUGHT.test(line.text.trim()));
  const kept = at < 0 ? lines : lines.slice(0, at);
  const last = kept.at(-1);
  const late = last ? last.text.search(INLINE_AFTERTHOUGHT) : -1;
  if (!last || late < 20) return kept;
  return [...kept.slice(0, -1), { ...last, end: last.start + late, text: last.text.slice(0, late) }];
}

function tailOf(text: string, line: Line, words: FactFile): Signature | undefined {
  const from = Math.max(line.start, line.end - 100);
  const end = text.slice(from, line.end);
  let found: Signature | undefined;
  let isBehindSentence = false;
  // The last that fits: in "Salukes, Ivo van Printpunt" it is Ivo who signs; but what follows a sentence is the name.
  for (let match = TAIL.exec(end); match; match = TAIL.exec(end)) {
    TAIL.lastIndex = match.index + 1;
    const { who = '', sign, word = '', firm = '' } = match.groups ?? {};
    if ((sign === undefined && !words.at.has(word)) || isRole(who, words) || isNobody(who, words)) continue;
    if (isBehindSentence && match[0].startsWith(',')) continue;
    const whoAt = match.index + match[0].indexOf(who);
    const name = untitled(text, from + whoAt, who, words);
    const firmAt = end.indexOf(firm, whoAt + who.length);
    const company = firmIn(text, from + firmAt, line.end, words);
    const isEnd = /^[.!?…]/.test(match[0]);
    if (!company && !isEnd) continue;
    found = isFirm(who) ? { company: name } : { sender: name, company };
    isBehindSentence = isEnd;
  }
  return found;
}

function untitled(text: string, start: number, who: string, { titles }: FactFile): Span {
  const title = titles.opening(who);
  return span(text, start + title + (title > 0 && title < who.length ? 1 : 0), start + who.length);
}

function firmIn(text: string, start: number, end: number, words: FactFile): Span | undefined {
  for (const part of partsOf(text, start, end, words)) {
    if (CONTACT.test(part.quote) || isRole(part.quote, words) || !/^[\p{Lu}\d]/u.test(part.quote)) continue;
    return span(text, part.start, part.start + part.quote.replace(/[).]+$/, '').length);
  }
  return undefined;
}

/** "… Speak soon! Carla": what is left behind the last sentence is a name. */
function lastWords(text: string, line: Line, words: FactFile): Signature | undefined {
  const match =
    /(?:[.!?…][)"”»]?|[:;][)-]|\p{Emoji_Presentation}) +(\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}'’-]*){0,2}\.?)$/u.exec(
      line.text.slice(-60),
    );
  if (!match?.[1]) return undefined;
  const at = line.end - match[1].length;
  const name = titledNameAt(text, at, words) ?? smallNameAt(text, at, words);
  if (!name || name.end < line.end - 1 || isRole(name.quote, words) || isNobody(name.quote, words))
    return undefined;
  return isFirm(name.quote) ? { company: name } : { sender: name };
}

function smallAlone(text: string, from: number, words: FactFile): Span | undefined {
  return text[from - 1] === '\n' ? smallNameAt(text, from, words) : undefined;
}

/** Without known closing words: the topmost of the last short lines that is nothing but a name; the firm is below it. */
function bareName(text: string, lines: readonly Line[], words: FactFile): Span | undefined {
  let found: Span | undefined;
  for (let i = lines.length - 1; i >= Math.max(1, lines.length - 6); i -= 1) {
    const line = lines[i];
    if (!line || line.text.length > LONGEST_LINE || /[?!:;]$/.test(line.text)) break;
    // "— Obi" signs too.
    const from = line.start + (/^(?:[-–—]{1,2}|[*_]{1,2}|\[) ?(?=\p{Lu})/u.exec(line.text)?.[0].length ?? 0);
    const name = titledNameAt(text, from, words) ?? (found ? undefined : smallAlone(text, from, words));
    if (
      name &&
      standsAlone(name, text.slice(name.end, line.end), words) &&
      !isRole(name.quote, words) &&
      !isNobody(name.quote, words)
    ) {
      if (line.opensParagraph) return name;
      found = name;
    } else if (/[.…]$/.test(line.text)) break;
  }
  return found;
}

/** A name under a letter is that of a team, of a firm, or of a person with the firm beside or below. */
function withFirm(text: string, name: Span, lines: readonly Line[], words: FactFile): Signature {
  const own = lines.find((line) => line.start <= name.start && name.end <= line.end);
  if (!own) return { sender: name };
  const team = teamOf(text, own, name, words);
  // A team is nobody: it signs for the firm.
  if (team) return { company: team };
  if (isFirm(name.quote)) return personOf(text, name, words) ?? { company: name };
  if (!name.quote.includes(' ') && isInDomain(name.quote, text)) return { company: name };
  return { sender: name, company: firmBelow(text, name, own, lines, words) };
}

/** What follows the name on its line, then the next lines: the first part that is a firm. */
function firmBelow(
  text: string,
  name: Span,
  own: Line,
  lines: readonly Line[],
  words: FactFile,
): Span | undefined {
  const at = lines.indexOf(own);
  const places = [{ ...own, start: name.end }, ...lines.slice(at + 1, at + 4)];
  let second: Span | undefined;
  for (const { start, end, opensParagraph } of places.filter(
    (each) => each.end - each.start <= LONGEST_LINE,
  )) {
    if (opensParagraph && start > own.end + 2) break;
    for (const part of partsOf(text, start, end, words)) {
      if (!mayBeFirm(part.quote, name.quote, words)) continue;
      const firm = firmAt(text, part, name);
      if (!firm) continue;
      if (firm.end > part.end) return second;
      const company = span(text, firm.start, part.end);
      // What "Head of" heads is a firm only when nothing else is.
      if (!isHeaded(text, part)) return company;
      second ??= company;
    }
  }
  return second;
}

/** Who signs without capitals writes the firm without them. */
function firmAt(text: string, part: Span, name: Span): Span | undefined {
  return (
    nameAt(text, part.start) ?? digitName(text, part) ?? (/^\p{Ll}/u.test(name.quote) ? part : undefined)
  );
}

function mayBeFirm(part: string, name: string, words: FactFile): boolean {
  if (CONTACT.test(part) || part === name || isSentence(part, words)) return false;
  // "Hale Media Relations" of Mr Hale is a firm, and no role.
  const surname = fold(name.split(' ').at(-1) ?? '');
  const isOwn = surname.length > 3 && part.includes(' ') && fold(part).includes(surname);
  return isOwn || !isRole(part, words);
}

/** "Je reste joignable tout le mois" and "Unsubscribe" are no firm. */
function isSentence(part: string, words: FactFile): boolean {
  const all = part.split(' ');
  const capitals = all.filter((each) => /^[\p{Lu}\d&]/u.test(each)).length;
  return (
    (all.length > 3 && capitals * 2 < all.length) || (all.length < 3 && words.nobody.has(fold(all[0] ?? '')))
  );
}

function isHeaded(text: string, part: Span): boolean {
  return / (?:of|de|der|des|du|van) $/u.test(text.slice(Math.max(0, part.start - 6), part.start));
}

/** "Anna von Kern & Kraus" is a person and a firm. */
function personOf(text: string, name: Span, { at }: FactFile): Signature | undefined {
  const [, who = '', link = '', firm = ''] = /^(\p{Lu}\p{L}+) (\p{Ll}+) (.+)$/u.exec(name.quote) ?? [];
  if (!at.has(link) || isFirm(who)) return undefined;
  return {
    sender: span(text, name.start, name.start + who.length),
    company: span(text, name.end - firm.length, name.end),
  };
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

/** A name and nothing else, or name, divider and firm: "Olivier Staquet, Payelys", "Maddie at Ringfort Telecom". */
function standsAlone(name: Span, rest: string, { at, teams }: FactFile): boolean {
  const words = name.quote.split(' ').length;
  if (/^[\s,.*_\]]*(?: x{1,3}o?)?$/.test(rest)) return words <= 4;
  if (teams.within(rest)) return true;
  if (words <= 3 && at.has(/^ (\p{Ll}+) \p{Lu}[^.!?]*$/u.exec(rest)?.[1] ?? '')) return true;
  return words > 1 && words <= 3 && /^\s*[,|•·–—/-]\s*[\p{L}\d@][^.!?]*$/u.test(rest);
}
