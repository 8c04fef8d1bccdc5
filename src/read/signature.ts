import type { FactWords } from '../library/shared-words';
import { closedName, isRole } from './closing';
import { firmBelow } from './firm-beside';
import { lastWords, tailOf } from './last-words';
import { linesOf, type Line } from './lines';
import { isInDomain } from './firm';
import { isNobody, smallNameAt, titledNameAt } from './names';
import type { Signature } from './signed';
import { span, type Span } from './spot';

/** A signature is at the end: further up than this many lines it is a list or a quotation. */
const REACH = 14;
/** Of a line that may belong to a signature, in characters. */
const LONGEST_LINE = 70;
const AFTERTHOUGHT = /^\(?p\.? ?s\.?(?:[:. –-]|$)/i;
/** "… P.S. Say yes this week": what stands behind the name on its own line. */
const INLINE_AFTERTHOUGHT = / \(?P\.? ?S\.?(?:[:–-]| \p{Lu}).*$/u;

/**
 * The signature of a message: the name under or beside the closing words ("Groet, Kenny"), else a bare name above the
 * last short lines; and beside or below it the firm, which is what is neither a role nor a number.
 */
export function findSignature(text: string, words: FactWords): Signature {
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

function smallAlone(text: string, from: number, words: FactWords): Span | undefined {
  return text[from - 1] === '\n' ? smallNameAt(text, from, words) : undefined;
}

/** Without known closing words: the topmost of the last short lines that is nothing but a name; the firm is below it. */
function bareName(text: string, lines: readonly Line[], words: FactWords): Span | undefined {
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
function withFirm(text: string, name: Span, lines: readonly Line[], words: FactWords): Signature {
  const own = lines.find((line) => line.start <= name.start && name.end <= line.end);
  if (!own) return { sender: name };
  const team = teamOf(text, own, name, words);
  // A team is nobody: it signs for the firm.
  if (team) return { company: team };
  if (words.firms.isFirm(name.quote)) return personOf(text, name, words) ?? { company: name };
  if (!name.quote.includes(' ') && isInDomain(name.quote, text)) return { company: name };
  return { sender: name, company: firmBelow(text, name, own, lines, words) };
}

/** "Anna von Kern & Kraus" is a person and a firm. */
function personOf(text: string, name: Span, { at, firms }: FactWords): Signature | undefined {
  const [, who = '', link = '', firm = ''] = /^(\p{Lu}\p{L}+) (\p{Ll}+) (.+)$/u.exec(name.quote) ?? [];
  if (!at.has(link) || firms.isFirm(who)) return undefined;
  return {
    sender: span(text, name.start, name.start + who.length),
    company: span(text, name.end - firm.length, name.end),
  };
}

/** "Het team van Tapkracht", "L'équipe Formalis", "Ihr Dentimax-Team": the firm itself signs. */
function teamOf(text: string, line: Line, name: Span, { teams }: FactWords): Span | undefined {
  const before = line.text.slice(0, Math.max(0, name.start - line.start)).trimEnd();
  const suffix = /[ -][Tt]eam$/u.exec(name.quote);
  if (suffix) return span(text, name.start, name.end - suffix[0].length);
  const inside = teams.opening(name.quote);
  if (inside > 0 && inside < name.quote.length)
    return span(text, name.end - name.quote.slice(inside).trimStart().length, name.end);
  return teams.end(before) ? name : undefined;
}

/** A name and nothing else, or name, divider and firm: "Olivier Staquet, Payelys", "Maddie at Ringfort Telecom". */
function standsAlone(name: Span, rest: string, { at, teams }: FactWords): boolean {
  const words = name.quote.split(' ').length;
  if (/^[\s,.*_\]]*(?: x{1,3}o?)?$/.test(rest)) return words <= 4;
  if (teams.within(rest)) return true;
  if (words <= 3 && at.has(/^ (\p{Ll}+) \p{Lu}[^.!?]*$/u.exec(rest)?.[1] ?? '')) return true;
  return words > 1 && words <= 3 && /^\s*[,|•·–—/-]\s*[\p{L}\d@][^.!?]*$/u.test(rest);
}
