import { PERIODS } from '../../src/board/period';
import type { Say } from '../../src/say';
import { actions, button, type Element } from './elements';
import type { Shelf } from './press';

const SHELVES: readonly Shelf[] = [...PERIODS, 'fame'];

/** What leads on from where somebody stands. `hasPast`: a season has ended. `viewer`: alone with the card, or nobody. */
export interface Doors {
  readonly here: Shelf | undefined;
  readonly hasPast: boolean;
  readonly isAlone: boolean;
  readonly isAdmin: boolean;
}

/** The buttons below a board: the other boards, and for whoever is alone with it the own numbers and the house. */
export function doorsFrom({ here, hasPast, isAlone, isAdmin }: Doors, say: Say): Element[] {
  const shelves = SHELVES.filter((each) => each !== here).map((each) =>
    button(shelfName(each, say), 'board', { shelf: each }, 'chat'),
  );
  const more = [
    ...(hasPast ? [button(say('seasons_title'), 'seasons', {}, 'chat')] : []),
    ...(isAlone ? [button(say('home_numbers'), 'numbers', {}, 'chat')] : []),
    ...(isAlone && isAdmin ? [button(say('order_title'), 'order', {}, 'chat')] : []),
  ];
  return [actions(...shelves), ...(more.length === 0 ? [] : [actions(...more)])];
}

/** As the button is called that leads there. */
function shelfName(shelf: Shelf, say: Say): string {
  return shelf === 'fame' ? say('fame_title') : say(`period_${shelf}`);
}
