import { z } from 'zod';
import { isZone } from './board/period';
import { ConfigError } from './errors';
import { MODEL_ENVIRONMENT, modelOf, modelProblems, type ModelConfig } from './model-config';
import { whole } from './setting';
import { SLACK_ENVIRONMENT, slackOf, slackProblems, type SlackConfig } from './slack-config';
import { TEAMS_ENVIRONMENT, teamsOf, teamsProblems, type TeamsConfig } from './teams-config';

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

/** 32 bytes in hex or base64; anything else comes out with another length. */
function keyOf(text: string): Buffer {
  return /^[\da-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
}

const KEY_HINT =
  'must be 32 random bytes in base64, such as `openssl rand -base64 32` prints; several with commas';

const text = z.string().optional();

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
  ...SLACK_ENVIRONMENT,
  ...TEAMS_ENVIRONMENT,
  ...MODEL_ENVIRONMENT,
});

/**
 * Reads the environment.
 * @throws ConfigError that lists every problem at once, each with the name of its variable.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  // An empty line in .env means the same as no line.
  const trimmed = Object.entries(env).map(([name, value]) => [name, value?.trim()] as const);
  const given = Object.fromEntries(trimmed.filter(([, value]) => value !== undefined && value !== ''));
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

/** Without Slack and Teams there is only the playground, on this machine. */
export function isLocal(config: Config): boolean {
  return config.slack === undefined && config.teams === undefined;
}
