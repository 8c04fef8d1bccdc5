import { createHash } from 'node:crypto';
import { clean, isBinary, MAX_LENGTH } from './read/hygiene';

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
  /** The end was cut off because the text was longer than we read. */
  readonly truncated: boolean;
}

/** Why a text cannot be taken as a message at all; the interface has a sentence for each. */
export type Unreadable = 'empty' | 'binary' | 'only_link' | 'no_words';

const LINKS = /\b(?:https?:\/\/|www\.)\S+/gi;
const LETTER = /\p{L}/u;

/** Turns raw text into a Pitch, or names the reason why nothing can be read in it. Never throws. */
export function makePitch(raw: RawMessage): Pitch | Unreadable {
  if (isBinary(raw.text)) return 'binary';
  const text = clean(raw.text);
  if (text === '') return 'empty';
  const withoutLinks = text.replace(LINKS, '');
  if (!LETTER.test(withoutLinks)) return LETTER.test(text) ? 'only_link' : 'no_words';
  const subject = clean(raw.subject ?? '').slice(0, 300);
  return {
    id: createHash('sha256').update(`${subject}\n${text}`).digest('hex').slice(0, 16),
    text,
    subject,
    channel: raw.channel ?? (subject === '' ? 'chat' : 'email'),
    note: clean(raw.note ?? ''),
    author: { name: clean(raw.author?.name ?? ''), address: clean(raw.author?.address ?? '') },
    truncated: raw.text.length > MAX_LENGTH,
  };
}
