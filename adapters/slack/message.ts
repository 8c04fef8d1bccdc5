import type { RawMessage } from '../../src/pitch';
import { list, record, string, type Json } from './json';
import { blocksText, unescape } from './text';

/** "[November 18th, 2026 9:00 AM] bob: " stands before the words when only the fallback is left. */
const FALLBACK_HEAD = /^\[[^\]\n]{1,60}\] (?:[^:\n]{1,80}: )?/;
const PLACEHOLDER = /^\[no preview available\]$|^This message contains interactive elements\.?$/;

/** What a message offers to be read: its words, only a file, or nothing at all. */
export type Offered = RawMessage | 'file' | 'nothing';

/**
 * The pitch in a message that a person wrote or forwarded by hand, with the person's own comment apart.
 * A link preview (`is_msg_unfurl` without `is_share`) is not a forward. Pure; never throws.
 */
export function readMessage(message: Json): Offered {
  const own = ownText(message);
  const forwards = attachments(message).filter((each) => each.is_share === true);
  const files = [message, ...forwards].flatMap((each) => list(each.files)).map(record);
  const mail = files.find((each) => string(each.plain_text) !== '');
  if (mail) return { ...readMail(mail), note: own };
  if (forwards.length > 0) {
    const text = forwards.map(quoted).filter(Boolean).join('\n\n');
    return text === '' && files.length > 0 ? 'file' : { text, note: own };
  }
  if (own !== '') return { text: own };
  return files.length > 0 ? 'file' : 'nothing';
}

/** Any message that somebody points at. A bot's message may have all its words in ordinary attachments. */
export function readPointedAt(message: Json): Offered {
  const offered = readMessage(message);
  if (offered !== 'nothing') return offered;
  const text = attachments(message).map(quoted).filter(Boolean).join('\n\n');
  return text === '' ? 'nothing' : { text };
}

/** Rich text holds the words as typed; `text` is its escaped shadow and only stands in. */
function ownText(message: Json): string {
  return blocksText(message.blocks) || unescape(string(message.text)).trim();
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

/** An e-mail that was forwarded into Slack, when its body came along. */
function readMail(file: Json): RawMessage {
  const from = record(list(file.from)[0]);
  return {
    text: string(file.plain_text),
    subject: string(file.subject),
    channel: 'email',
    author: { name: string(from.name), address: string(from.address) },
  };
}
