import type { types } from '@slack/bolt';
import { PERIODS, type Season } from '../../src/board/period';
import type { Say } from '../../src/say';
import { button, section, select } from './blocks';
import type { Shelf } from './request';
import { roomMenu } from './room';
import { clip } from './text';

/** A year at a season a month; more would be too long for a message, and "leaderboard 3" has each of the older. */
const MOST_SEASONS = 12;
const LONGEST_NAME = 30;
const SHELVES: readonly Shelf[] = [...PERIODS, 'fame'];

/** What leads from one board to the others. */
export interface Doors {
  readonly shelf: Shelf;
  /** The channel whose board it is; without one it has what the person shared. */
  readonly channel: string | undefined;
  /** Seasons that are over, the oldest first, and the day each of them ended, in words. */
  readonly past: readonly (Pick<Season, 'number' | 'name'> & { readonly when: string })[];
  readonly isAdmin: boolean;
}

/** Which board an option stands for; the week's for one that is not ours. */
export function decodeShelf(value: string): { readonly shelf: Shelf; readonly channel: string | undefined } {
  const [name = '', channel] = value.split(' ');
  const season = /^\d{1,6}$/.test(name) ? Number(name) : undefined;
  return { shelf: season ?? SHELVES.find((each) => each === name) ?? 'week', channel };
}

/** The menus below a board, and for administrators the way to the house. */
export function menus({ shelf, channel, past, isAdmin }: Doors, say: Say): types.KnownBlock[] {
  const seasons = past.slice(-MOST_SEASONS).reverse();
  const all = [...SHELVES, ...seasons.map(({ number }) => number)];
  const names = [
    ...SHELVES.map((each) => (each === 'fame' ? say('fame_title') : say(`period_${each}`))),
    ...seasons.map((each) => seasonName(each, say)),
  ];
  const options = all.map((each, i) => ({
    label: names[i] ?? '',
    value: [each, channel ?? ''].join(' ').trim(),
  }));
  const menu = select('board', say('board_shelf'), options, all.indexOf(shelf));
  return [
    { type: 'actions', block_id: 'shelf', elements: [menu] },
    ...roomBlocks(channel, say),
    ...(isAdmin
      ? [{ type: 'actions' as const, elements: [button('order', say('order_title'), 'open')] }]
      : []),
  ];
}

/** The way to the board of a channel. */
export function roomBlocks(channel: string | undefined, say: Say): types.KnownBlock[] {
  const menu = {
    type: 'actions' as const,
    block_id: 'room',
    elements: [roomMenu('room', channel, say('order_channel'))],
  };
  return channel === undefined ? [section(say('board_pick')), menu] : [menu];
}

/** A season that is over, by its name and its last day. */
export function seasonName({ number, name, when }: Doors['past'][number], say: Say): string {
  return say('season_line', { name: clip(name, LONGEST_NAME) || say('season_unnamed', { n: number }), when });
}
