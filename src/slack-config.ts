import { z } from 'zod';
import type { Given, Problem } from './setting';

/** What the environment says about Slack. Its absence means: no Slack. */
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

const text = z.string().optional();
export const SLACK_ENVIRONMENT = {
  SLACK_BOT_TOKEN: text,
  SLACK_SIGNING_SECRET: text,
  SLACK_APP_TOKEN: text,
  SLACK_CLIENT_ID: text,
  SLACK_CLIENT_SECRET: text,
  SLACK_STATE_SECRET: z.string().min(16, 'must be at least 16 random characters').optional(),
  SLACK_API_URL: text,
};

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

/** What only shows when the settings are looked at together. */
export function* slackProblems(env: Given): Generator<Problem> {
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

type Checked = z.output<z.ZodObject<typeof SLACK_ENVIRONMENT>>;

export function slackOf(read: Checked): SlackConfig | undefined {
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
