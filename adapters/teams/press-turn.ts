import type { AdaptiveCardInvokeResponse, MessagingExtensionActionResponse } from 'botbuilder';
import type { Incoming } from './activity';
import { replyTo } from './answer';
import type { Asked } from './asked';
import { follow } from './deliver';
import { finishExport } from './export';
import { normalise } from './normalise';
import { isPrivate, personOf } from './person';
import { asDialog, asInvoke, cardMessage, copyCard, plainMessage } from './present';
import type { Press } from './press';
import { sentence, type Reply } from './reply';
import { askedIn, isFirst, type Turn } from './turn';
import { whatBroke } from './what-broke';

/** A second press on "use this one" within these seconds is the same press, or Teams trying again. */
const SAME_PRESS_SECONDS = 5;

/** What a button of a card asks for. */
export async function answerPress(turn: Turn): Promise<AdaptiveCardInvokeResponse> {
  const { desk } = turn;
  const asked = await askedIn(turn);
  const { activity } = asked;
  const reply = await pressed(turn, asked);
  const here = { conversation: activity.conversation.id, id: activity.replyToId ?? '' };
  if (reply.kind === 'card' && here.id !== '') void follow(reply, here, asked, desk);
  return asInvoke(reply, desk.library, asked.say('trouble'));
}

async function pressed(turn: Turn, asked: Asked): Promise<Reply> {
  const { context, desk } = turn;
  const { activity } = asked;
  const want = normalise(activity);
  const isVote = want.kind === 'press' && want.press.verb === 'vote';
  // Teams presses again when it heard nothing, which would take the vote back.
  if (isVote && !(await isFirst(turn))) return sentence(asked.say('one_moment'));
  const reply = await replyTo(want, asked, desk);
  if (reply.kind === 'screen' && want.kind === 'press') return beside(turn, asked, reply, want.press);
  if (reply.kind !== 'use') return reply;
  const { text } = reply;
  if (!isPrivate(activity))
    return { kind: 'screen', draw: () => copyCard(text, asked.say), plain: asked.say('use_here') };
  if (await desk.bot.first(useKey(activity, reply.seed), SAME_PRESS_SECONDS))
    await context.sendActivity(plainMessage(text));
  return reply;
}

/** What belongs below the card that was pressed goes there, where nobody else reads along. */
async function beside(
  { context, desk }: Turn,
  { activity, say }: Asked,
  reply: Extract<Reply, { kind: 'screen' }>,
  press: Press,
): Promise<Reply> {
  if (reply.beside !== true || !isPrivate(activity)) return reply;
  if (await desk.bot.first(useKey(activity, JSON.stringify(press)), SAME_PRESS_SECONDS))
    await context.sendActivity(cardMessage(reply.draw('chat'), false, reply.plain));
  return sentence(say('beside'));
}

/** A dialog that opens, the form in it, or a button of the card in it. */
export async function answerDialog(turn: Turn): Promise<MessagingExtensionActionResponse> {
  const asked = await askedIn(turn);
  const want = normalise(asked.activity);
  const reply = await replyTo(want, asked, turn.desk);
  const back = want.kind === 'press' ? { ...want.press } : undefined;
  // What a model writes meanwhile is kept, and stands there at the next press.
  if (reply.kind === 'card') void reply.later?.();
  return asDialog(reply, turn.desk.library, asked.say, back);
}

/** Yes or no to a file that was offered. Teams waits five seconds for an answer, so the file goes its way alone. */
export async function answerConsent(turn: Turn): Promise<void> {
  const { desk } = turn;
  const asked = await askedIn(turn);
  if (!(await isFirst(turn))) return;
  finishExport(asked, desk).catch((error: unknown) => {
    desk.log.warn({ activity: asked.activity.id, ...whatBroke(error) }, 'teams: file not brought');
  });
}

function useKey(activity: Incoming, seed: string): string {
  return `teams:use:${personOf(activity).workspace}:${activity.conversation.id}:${activity.replyToId ?? ''}:${seed}`;
}
