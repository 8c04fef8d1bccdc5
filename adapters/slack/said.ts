import { hearAnswer } from './answered';
import { decodeChoice, type Choice } from './choice';
import { failure } from './failure';
import { pitchOf } from './from-event';
import { list, record, string, type Json } from './json';
import { readPointedAt } from './message';
import type { Request, RequestOf } from './request';
import { saidMessage } from './said-message';
import { tell, tellThat, type Visit } from './visit';

/** Messages of a thread that are looked through for its card. */
const MOST = 100;

/** Words in the thread of a card are perhaps what its sender wrote back: the person says so with one press. */
export async function remark(visit: Visit, { place }: RequestOf<'remark'>): Promise<void> {
  const choice = await cardIn(visit);
  if (!choice) return tellThat(visit, 'remark_hint');
  await tell(visit, saidMessage({ ts: place.ts, choice }, visit.say));
}

/**
 * Reads those words once more, because they are nowhere kept. Out: the pitch that they are, if the person says so; an
 * answer is heard here, in the place of the question.
 */
export async function onSaid(visit: Visit, request: RequestOf<'said'>): Promise<Request | undefined> {
  const { as, ts, choice, ...asked } = request;
  const found = (await thread(visit, { oldest: ts, latest: ts })).find((each) => each.ts === ts);
  const offered = found ? readPointedAt(found) : 'nothing';
  if (as === 'pitch' && offered !== 'nothing') return pitchOf(asked, offered);
  const [raw] = typeof offered === 'object' && 'raws' in offered ? offered.raws : [];
  await (raw
    ? hearAnswer(visit, { ...asked, kind: 'answer', choice, raw }, true)
    : tellThat(visit, 'expired'));
  return undefined;
}

/** The card of a thread; undefined when there is none, or several of different pitches. */
async function cardIn(visit: Visit): Promise<Choice | undefined> {
  const choices = (await thread(visit)).flatMap(cardsOf);
  const isOne = new Set(choices.map(({ pitch }) => pitch)).size === 1;
  return isOne ? choices.at(-1) : undefined;
}

/** What the button "They answered" of a message of ours stands for. */
function cardsOf(message: Json): Choice[] {
  return list(message.blocks)
    .flatMap((block) => list(record(block).elements))
    .map(record)
    .filter((each) => each.action_id === 'answered')
    .flatMap((each) => decodeChoice(string(each.value)) ?? []);
}

/** Messages of the thread of a direct message, which we may read; none when Slack does not give them. */
async function thread(
  { client, asked, log }: Visit,
  window: { readonly oldest?: string; readonly latest?: string } = {},
): Promise<Json[]> {
  const { channel, thread: ts = '' } = asked.reply;
  try {
    const found = await client.conversations.replies({
      channel,
      ts,
      ...window,
      inclusive: true,
      limit: MOST,
    });
    return list(found.messages).map(record);
  } catch (error) {
    log.info(failure(error), 'slack: a thread could not be read');
    return [];
  }
}
