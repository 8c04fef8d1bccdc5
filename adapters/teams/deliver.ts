import type { Activity, TurnContext } from 'botbuilder';
import type { Asked, Desk } from './asked';
import type { Standing } from './courier';
import { patiently } from './patience';
import { asMessage, plainMessage } from './present';
import type { Reply } from './reply';
import { whatBroke } from './what-broke';

/** How an answer travels. */
export interface Delivery {
  readonly context: TurnContext;
  readonly asked: Asked;
  readonly desk: Desk;
  /** The answer that was given before, when a message was edited. */
  readonly before: Standing | undefined;
  /** True when everybody in the conversation may read the answer. */
  readonly isPublic: boolean;
}

/** Brings an answer to where the person, and nobody who should not, reads it. Out: where it stands now. */
export async function deliver(delivery: Delivery, reply: Reply): Promise<Standing | undefined> {
  const { context, asked, desk, before, isPublic } = delivery;
  const message = asMessage(reply, desk.library);
  if (!message) return undefined;
  if (before) {
    await asked.courier.update(before, message);
    return before;
  }
  if (!isPublic) return whisper(delivery, message);
  const sent = await patiently('once', () => context.sendActivity(message));
  return sent?.id ? { conversation: asked.activity.conversation.id, id: sent.id } : undefined;
}

/**
 * In the chat of the two, or for a slash command in its place, where nobody else sees it. Where neither can be done the
 * channel hears how to ask, and nothing of what was asked; a slash command, which nobody saw, leaves no trace.
 */
async function whisper(delivery: Delivery, message: Partial<Activity>): Promise<Standing | undefined> {
  const { context, asked, desk } = delivery;
  const { activity, person, courier, say } = asked;
  const bot = activity.recipient?.id ?? '';
  const unseen = activity.recipient?.isTargeted === true;
  try {
    const aside = unseen && desk.targeted ? await tellAside(delivery, message) : undefined;
    if (aside) return aside;
    return await courier.direct({ bot, user: activity.from.id, tenant: person.workspace }, message);
  } catch (error) {
    desk.log.warn({ activity: activity.id, ...whatBroke(error) }, 'teams: no chat with this person');
    if (!unseen) await patiently('once', () => context.sendActivity(plainMessage(say('pitch_private'))));
    return undefined;
  }
}

/** Out: undefined when Teams knows no targeted messages here, or would not take this one. */
async function tellAside(
  { asked: { activity, courier }, desk }: Delivery,
  message: Partial<Activity>,
): Promise<Standing | undefined> {
  try {
    return await courier.postFor(activity.from.id, activity.conversation.id, message);
  } catch (error) {
    desk.log.warn({ activity: activity.id, ...whatBroke(error) }, 'teams: no targeted message');
    return undefined;
  }
}

/** Puts the model's texts into the card once they are there. Never rejects: the templates stand. */
export async function follow(reply: Reply, at: Standing, asked: Asked, desk: Desk): Promise<void> {
  if (reply.kind !== 'card' || !reply.later) return;
  try {
    const card = await reply.later();
    const message =
      card && asMessage({ ...reply, card, note: asked.say('model_arrived'), later: undefined }, desk.library);
    if (message) await asked.courier.update(at, message);
  } catch (error) {
    desk.log.warn(whatBroke(error), 'teams card not brought up to date');
  }
}
