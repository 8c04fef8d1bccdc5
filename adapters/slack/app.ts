import type { RequestListener } from 'node:http';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import type { Bot } from '../../src/bot';
import type { SlackConfig } from '../../src/config';
import type { Library } from '../../src/library/library';
import type { Logger } from '../../src/ports';
import { boltLog } from './bolt-log';
import { Desk } from './desk';
import { failure } from './failure';
import { guarded } from './http';
import { addListeners } from './listeners';
import { connect, disconnect, socketReceiver } from './socket';

interface Parts {
  readonly bot: Bot;
  readonly library: Library;
  readonly log: Logger;
  readonly config: SlackConfig;
}

interface SlackApp {
  /** What the shared server has to serve; nothing in Socket Mode. */
  readonly listeners: ReadonlyMap<string, RequestListener>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Slack, over HTTP or, when there is an app token, over Socket Mode. Calls nobody before it is asked something. */
export function slackApp({ bot, library, log, config }: Parts): SlackApp {
  const logger = boltLog(log);
  const apiUrl = config.apiUrl === undefined ? {} : { slackApiUrl: config.apiUrl };
  const socket =
    config.appToken === undefined ? undefined : socketReceiver(config.appToken, apiUrl, logger, log);
  const receiver = socket ?? new HTTPReceiver({ signingSecret: config.signingSecret ?? '', logger });
  const app = new App({
    // Without auth.test: a slow or absent Slack neither delays the start nor an acknowledgement.
    authorize: () => Promise.resolve({ botToken: config.botToken }),
    // Who wrote a message is decided in normalise, from the message itself.
    ignoreSelf: false,
    convoStore: false,
    logger,
    logLevel: LogLevel.WARN,
    clientOptions: { ...apiUrl, timeout: 10_000, retryConfig: { retries: 2, minTimeout: 500, factor: 3 } },
    receiver,
  });
  // Answers are caught at the desk; what comes here broke before or round it.
  app.error((error) => {
    log.error(failure(error), 'slack: a request failed');
    return Promise.resolve();
  });
  const desk = new Desk(bot, library, log);
  addListeners(app, desk);
  return {
    listeners: new Map(receiver instanceof HTTPReceiver ? [['/slack/events', guarded(receiver, log)]] : []),
    start: async () => {
      if (socket) await connect(socket, log);
    },
    stop: async () => {
      if (socket) await disconnect(socket);
      await desk.settle();
    },
  };
}
