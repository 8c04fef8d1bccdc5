import type { FactWords } from '../library/shared-words';
import { FREE_MAIL, PLATFORM } from './hosts';
import { nameAt } from './names';
import { span, type Span } from './spot';
import { fold } from './tokens';

const HOST =
  /(?:(?<![\w.+-])[\w.+-]{1,64}@|https?:\/\/|www\.|(?<![\w@./-]))((?:[a-z0-9-]{1,63}\.){1,3}[a-z]{2,12})(?![\w-])/gi;
const NEAR_THE_END = 0.6;
const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@((?:[\w-]{1,63}\.){1,4}[a-z]{2,12})/i;
/** "Rheinbogen Software GmbH": capitals, and the form of a firm. */
const FORMED =
  /(?<![\p{L}\p{N}])((?:\p{Lu}[\p{L}\p{N}'’&.-]{1,30} (?:& )?){1,4})(?:GmbH|AG|KG|UG|OG|GbR|B\.?V\.?|N\.?V\.?|BVBA|VOF|SAS|SARL|SPRL|SRL|Sàrl|Ltd|LLC|LLP|Inc|PLC|Pvt|Co)(?![\p{L}\p{N}])/u;
/** A word with a capital inside is a made-up name: "RivetNest". */
const MADE_UP = /(?<![\p{L}\p{N}@/._-])\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{2,}(?![\p{L}\p{N}@/_-])/gu;

/**
 * The sender's firm, where neither a signature nor an introduction names it: a name that is also the host of a link or
 * an address, one with the form of a firm, a made-up word, or the host of an address or of the last link itself. `taken` are the reader's
 * own firm and the people.
 */
export function companyInText(
  text: string,
  taken: readonly (Span | undefined)[],
  words: FactWords,
): Span | undefined {
  const isFree = (found: Span): boolean =>
    !taken.some((each) => each && overlaps(fold(each.quote), fold(found.quote)));
  for (const found of [
    namedLikeHost(text),
    formed(text, words),
    madeUp(text),
    firmOfMail(text),
    lastHost(text),
  ])
    if (found && isFree(found)) return found;
  return undefined;
}

function overlaps(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function namedLikeHost(text: string): Span | undefined {
  const labels = new Set<string>();
  for (const [, host = ''] of text.matchAll(HOST))
    if (!FREE_MAIL.test(host) && !PLATFORM.test(host)) labels.add(labelOf(host).replaceAll('-', ''));
  labels.delete('');
  if (labels.size === 0) return undefined;
  for (const match of text.matchAll(/(?<![\p{L}\p{N}@/._-])\p{Lu}[\p{L}\p{N}'’&-]*(?! ?[@/])/gu)) {
    const name = nameAt(text, match.index);
    for (
      let quote = name?.quote ?? '';
      quote !== '';
      quote = quote.slice(0, Math.max(0, quote.lastIndexOf(' ')))
    ) {
      const bare = fold(quote).replace(/[^a-z0-9]/g, '');
      if (bare.length > 3 && labels.has(bare)) return span(text, match.index, match.index + quote.length);
    }
  }
  return undefined;
}

function labelOf(host: string): string {
  return host.toLowerCase().split('.').at(-2) ?? '';
}

/** An example or a customer has a form too: it is the sender's at the end, or behind "at" and "from". */
function formed(text: string, { stop, at }: FactWords): Span | undefined {
  const match = FORMED.exec(text);
  if (!match) return undefined;
  const before = fold(
    /(\p{L}+)(?: \p{Ll}+)? $/u.exec(text.slice(Math.max(0, match.index - 24), match.index))?.[1] ?? '',
  );
  if (match.index < text.length * NEAR_THE_END && !at.has(before)) return undefined;
  const [first = '', ...rest] = match[0].split(' ');
  // "Die Paylaube AG": the article is no part of it.
  const skip = rest.length > 1 && stop.has(fold(first)) ? first.length + 1 : 0;
  return span(text, match.index + skip, match.index + match[0].length);
}

function madeUp(text: string): Span | undefined {
  for (const match of text.matchAll(MADE_UP))
    if (
      !/[{[<&,] ?$/.test(text.slice(0, match.index).slice(-3)) &&
      !/^ ?[}\]&,]/.test(text.slice(match.index + match[0].length)) &&
      !PLATFORM.test(`${match[0]}.`) &&
      !/^(?:Mc|Mac)/.test(match[0])
    )
      return span(text, match.index, match.index + match[0].length);
  return undefined;
}

/** A link on a line of its own near the end signs: "Sami" and below it "shopflows.example". */
function lastHost(text: string): Span | undefined {
  const last = [...text.matchAll(HOST)].at(-1);
  const host = last?.[1] ?? '';
  if (!last || last.index < text.length * NEAR_THE_END || FREE_MAIL.test(host) || PLATFORM.test(host))
    return undefined;
  const around = text.slice(text.lastIndexOf('\n', last.index) + 1).split('\n')[0] ?? '';
  if (around.length > last[0].length + 3) return undefined;
  const start = last.index + last[0].length - host.length;
  return span(text, start, start + host.length);
}

function firmOfMail(text: string): Span | undefined {
  const match = MAIL.exec(text);
  const host = match?.[1];
  if (!match || host === undefined || FREE_MAIL.test(host) || PLATFORM.test(host)) return undefined;
  const start = match.index + match[0].length - host.length;
  return span(text, start, start + labelOf(host).length);
}
