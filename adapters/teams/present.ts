import {
  CardFactory,
  type Activity,
  type AdaptiveCardInvokeResponse,
  type MessagingExtensionActionResponse,
} from 'botbuilder';
import type { Library } from '../../src/library/library';
import { sayIn, type Say } from '../../src/say';
import { answerCard } from './cards';
import { adaptiveCard, button, textInput, words, type Element } from './elements';
import { clip, literal } from './markdown';
import { formCard } from './pitch-form';
import { plainTwin } from './plain-twin';
import type { Reply } from './reply';

const MAX_SUMMARY = 500;
/** Keeps one plain message far below the 80 kB that Teams takes. */
const MAX_MESSAGE = 12_000;

/** A message of plain text: nothing in it is Markdown. */
export function plainMessage(text: string): Partial<Activity> {
  return { type: 'message', textFormat: 'plain', text: clip(text, MAX_MESSAGE) };
}

/** What Teams shows beside words that a model wrote. */
const BY_A_MODEL = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  additionalType: ['AIGeneratedContent'],
};

/** A message that is a card. `byModel` labels it as a model's words, which a template is not. */
export function cardMessage(card: Element, byModel: boolean, summary = ''): Partial<Activity> {
  return {
    type: 'message',
    ...(summary === '' ? {} : { summary: clip(summary, MAX_SUMMARY) }),
    attachments: [attached(card)],
    ...(byModel ? { entities: [BY_A_MODEL] } : {}),
  };
}

/** As a message; undefined when there is nothing to say. */
export function asMessage(reply: Reply, library: Library): Partial<Activity> | undefined {
  if (reply.kind === 'card') {
    const summary = plainTwin(reply.card, library, reply.language);
    const byModel = reply.card.rebuttals.some(({ source }) => source === 'model');
    return cardMessage(answerCard({ ...reply, library, place: 'chat' }), byModel, summary);
  }
  if (reply.kind === 'screen') return cardMessage(reply.draw('chat'), false, reply.plain);
  return reply.kind === 'sentence' || reply.kind === 'use' ? plainMessage(reply.text) : undefined;
}

/** As the answer to Action.Execute: a new card in place of the old one, or a sentence beside it. */
export function asInvoke(reply: Reply, library: Library, trouble: string): AdaptiveCardInvokeResponse {
  const card =
    reply.kind === 'card'
      ? answerCard({ ...reply, library, place: 'chat' })
      : reply.kind === 'screen'
        ? reply.draw('chat')
        : undefined;
  if (card) return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { ...card } };
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

/** As a dialog, which only the person sees. `back` leads from a text that stands alone to where it came from. */
export function asDialog(
  reply: Reply,
  library: Library,
  say: Say,
  back?: Element,
): MessagingExtensionActionResponse {
  switch (reply.kind) {
    case 'card':
      return dialog(answerCard({ ...reply, library, place: 'dialog' }), library);
    case 'screen':
      return dialog(reply.draw('dialog'), library);
    case 'form':
      return dialog(formCard(library, reply.language, reply.problem), library);
    case 'use':
      return dialog(copyCard(reply.text, say, back), library);
    case 'sentence':
      return saidInDialog(reply.text);
    case 'none':
      return saidInDialog(say('trouble'));
  }
}

/** One text alone, in a box where it can be selected whole and changed. */
export function copyCard(text: string, say: Say, back?: Element): Element {
  const box = textInput('copy', say('button_copy'), clip(text, MAX_MESSAGE), { isMultiline: true });
  const buttons = back ? [button(say('button_back'), 'back', back, 'dialog')] : [];
  return adaptiveCard([words(say('use_here')), box], buttons, literal(text));
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
