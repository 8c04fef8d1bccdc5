import { createHash } from 'node:crypto';
import { clean, isBinary, MAX_LENGTH } from './read/hygiene';
import type { Unwrap } from './read/unwrap';

/** How the message reached its reader. It decides how long an answer may be. */
export type Channel = 'linkedin' | 'email' | 'chat';

/** What an adapter hands over: raw text from a platform, a file or a form. */
export interface RawMessage {
  readonly text: string;
  readonly subject?: string | undefined;
  readonly channel?: Channel | undefined;
  /** What the forwarder wrote beside the message. */
  readonly note?: string | undefined;
  readonly author?: { readonly name?: string | undefined; readonly address?: string | undefined } | undefined;
}

/** One message, free of its platform and fit to be read. */
export interface Pitch {
  /** The same words give the same id, on any machine: the first 16 hex digits of a sha256. */
  readonly id: string;
  readonly text: string;
  readonly subject: string;
  readonly channel: Channel;
  readonly note: string;
  readonly author: { readonly name: string; readonly address: string };
  /** What hung under the letter: title, firm, numbers. Not part of the text. */
  readonly signature: string;
  /** How many older messages of the same thread were below it. */
  readonly earlier: number;
  /** The end was cut off because the text was longer than we read. */
  readonly truncated: boolean;
}

/** Why a text cannot be taken as a message at all; the interface has a sentence for each. */
export type Unreadable = 'empty' | 'binary' | 'only_link' | 'no_words';

const LINKS = /\b(?:https?:\/\/|www\.)\S+/gi;
const LETTER = /\p{L}/u;

/**
 * Turns raw text into a Pitch, or names the reason why nothing can be read in it. Never throws.
 * `unwrap` takes it out of what it was forwarded in; the raw text goes in, because HTML is more than its words.
 */
export function makePitch(raw: RawMessage, unwrap: Unwrap): Pitch | Unreadable {
  if (isBinary(raw.text)) return 'binary';
  const found = unwrap(raw.text, raw.subject ?? '');
  const text = clean(found.text);
  const problem = unreadable(text);
  if (problem) return problem;
  const subject = clean(found.subject).slice(0, 300);
  // Who forwarded it is often taken for the author; who stands in the header is.
  const author =
    found.author.name || found.author.address ? found.author : { name: '', address: '', ...raw.author };
  return {
    id: createHash('sha256').update(`${subject}\n${text}`).digest('hex').slice(0, 16),
    text,
    subject,
    channel: raw.channel ?? channelOf(subject, found.author),
    note: clean(raw.note ?? '') || clean(found.note),
    author: { name: clean(author.name ?? ''), address: clean(author.address ?? '') },
    signature: clean(found.signature),
    earlier: found.earlier,
    truncated: raw.text.length > MAX_LENGTH,
  };
}

function unreadable(text: string): Unreadable | undefined {
  if (text === '') return 'empty';
  if (LETTER.test(text.replace(LINKS, ''))) return undefined;
  return LETTER.test(text) ? 'only_link' : 'no_words';
}

/** A name without an address comes from LinkedIn or a copied chat. */
function channelOf(subject: string, author: { readonly name: string; readonly address: string }): Channel {
  if (author.name !== '' && author.address === '') return 'linkedin';
  return subject === '' && author.address === '' ? 'chat' : 'email';
}
