import type { RawMessage } from '../../src/pitch';
import { hasWords, mailOf } from './file';
import { list, record, string, type Json } from './json';
import { blocksText, unescape } from './text';

/** "[November 18th, 2026 9:00 AM] bob: " stands before the words when only the fallback is left. */
const FALLBACK_HEAD = /^\[[^\]\n]{1,60}\] (?:[^:\n]{1,80}: )?/;
const PLACEHOLDER = /^\[no preview available\]$|^This message contains interactive elements\.?$/;
/** Forwards of so many people get a card of their own; more would be a wall. */
export const MOST_FORWARDS = 5;

/** What a message offers to be read. */
export type Offered =
  /** Its words; those of several people apart. `more`: there were too many of them. */
  | { readonly raws: readonly RawMessage[]; readonly more?: boolean }
  /** Files whose words are still with Slack, and what the person said about them. */
  | { readonly files: readonly Json[]; readonly note: string }
  /** Only something that has no words, or nothing at all. */
  | 'file'
  | 'nothing';

/**
 * The pitch in a message that a person wrote or forwarded by hand, with the person's own comment apart.
 * A link preview (`is_msg_unfurl` without `is_share`) is not a forward. `own`: the person's words, when they are known
 * already. Pure; never throws.
 */
export function readMessage(message: Json, own = ownText(message)): Offered {
  const forwards = forwardsOf(message);
  const files = [message, ...forwards].flatMap((each) => list(each.files)).map(record);
  const mails = files.map(mailOf).filter((each) => each !== undefined);
  if (mails.length > 0) return several(mails, own);
  const quotes = byAuthor(forwards);
  if (quotes.length > 0) return several(quotes, own);
  const readable = files.filter(hasWords);
  if (readable.length > 0) return { files: readable, note: own };
  if (forwards.length === 0 && own !== '') return { raws: [{ text: own }] };
  if (files.length > 0) return 'file';
  return forwards.length > 0 ? { raws: [{ text: '', note: own }] } : 'nothing';
}

/** Any message that somebody points at. A bot's message may have all its words in ordinary attachments. */
export function readPointedAt(message: Json): Offered {
  const offered = readMessage(message);
  if (offered !== 'nothing') return offered;
  const text = attachments(message).map(quoted).filter(Boolean).join('\n\n');
  return text === '' ? 'nothing' : { raws: [{ text }] };
}

/** What was forwarded by hand. */
export function forwardsOf(message: Json): Json[] {
  return attachments(message).filter((each) => each.is_share === true);
}

/** Rich text holds the words as typed; `text` is its escaped shadow and only stands in, as for blocks that we do not read. */
export function ownText(message: Json): string {
  const typed = blocksText(message.blocks);
  const shadow = unescape(string(message.text)).trim();
  return typed === '' || shadow.length > 2 * typed.length + 40 ? shadow : typed;
}

function several(raws: readonly RawMessage[], note: string): Offered {
  const shown = raws.slice(0, MOST_FORWARDS).map((each) => ({ ...each, note }));
  return raws.length > shown.length ? { raws: shown, more: true } : { raws: shown };
}

/** Messages that one person wrote belong together; those of another are another pitch. */
function byAuthor(forwards: readonly Json[]): RawMessage[] {
  const texts = new Map<string, string[]>();
  for (const each of forwards) {
    const text = quoted(each);
    const author = string(each.author_id) || string(each.author_name);
    if (text !== '') texts.set(author, [...(texts.get(author) ?? []), text]);
  }
  return [...texts.values()].map((each) => ({ text: each.join('\n\n') }));
}

/** Bots put nulls and strings among the attachments. */
function attachments(message: Json): Json[] {
  return list(message.attachments).map(record);
}

function quoted(attachment: Json): string {
  const blocks = list(attachment.message_blocks).map(record);
  const wrapped = blocks.flatMap((each) => list(record(each.message).blocks));
  return (
    blocksText(wrapped.length > 0 ? wrapped : blocks) ||
    blocksText(attachment.blocks) ||
    unescape(string(attachment.text)).trim() ||
    fallback(string(attachment.fallback))
  );
}

function fallback(text: string): string {
  return PLACEHOLDER.test(text.trim()) ? '' : unescape(text.replace(FALLBACK_HEAD, '')).trim();
}
