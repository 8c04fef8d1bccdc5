import type { RawMessage, Unreadable } from '../../src/pitch';
import type { Incoming } from './activity';
import { parseCommand, type Command } from './command';
import { extensionWant, type ExtensionWant } from './extension';
import { fileIn, type FileLink } from './file';
import { messageWords } from './message-text';
import { isPrivate } from './person';
import { parsePress, type Press } from './press';

/** What a person wants, whatever shape Teams gave it. */
export type Want =
  | Command
  | { readonly kind: 'pitch'; readonly raw: RawMessage }
  | { readonly kind: 'press'; readonly press: Press }
  /** `expired` also stands for a button of a card that is too old to be understood. */
  | { readonly kind: 'unreadable'; readonly why: Unreadable | 'expired' }
  /** Called where others read along, with nothing to read: the answer is how to point at a message. */
  | { readonly kind: 'in-public' }
  | { readonly kind: 'file'; readonly file: FileLink; readonly note: string }
  | { readonly kind: 'form' }
  | { readonly kind: 'none' };

/** In a group, words shorter than this are said to the bot and no pitch: "what about this one?" */
const LEAST_IN_PUBLIC = 40;
/** The slash command, where a client leaves it in the text. */
const SLASH = /^\/roastpitch\b\s*/i;

/** Activity → what is wanted. Pure; anything unknown is `none`. */
export function normalise(activity: Incoming): Want {
  if (activity.type === 'message' || activity.type === 'messageUpdate') return messageWant(activity);
  if (activity.type !== 'invoke') return { kind: 'none' };
  switch (activity.name) {
    case 'adaptiveCard/action':
      return pressWant(actionData(activity.value));
    case 'task/fetch':
    case 'task/submit':
      return pressWant((activity.value as { data?: unknown } | null | undefined)?.data);
    case 'composeExtension/fetchTask':
    case 'composeExtension/submitAction':
      return extensionWant(activity.value) satisfies ExtensionWant;
    default:
      return { kind: 'none' };
  }
}

function messageWant(activity: Incoming): Want {
  // Action.Submit comes as a message that has a value and no text.
  if (activity.value !== undefined && activity.value !== null && !activity.text) return submitWant(activity);
  const { typed, ...raw } = messageWords(activity);
  const words = typed ? raw.text.trim().replace(SLASH, '') : raw.text.trim();
  const command = typed ? parseCommand(words) : undefined;
  if (command) return command;
  if (!isPrivate(activity))
    return typed && words.length < LEAST_IN_PUBLIC
      ? { kind: 'in-public' }
      : { kind: 'pitch', raw: { ...raw, text: words } };
  const file = fileIn(activity);
  if (file) return { kind: 'file', file, note: words };
  if (words === '') return { kind: 'unreadable', why: hasFile(activity) ? 'binary' : 'empty' };
  return { kind: 'pitch', raw: { ...raw, text: words } };
}

/** Where others read along, the answer to a button of a private card would be a post. */
function submitWant(activity: Incoming): Want {
  const want = pressWant(activity.value);
  const isPublic = want.kind === 'press' && !('pitch' in want.press);
  return isPrivate(activity) || isPublic ? want : { kind: 'none' };
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
