import { pressedBy } from './asked';
import { decodeChoice, type Choice } from './choice';
import { decodeShelf } from './board';
import { list, record, string, type Json } from './json';
import { decodeMetadata } from './metadata';
import { ignored, type Asked, type Ignored, type Place, type Request } from './request';

const ENTRY = /^[0-9a-f]{24}$/;
const SAGA = /^[0-9a-f]{16}$/;

interface Press {
  readonly asked: Asked;
  readonly body: Json;
  readonly id: string;
  readonly value: string;
  readonly trigger: string;
}

const PRESSES: Readonly<Record<string, (press: Press) => Request>> = {
  another: again,
  style: again,
  language: again,
  overrule: again,
  goes_on: again,
  lift: ({ asked, value }) => chosen(asked, value, (choice) => ({ ...asked, kind: 'lift', choice })),
  saga: (press) => onSaga(press, 'saga'),
  another_story: (press) => onSaga(press, 'another_story'),
  share_saga: (press) => onSaga(press, 'share_saga'),
  use: ({ asked, body, value }) =>
    chosen(asked, value, (choice) => ({ ...belowTheCard(asked, body), kind: 'use', choice })),
  share: ({ asked, value, trigger }) =>
    chosen(asked, value, (choice) => ({ ...asked, kind: 'share', trigger, choice })),
  answered: ({ asked, value, trigger }) =>
    chosen(asked, value, (choice) => ({ ...asked, kind: 'answered', trigger, choice })),
  vote: (press) => onEntry(press, 'vote'),
  remove: (press) => onEntry(press, 'remove'),
  about_me: (press) => onEntry(press, 'about_me'),
  board: ({ asked, value }) => ({ ...asked, kind: 'board', ...decodeShelf(value), inPlace: true }),
  roast: pasted,
  settings: ({ asked, trigger }) => ({ ...asked, kind: 'settings', trigger }),
  forget: ({ asked }) => ({ ...asked, kind: 'forget' }),
};

/** A press on a card, a post, the board, the Home tab or in a form. Pure; never throws. */
export function fromAction(payload: unknown): Request | Ignored {
  const body = record(payload);
  const action = record(list(body.actions)[0]);
  const id = string(action.action_id);
  const request = Object.hasOwn(PRESSES, id) ? PRESSES[id] : undefined;
  return (
    request?.({
      asked: askedBy(body, `action:${string(action.action_ts)}`),
      body,
      id,
      value: string(action.value) || string(record(action.selected_option).value),
      trigger: string(body.trigger_id),
    }) ?? ignored(`action ${id.slice(0, 40)}`)
  );
}

function again({ asked, value }: Press): Request {
  return chosen(asked, value, (choice) => ({ ...asked, kind: 'again', choice }));
}

function onEntry({ asked, body, value }: Press, kind: 'vote' | 'remove' | 'about_me'): Request {
  if (!ENTRY.test(value)) return { ...asked, kind: 'expired' };
  return { ...asked, kind, entry: value, post: postOf(body) };
}

function onSaga({ asked, value, trigger }: Press, kind: 'saga' | 'another_story' | 'share_saga'): Request {
  return SAGA.test(value) ? { ...asked, kind, saga: value, trigger } : { ...asked, kind: 'expired' };
}

/** An older card of ours may say it in another way than we do now. */
function chosen(asked: Asked, value: string, request: (choice: Choice) => Request): Request {
  const choice = decodeChoice(value);
  return choice ? request(choice) : { ...asked, kind: 'expired' };
}

function askedBy(press: Json, kind: string): Asked {
  const container = record(press.container);
  const channel = string(container.channel_id) || string(record(press.channel).id);
  const asked = pressedBy(press, kind, channel);
  const view = record(press.view);
  if (string(view.id) !== '') {
    const { url, language } = decodeMetadata(view.private_metadata);
    return {
      ...asked,
      reply: { ...asked.reply, url },
      view: { id: string(view.id), type: string(view.type) },
      spoken: language,
    };
  }
  if (container.is_ephemeral === true || asked.person.channel !== undefined || channel === '') return asked;
  // In the direct message the card changes in place, and what follows comes below it in the thread.
  return { ...asked, reply: { ...asked.reply, channel, thread: threadOf(press) } };
}

/** A text to copy is a message of its own in the direct message, and only for that person anywhere else. */
function belowTheCard(asked: Asked, press: Json): Asked {
  if (record(press.container).is_ephemeral === true || asked.reply.thread === undefined) return asked;
  return { ...asked, reply: { ...asked.reply, url: undefined } };
}

function threadOf(press: Json): string | undefined {
  const [container, message] = [record(press.container), record(press.message)];
  return (
    [container.thread_ts, message.thread_ts, container.message_ts].map(string).find(Boolean) ?? undefined
  );
}

/** The message that a vote or a removal was pressed on, when all can see it. */
function postOf(press: Json): Place | undefined {
  const container = record(press.container);
  const [channel, ts] = [string(container.channel_id), string(container.message_ts)];
  return container.is_ephemeral === true || channel === '' || ts === '' ? undefined : { channel, ts };
}

/** The field of the Home tab; empty, it leads to the form. */
function pasted({ asked, body, trigger }: Press): Request {
  const values = record(record(record(body.view).state).values);
  const text = string(record(record(values.pitch).text).value);
  return text.trim() === ''
    ? { ...asked, kind: 'form', trigger }
    : { ...asked, kind: 'pitch', raws: [{ text }] };
}
