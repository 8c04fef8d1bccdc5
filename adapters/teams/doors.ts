import type { IncomingMessage } from 'node:http';
import type { TeamsConfig } from '../../src/teams-config';
import { RoastPitchError } from '../../src/errors';
import { isLoopback, tokenProblem } from './auth';
import type { Refusal } from './http';

export const UNKNOWN: Refusal = {
  status: 401,
  sentence: 'This request does not prove that it comes from Microsoft Teams.',
};

/** What can be told before the body is read. */
export function refusalOf(request: IncomingMessage, config: TeamsConfig): Refusal | undefined {
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

/** @throws RoastPitchError when nobody could be told from anybody. */
export function refuseOpenDoors({ emulator, appId, appType, appPassword, tenantId }: TeamsConfig): void {
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
