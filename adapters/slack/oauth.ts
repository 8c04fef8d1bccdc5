import type { RequestListener } from 'node:http';
import { HTTPReceiver, type InstallationStore, type Logger as BoltLogger, webApi } from '@slack/bolt';
import type { SlackInstallConfig } from '../../src/slack-config';
import type { Trade } from './install-rotation';

/** What manifests/slack.json asks for; a test keeps the two alike. */
export const SCOPES = [
  'app_mentions:read',
  'chat:write',
  'commands',
  'files:read',
  'im:history',
  'users:read',
];

interface Parts {
  readonly config: SlackInstallConfig;
  readonly installs: InstallationStore;
  readonly logger: BoltLogger;
  /** Options of the Web API client. */
  readonly client: webApi.WebClientOptions;
}

/**
 * The two pages on which a workspace installs the app: GET /slack/install sends the browser to Slack, and Slack sends
 * it back to /slack/oauth_redirect. Bolt's installer signs the state, ties it to the browser by a cookie, and lets it
 * live for ten minutes.
 */
export function installPages(parts: Parts): ReadonlyMap<string, RequestListener> {
  const receiver = new HTTPReceiver({
    // Takes no requests of Slack: those have a receiver of their own, which checks their signatures.
    endpoints: [],
    signatureVerification: false,
    signingSecret: '',
    logger: parts.logger,
    clientId: parts.config.clientId,
    clientSecret: parts.config.clientSecret,
    stateSecret: parts.config.stateSecret,
    scopes: SCOPES,
    installationStore: parts.installs,
    installerOptions: {
      directInstall: true,
      clientOptions: parts.client,
      callbackOptions: {
        success: (_installation, _options, _request, response) => {
          page(response, 200, DONE);
        },
        // The reason may hold what a stranger put into the address, and says nothing to the person.
        failure: (_error, _options, _request, response) => {
          page(response, 400, AGAIN);
        },
      },
    },
  });
  const listener: RequestListener = (request, response) => {
    if (request.method === 'GET') receiver.requestListener(request, response);
    else response.writeHead(405).end();
  };
  return new Map([
    ['/slack/install', listener],
    ['/slack/oauth_redirect', listener],
  ]);
}

/** Trades refresh tokens at Slack. */
export function tradeAtSlack(config: SlackInstallConfig, client: webApi.WebClientOptions): Trade {
  const slack = new webApi.WebClient(undefined, client);
  return async (refresh) => {
    const got = await slack.oauth.v2.access({
      client_id: config.clientId,
      client_secret: config.clientSecret,
      grant_type: 'refresh_token',
      refresh_token: refresh,
    });
    const { access_token: token, refresh_token: next, expires_in: expiresIn } = got;
    if (token === undefined || next === undefined || expiresIn === undefined)
      throw new Error('Slack renewed a token without saying which');
    return { token, refresh: next, expiresIn };
  };
}

const DONE =
  'RoastPitch is installed. Open Slack, find RoastPitch under Apps, and paste a sales pitch in its messages.';
const AGAIN =
  'RoastPitch was not installed: it was cancelled, took more than ten minutes, or was begun in another browser. Go to /slack/install and try once more.';

function page(response: Parameters<RequestListener>[1], status: number, words: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'no-store',
      // The address of this page holds a code.
      'referrer-policy': 'no-referrer',
    })
    .end(`<!doctype html><html lang="en"><title>RoastPitch</title><p>${words}</p></html>\n`);
}
