import { key, readByOthers, workspaceOf } from './asked';
import { isMail } from './file';
import { list, record, string, type Json } from './json';
import type { Asked } from './request';

// Everything else with a subtype is a notice about a message, not one: edits, joins, topics.
const SPOKEN = new Set(['', 'file_share', 'thread_broadcast', 'me_message']);

/** Who wrote it, where, and the names that tell it from others. */
export function askedIn(envelope: Json, event: Json): Asked {
  const [workspace, channel, ts] = [workspaceOf(envelope), string(event.channel), string(event.ts)];
  return {
    person: { workspace, user: writerOf(event), name: '', channel: readByOthers(channel) },
    // A retry has the same event id; the same message as another event has the same ts; a client's ghost has the same client id.
    once: [
      ...key(workspace, 'event', envelope.event_id),
      ...key(workspace, `message:${channel}`, ts),
      ...key(workspace, `client:${channel}`, event.client_msg_id),
    ],
    reply: { channel, thread: string(event.thread_ts) || ts },
  };
}

/** Written in a thread under another message. */
export function isReply(event: Json): boolean {
  return string(event.thread_ts) !== '' && event.thread_ts !== event.ts;
}

/** Who we are stands in the envelope, so nobody has to be asked. */
export function selfOf(envelope: Json): string {
  const self = list(envelope.authorizations)
    .map(record)
    .find((each) => each.is_bot === true);
  return string(self?.user_id);
}

/** Why a message is not one that a person wrote to us; undefined when it is. `self`: our own user id. */
export function notAPerson(event: Json, self: string): string | undefined {
  const subtype = string(event.subtype);
  if (!SPOKEN.has(subtype)) return `subtype ${subtype.slice(0, 40)}`;
  if (event.hidden === true) return 'hidden';
  const writer = writerOf(event);
  if (writer === 'USLACKBOT' || writer === '') return 'not written by a person';
  const isBot = string(event.bot_id) !== '' && !list(event.files).some(isMail);
  return isBot || writer === self ? 'written by a bot' : undefined;
}

/** Slackbot brings the mail that a person sends in; the file says whose it is. */
function writerOf(event: Json): string {
  const mail = list(event.files).find(isMail);
  return event.user === 'USLACKBOT' && mail ? string(record(mail).user) : string(event.user);
}
