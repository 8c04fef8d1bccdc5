/** A channel or group chat that the bot was added to. */
export interface Room {
  /** The tenant. */
  readonly workspace: string;
  /** The conversation, without the thread in it. */
  readonly channel: string;
  /** As people call it; empty when Teams did not say. */
  readonly title: string;
}

/** Where the bot may post. Every key carries the tenant. */
export interface Rooms {
  keepRoom(room: Room): Promise<void>;
  rooms(workspace: string): Promise<readonly Room[]>;
  dropRoom(workspace: string, channel: string): Promise<void>;
}

/** Rooms known of in one tenant before the oldest is forgotten. */
const MOST = 500;

/** Rooms as this process heard of them. Teams names a room again with every message from it. */
export function rememberedRooms(): Rooms {
  const known = new Map<string, Map<string, Room>>();
  return {
    keepRoom: async (room) => {
      await Promise.resolve();
      const rooms = known.get(room.workspace) ?? new Map<string, Room>();
      known.set(room.workspace, rooms);
      const title = room.title || (rooms.get(room.channel)?.title ?? '');
      rooms.delete(room.channel);
      rooms.set(room.channel, { ...room, title });
      const [oldest] = rooms.keys();
      if (rooms.size > MOST && oldest !== undefined) rooms.delete(oldest);
    },
    rooms: async (workspace) => {
      await Promise.resolve();
      return [...(known.get(workspace)?.values() ?? [])].reverse();
    },
    dropRoom: async (workspace, channel) => {
      await Promise.resolve();
      known.get(workspace)?.delete(channel);
    },
  };
}
