import type { Room } from '../../src/store';
import type { Asked, Desk } from './asked';
import { channelKey, isPrivate } from './person';

/** Rooms that are looked through for those the person is in. */
const MOST_ROOMS = 20;

/** The channels and chats that the person is in as the bot is, the newest first; Teams is asked each time. */
export async function roomsOf({ activity, person, courier }: Asked, { rooms }: Desk): Promise<Room[]> {
  const known = (await rooms.rooms(person.workspace)).slice(0, MOST_ROOMS);
  const isIn = await Promise.all(known.map((each) => courier.isMember(each.channel, activity.from.id)));
  return known.filter((_, i) => isIn[i]);
}

/** The same, but first of all the chat that it is asked from, whether the bot was added to it or not. */
export async function roomsFor(asked: Asked, desk: Desk): Promise<Room[]> {
  const { activity, person, say } = asked;
  const rooms = await roomsOf(asked, desk);
  if (isPrivate(activity)) return rooms;
  const channel = channelKey(activity);
  const here = { workspace: person.workspace, channel, title: say('room_here'), address: '' };
  return [here, ...rooms.filter((each) => each.channel !== channel)];
}
