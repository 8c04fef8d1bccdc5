import { pressedBy } from './asked';
import { fieldsOf } from './fields';
import { list, record, string, type Json } from './json';
import { decodeMetadata } from './metadata';
import type { Asked, Place } from './request';

/** One press: who, on what, and where. */
export interface Press {
  readonly asked: Asked;
  readonly body: Json;
  /** The name of the button or menu. */
  readonly id: string;
  /** What it stands for, or what was chosen. */
  readonly value: string;
  readonly trigger: string;
  /** What else is filled in on that screen, by block. */
  readonly field: (block: string) => string;
}

/** A press on a card, a post, the board, the Home tab or in a form. Pure; never throws, like the next. */
export function pressOf(payload: unknown): Press {
  const body = record(payload);
  const action = record(list(body.actions)[0]);
  const { value, selected_option: option, selected_conversation: room } = action;
  return {
    asked: askedBy(body, `action:${string(action.action_ts)}`),
    body,
    id: string(action.action_id),
    value: [value, record(option).value, room].map(string).find(Boolean) ?? '',
    trigger: string(body.trigger_id),
    field: fieldsOf(record(body.view).state ?? body.state),
  };
}

/** A text to copy is a message of its own in the direct message, and only for that person anywhere else. */
export function belowTheCard({ asked, body }: Press): Asked {
  if (record(body.container).is_ephemeral === true || asked.reply.thread === undefined) return asked;
  return { ...asked, reply: { ...asked.reply, url: undefined } };
}

/** The message that was pressed on, when all can see it. */
export function postOf({ body }: Press): Place | undefined {
  const container = record(body.container);
  const [channel, ts] = [string(container.channel_id), string(container.message_ts)];
  return container.is_ephemeral === true || channel === '' || ts === '' ? undefined : { channel, ts };
}

function askedBy(body: Json, kind: string): Asked {
  const container = record(body.container);
  const view = record(body.view);
  const known = decodeMetadata(view.private_metadata);
  const here = string(container.channel_id) || string(record(body.channel).id);
  const asked = pressedBy(body, kind, here || known.channel);
  if (string(view.id) !== '') {
    return {
      ...asked,
      reply: { ...asked.reply, url: known.url },
      view: { id: string(view.id), type: string(view.type) },
      spoken: known.language,
    };
  }
  if (container.is_ephemeral === true || asked.person.channel !== undefined || here === '') return asked;
  // In the direct message the card changes in place, and what follows comes below it in the thread.
  return { ...asked, reply: { ...asked.reply, channel: here, thread: threadOf(body) } };
}

function threadOf(body: Json): string | undefined {
  const [container, message] = [record(body.container), record(body.message)];
  return [container.thread_ts, message.thread_ts, container.message_ts].map(string).find(Boolean);
}
