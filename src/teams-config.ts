import { z } from 'zod';
import type { Given, Problem } from './setting';

/** What the environment says about Microsoft Teams. Its absence means: no Teams. */
export interface TeamsConfig {
  readonly appId: string;
  readonly appPassword: string;
  readonly appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
  /** Microsoft's local client: no app id, no tokens, loopback only. */
  readonly emulator: boolean;
  /** Object ids of those who keep order on the boards; Teams itself does not tell. */
  readonly admins?: readonly string[] | undefined;
  /** Answers to /roastpitch only its asker sees, where the client can. */
  readonly targeted?: boolean | undefined;
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

const text = z.string().optional();
export const TEAMS_ENVIRONMENT = {
  MicrosoftAppId: text,
  MicrosoftAppPassword: text,
  MicrosoftAppType: z.enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI']).default('SingleTenant'),
  MicrosoftAppTenantId: text,
  TEAMS_EMULATOR: z.enum(['0', '1']).optional(),
  TEAMS_ADMINS: text,
  TEAMS_TARGETED: z.enum(['0', '1']).optional(),
};

/** What only shows when the settings are looked at together. */
export function* teamsProblems(env: Given): Generator<Problem> {
  const {
    MicrosoftAppId: id,
    MicrosoftAppPassword: password,
    MicrosoftAppTenantId: tenant,
    MicrosoftAppType: type,
    HOST: host,
  } = env;
  if (env.TEAMS_EMULATOR === '1') {
    if (host !== undefined && !LOOPBACK.includes(host))
      yield ['TEAMS_EMULATOR', `checks no tokens and so runs on loopback only; HOST is ${host}`];
    if (id !== undefined)
      yield ['TEAMS_EMULATOR', 'is for a bot without MicrosoftAppId; remove one of the two'];
    return;
  }
  if ((id ?? password ?? tenant) === undefined) return;
  if (id === undefined)
    yield ['MicrosoftAppId', 'is needed for Teams: without it anybody could speak to the bot as anybody'];
  if (password === undefined && type !== 'UserAssignedMSI')
    yield ['MicrosoftAppPassword', 'is needed for Teams (the client secret of the app registration)'];
  if (tenant === undefined && type !== 'MultiTenant')
    yield ['MicrosoftAppTenantId', 'is needed for a bot of one tenant (the directory id in Entra)'];
}

type Checked = z.output<z.ZodObject<typeof TEAMS_ENVIRONMENT>>;

export function teamsOf(read: Checked): TeamsConfig | undefined {
  const emulator = read.TEAMS_EMULATOR === '1';
  if (!emulator && read.MicrosoftAppId === undefined) return undefined;
  return {
    appId: read.MicrosoftAppId ?? '',
    appPassword: read.MicrosoftAppPassword ?? '',
    appType: read.MicrosoftAppType,
    tenantId: read.MicrosoftAppTenantId ?? '',
    emulator,
    admins: read.TEAMS_ADMINS?.split(',').map((id) => id.trim()),
    targeted: read.TEAMS_TARGETED === undefined ? undefined : read.TEAMS_TARGETED === '1',
  };
}
