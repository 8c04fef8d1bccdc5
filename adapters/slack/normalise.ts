import { createHash } from 'node:crypto';
import type { Period } from '../../src/board/period';
import type { RawMessage, Unreadable } from '../../src/pitch';
import type { Person } from '../../src/ports';
import { decodeChoice, type Choice } from './choice';
import { parseCommand } from './command';
import { list, record, string, type Json } from './json';
import { readMessage, readPointedAt, type Offered } from './message';

/** Where an answer goes: to the response_url while Slack takes it, else as a message to the channel or person. */
export interface ReplyTo {
  readonly url?: string | undefined;
  readonly channel: string;
  readonly thread?: string | undefined;
}

interface Asked {
  readonly person: Person;
  /** Names of this one press or message; whoever has seen one of them has seen it all. */
  readonly once: readonly string[];
  readonly reply: ReplyTo;
}

export type Request = Asked &
  (
    | { readonly kind: 'pitch'; readonly raw: RawMessage }
    | { readonly kind: 'unreadable'; readonly problem: Unreadable }
    | { readonly kind: 'help' | 'expired' }
    | { readonly kind: 'board'; readonly channel: string; readonly period: Period }
    | { readonly kind: 'form'; readonly trigger: string }
    | { readonly kind: 'again'; readonly choice: Choice }
    | { readonly kind: 'use'; readonly choice: Choice }
  );

/** Something that is not for us, and why not. */
export interface Ignored {
  readonly kind: 'ignored';
  readonly reason: string;
}

// Everything else with a subtype is a notice about a message, not one: edits, joins, topics.
const SPOKEN = new Set(['', 'file_share', 'thread_broadcast', 'me_message']);
const AGAIN = new Set(['another', 'style', 'language', 'overrule']);

/** A direct message to the bot (events of type message). All of these functions are pure and never throw. */
export function fromEvent(body: unknown): Request | Ignored {
  const envelope = record(body);
  const event = record(envelope.event);
  const reason = notAPitch(envelope, event);
  if (reason !== undefined) return { kind: 'ignored', reason };
  const [workspace, channel, ts] = [workspaceOf(envelope), string(event.channel), string(event.ts)];
  const asked: Asked = {
    person: { workspace, user: string(event.user), name: '' },
    // A retry has the same event id; the same message as another event has the same ts; a client's ghost has the same client id.
    once: [
      ...key(workspace, 'event', envelope.event_id),
      ...key(workspace, `message:${channel}`, ts),
      ...key(workspace, `client:${channel}`, event.client_msg_id),
    ],
    reply: { channel, thread: string(event.thread_ts) || ts },
  };
  const offered = readMessage(event);
  if (offered === 'nothing' && list(event.attachments).length === 0)
    return { kind: 'ignored', reason: 'empty' };
  const typed = typeof offered === 'string' || offered.note !== undefined ? '' : offered.text;
  const wanted = parseCommand(typed);
  if (wanted.kind === 'help') return { ...asked, kind: 'help' };
  if (wanted.kind === 'board') return { ...asked, kind: 'board', channel, period: wanted.period };
  return pitchOf(asked, offered);
}

/** The slash command. */
export function fromCommand(body: unknown): Request {
  const command = record(body);
  const text = string(command.text);
  // With the words in it, so that a test rig that reuses a trigger id can still send two commands.
  const words = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const asked = pressed(command, string(command.user_id), string(command.user_name), `command:${words}`);
  const wanted = parseCommand(text);
  if (wanted.kind === 'form') return { ...asked, kind: 'form', trigger: string(command.trigger_id) };
  if (wanted.kind === 'board')
    return { ...asked, kind: 'board', channel: string(command.channel_id), period: wanted.period };
  if (wanted.kind === 'help') return { ...asked, kind: 'help' };
  return pitchOf(asked, readMessage({ text }));
}

/** The message menu (the message is the pitch) and the global shortcut (opens the form). */
export function fromShortcut(body: unknown): Request {
  const shortcut = record(body);
  const asked = byUser(shortcut, `shortcut:${string(shortcut.action_ts)}`);
  if (shortcut.type !== 'message_action')
    return { ...asked, kind: 'form', trigger: string(shortcut.trigger_id) };
  return pitchOf(asked, readPointedAt(record(shortcut.message)));
}

/** The form that was sent. Its private metadata is the response_url of the command that opened it, if one did. */
export function fromSubmission(body: unknown): Request | Ignored {
  const submission = record(body);
  const view = record(submission.view);
  if (view.callback_id !== 'pitch_form') return { kind: 'ignored', reason: 'another view' };
  const values = record(record(view.state).values);
  const text = string(record(record(values.pitch).text).value);
  const asked = byUser(submission, `form:${string(view.id)}`);
  const url = string(view.private_metadata) || undefined;
  return { ...asked, reply: { ...asked.reply, url }, kind: 'pitch', raw: { text } };
}

/** A press on a card. */
export function fromAction(body: unknown): Request | Ignored {
  const press = record(body);
  const action = record(list(press.actions)[0]);
  const id = string(action.action_id);
  const choice = decodeChoice(string(action.value) || string(record(action.selected_option).value));
  if (id !== 'use' && !AGAIN.has(id)) return { kind: 'ignored', reason: `action ${id.slice(0, 40)}` };
  const asked = byUser(press, `action:${string(action.action_ts)}`);
  // An older card of ours may say it in another way than we do now.
  if (!choice) return { ...asked, kind: 'expired' };
  const container = record(press.container);
  const message = record(press.message);
  const thread = string(container.thread_ts) || string(message.thread_ts) || string(container.message_ts);
  if (container.is_ephemeral === true || container.type !== 'message') {
    return { ...asked, kind: id === 'use' ? 'use' : 'again', choice };
  }
  // In the direct message the card changes in place, and a rebuttal to copy comes below it in the thread.
  const reply = { ...asked.reply, channel: string(container.channel_id) || asked.reply.channel, thread };
  return id === 'use'
    ? { ...asked, reply: { ...reply, url: undefined }, kind: 'use', choice }
    : { ...asked, reply, kind: 'again', choice };
}

function notAPitch(envelope: Json, event: Json): string | undefined {
  const subtype = string(event.subtype);
  if (event.channel_type !== 'im') return 'not a direct message';
  if (!SPOKEN.has(subtype)) return `subtype ${subtype.slice(0, 40)}`;
  if (event.hidden === true) return 'hidden';
  if (event.user === 'USLACKBOT' || string(event.user) === '') return 'not written by a person';
  // Who we are stands in the envelope, so nobody has to be asked.
  const self = list(envelope.authorizations)
    .map(record)
    .find((each) => each.is_bot === true);
  if (string(event.bot_id) !== '' || event.user === self?.user_id) return 'written by a bot';
  if (self !== undefined && event.parent_user_id === self.user_id) return 'a remark under a card';
  return undefined;
}

function pitchOf(asked: Asked, offered: Offered): Request {
  if (offered === 'file') return { ...asked, kind: 'unreadable', problem: 'binary' };
  if (offered === 'nothing') return { ...asked, kind: 'unreadable', problem: 'empty' };
  return { ...asked, kind: 'pitch', raw: offered };
}

function byUser(body: Json, kind: string): Asked {
  const user = record(body.user);
  return pressed(body, string(user.id), string(user.name) || string(user.username), kind);
}

/** A command, shortcut, form or button: Slack gives each its own trigger id. */
function pressed(body: Json, user: string, name: string, kind: string): Asked {
  const workspace = workspaceOf(body);
  const url = string(body.response_url) || undefined;
  return {
    person: { workspace, user, name },
    once: key(workspace, kind, body.trigger_id),
    reply: { url, channel: user },
  };
}

/** A missing id is no name for anything: as a key it would turn away everybody else without one. */
function key(workspace: string, kind: string, id: unknown): string[] {
  return string(id) === '' ? [] : [`slack:${workspace}:${kind}:${string(id)}`];
}

/** Where the app is installed, which in a shared channel is not where the sender is at home. */
function workspaceOf(body: Json): string {
  const installed = record(list(body.authorizations)[0]);
  const candidates = [
    record(body.view).app_installed_team_id,
    body.context_team_id,
    installed.team_id,
    body.team_id,
    record(body.team).id,
    record(body.user).team_id,
    record(body.enterprise).id,
  ];
  return candidates.map(string).find((each) => each !== '') ?? '';
}
