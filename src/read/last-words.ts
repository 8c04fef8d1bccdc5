import type { FactWords } from '../library/shared-words';
import { isRole } from './closing';
import { firmIn } from './firm-beside';
import type { Line } from './lines';
import { isNobody, smallNameAt, titledNameAt } from './names';
import type { Signature } from './signed';
import { span, type Span } from './spot';

/** "Petra Sievers, Quellklar" or "Emre van Tapkracht" behind the last sentence, perhaps with a place or a role. */
const TAIL =
  /(?:^|[.!?…:),]|\s[-–—])\s*(?<who>\p{Lu}[\p{L}.'’-]*(?: (?:d['’])?\p{Lu}[\p{L}'’-]+){0,2})(?:\s?(?<sign>[,|(/]|\s[-–—])\s?|\s(?<word>\p{Ll}+)\s)(?<firm>[\p{Lu}\d][^.!?,;:]{1,40}?)(?:, [^.!?,;:]{2,40}){0,2}[).]?$/gu;
/** Who signs in the last line of the text itself, with a firm beside the name. */
export function tailOf(text: string, line: Line, words: FactWords): Signature | undefined {
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
    found = words.firms.isFirm(who) ? { company: name } : { sender: name, company };
    isBehindSentence = isEnd;
  }
  return found;
}

function untitled(text: string, start: number, who: string, { titles }: FactWords): Span {
  const title = titles.opening(who);
  return span(text, start + title + (title > 0 && title < who.length ? 1 : 0), start + who.length);
}

/** "… Speak soon! Carla": what is left behind the last sentence is a name. */
export function lastWords(text: string, line: Line, words: FactWords): Signature | undefined {
  const match =
    /(?:[.!?…][)"”»]?|[:;][)-]|\p{Emoji_Presentation}) +(\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}'’-]*){0,2}\.?)$/u.exec(
      line.text.slice(-60),
    );
  if (!match?.[1]) return undefined;
  const at = line.end - match[1].length;
  const name = titledNameAt(text, at, words) ?? smallNameAt(text, at, words);
  if (!name || name.end < line.end - 1 || isRole(name.quote, words) || isNobody(name.quote, words))
    return undefined;
  return words.firms.isFirm(name.quote) ? { company: name } : { sender: name };
}
