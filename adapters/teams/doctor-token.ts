import { z } from 'zod';
import type { TeamsConfig } from '../../src/teams-config';
import { call, type Finding } from './doctor-call';

const SCOPE = 'https://api.botframework.com/.default';

/** What Entra says when it gives no token, by the number of its error. */
const REFUSALS: Readonly<Record<number, string>> = {
  7000215: 'MicrosoftAppPassword is wrong. Take the value of the client secret, not its id.',
  7000222: 'The client secret has expired. Make a new one under Certificates & secrets.',
  700016: 'MicrosoftAppId is not known in this tenant. Take the Application (client) ID.',
  90002: 'MicrosoftAppTenantId is no tenant. Take the Directory (tenant) ID.',
  900023: 'MicrosoftAppTenantId is no tenant. Take the Directory (tenant) ID.',
};
const refusal = z.looseObject({ error_codes: z.array(z.number()).default([]) });

/** Whether Entra gives this app a token, and what to mend when it does not. `login` is where tokens come from. */
export async function tokenFinding(
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
