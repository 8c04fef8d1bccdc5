import { z } from 'zod';
import type { TeamsConfig } from '../../src/teams-config';

/** One thing that was looked at; `then` says what to do when it is not right. Never a secret. */
export interface Finding {
  readonly state: 'ok' | 'wrong' | 'unsure';
  readonly what: string;
  readonly then?: string | undefined;
}

const LOGIN = 'https://login.microsoftonline.com';
const SCOPE = 'https://api.botframework.com/.default';
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const PATIENCE_MS = 10_000;

/** What Entra says when it gives no token, by the number of its error. */
const REFUSALS: Readonly<Record<number, string>> = {
  7000215: 'MicrosoftAppPassword is wrong. Take the value of the client secret, not its id.',
  7000222: 'The client secret has expired. Make a new one under Certificates & secrets.',
  700016: 'MicrosoftAppId is not known in this tenant. Take the Application (client) ID.',
  90002: 'MicrosoftAppTenantId is no tenant. Take the Directory (tenant) ID.',
  900023: 'MicrosoftAppTenantId is no tenant. Take the Directory (tenant) ID.',
};
const refusal = z.looseObject({ error_codes: z.array(z.number()).default([]) });

/**
 * Looks at what Teams needs: ids, the secret, and, if the public address is given, whether its door is there and
 * closed. `login` is where tokens come from; only tests name another.
 */
export async function teamsFindings(
  config: TeamsConfig,
  address?: string,
  login = LOGIN,
): Promise<Finding[]> {
  if (config.emulator)
    return [
      { state: 'ok', what: 'Teams: emulator mode, for Microsoft’s local client on this machine only.' },
    ];
  const ids = [...idFindings(config)];
  const token = ids.every(({ state }) => state === 'ok') ? [await tokenFinding(config, login)] : [];
  return [...ids, ...token, ...(address === undefined ? [] : [await doorFinding(address)])];
}

function* idFindings({ appId, tenantId, appType }: TeamsConfig): Generator<Finding> {
  const look = (name: string, id: string, where: string): Finding =>
    GUID.test(id)
      ? { state: 'ok', what: `Teams: ${name} has the right form.` }
      : {
          state: 'wrong',
          what: `Teams: ${name} is no id.`,
          then: `Take the ${where} from the app registration.`,
        };
  yield look('MicrosoftAppId', appId, 'Application (client) ID');
  if (appType !== 'MultiTenant') yield look('MicrosoftAppTenantId', tenantId, 'Directory (tenant) ID');
  else
    yield {
      state: 'unsure',
      what: 'Teams: MicrosoftAppType is MultiTenant.',
      then: 'New bots can no longer be that: unless yours is older than August 2025, take SingleTenant.',
    };
}

async function tokenFinding(
  { appId, appPassword, appType, tenantId }: TeamsConfig,
  login: string,
): Promise<Finding> {
  if (appType === 'UserAssignedMSI')
    return { state: 'unsure', what: 'Teams: a managed identity can only be tried where it lives, in Azure.' };
  const tenant = appType === 'MultiTenant' ? 'botframework.com' : tenantId;
  const asked = {
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: appPassword,
    scope: SCOPE,
  };
  const response = await call(`${login}/${tenant}/oauth2/v2.0/token`, new URLSearchParams(asked));
  if (!response)
    return {
      state: 'unsure',
      what: 'Teams: Microsoft Entra cannot be reached from here.',
      then: `Let this machine call ${login}, or RoastPitch cannot answer anybody.`,
    };
  if (response.ok) return { state: 'ok', what: 'Teams: Microsoft Entra gives this app a token.' };
  const said = refusal.safeParse(await response.json().catch(() => undefined)).data?.error_codes ?? [];
  const known = said.map((code) => REFUSALS[code]).find(Boolean);
  return {
    state: 'wrong',
    what: `Teams: Microsoft Entra gives this app no token (${said.map((code) => `AADSTS${code}`).join(', ') || response.status}).`,
    then: known ?? 'Compare the three values with the app registration in Entra.',
  };
}

/** Knocks as nobody should be let in. */
async function doorFinding(address: string): Promise<Finding> {
  const response = await call(address, '{}');
  if (response?.status === 401)
    return { state: 'ok', what: `Teams: ${address} answers, and lets no stranger in.` };
  return {
    state: 'wrong',
    what: `Teams: ${address} answers ${response ? `with ${response.status}, not with 401` : 'nothing'}.`,
    then: 'It is the messaging endpoint of the Azure Bot: https, ending in /api/messages, and leading to a running RoastPitch.',
  };
}

async function call(url: string, body: string | URLSearchParams): Promise<Response | undefined> {
  const headers = typeof body === 'string' ? { 'content-type': 'application/json' } : undefined;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  return fetch(url, {
    method: 'POST',
    body,
    signal,
    redirect: 'error',
    ...(headers ? { headers } : {}),
  }).catch(() => undefined);
}
