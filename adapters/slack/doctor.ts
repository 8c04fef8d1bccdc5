import { LogLevel, webApi } from '@slack/bolt';
import type { SlackConfig } from '../../src/slack-config';
import { requestUrlAnswers, type Finding } from './doctor-door';
import { failure } from './failure';
import { record, string } from './json';
import { SCOPES } from './oauth';

type Check = () => Promise<readonly Finding[]>;

const SETTINGS = 'https://api.slack.com/apps';

/** What `npm run doctor` looks at in Slack. `requestUrl` is the public address of /slack/events, when somebody gave it. */
export function slackChecks(config: SlackConfig, requestUrl?: string): Check[] {
  const options = {
    ...(config.apiUrl === undefined ? {} : { slackApiUrl: config.apiUrl }),
    timeout: 10_000,
    retryConfig: { retries: 0 },
    // Slack's own warnings repeat what is found here, with more of the request in them.
    logLevel: LogLevel.ERROR,
  };
  return [
    ...(config.botToken === undefined ? [] : [() => botToken(config.botToken ?? '', options)]),
    ...(config.install ? [() => oauth()] : []),
    ...(config.appToken === undefined
      ? [() => requestUrlAnswers(config.signingSecret ?? '', requestUrl)]
      : [() => socket(config.appToken ?? '', options)]),
  ];
}

/** Who the token is, and whether it may do everything that the manifest asks for. */
async function botToken(token: string, options: webApi.WebClientOptions): Promise<Finding[]> {
  const client = new webApi.WebClient(token, options);
  let who: webApi.AuthTestResponse;
  try {
    who = await client.auth.test();
  } catch (error) {
    return [
      refused(
        'SLACK_BOT_TOKEN',
        error,
        `Copy the Bot User OAuth Token again: ${SETTINGS}, your app, OAuth & Permissions.`,
      ),
    ];
  }
  const granted = who.response_metadata?.scopes ?? [];
  const lacking = SCOPES.filter((scope) => !granted.includes(scope));
  const known: Finding = {
    state: 'ok',
    what: `SLACK_BOT_TOKEN is the bot of the workspace "${who.team ?? '?'}".`,
  };
  if (granted.length === 0)
    return [
      known,
      {
        state: 'unsure',
        what: 'Slack did not say which scopes the token has.',
        then: 'Compare OAuth & Permissions with manifests/slack.json.',
      },
    ];
  if (lacking.length > 0)
    return [
      known,
      {
        state: 'wrong',
        what: `The token lacks the scopes ${lacking.join(', ')}.`,
        then: `Paste manifests/slack.json under App Manifest (${SETTINGS}), save, and install the app again; then copy the token again.`,
      },
    ];
  return [known, { state: 'ok', what: `It has every scope it needs (${SCOPES.length}).` }];
}

/** Whether Slack gives us a socket. It is not opened: a running RoastPitch keeps its own. */
async function socket(token: string, options: webApi.WebClientOptions): Promise<Finding[]> {
  try {
    await new webApi.WebClient(token, options).apps.connections.open({});
    return [{ state: 'ok', what: 'SLACK_APP_TOKEN opens a socket; no public address is needed.' }];
  } catch (error) {
    const said = string(record(record(error).data).error);
    const then =
      said === 'missing_scope' || said === 'not_allowed_token_type'
        ? 'Generate an app-level token with the scope connections:write (Basic Information, App-Level Tokens).'
        : `Switch Socket Mode on, and copy the app-level token again: ${SETTINGS}, your app, Basic Information.`;
    return [refused('SLACK_APP_TOKEN', error, then)];
  }
}

function oauth(): Promise<Finding[]> {
  return Promise.resolve([
    {
      state: 'unsure',
      what: 'Workspaces install the app by OAuth; whether the client secret is right shows at the first one.',
      then: 'Put https://your.host/slack/oauth_redirect under OAuth & Permissions, Redirect URLs, and open https://your.host/slack/install.',
    },
  ]);
}

function refused(name: string, error: unknown, then: string): Finding {
  const said = string(record(record(error).data).error);
  return said === ''
    ? {
        state: 'unsure',
        what: `Slack could not be asked about ${name} (${string(record(failure(error)).error)}).`,
        then: 'Is there a way out to https://slack.com from here?',
      }
    : { state: 'wrong', what: `Slack refuses ${name}: ${said}.`, then };
}
