import type { FactWords } from '../library/shared-words';
import { isNobody, nameAt, titledNameAt } from './names';
import { span, type Span } from './spot';
import { fold } from './tokens';

/** A greeting is in the first lines: above it there may be a subject or a motto. */
const FIRST_LINES = 3;
const LONGEST_LINE = 100;
/** So many words may stand before a title: "Warm congratulations, Dr Ellison". */
const WORDS_BEFORE_TITLE = 3;
const WORD = /[^\s,;:!?()<>|/]+/gu;

interface Greeting {
  readonly name: Span;
  readonly isTitled: boolean;
}

/** The name after the greeting: "Beste Wim," gives Wim; "Laura," alone too, and "Hurrah, Mrs Peeters!". */
export function greetedName(text: string, words: FactWords): Span | undefined {
  let at = 0;
  for (let i = 0; i < FIRST_LINES && at < text.length; i += 1) {
    const from = skipBlank(text, at);
    const end = Math.min(lineEnd(text, from), from + LONGEST_LINE);
    const found = inLine(text, from, end, i === 0, words);
    if (found) return found;
    at = lineEnd(text, from) + 1;
  }
  return undefined;
}

function inLine(
  text: string,
  from: number,
  end: number,
  isFirst: boolean,
  words: FactWords,
): Span | undefined {
  const first = greeted(text, from, end, isFirst, words);
  // "Geachte mevrouw Claes, beste Ann,": the warmer one is the name.
  if (!first || first.isTitled) {
    const comma = text.indexOf(',', first?.name.end ?? from) + 1;
    const next = skipBlank(text, comma, / /);
    const second = comma > 0 && next < end ? greeted(text, next, end, false, words) : undefined;
    if (second) return second.name;
  }
  return (
    first?.name ??
    (isFirst ? (afterTitle(text, from, end, words) ?? vocative(text, from, end, words)) : undefined)
  );
}

function greeted(
  text: string,
  from: number,
  end: number,
  mayBeBare: boolean,
  words: FactWords,
): Greeting | undefined {
  const greeting = words.greetings.opening(text.slice(from, end));
  let at = greeting > 0 ? skipBlank(text, from + greeting) : from;
  // "Thanks for connecting, Curtis!"
  const isApart = greeting > 0 && text[at] === ',';
  if (isApart) at = skipBlank(text, at + 1, /[ \t]/);
  if (at >= end || (greeting === 0 && !mayBeBare)) return undefined;
  const titled = lastTitle(text, at, end, words);
  const isTitled = titled > at;
  const maySmall = isTitled || (greeting > 0 && /\p{Ll}/u.test(text[from] ?? ''));
  const name = nameIn(text, titled, end, maySmall, words);
  return name && isFollowedWell(text, name, { greeting, isApart, isTitled }) ? { name, isTitled } : undefined;
}

function nameIn(
  text: string,
  at: number,
  end: number,
  maySmall: boolean,
  words: FactWords,
): Span | undefined {
  const name =
    withoutRole(titledNameAt(text, at, words), words) ?? (maySmall ? smallName(text, at, words) : undefined);
  if (!name || name.end > end || words.greetings.opening(name.quote) === name.quote.length) return undefined;
  return isNobody(name.quote, words) ? undefined : name;
}

function isFollowedWell(
  text: string,
  name: Span,
  { greeting, isApart, isTitled }: { greeting: number; isApart: boolean; isTitled: boolean },
): boolean {
  const after = text.slice(name.end, name.end + 6);
  if (/^\p{Ll}/u.test(name.quote)) return /^ ?[,!\n]|^$/.test(after);
  if (isTitled && greeting === 0) return /^(?: ?[,!:\n]|$)/.test(after);
  // Without a greeting a capital proves nothing, unless it is all there is: "Laura," but not "L'ascenseur C,".
  if (greeting === 0) {
    if (!after.startsWith(',') || /^\p{Lu}['’]|^\p{Lu}{2}/u.test(name.quote)) return false;
    const parts = name.quote.split(' ').length;
    return parts === 1 || (parts === 2 && /^,\s*(?:\n|\p{Ll})/u.test(after));
  }
  if (isApart && !/^[,\n!.]/.test(after)) return false;
  return /^(?:$|[,\n!.\s–:-](?!team\b))/i.test(after);
}

/** Past the last title of a greeting: "Frau Rektorin Dr. Berger" is Berger. */
function lastTitle(text: string, from: number, end: number, { titles }: FactWords): number {
  const stop = /[,;:!?\n]/.exec(text.slice(from, end))?.index ?? end - from;
  let at = from;
  for (const match of text.slice(from, from + stop).matchAll(/\S+/g)) {
    const here = from + match.index;
    if (here < at) continue;
    const title = titles.opening(text.slice(here, end));
    if (title > 0 && here + title < from + stop) at = skipBlank(text, here + title, /[\s.]/);
    else if (!/^\p{Lu}/u.test(match[0])) break;
  }
  return at;
}

/** "Direktorin Vogel" is Vogel. */
function withoutRole(name: Span | undefined, words: FactWords): Span | undefined {
  if (!name) return undefined;
  const space = name.quote.indexOf(' ');
  if (space < 0 || !words.roles.has(fold(name.quote.slice(0, space)))) return name;
  return { start: name.start + space + 1, end: name.end, quote: name.quote.slice(space + 1) };
}

/** Who writes without capitals greets without them: "hoi petra,". */
function smallName(text: string, from: number, words: FactWords): Span | undefined {
  if (words.titles.opening(text.slice(from, from + 24)) > 0) return undefined;
  const word = /^\p{Ll}[\p{Ll}'’-]{1,20}(?= ?[,!\n]|$)/u.exec(text.slice(from, from + 24))?.[0];
  return word === undefined ? undefined : span(text, from, from + word.length);
}

/** "Hurra Familie Sommer," and "Me again, Mrs Peeters!": a title among the first words, and behind the name a stop. */
function afterTitle(text: string, from: number, end: number, words: FactWords): Span | undefined {
  let before = 0;
  for (const match of text.slice(from, end).matchAll(WORD)) {
    if (before > WORDS_BEFORE_TITLE || /.[.]$/.test(match[0])) return undefined;
    const at = from + match.index;
    const past = lastTitle(text, at, end, words);
    if (past > at && before > 0) {
      const name = withoutRole(nameAt(text, past), words);
      return name && /^ ?[,!:\n]/.test(text.slice(name.end)) && !isNobody(name.quote, words)
        ? name
        : undefined;
    }
    before += 1;
  }
  return undefined;
}

/** "Read your column on the train, Carla." */
function vocative(text: string, from: number, end: number, words: FactWords): Span | undefined {
  const match = /^[^.!?,]{8,80} \p{Ll}+, (\p{Lu}\p{Ll}{1,15})[.!?]/u.exec(text.slice(from, end));
  const quote = match?.[1];
  if (!match || quote === undefined || isNobody(quote, words)) return undefined;
  const start = from + match[0].indexOf(`, ${quote}`) + 2;
  return span(text, start, start + quote.length);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function skipBlank(text: string, from: number, blank = /\s/): number {
  let at = from;
  while (at < text.length && blank.test(text[at] ?? 'x')) at += 1;
  return at;
}
