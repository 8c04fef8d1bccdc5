import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../../src/ports';
import type { TeamsConfig } from '../../src/teams-config';
import { incomingActivity, type Incoming } from './activity';
import type { Caller, TeamsAdapter } from './adapter';
import { callerProblem } from './auth';
import { refusalOf, UNKNOWN } from './doors';
import type { RoastHandler } from './handler';
import { answerJson, isRefusal, readJson, refuse, type Refusal } from './http';
import type { Turns } from './turns';
import { whatBroke } from './what-broke';

/** What stands behind the door. */
export interface Hall {
  readonly adapter: TeamsAdapter;
  readonly handler: RoastHandler;
  readonly turns: Turns;
  readonly config: TeamsConfig;
  readonly log: Logger;
}

interface Guest {
  readonly caller: Caller;
  readonly activity: Incoming;
}

/** One request: who comes in is heard, and answered with what the turn came to. */
export async function receive(request: IncomingMessage, response: ServerResponse, hall: Hall): Promise<void> {
  const guest = await admit(request, hall);
  if (isRefusal(guest)) {
    refuse(response, guest);
    return;
  }
  const { caller, activity } = guest;
  const turn = hall.adapter.turn(caller, activity, (context) => hall.handler.run(context));
  const isWaitedFor = activity.type === 'invoke' || activity.deliveryMode === 'expectReplies';
  const result = isWaitedFor
    ? await hall.turns.keep(turn)
    : await hall.turns.soon(turn, (error) => {
        hall.log.error(whatBroke(error), 'teams turn failed after its time');
      });
  const answer = result === 'later' ? undefined : result;
  answerJson(response, answer?.status ?? 200, answer?.body);
}

/** The doors, outermost first; each turns away what must not reach the next. */
async function admit(request: IncomingMessage, { adapter, config, log }: Hall): Promise<Guest | Refusal> {
  const refusal = refusalOf(request, config);
  if (refusal) return refusal;
  const read = await readJson(request);
  if (isRefusal(read)) return read;
  const { data: activity } = incomingActivity.safeParse(read.body);
  if (!activity) return { status: 400, sentence: 'The body is not an activity.' };
  const problem = callerProblem(activity, config.emulator);
  if (problem !== undefined) return { status: 403, sentence: problem };
  const authorization = request.headers.authorization ?? '';
  const caller = await adapter.identify(authorization, activity).catch((error: unknown) => {
    log.warn({ activity: activity.id, ...whatBroke(error) }, 'teams token refused');
    return undefined;
  });
  return caller ? { caller, activity } : UNKNOWN;
}
