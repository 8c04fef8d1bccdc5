import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Bot } from '../../src/bot';
import type { TeamsConfig } from '../../src/config';
import type { Library } from '../../src/library/library';
import type { Logger } from '../../src/ports';
import { incomingActivity } from './activity';
import type { Noticeboard } from '../../src/board/column-sender';
import { noticeboard, PLATFORM } from './column';
import { openAdapter, type TeamsAdapter } from './adapter';
import type { Desk } from './asked';
import { callerProblem } from './auth';
import { refuseOpenDoors, refusalOf, UNKNOWN } from './doors';
import { RoastHandler } from './handler';
import { answerJson, isRefusal, readJson, refuse } from './http';
import { Recount } from './recount';
import { rememberedRooms, type Rooms } from './rooms';
import { whatBroke } from './what-broke';

export interface TeamsParts {
  readonly bot: Bot;
  readonly library: Library;
  readonly log: Logger;
  readonly config: TeamsConfig;
  /** Where the bot may post; without it as far as this process knows. */
  readonly rooms?: Rooms | undefined;
  /** Directory ids of those who may keep order. */
  readonly admins?: readonly string[] | undefined;
  /** Answer a slash command with a message that only its sender sees; needs a manifest of version 1.29. */
  readonly targeted?: boolean | undefined;
}

export interface TeamsApp {
  readonly listeners: ReadonlyMap<string, RequestListener>;
  /** Where the weekly Column is hung. */
  readonly noticeboard: { readonly platform: string; readonly board: Noticeboard };
  /** Rejects with RoastPitchError when nobody could be told from anybody. */
  start(): Promise<void>;
  /** Turns new requests away; those under way are finished by the server. */
  stop(): Promise<void>;
}

/** Teams sends a message again after 15 seconds, and thinks a slow bot ill: after this the answer comes later. */
const ANSWER_WITHIN_MS = 2_500;
/** How long stopping waits for turns under way, in milliseconds. */
const LAST_WORDS_MS = 5_000;

/** Microsoft Teams: one path on the shared port. */
export function teamsApp(parts: TeamsParts): TeamsApp {
  const { log, config } = parts;
  const desk = deskOf(parts);
  const turns = new Set<Promise<unknown>>();
  let house: { readonly adapter: TeamsAdapter; readonly handler: RoastHandler } | undefined;

  /** The doors, outermost first; each turns away what must not reach the next. */
  async function receive(
    request: IncomingMessage,
    response: ServerResponse,
    { adapter, handler }: NonNullable<typeof house>,
  ): Promise<void> {
    const refusal = refusalOf(request, config);
    if (refusal) {
      refuse(response, refusal);
      return;
    }
    const read = await readJson(request);
    if (isRefusal(read)) {
      refuse(response, read);
      return;
    }
    const activity = incomingActivity.safeParse(read.body);
    if (!activity.success) {
      refuse(response, { status: 400, sentence: 'The body is not an activity.' });
      return;
    }
    const problem = callerProblem(activity.data, config.emulator);
    if (problem !== undefined) {
      refuse(response, { status: 403, sentence: problem });
      return;
    }
    const caller = await adapter
      .identify(request.headers.authorization ?? '', activity.data)
      .catch((error: unknown) => {
        log.warn({ activity: activity.data.id, ...whatBroke(error) }, 'teams token refused');
        return undefined;
      });
    if (!caller) {
      refuse(response, UNKNOWN);
      return;
    }
    const turn = adapter.turn(caller, activity.data, (context) => handler.run(context));
    turns.add(turn);
    const done = turn.finally(() => turns.delete(turn));
    const isWaitedFor = activity.data.type === 'invoke' || activity.data.deliveryMode === 'expectReplies';
    const result = await (isWaitedFor ? done : soon(done));
    if (result === 'later')
      done.catch((error: unknown) => {
        log.error(whatBroke(error), 'teams turn failed after its time');
      });
    const answer = result === 'later' ? undefined : result;
    answerJson(response, answer?.status ?? 200, answer?.body);
  }

  const listener: RequestListener = (request, response) => {
    if (!house) {
      refuse(response, { status: 503, sentence: 'Not ready.' });
      return;
    }
    receive(request, response, house).catch((error: unknown) => {
      log.error(whatBroke(error), 'teams request failed');
      if (!response.headersSent) refuse(response, { status: 500, sentence: 'Something broke on our side.' });
      else response.destroy();
    });
  };

  return {
    listeners: new Map([['/api/messages', listener]]),
    noticeboard: { platform: PLATFORM, board: noticeboard(() => house?.adapter, config.appId, log) },
    start: async () => {
      await Promise.resolve();
      refuseOpenDoors(config);
      const adapter = openAdapter(config);
      house = { adapter, handler: new RoastHandler(desk, (context) => adapter.courier(context)) };
    },
    stop: async () => {
      house = undefined;
      await Promise.race([Promise.allSettled(turns), pause(LAST_WORDS_MS)]);
    },
  };
}

function deskOf({ bot, library, log, config, rooms, admins, targeted }: TeamsParts): Desk {
  return {
    bot,
    library,
    log,
    rooms: rooms ?? rememberedRooms(),
    recount: new Recount(bot, library, log),
    admins: (admins ?? []).map((each) => each.toLowerCase()),
    targeted: targeted ?? false,
    emulator: config.emulator,
  };
}

async function soon<T>(turn: Promise<T>): Promise<T | 'later'> {
  return Promise.race([turn, pause(ANSWER_WITHIN_MS).then(() => 'later' as const)]);
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
