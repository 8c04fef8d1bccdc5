import { SocketModeReceiver, type Logger as BoltLogger } from '@slack/bolt';
import type { Logger } from '../../src/ports';
import { failure } from './failure';

type Client = SocketModeReceiver['client'];

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
  return receiver;
}

/** A frame without an inner event (app_rate_limited) makes 3.1.0 throw, and the rejection ends the process. */
function surviveFrames(client: Client, log: Logger): void {
  const handlers = client.listeners('ws_message') as ((...frame: unknown[]) => unknown)[];
  client.removeAllListeners('ws_message');
  client.on('ws_message', (...frame: unknown[]) => {
    for (const handle of handlers) {
      Promise.resolve(handle.apply(client, frame)).catch((error: unknown) => {
        log.warn(failure(error), 'slack: a frame was not understood');
      });
    }
  });
}

/** Connects; rejects when Slack refuses. From then on a failed reconnection is tried again instead of ending the process. */
export async function connect({ client }: SocketModeReceiver, log: Logger): Promise<void> {
  const start = client.start.bind(client);
  await start();
  client.start = async () => {
    try {
      return await start();
    } catch (error) {
      log.warn(failure(error), 'slack: reconnecting failed');
      client.emit('close');
      return { ok: false };
    }
  };
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
