import { z } from 'zod';
import { ConfigError } from './errors';

/** What the environment says, checked. Absent means "not wanted". */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly promptsDir: string;
  readonly logLevel: string;
  readonly retentionDays: number;
  readonly slack?: SlackConfig | undefined;
  readonly teams?: TeamsConfig | undefined;
}

export interface SlackConfig {
  readonly botToken: string;
  /** HTTP mode checks every request with it; Socket Mode needs none. */
  readonly signingSecret?: string | undefined;
  /** Its presence selects Socket Mode. */
  readonly appToken?: string | undefined;
  /** Where Slack's Web API is; only tests point it elsewhere. */
  readonly apiUrl?: string | undefined;
}

export interface TeamsConfig {
  readonly appId: string;
  readonly appPassword: string;
  readonly appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
  /** Microsoft's local client: no app id, no tokens, loopback only. */
  readonly emulator: boolean;
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

// An empty line in .env means the same as no line.
const text = z.preprocess((value) => (value === '' ? undefined : value), z.string().trim().optional());
const whole = (min: number, max: number, usual: number) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.coerce.number({ error: 'must be a number' }).int('must be a whole number').min(min, `must be at least ${min}`).max(max, `must be at most ${max}`).default(usual));

const environment = z
  .object({
    PORT: whole(0, 65_535, 3_000),
    HOST: text,
    DATA_DIR: text,
    PROMPTS_DIR: text,
    LOG_LEVEL: z.preprocess((value) => (value === '' ? undefined : value), z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info')),
    RETENTION_DAYS: whole(1, 365, 7),
    SLACK_BOT_TOKEN: text,
    SLACK_SIGNING_SECRET: text,
    SLACK_APP_TOKEN: text,
    SLACK_API_URL: text,
    MicrosoftAppId: text,
    MicrosoftAppPassword: text,
    MicrosoftAppType: z.preprocess((value) => (value === '' ? undefined : value), z.enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI']).default('SingleTenant')),
    MicrosoftAppTenantId: text,
    TEAMS_EMULATOR: text,
  })
  .superRefine((env, context) => {
    const say = (name: string, message: string): void => { context.addIssue({ code: 'custom', path: [name], message }); };
    const slack = env.SLACK_BOT_TOKEN ?? env.SLACK_APP_TOKEN ?? env.SLACK_SIGNING_SECRET;
    if (slack !== undefined) {
      if (env.SLACK_BOT_TOKEN?.startsWith('xoxb-') !== true) say('SLACK_BOT_TOKEN', 'must be the bot token, which starts with xoxb- (OAuth & Permissions in the app\'s settings)');
      if (env.SLACK_APP_TOKEN === undefined && env.SLACK_SIGNING_SECRET === undefined) say('SLACK_SIGNING_SECRET', 'is needed to check that requests come from Slack (Basic Information), unless SLACK_APP_TOKEN selects Socket Mode');
      if (env.SLACK_APP_TOKEN !== undefined && !env.SLACK_APP_TOKEN.startsWith('xapp-')) say('SLACK_APP_TOKEN', 'must be an app-level token, which starts with xapp-');
    }
    if (env.TEAMS_EMULATOR === '1') {
      if (env.HOST !== undefined && !LOOPBACK.includes(env.HOST)) say('TEAMS_EMULATOR', `checks no tokens and so runs on loopback only; HOST is ${env.HOST}`);
      if (env.MicrosoftAppId !== undefined) say('TEAMS_EMULATOR', 'is for a bot without MicrosoftAppId; remove one of the two');
    } else if ((env.MicrosoftAppId ?? env.MicrosoftAppPassword ?? env.MicrosoftAppTenantId) !== undefined) {
      if (env.MicrosoftAppId === undefined) say('MicrosoftAppId', 'is needed for Teams: without it anybody could speak to the bot as anybody');
      if (env.MicrosoftAppPassword === undefined && env.MicrosoftAppType !== 'UserAssignedMSI') say('MicrosoftAppPassword', 'is needed for Teams (the client secret of the app registration)');
      if (env.MicrosoftAppTenantId === undefined && env.MicrosoftAppType !== 'MultiTenant') say('MicrosoftAppTenantId', 'is needed for a bot of one tenant (the directory id in Entra)');
    }
  });

/**
 * Reads the environment.
 * @throws ConfigError that lists every problem at once, each with the name of its variable.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const checked = environment.safeParse(env);
  if (!checked.success) throw new ConfigError(checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const read = checked.data;
  const slack: SlackConfig | undefined =
    read.SLACK_BOT_TOKEN === undefined
      ? undefined
      : { botToken: read.SLACK_BOT_TOKEN, signingSecret: read.SLACK_SIGNING_SECRET, appToken: read.SLACK_APP_TOKEN, apiUrl: read.SLACK_API_URL };
  const emulator = read.TEAMS_EMULATOR === '1';
  const teams: TeamsConfig | undefined =
    emulator || read.MicrosoftAppId !== undefined
      ? { appId: read.MicrosoftAppId ?? '', appPassword: read.MicrosoftAppPassword ?? '', appType: read.MicrosoftAppType, tenantId: read.MicrosoftAppTenantId ?? '', emulator }
      : undefined;
  const local = (slack === undefined && teams === undefined) || emulator;
  return {
    port: read.PORT,
    host: local ? '127.0.0.1' : (read.HOST ?? '0.0.0.0'),
    dataDir: read.DATA_DIR ?? 'data',
    promptsDir: read.PROMPTS_DIR ?? 'prompts',
    logLevel: read.LOG_LEVEL,
    retentionDays: read.RETENTION_DAYS,
    slack,
    teams,
  };
}

/** Without Slack and Teams there is only the playground, on this machine. */
export function isLocal(config: Config): boolean {
  return config.slack === undefined && config.teams === undefined;
}
