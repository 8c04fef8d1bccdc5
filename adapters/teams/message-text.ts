import { z } from 'zod';
import { clean } from '../../src/read/hygiene';
import type { RawMessage } from '../../src/pitch';
import type { Incoming } from './activity';
import { takeApart, wordsOf } from './html';

const mention = z.looseObject({
  type: z.literal('mention'),
  text: z.string(),
  mentioned: z.looseObject({ id: z.string() }),
});
const quotedReply = z.looseObject({
  type: z.literal('quotedReply'),
  quotedReply: z.looseObject({ senderId: z.string().nullish(), senderName: z.string().nullish() }),
});
const reference = z.looseObject({
  originalMessageContent: z.string(),
  originalMessageSender: z
    .looseObject({ user: z.looseObject({ displayName: z.string().nullish() }).nullish() })
    .nullish(),
});

/** The words of a message, and where they come from. `typed` when they are the person's own typing or pasting. */
export interface MessageWords extends RawMessage {
  readonly typed: boolean;
}

/**
 * The words of a message. Of a forward, its body, with what the person wrote beside it as note; else of a quote;
 * else the formatted text; else the plain text, which alone cannot tell where a note ends.
 */
export function messageWords(activity: Incoming): MessageWords {
  const mentions = callsTheBot(activity);
  const plain = plainText(activity, mentions);
  const html = attachment(activity, 'text/html');
  const parts = takeApart(typeof html === 'string' ? html : '', mentions.length > 0);
  if (parts.forwarded !== '') return { typed: false, text: parts.forwarded, note: parts.rest };
  const forward = forwardReference(activity);
  if (forward) return { ...forward, typed: false, note: parts.rest || plain };
  const quote = parts.quoted === '' ? undefined : quoteOf(activity);
  const own = parts.rest || (parts.quoted === '' ? plain : '');
  // Of a quote with a long text beside it, the text is what the person pasted.
  if (quote && parts.quoted.length > own.length)
    return { typed: false, text: parts.quoted, note: own, author: quote };
  return { typed: true, text: own };
}

function attachment(activity: Incoming, contentType: string): unknown {
  return activity.attachments?.find((each) => each.contentType === contentType)?.content;
}

/** Graph's shape of a forward: JSON, as a string or not yet. */
function forwardReference(activity: Incoming): RawMessage | undefined {
  const content = attachment(activity, 'forwardedMessageReference');
  const parsed = reference.safeParse(typeof content === 'string' ? parseJson(content) : content);
  if (!parsed.success) return undefined;
  const name = parsed.data.originalMessageSender?.user?.displayName ?? undefined;
  return { text: wordsOf(parsed.data.originalMessageContent), author: { name } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Who is quoted. Undefined when it is the bot itself: nobody wants its card roasted. */
function quoteOf(activity: Incoming): { name: string | undefined } | undefined {
  const found = (activity.entities ?? []).map((each) => quotedReply.safeParse(each).data).find(Boolean);
  const { senderId, senderName } = found?.quotedReply ?? {};
  return senderId && senderId === activity.recipient?.id ? undefined : { name: senderName ?? undefined };
}

/** The literal texts by which the bot itself is mentioned. */
function callsTheBot(activity: Incoming): string[] {
  return (activity.entities ?? []).flatMap((each) => {
    const parsed = mention.safeParse(each);
    return parsed.success && parsed.data.mentioned.id === activity.recipient?.id ? [parsed.data.text] : [];
  });
}

/** The plain text without the bot's name, with other people's names as words, entities decoded. */
function plainText(activity: Incoming, mentions: readonly string[]): string {
  let text = activity.text ?? '';
  for (const each of mentions) if (each !== '') text = text.replaceAll(each, '');
  return clean(text.replace(/<quoted\b[^<>]*>/g, '').replace(/<at\b[^<>]*>([^<>]*)<\/at>/gi, '$1'));
}
