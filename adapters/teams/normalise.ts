import type { RawMessage, Unreadable } from '../../src/pitch';
import type { Incoming } from './activity';
import { parseCommand, type Command } from './command';
import { extensionWant, type ExtensionWant } from './extension';
import { messageWords } from './message-text';
import { parsePress, type Press } from './press';

/** What a person wants, whatever shape Teams gave it. */
export type Want =
  | Command
  | { readonly kind: 'pitch'; readonly raw: RawMessage }
  | { readonly kind: 'press'; readonly press: Press }
  /** `expired` also stands for a button of a card that is too old to be understood. */
  | { readonly kind: 'unreadable'; readonly why: Unreadable | 'expired' }
  /** Spoken to where others read along: the answer is how to ask in private. */
  | { readonly kind: 'in-public' }
  | { readonly kind: 'form' }
  | { readonly kind: 'none' };

/** Activity → what is wanted. Pure; anything unknown is `none`. */
export function normalise(activity: Incoming): Want {
  if (activity.type === 'message') return messageWant(activity);
  if (activity.type !== 'invoke') return { kind: 'none' };
  if (activity.name === 'adaptiveCard/action')
    return isPrivate(activity) ? pressWant(actionData(activity.value)) : { kind: 'none' };
  if (activity.name === 'composeExtension/fetchTask' || activity.name === 'composeExtension/submitAction') {
    return extensionWant(activity.value) satisfies ExtensionWant;
  }
  return { kind: 'none' };
}

function messageWant(activity: Incoming): Want {
  // Where others read along, an answer would be a post.
  if (!isPrivate(activity)) return { kind: 'in-public' };
  // Action.Submit comes as a message that has a value and no text.
  if (activity.value !== undefined && activity.value !== null && !activity.text)
    return pressWant(activity.value);
  const { typed, ...raw } = messageWords(activity);
  if (raw.text.trim() === '') return { kind: 'unreadable', why: hasFile(activity) ? 'binary' : 'empty' };
  return (typed ? parseCommand(raw.text.trim()) : undefined) ?? { kind: 'pitch', raw };
}

/** An absent type is a personal chat of the Emulator. */
function isPrivate(activity: Incoming): boolean {
  return (activity.conversation.conversationType ?? 'personal') === 'personal';
}

function pressWant(data: unknown): Want {
  const press = parsePress(data);
  return press ? { kind: 'press', press } : { kind: 'unreadable', why: 'expired' };
}

/** Action.Execute: the verb stands beside the data, which carries everything else. */
function actionData(value: unknown): unknown {
  const action = (value as { action?: { verb?: unknown; data?: unknown } } | null | undefined)?.action;
  return typeof action?.data === 'object' ? { ...action.data, verb: action.verb } : undefined;
}

function hasFile(activity: Incoming): boolean {
  const html = activity.attachments?.find((each) => each.contentType === 'text/html')?.content;
  return (
    (activity.attachments ?? []).some((each) => each.contentType !== 'text/html') ||
    (typeof html === 'string' && html.includes('<img'))
  );
}
