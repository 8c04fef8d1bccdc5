import type { types } from '@slack/bolt';
import { plain } from './blocks';

/** Channels of our own workspace: what is shared with another firm could be shared with the very sender. */
const OURS: NonNullable<types.ConversationsSelect['filter']> = {
  include: ['public', 'private'],
  exclude_external_shared_channels: true,
  exclude_bot_users: true,
};

/**
 * A menu of channels. Slack fills it with those that the person can read, so a choice needs no other proof. `label`:
 * what stands in it before the choice; without one it is the channel from which the form was opened.
 */
export function roomMenu(
  action: string,
  chosen: string | undefined,
  label?: string,
): types.ConversationsSelect {
  const menu = { type: 'conversations_select' as const, action_id: action, filter: OURS };
  if (chosen !== undefined && chosen !== '') return { ...menu, initial_conversation: chosen };
  return label === undefined
    ? { ...menu, default_to_current_conversation: true }
    : { ...menu, placeholder: plain(label, 150) };
}
