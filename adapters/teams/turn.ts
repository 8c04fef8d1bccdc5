import type { TurnContext } from 'botbuilder';
import type { Incoming } from './activity';
import type { Answered } from './answered';
import { askedOf, type Asked, type Desk } from './asked';
import type { Courier } from './courier';
import { deliveryKey } from './person';

/** One thing that happened in Teams, and what it is answered with. */
export interface Turn {
  readonly context: TurnContext;
  readonly courier: Courier;
  readonly desk: Desk;
  readonly answered: Answered;
}

/** What came over HTTP was checked to have this shape. */
export function incoming({ activity }: TurnContext): Incoming {
  return activity as unknown as Incoming;
}

export async function askedIn({ context, courier, desk }: Turn): Promise<Asked> {
  return askedOf(incoming(context), courier, desk);
}

/** False for what Teams delivers again: it does so when it got no answer in time. */
export async function isFirst({ context, desk }: Turn): Promise<boolean> {
  const key = deliveryKey(incoming(context));
  return key === undefined || desk.bot.first(key);
}
