import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '../../src/ports';
import { failure } from './failure';
import { record } from './json';

export type Client = SocketModeReceiver['client'];

/** A frame without an inner event (app_rate_limited) makes 3.1.0 throw, and the rejection ends the process. */
export function surviveFrames(client: Client, log: Logger): void {
  onFrame(client, (frame, handle) => {
    handle(frame).catch((error: unknown) => {
      log.warn(failure(error), 'slack: a frame was not understood');
    });
  });
}

/** Slack's `{"type":"disconnect","reason":"warning" | "refresh_requested" | …}`. */
export function announcesClose(frame: unknown): boolean {
  try {
    return typeof frame === 'string' && record(JSON.parse(frame)).type === 'disconnect';
  } catch {
    return false;
  }
}

/** Puts `take` before the client's own handler of frames, which it may call. */
export function onFrame(
  client: Client,
  take: (frame: unknown, handle: (frame: unknown) => Promise<void>) => void,
): void {
  const handlers = client.listeners('ws_message') as ((...frame: unknown[]) => unknown)[];
  client.removeAllListeners('ws_message');
  client.on('ws_message', (frame: unknown, isBinary: unknown) => {
    take(frame, async (same) => {
      for (const handle of handlers) await handle.call(client, same, isBinary);
    });
  });
}

/** Private in 3.1.0, but nothing else tells which connection is the present one, or holds an acknowledgement back. */
interface Inside {
  readonly websocket?: { isActive(): boolean; disconnect(): void };
  send(id: string, body?: unknown): Promise<void>;
}

export function insideOf(client: Client): Inside {
  return client as unknown as Inside;
}
