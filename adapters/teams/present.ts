import {
  CardFactory,
  type Activity,
  type AdaptiveCardInvokeResponse,
  type MessagingExtensionActionResponse,
} from 'botbuilder';
import type { Library } from '../../src/library/library';
import { sayIn } from '../../src/say';
import { answerCard, formCard } from './cards';
import type { Element } from './elements';
import { clip } from './markdown';
import { plainTwin } from './plain-twin';
import type { Reply } from './reply';

const MAX_SUMMARY = 500;
/** Keeps one plain message far below the 80 kB that Teams takes. */
const MAX_MESSAGE = 12_000;

/** A message of plain text: nothing in it is Markdown. */
export function plainMessage(text: string): Partial<Activity> {
  return { type: 'message', textFormat: 'plain', text: clip(text, MAX_MESSAGE) };
}

/** As a message in the personal chat; undefined when there is nothing to say. */
export function asMessage(reply: Reply, library: Library): Partial<Activity> | undefined {
  if (reply.kind === 'card') {
    const summary = clip(plainTwin(reply.card, library, reply.language), MAX_SUMMARY);
    return {
      type: 'message',
      summary,
      attachments: [attached(answerCard({ ...reply, library, place: 'chat' }))],
    };
  }
  return reply.kind === 'sentence' || reply.kind === 'use' ? plainMessage(reply.text) : undefined;
}

/** As the answer to Action.Execute: a new card in place of the old one, or a sentence beside it. */
export function asInvoke(reply: Reply, library: Library, trouble: string): AdaptiveCardInvokeResponse {
  if (reply.kind === 'card') {
    const value = { ...answerCard({ ...reply, library, place: 'chat' }) };
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
  }
  return said(reply.kind === 'use' ? reply.thanks : reply.kind === 'sentence' ? reply.text : trouble);
}

/** A sentence beside the card. */
export function said(sentence: string): AdaptiveCardInvokeResponse {
  // Teams wants a string here; the SDK's type knows objects only.
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: sentence as unknown as Record<string, unknown>,
  };
}

/** As a dialog, which only the person sees. */
export function asDialog(reply: Reply, library: Library, trouble: string): MessagingExtensionActionResponse {
  if (reply.kind === 'card') return dialog(answerCard({ ...reply, library, place: 'dialog' }), library);
  if (reply.kind === 'form') return dialog(formCard(library, reply.language, reply.problem), library);
  return saidInDialog(reply.kind === 'none' ? trouble : reply.text);
}

export function saidInDialog(sentence: string): MessagingExtensionActionResponse {
  return { task: { type: 'message', value: sentence } };
}

function dialog(card: Element, library: Library): MessagingExtensionActionResponse {
  const title = sayIn(library, 'en')('app_name');
  return {
    task: { type: 'continue', value: { title, width: 'medium', height: 'large', card: attached(card) } },
  };
}

function attached(card: Element): ReturnType<typeof CardFactory.adaptiveCard> {
  return CardFactory.adaptiveCard(card);
}
