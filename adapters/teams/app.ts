import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Bot } from '../../src/bot';
import type { TeamsConfig } from '../../src/config';
import { RoastPitchError } from '../../src/errors';
import type { Library } from '../../src/library/library';
import type { Logger } from '../../src/ports';
import { incomingActivity } from './activity';
import { openAdapter, type TeamsAdapter } from './adapter';
import { callerProblem, isLoopback, tokenProblem } from './auth';
import { RoastHandler } from './handler';
import { answerJson, isRefusal, readJson, refuse, type Refusal } from './http';
import { whatBroke } from './what-broke';

export interface TeamsParts {
  readonly bot: Bot;
  readonly library: Library;
  readonly log: Logger;
  readonly config: TeamsConfig;
}

export interface TeamsApp {
  readonly listeners: ReadonlyMap<string, RequestListener>;
  /** Rejects with RoastPitchError when nobody could be told from anybody. */
  start(): Promise<void>;
  /** Turns new requests away; those under way are finished by the server. */
  stop(): Promise<void>;
}

const UNKNOWN: Refusal = {
  status: 401,
  sentence: 'This request does not prove that it comes from Microsoft Teams.',
};

/** Microsoft Teams: one path on the shared port. */
export function teamsApp({ bot, library, log, config }: TeamsParts): TeamsApp {
  const handler = new RoastHandler(bot, library, log);
  let adapter: TeamsAdapter | undefined;

  /** The doors, outermost first; each turns away what must not reach the next. */
  async function receive(
    request: IncomingMessage,
    response: ServerResponse,
    open: TeamsAdapter,
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
    const caller = await open
      .identify(request.headers.authorization ?? '', activity.data)
      .catch((error: unknown) => {
        log.warn({ activity: activity.data.id, ...whatBroke(error) }, 'teams token refused');
        return undefined;
      });
    if (!caller) {
      refuse(response, UNKNOWN);
      return;
    }
    const result = await open.turn(caller, activity.data, (context) => handler.run(context));
    answerJson(response, result?.status ?? 200, result?.body);
  }

  const listener: RequestListener = (request, response) => {
    if (!adapter) {
      refuse(response, { status: 503, sentence: 'Not ready.' });
      return;
    }
    receive(request, response, adapter).catch((error: unknown) => {
      log.error(whatBroke(error), 'teams request failed');
      if (!response.headersSent) refuse(response, { status: 500, sentence: 'Something broke on our side.' });
      else response.destroy();
    });
  };

  return {
    listeners: new Map([['/api/messages', listener]]),
    start: async () => {
      await Promise.resolve();
      refuseOpenDoors(config);
      adapter = openAdapter(config);
    },
    stop: async () => {
      await Promise.resolve();
      adapter = undefined;
    },
  };
}

/** What can be told before the body is read. */
function refusalOf(request: IncomingMessage, config: TeamsConfig): Refusal | undefined {
  if (request.method !== 'POST') return { status: 405, sentence: 'Only POST is answered here.' };
  if (config.emulator) {
    return isLoopback(request.socket.remoteAddress)
      ? undefined
      : { status: 403, sentence: 'Emulator mode answers this machine only.' };
  }
  return tokenProblem(request.headers.authorization, config.appId, Date.now() / 1000) === undefined
    ? undefined
    : UNKNOWN;
}

function refuseOpenDoors({ emulator, appId, appType, appPassword, tenantId }: TeamsConfig): void {
  const hint = 'Set it in .env (see .env.example), or set TEAMS_EMULATOR=1 to try the bot on this machine.';
  if (emulator) {
    if (appId !== '')
      throw new RoastPitchError(
        'TEAMS_EMULATOR checks no tokens and cannot be used with MicrosoftAppId.',
        'Remove one of the two.',
      );
    return;
  }
  if (appId === '')
    throw new RoastPitchError(
      'Teams needs MicrosoftAppId: without it anybody could speak to the bot as anybody.',
      hint,
    );
  if (appPassword === '' && appType !== 'UserAssignedMSI')
    throw new RoastPitchError('Teams needs MicrosoftAppPassword, the secret of the app registration.', hint);
  if (tenantId === '' && appType !== 'MultiTenant')
    throw new RoastPitchError('Teams needs MicrosoftAppTenantId for a bot of one tenant.', hint);
}
