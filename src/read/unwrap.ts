import type { MailWords } from '../library/mail-words';
import { clean } from './hygiene';
import { copiedChat } from './mail/chat';
import { withoutBanner } from './mail/banner';
import { htmlToText, isHtml } from './mail/html';
import { mailLines } from './mail/lines';
import { linkedinMail } from './mail/linkedin';
import { tidyLinks } from './mail/links';
import { NOBODY, type Mailbox } from './mail/mailbox';
import { quotedWhole } from './mail/quote';
import { decodeQuotedPrintable } from './mail/quoted-printable';
import { splitSignature } from './mail/signature';
import { ownSubject } from './mail/subject';
import { readThread, type Thread } from './mail/thread';

/** A message out of what it was forwarded in. */
export interface Unwrapped {
  /** The pitch alone. */
  readonly text: string;
  readonly subject: string;
  /** The forwarder's own words. */
  readonly note: string;
  readonly author: Mailbox;
  /** What hung under the letter: title, firm, numbers, disclaimer. Not part of the text. */
  readonly signature: string;
  /** How many older messages were below: more than none makes it a follow-up. */
  readonly earlier: number;
  /** When it was sent, as the mail program wrote it. */
  readonly sent?: string;
}

export type Unwrap = (text: string, subject: string) => Unwrapped;

/**
 * Makes the function that gets a pitch out of a forwarded mail, a thread, a LinkedIn notification, a copied
 * chat or HTML. It never throws, is linear in the text, and gives back a text that is none of these unchanged.
 */
export function openUnwrap(words: MailWords): Unwrap {
  return (text, subject) => {
    const own = ownSubject(subject, words);
    const markup = isHtml(text);
    const decoded = decodeQuotedPrintable(text);
    const plain = clean(markup || isHtml(decoded) ? htmlToText(decoded) : decoded);
    const found = takeOut(plain, subject, words);
    if (!found && plain === clean(text))
      return { text, subject: own, note: '', author: NOBODY, signature: '', earlier: 0 };
    const { text: letter, note, author, header, earlier, sent } = found ?? asItIs(plain);
    const body = tidyLinks(withoutBanner(letter, words));
    const signed = splitSignature(body, author.name, words);
    return {
      ...signed,
      subject: header === '' ? own : ownSubject(header, words),
      note,
      author,
      earlier,
      ...(sent === '' ? {} : { sent }),
    };
  };
}

interface TakenOut {
  readonly text: string;
  readonly note: string;
  readonly author: Mailbox;
  /** The subject that the header gives. */
  readonly header: string;
  readonly earlier: number;
  readonly sent: string;
}

function asItIs(text: string): TakenOut {
  return { text, note: '', author: NOBODY, header: '', earlier: 0, sent: '' };
}

/** The ways in which messages are passed on, the surest first; a LinkedIn mail may itself be forwarded. */
function takeOut(text: string, subject: string, words: MailWords): TakenOut | undefined {
  const lines = mailLines(text);
  const mail = fromThread(readThread(lines, subject, words)) ?? fromQuote(quotedWhole(lines, words));
  const within = mail ?? asItIs(text);
  const told = linkedinMail(within.text, within.header || subject, words);
  if (told) return { ...within, text: told.text, author: { name: told.author, address: '' } };
  const chat = mail === undefined || mail.author === NOBODY ? copiedChat(within.text, words) : undefined;
  if (!chat) return mail;
  return {
    ...within,
    ...chat,
    note: [within.note, chat.note].filter(Boolean).join('\n'),
    author: { name: chat.author, address: '' },
  };
}

function fromThread(thread: Thread | undefined): TakenOut | undefined {
  if (!thread) return undefined;
  const { text, note, header, author, earlier } = thread;
  const { subject = '', sent = '' } = header ?? {};
  return { text, note, author, header: subject, earlier, sent };
}

function fromQuote(quote: { text: string; note: string } | undefined): TakenOut | undefined {
  return quote && { ...asItIs(quote.text), note: quote.note };
}
