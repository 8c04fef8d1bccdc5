import { z } from 'zod';
import { isZone } from './board/period';
import { ConfigError } from './errors';
import { MODEL_ENVIRONMENT, modelOf, modelProblems, type ModelConfig } from './model-config';

/** What the environment says, checked. Absent means "not wanted". */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** PostgreSQL for several replicas; without it one SQLite file in dataDir. */
  readonly databaseUrl?: string | undefined;
  readonly promptsDir: string;
  readonly logLevel: string;
  readonly retentionDays: number;
  /** IANA name; for workspaces that have not said theirs. */
  readonly timeZone: string;
  /** 32 bytes each; the first seals, all open. */
  readonly encryptionKeys: readonly Buffer[];
  readonly slack?: SlackConfig | undefined;
  readonly teams?: TeamsConfig | undefined;
  /** Without it there are templates only. */
  readonly model?: ModelConfig | undefined;
}

export interface SlackConfig {
  /** The token of the one workspace; without it there are as many as install the app. */
  readonly botToken?: string | undefined;
  /** Its presence lets workspaces install the app at /slack/install. */
  readonly install?: SlackInstallConfig | undefined;
  /** HTTP mode checks every request with it; Socket Mode needs none. */
  readonly signingSecret?: string | undefined;
  /** Its presence selects Socket Mode. */
  readonly appToken?: string | undefined;
  /** Where Slack's Web API is; only tests point it elsewhere. */
  readonly apiUrl?: string | undefined;
}

export interface SlackInstallConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what travels with the browser to Slack and back. */
  readonly stateSecret: string;
}

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

/** 32 bytes in hex or base64; anything else comes out with another length. */
function keyOf(text: string): Buffer {
  return /^[\da-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
}

const KEY_HINT =
  'must be 32 random bytes in base64, such as `openssl rand -base64 32` prints; several with commas';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

const text = z.string().optional();
const whole = (min: number, max: number, usual: number) =>
  z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(min, `must be at least ${min}`)
    .max(max, `must be at most ${max}`)
    .default(usual);

const environment = z.object({
  PORT: whole(0, 65_535, 3_000),
  HOST: text,
  DATA_DIR: text,
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(?:ql)?:\/\/\S+$/,
      'must be an address such as postgres://user:password@host:5432/roastpitch',
    )
    .optional(),
  PROMPTS_DIR: text,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  RETENTION_DAYS: whole(1, 365, 7),
  TIME_ZONE: z
    .string()
    .refine(isZone, 'must be a name such as Europe/Brussels')
    .default(Intl.DateTimeFormat().resolvedOptions().timeZone),
  ENCRYPTION_KEY: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((key) => key.trim())
        .filter(Boolean)
        .map(keyOf),
    )
    .refine((keys) => keys.every((key) => key.length === 32), KEY_HINT),
  SLACK_BOT_TOKEN: text,
  SLACK_SIGNING_SECRET: text,
  SLACK_APP_TOKEN: text,
  SLACK_CLIENT_ID: text,
  SLACK_CLIENT_SECRET: text,
  SLACK_STATE_SECRET: z.string().min(16, 'must be at least 16 random characters').optional(),
  SLACK_API_URL: text,
  MicrosoftAppId: text,
  MicrosoftAppPassword: text,
  MicrosoftAppType: z.enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI']).default('SingleTenant'),
  MicrosoftAppTenantId: text,
  TEAMS_EMULATOR: z.enum(['0', '1']).optional(),
  TEAMS_ADMINS: text,
  TEAMS_TARGETED: z.enum(['0', '1']).optional(),
  ...MODEL_ENVIRONMENT,
});

type Problem = readonly [variable: string, sentence: string];
type Given = Readonly<Record<string, string | undefined>>;

const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'];

/** Several workspaces: each has a token of its own, which is kept sealed. */
function* installProblems(env: Given): Generator<Problem> {
  for (const name of OAUTH.filter((name) => env[name] === undefined))
    yield [
      name,
      'is needed to let workspaces install the app, beside the other two of SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET',
    ];
  if (env.ENCRYPTION_KEY === undefined)
    yield [
      'ENCRYPTION_KEY',
      'is needed to seal the tokens of the workspaces that install the app; `openssl rand -base64 32` prints one',
    ];
  if (env.SLACK_BOT_TOKEN !== undefined)
    yield ['SLACK_BOT_TOKEN', 'is for one workspace, SLACK_CLIENT_ID for several; remove one of the two'];
}

function* slackProblems(env: Given): Generator<Problem> {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = env;
  const given = OAUTH.filter((name) => env[name] !== undefined);
  if ((bot ?? app ?? secret ?? given[0]) === undefined) return;
  if (given.length > 0) yield* installProblems(env);
  else if (!bot?.startsWith('xoxb-'))
    yield [
      'SLACK_BOT_TOKEN',
      "must be the bot token, which starts with xoxb- (OAuth & Permissions in the app's settings)",
    ];
  if (app === undefined && secret === undefined)
    yield [
      'SLACK_SIGNING_SECRET',
      'is needed to check that requests come from Slack (Basic Information), unless SLACK_APP_TOKEN selects Socket Mode',
    ];
  if (app !== undefined && !app.startsWith('xapp-'))
    yield ['SLACK_APP_TOKEN', 'must be an app-level token, which starts with xapp-'];
}

function* teamsProblems(env: Given): Generator<Problem> {
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

/**
 * Reads the environment.
 * @throws ConfigError that lists every problem at once, each with the name of its variable.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  // An empty line in .env means the same as no line.
  const trimmed = Object.entries(env).map(([name, value]) => [name, value?.trim()] as const);
  const given: Given = Object.fromEntries(trimmed.filter(([, value]) => value !== undefined && value !== ''));
  const checked = environment.safeParse(given);
  const problems = [
    ...(checked.error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message] as const),
    ...slackProblems(given),
    ...teamsProblems(given),
    ...modelProblems(given),
  ];
  if (!checked.success || problems.length > 0)
    throw new ConfigError(problems.map(([name, sentence]) => `${name}: ${sentence}`));
  const read = checked.data;
  const slack = slackOf(read);
  const teams = teamsOf(read);
  const local = (slack === undefined && teams === undefined) || teams?.emulator === true;
  return {
    port: read.PORT,
    host: local ? '127.0.0.1' : (read.HOST ?? '0.0.0.0'),
    dataDir: read.DATA_DIR ?? 'data',
    databaseUrl: read.DATABASE_URL,
    promptsDir: read.PROMPTS_DIR ?? 'prompts',
    logLevel: read.LOG_LEVEL,
    retentionDays: read.RETENTION_DAYS,
    timeZone: read.TIME_ZONE,
    encryptionKeys: read.ENCRYPTION_KEY,
    slack,
    teams,
    model: modelOf(read),
  };
}

type Checked = z.output<typeof environment>;

function slackOf(read: Checked): SlackConfig | undefined {
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
  } = read;
  if ((read.SLACK_BOT_TOKEN ?? clientId) === undefined) return undefined;
  return {
    botToken: read.SLACK_BOT_TOKEN,
    install: clientId && clientSecret && stateSecret ? { clientId, clientSecret, stateSecret } : undefined,
    signingSecret: read.SLACK_SIGNING_SECRET,
    appToken: read.SLACK_APP_TOKEN,
    apiUrl: read.SLACK_API_URL,
  };
}

function teamsOf(read: Checked): TeamsConfig | undefined {
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

/** Without Slack and Teams there is only the playground, on this machine. */
export function isLocal(config: Config): boolean {
  return config.slack === undefined && config.teams === undefined;
}
