import type { RequestListener } from 'node:http';
import { App, HTTPReceiver, LogLevel, type Authorize, type webApi } from '@slack/bolt';
import type { Noticeboard } from '../../src/board/column-sender';
import type { Bot } from '../../src/bot';
import type { SlackConfig } from '../../src/slack-config';
import type { Library } from '../../src/library/library';
import type { Logger } from '../../src/ports';
import type { Store } from '../../src/store';
import { acknowledgeFirst } from './acknowledge';
import { boltLog } from './bolt-log';
import { Desk } from './desk';
import { failure } from './failure';
import { guarded } from './http';
import { Installs } from './install';
import { Departures } from './install-departures';
import { patientFetch } from './limits';
import { addListeners } from './listeners';
import { noticeboard, SLACK } from './noticeboard';
import { installPages, tradeAtSlack } from './oauth';
import { Members } from './members';
import { Posts } from './posts';
import { connect, disconnect, socketReceiver } from './socket';

interface Parts {
  readonly bot: Bot;
  readonly library: Library;
  readonly store: Store;
  readonly log: Logger;
  readonly config: SlackConfig;
  readonly retentionDays: number;
}

interface SlackApp {
  /** What the shared server has to serve: requests of Slack unless in Socket Mode, and the pages of an installation. */
  readonly listeners: ReadonlyMap<string, RequestListener>;
  /** Where the weekly Column is hung. */
  readonly noticeboard: { readonly platform: string; readonly board: Noticeboard };
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Slack, over HTTP or, when there is an app token, over Socket Mode. Calls nobody before it is asked something. */
export function slackApp({ bot, library, store, log, config, retentionDays }: Parts): SlackApp {
  const logger = boltLog(log);
  const apiUrl = config.apiUrl === undefined ? {} : { slackApiUrl: config.apiUrl };
  const client: webApi.WebClientOptions = {
    ...apiUrl,
    fetch: patientFetch(),
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 2, minTimeout: 500, factor: 3 },
  };
  const socket =
    config.appToken === undefined ? undefined : socketReceiver(config.appToken, apiUrl, logger, log);
  const receiver = socket ?? new HTTPReceiver({ signingSecret: config.signingSecret ?? '', logger });
  const installs =
    config.install && new Installs({ store, log, trade: tradeAtSlack(config.install, client) });
  const alone = config.botToken === undefined ? {} : { botToken: config.botToken };
  const authorize: Authorize<boolean> = (place) => installs?.authorize(place) ?? Promise.resolve(alone);
  const tokenOf = async (teamId: string): Promise<string | undefined> =>
    (await authorize({ teamId, enterpriseId: undefined, isEnterpriseInstall: false })).botToken;
  const app = new App({
    // Without auth.test: a slow or absent Slack neither delays the start nor an answer.
    authorize,
    // Who wrote a message is decided in from-event, from the message itself.
    ignoreSelf: false,
    convoStore: false,
    logger,
    logLevel: LogLevel.WARN,
    clientOptions: client,
    receiver,
  });
  // Answers are caught at the desk; what comes here broke before or round it.
  app.error((error) => {
    log.error(failure(error), 'slack: a request failed');
    return Promise.resolve();
  });
  const counter = acknowledgeFirst(app, log);
  const posts = new Posts(bot.boards, library, log);
  addListeners(app, new Desk({ bot, library, log, members: new Members(log), posts }), library);
  const departures = installs && new Departures({ store, installs, retentionDays, log });
  departures?.listen(app);
  return {
    noticeboard: { platform: SLACK, board: noticeboard(app.client, tokenOf) },
    listeners: new Map([
      ...(receiver instanceof HTTPReceiver ? [['/slack/events', guarded(receiver, log)] as const] : []),
      ...(config.install && installs
        ? installPages({ config: config.install, installs: installs.asBoltWants(), logger, client })
        : []),
    ]),
    start: async () => {
      if (socket) await connect(socket, log);
      departures?.start();
    },
    stop: async () => {
      departures?.stop();
      if (socket) await disconnect(socket);
      await counter.settle();
    },
  };
}
