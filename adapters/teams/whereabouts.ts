import type { Rooms } from '../../src/store';
import type { Incoming } from './activity';
import { addressOf, readAddress } from './address';
import { channelKey, isPrivate, personOf } from './person';

/** Notes where the bot is, from whatever happens in a channel or group chat: it was added, called or thrown out. */
export async function note(activity: Incoming, rooms: Rooms): Promise<void> {
  if (isPrivate(activity)) return;
  const { workspace } = personOf(activity);
  const channel = roomOf(activity);
  if (isFarewell(activity)) await forget(activity, channel, rooms);
  // A message menu is also there where the bot is not.
  else if (activity.type !== 'invoke')
    await rooms.keepRoom({
      workspace,
      channel,
      title: titleOf(activity),
      address: addressOf(activity, channel),
    });
}

/** What happens to a channel is told in the first channel of its team: the one that is meant stands beside it. */
function roomOf(activity: Incoming): string {
  const meant = activity.type === 'conversationUpdate' ? activity.channelData?.channel?.id : undefined;
  return meant ?? channelKey(activity);
}

/** A bot is added to a team and leaves it as a whole, with all the channels in it. */
async function forget(activity: Incoming, channel: string, rooms: Rooms): Promise<void> {
  const { workspace } = personOf(activity);
  const team = eventOf(activity) === 'channelDeleted' ? undefined : activity.channelData?.team?.id;
  const left = (await rooms.rooms(workspace)).filter(
    ({ address }) => team && readAddress(address)?.team === team,
  );
  for (const each of new Set([channel, ...left.map((room) => room.channel)]))
    await rooms.dropRoom(workspace, each);
}

const ENDS = ['channelDeleted', 'teamDeleted', 'teamHardDeleted'];

function isFarewell(activity: Incoming): boolean {
  const bot = activity.recipient?.id;
  if (activity.type === 'installationUpdate') return activity.action?.startsWith('remove') === true;
  if (ENDS.includes(eventOf(activity))) return true;
  return (activity.membersRemoved ?? []).some(({ id }) => id === bot);
}

function eventOf({ type, channelData }: Incoming): string {
  return type === 'conversationUpdate' ? (channelData?.eventType ?? '') : '';
}

/** Team and channel by name, as far as Teams tells them. */
function titleOf({ conversation, channelData }: Incoming): string {
  const names = [channelData?.team?.name, channelData?.channel?.name];
  return names.filter(Boolean).join(' › ') || (conversation.name ?? '');
}
