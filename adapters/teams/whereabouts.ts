import type { Incoming } from './activity';
import { channelKey, isPrivate, personOf } from './person';
import type { Rooms } from './rooms';

/** Notes where the bot is, from whatever happens in a channel or group chat: it was added, called or thrown out. */
export async function note(activity: Incoming, rooms: Rooms): Promise<void> {
  if (isPrivate(activity)) return;
  const { workspace } = personOf(activity);
  const channel = channelKey(activity);
  if (isFarewell(activity)) await rooms.dropRoom(workspace, channel);
  // A message menu is also there where the bot is not.
  else if (activity.type !== 'invoke') await rooms.keepRoom({ workspace, channel, title: titleOf(activity) });
}

function isFarewell(activity: Incoming): boolean {
  const bot = activity.recipient?.id;
  if (activity.type === 'installationUpdate') return activity.action?.startsWith('remove') === true;
  return (activity.membersRemoved ?? []).some(({ id }) => id === bot);
}

/** Team and channel by name, as far as Teams tells them. */
function titleOf({ conversation, channelData }: Incoming): string {
  const names = [channelData?.team?.name, channelData?.channel?.name];
  return names.filter(Boolean).join(' › ') || (conversation.name ?? '');
}
