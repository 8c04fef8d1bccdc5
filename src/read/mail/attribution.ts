import type { MailWords } from '../../library/mail-words';
import { flat } from './flat';
import type { Found } from './header';
import { nextWritten, type MailLine } from './lines';
import { addressIn, parseMailbox } from './mailbox';

const LONGEST = 320;
const MOST_LINES = 3;
const TIME = /\d{1,2}(?:[:.h]\d{2}| ?[ap]m\b)/i;
const ZONE = /^(?:[A-Z]{1,3}[SD]?T|GMT|UTC|CES?T|MES?Z|AM|PM|am|pm|h)$/;
const OLD_GMAIL = /^\d{4}-\d{2}-\d{2} .{0,120}[>)] ?:$/;

/** Reads "On Tue, 3 Nov 2026 at 09:12, Chad <chad@x> wrote:" at line `at`, over up to three lines, in any language. */
export function attribution(lines: readonly MailLine[], at: number, words: MailWords): Found | undefined {
  let joined = '';
  for (let i = at; i < Math.min(lines.length, at + MOST_LINES); i += 1) {
    const text = lines[i]?.text ?? '';
    if (text === '' || joined.length + text.length > LONGEST) return undefined;
    joined = joined === '' ? text : `${joined} ${text}`;
    if (/(?:[:：]|-{3,}|: ?\*)$/.test(text.slice(-12)) && (i > at || !/^-+$/.test(text))) {
      const found = parseAttribution(joined, words);
      if (found) return isTold(joined, found, lines, i + 1) ? { ...found, end: i + 1 } : undefined;
    }
    if (i === at && !mayGoOn(text, words)) return undefined;
  }
  return undefined;
}

/** Only a line that opens like an attribution may run on to the next. */
function mayGoOn(text: string, words: MailWords): boolean {
  const first = flat(/^[-* ]{0,8}([\p{L}]{1,12})/u.exec(text)?.[1] ?? '');
  return words.sets.opens.has(first) ? /\d/.test(text) : text.includes('<') && !/\d{4}/.test(text);
}

/** A date alone is not enough: a pitch may quote what "Gartner wrote on 3 May 2026:". */
function isTold(
  joined: string,
  found: Omit<Found, 'end'>,
  lines: readonly MailLine[],
  next: number,
): boolean {
  if (found.from.address !== '' || TIME.test(joined)) return true;
  const own = lines[next - 1]?.depth ?? 0;
  return (lines[nextWritten(lines, next, 3)]?.depth ?? 0) > own;
}

function parseAttribution(joined: string, words: MailWords): Omit<Found, 'end'> | undefined {
  if (!/\d{1,4}[^\d]{1,12}\d/.test(joined)) return undefined;
  const address = addressIn(joined);
  const tokens = joined
    .replace(/[-*:： ]{1,12}$/, '')
    .replace(/^[-* ]{1,12}/, '')
    .replace(/[<([][^<>()[\]]{0,150}@[^<>()[\]]{0,150}(?:<[^<>]{0,150}>)?[>)\]]/g, ' ')
    .split(/\s+/)
    .filter((token) => /[\p{L}\p{N}]/u.test(token));
  const bare = tokens.map(bareWord);
  const verb = bare.findIndex((word) => words.sets.wrote.has(word));
  if (verb < 0 && !(OLD_GMAIL.test(joined) && address !== '')) return undefined;
  if (verb > 0 && !words.sets.opens.has(bare[0] ?? '') && !looksDated(bare, verb, address)) return undefined;
  const named = nameTokens(tokens, bare, verb < 0 ? tokens.length : verb, words);
  const name = parseMailbox(named.join(' ')).name;
  const sent = tokens
    .filter((token) => !named.includes(token) && !words.sets.wrote.has(flat(token)))
    .join(' ');
  return { from: { name, address: address.toLowerCase() }, to: '', subject: '', sent };
}

/** "Chad Closer schreef op 3-11-2026:" does not open with "On": then it is name, verb, date. */
function looksDated(bare: readonly string[], verb: number, address: string): boolean {
  return verb <= 6 || address !== '' || /^\d/.test(bare[0] ?? '');
}

/** The name stands after the last figure before the verb, or before a verb without figures, or after the verb. */
function nameTokens(
  tokens: readonly string[],
  bare: readonly string[],
  verb: number,
  words: MailWords,
): readonly string[] {
  const isIdle = (token: string): boolean =>
    words.sets.filler.has(bareWord(token)) || ZONE.test(token.replace(/[^\p{L}]/gu, ''));
  const figure = tokens.slice(0, verb).findLastIndex((token) => /\d/.test(token));
  const opens = words.sets.opens.has(bare[0] ?? '') ? 1 : 0;
  const before = trimmed(tokens.slice(Math.max(figure + 1, opens), verb), isIdle);
  if (before.length > 0) return before;
  const after = tokens.slice(verb + 1);
  const start = after.findIndex((token) => !isIdle(token));
  const rest = start < 0 ? [] : after.slice(start, start + 7);
  const stop = rest.findIndex((token) => /\d/.test(token) || isIdle(token));
  return stop < 0 ? rest : rest.slice(0, stop);
}

function trimmed(tokens: readonly string[], isIdle: (token: string) => boolean): readonly string[] {
  const first = tokens.findIndex((token) => !isIdle(token));
  const last = tokens.findLastIndex((token) => !isIdle(token));
  return first < 0 ? [] : tokens.slice(first, last + 1);
}

function bareWord(token: string): string {
  return flat(token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
}
