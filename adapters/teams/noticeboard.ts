import type { Noticeboard } from '../../src/board/column-sender';
import type { Logger } from '../../src/ports';
import type { Rooms, Subscription } from '../../src/store';
import type { TeamsAdapter } from './adapter';
import { readAddress, type Address } from './address';
import { columnCard } from './column';
import { outcomeOf, statusOf } from './patience';
import { cardMessage } from './present';

/** When Teams would not take a Column now, in milliseconds. */
const LATER = 15 * 60_000;

interface Parts {
  /** Undefined while Teams is not connected. */
  readonly adapter: () => TeamsAdapter | undefined;
  readonly appId: string;
  readonly rooms: Rooms;
  readonly log: Logger;
}

/** Hangs the weekly Column in its channels. Teams cannot tell whether something hangs there already. */
export function noticeboard({ adapter, appId, rooms, log }: Parts): Noticeboard {
  return {
    async hang(to, column) {
      const open = adapter();
      const reach = await reachOf(to, rooms);
      if (!reach) return 'gone';
      if (!open) return { later: new Date(Date.now() + LATER) };
      try {
        await open.unasked(appId, reach, async (courier) => {
          await courier.post(reach.conversation, cardMessage(columnCard(column), false, column.title));
        });
        return 'sent';
      } catch (error) {
        log.warn({ status: statusOf(error) }, 'teams column not hung');
        const outcome = outcomeOf(error);
        if (outcome === 'doubt') throw error;
        if (outcome === 'refused') return { later: new Date(Date.now() + LATER) };
        await rooms.dropRoom(to.workspace, to.channel);
        return 'gone';
      }
    },
    hangs: () => Promise.resolve(undefined),
  };
}

/** Teams moves its service now and then: the address that the room was last heard from goes before the first one. */
async function reachOf(to: Subscription, rooms: Rooms): Promise<Address | undefined> {
  const room = (await rooms.rooms(to.workspace)).find(({ channel }) => channel === to.channel);
  return readAddress(room?.address ?? '') ?? readAddress(to.address);
}
