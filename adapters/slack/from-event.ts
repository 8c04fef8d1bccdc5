import { key, readByOthers, workspaceOf } from './asked';
import { parseCommand } from './command';
import { list, record, string } from './json';
import { forwardsOf, ownText, readMessage, readPointedAt, type Offered } from './message';
import { askedIn, isReply, notAPerson, selfOf } from './spoken';
import { ignored, type Asked, type Ignored, type Request } from './request';

/** So many letters after a mention are a pitch; fewer are a wish about the thread. */
const SHORTEST_PITCH = 80;
/** Fewer than this after a mention are a greeting. */
const SHORTEST_WORDS = 30;
/** Fewer than this under a card are between us. */
const SHORTEST_ANSWER = 20;

/** A direct message to the bot (events of type message). All of these functions are pure and never throw. */
export function fromEvent(body: unknown): Request | Ignored {
  const envelope = record(body);
  const event = record(envelope.event);
  const reason = event.channel_type === 'im' ? notAPerson(event, selfOf(envelope)) : 'not a direct message';
  if (reason !== undefined) return ignored(reason);
  const asked = askedIn(envelope, event);
  const hasThings = forwardsOf(event).length > 0 || list(event.files).length > 0;
  const wanted = hasThings ? undefined : commanded(asked, ownText(event));
  if (wanted) return wanted;
  // Whatever a thread here hangs under, a card of ours is in it.
  if (!hasThings && isReply(event)) return remark(asked, ownText(event), string(event.ts));
  const offered = readMessage(event);
  if (offered === 'nothing' && list(event.attachments).length === 0) return ignored('empty');
  return pitchOf(asked, offered);
}

/** The bot was named in a channel (app_mention). The answer is for that person only. */
export function fromMention(body: unknown): Request | Ignored {
  const envelope = record(body);
  const event = record(envelope.event);
  const self = selfOf(envelope);
  const reason = notAPerson(event, self);
  if (reason !== undefined) return ignored(reason);
  const asked = askedIn(envelope, event);
  const channel = string(event.channel);
  const aside = { channel, user: asked.person.user, thread: string(event.thread_ts) || undefined };
  const beside: Asked = { ...asked, reply: { aside, channel: asked.person.user } };
  const words = ownText(event).replaceAll(`@${self}`, '').trim();
  const hasThings = forwardsOf(event).length > 0 || list(event.files).length > 0;
  if (!hasThings) {
    const command = commanded(beside, words, channel);
    if (command) return command;
    if (isReply(event) && words.length < SHORTEST_PITCH)
      return { ...beside, kind: 'above', place: { channel, ts: string(event.thread_ts) } };
    if (words.length < SHORTEST_WORDS) return { ...beside, kind: 'help' };
  }
  return pitchOf(beside, readMessage(event, words));
}

/** The Home tab was opened. */
export function fromHome(body: unknown): Request | Ignored {
  const envelope = record(body);
  const event = record(envelope.event);
  if (event.tab !== 'home') return ignored('another tab');
  const user = string(event.user);
  const person = { workspace: workspaceOf(envelope), user, name: '' };
  return {
    kind: 'home',
    person,
    once: key(person.workspace, 'event', envelope.event_id),
    reply: { channel: user },
  };
}

/** What was pointed at or forwarded, as a request. */
export function pitchOf(asked: Asked, offered: Offered): Request {
  if (offered === 'file') return { ...asked, kind: 'unreadable', problem: 'binary' };
  if (offered === 'nothing') return { ...asked, kind: 'unreadable', problem: 'empty' };
  return 'files' in offered
    ? { ...asked, kind: 'file', ...offered }
    : { ...asked, kind: 'pitch', ...offered };
}

/** The message above a mention, once Slack has given it. */
export function pitchAbove(asked: Asked, message: unknown): Request {
  return pitchOf(asked, readPointedAt(record(message)));
}

/** One of the few words, if that is all that was said. */
function commanded(asked: Asked, words: string, channel?: string): Request | undefined {
  const wanted = parseCommand(words);
  switch (wanted.kind) {
    case 'pitch':
    case 'form':
      return undefined;
    case 'board':
      return { ...asked, kind: 'board', channel: readByOthers(channel ?? ''), shelf: wanted.shelf };
    case 'column':
      return { ...asked, kind: 'column', channel: readByOthers(channel ?? ''), wish: wanted.wish };
    default:
      // A message has no trigger: the settings come behind a button.
      return { ...asked, kind: wanted.kind, trigger: '' };
  }
}

/** "Thanks" is between us; a longer text may be what the sender wrote back. */
function remark(asked: Asked, words: string, ts: string): Request | Ignored {
  return words.length < SHORTEST_ANSWER
    ? ignored('a remark under a card')
    : { ...asked, kind: 'remark', place: { channel: asked.reply.channel, ts } };
}
