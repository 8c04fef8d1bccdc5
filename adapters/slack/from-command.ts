import { createHash } from 'node:crypto';
import { pressed, pressedBy, readByOthers } from './asked';
import { parseCommand } from './command';
import { pitchOf } from './from-event';
import { record, string } from './json';
import { readMessage, readPointedAt } from './message';
import type { Request } from './request';

/** The slash command. Pure; never throws, like the next. */
export function fromCommand(body: unknown): Request {
  const command = record(body);
  const text = string(command.text);
  const from = string(command.channel_id);
  const trigger = string(command.trigger_id);
  // With the words in it, so that a test rig that reuses a trigger id can still send two commands.
  const words = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const user = { id: string(command.user_id), name: string(command.user_name) };
  const asked = pressed(command, user, `command:${words}`, from);
  const channel = readByOthers(from);
  const wanted = parseCommand(text);
  switch (wanted.kind) {
    case 'form':
    case 'settings':
    case 'order':
      return { ...asked, kind: wanted.kind, trigger };
    case 'board':
      return { ...asked, kind: 'board', channel, shelf: wanted.shelf };
    case 'column':
      return { ...asked, kind: 'column', channel, wish: wanted.wish };
    case 'help':
    case 'forget':
      return { ...asked, kind: wanted.kind };
    case 'pitch':
      return pitchOf(asked, readMessage({ text }));
  }
}

/** The message menu (the message is the pitch) and the global shortcut (opens the form). */
export function fromShortcut(body: unknown): Request {
  const shortcut = record(body);
  const from = string(record(shortcut.channel).id);
  const asked = pressedBy(shortcut, `shortcut:${string(shortcut.action_ts)}`, from);
  if (shortcut.type !== 'message_action')
    return { ...asked, kind: 'form', trigger: string(shortcut.trigger_id) };
  return pitchOf(asked, readPointedAt(record(shortcut.message)));
}
