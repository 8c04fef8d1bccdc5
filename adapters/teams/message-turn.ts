import { replyTo } from './answer';
import { deliver, follow } from './deliver';
import { normalise, type Want } from './normalise';
import { isPrivate } from './person';
import { askedIn, incoming, isFirst, type Turn } from './turn';
import { whatBroke } from './what-broke';

/** A message, new or edited: what was edited is read again, and its answer changes. */
export async function answerMessage(turn: Turn): Promise<void> {
  const { context, desk, answered } = turn;
  const activity = incoming(context);
  if (!(await isFirst(turn))) return;
  const asked = await askedIn(turn);
  const want = normalise(activity);
  const reply = await replyTo(want, asked, desk);
  // A button pressed in an old client: whatever is said now, everybody would read.
  if (want.kind === 'press' && !isPrivate(activity)) return;
  const before = activity.type === 'messageUpdate' ? await answered.to(activity) : undefined;
  const isUnseen = activity.recipient?.isTargeted === true;
  const isPublic = isPrivate(activity) || (isForAll(want) && !isUnseen);
  const answer = await deliver({ context, asked, desk, before, isPublic }, reply);
  if (!answer) return;
  await answered.keep(activity, answer).catch((error: unknown) => {
    // The answer is there; only an edit will get a new one beside it.
    desk.log.warn({ activity: activity.id, ...whatBroke(error) }, 'teams: answer not remembered');
  });
  void follow(reply, answer, asked, desk);
}

/** What was deleted takes its answer along. */
export async function takeBack({ context, courier, answered }: Turn): Promise<void> {
  const activity = incoming(context);
  const answer = await answered.to(activity);
  if (!answer) return;
  await answered.drop(activity);
  await courier.remove(answer);
}

/** What everybody in a channel may read: its boards, whether it gets the Column, and how the bot is asked. */
function isForAll(want: Want): boolean {
  if (want.kind === 'column') return want.wish !== 'preview';
  return ['leaderboard', 'seasons', 'help', 'in-public'].includes(want.kind);
}
