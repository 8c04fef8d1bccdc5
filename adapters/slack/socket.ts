import { SocketModeReceiver, type Logger as BoltLogger } from '@slack/bolt';
import type { Logger } from '../../src/ports';
import { failure } from './failure';
import { announcesClose, insideOf, onFrame, surviveFrames, type Client } from './socket-frames';

/** Socket Mode that outlives what @slack/socket-mode 3.1.0 dies of. */
export function socketReceiver(
  appToken: string,
  apiUrl: object,
  boltLogger: BoltLogger,
  log: Logger,
): SocketModeReceiver {
  // Options of its own: the client writes a retry policy into what it is given, which is not meant for posts.
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger,
    installerOptions: { clientOptions: { ...apiUrl } },
  });
  surviveFrames(receiver.client, log);
  sendWhenConnected(receiver.client);
  return receiver;
}

/** What is acknowledged while the next connection opens goes out as soon as it is open. */
function sendWhenConnected(client: Client): void {
  const inside = insideOf(client);
  const send = inside.send.bind(client);
  let connected = Promise.resolve();
  client.on('connecting', () => {
    connected = new Promise((resolve) => {
      client.once('connected', () => {
        resolve();
      });
    });
  });
  inside.send = async (id, body) => {
    await connected;
    return send(id, body);
  };
}

/** Connects; rejects when Slack refuses. From then on a failed reconnection is tried again instead of ending the process. */
export async function connect({ client }: SocketModeReceiver, log: Logger): Promise<void> {
  const start = client.start.bind(client);
  const open = async (): ReturnType<typeof start> => {
    try {
      return await start();
    } catch (error) {
      log.warn(failure(error), 'slack: reconnecting failed');
      client.emit('close');
      return { ok: false };
    }
  };
  await start();
  client.start = () => (insideOf(client).websocket?.isActive() ? Promise.resolve({ ok: true }) : open());
  refreshEarly(client, open);
}

/**
 * When Slack announces that it will close a connection, 3.1.0 closes it first and is deaf for five seconds, in which
 * commands are lost. We open the next one first, and close the old one when the new one is there.
 */
function refreshEarly(client: Client, open: () => Promise<unknown>): void {
  let refreshing = false;
  onFrame(client, (frame, handle) => {
    if (!announcesClose(frame)) void handle(frame);
    else if (!refreshing) {
      refreshing = true;
      const old = insideOf(client).websocket;
      client.once('connected', () => {
        refreshing = false;
        if (insideOf(client).websocket !== old) old?.disconnect();
      });
      void open();
    }
  });
}

/** Says goodbye, so that Slack sends nothing more here; waits at most two seconds for Slack's own goodbye. */
export async function disconnect({ client }: SocketModeReceiver): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, 2_000);
  });
  await Promise.race([client.disconnect(), patience]);
  clearTimeout(timer);
}
