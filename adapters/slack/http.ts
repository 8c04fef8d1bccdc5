import type { RequestListener } from 'node:http';
import type { HTTPReceiver } from '@slack/bolt';

const FIVE_MINUTES = 300;

/**
 * Bolt's request listener behind two checks that it lacks: it throws on anything but POST, and takes a
 * timestamp from the future, with which a caught request could be replayed for as long as one likes.
 */
export function guarded(receiver: HTTPReceiver): RequestListener {
  return (request, response) => {
    const refuse = (status: number): void => {
      // The rest of the body is of no interest, and reading it would only cost time.
      response.writeHead(status, { connection: 'close' }).end();
    };
    if (request.method !== 'POST') {
      refuse(405);
      return;
    }
    const sent = Number(request.headers['x-slack-request-timestamp'] ?? 0);
    if (!(sent <= Date.now() / 1000 + FIVE_MINUTES)) {
      refuse(401);
      return;
    }
    receiver.requestListener(request, response);
  };
}
