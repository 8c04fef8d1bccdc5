import type { IncomingMessage, RequestListener } from 'node:http';
import { HTTPModuleFunctions, isRawBodyError, type HTTPReceiver } from '@slack/bolt';
import type { Logger } from '../../src/ports';
import { failure } from './failure';

const FIVE_MINUTES = 300;

/**
 * Bolt's request listener behind the checks that it lacks. It throws on anything but POST; it takes a timestamp
 * from the future, with which a caught request could be replayed for as long as one likes; and it dies of a body
 * that is no object. Signatures are Bolt's to check; nothing in the body is acted on before.
 */
export function guarded(receiver: HTTPReceiver, log: Logger): RequestListener {
  return (request, response) => {
    admit(request)
      .then((refused) => {
        if (refused === undefined) receiver.requestListener(request, response);
        // What is left of the body is not read: the connection ends with the answer.
        else response.writeHead(refused, { connection: 'close' }).end();
      })
      .catch((error: unknown) => {
        log.error(failure(error), 'slack: a request failed');
        response.destroy();
      });
  };
}

/** The status to refuse a request with, or undefined when Bolt may have it, its body read. */
async function admit(request: IncomingMessage): Promise<number | undefined> {
  if (request.method !== 'POST') return 405;
  const sent = Number(request.headers['x-slack-request-timestamp'] ?? 0);
  if (!(sent <= Date.now() / 1000 + FIVE_MINUTES)) return 401;
  try {
    const buffered = await HTTPModuleFunctions.bufferIncomingMessage(
      request,
      HTTPModuleFunctions.defaultBodyLimit,
    );
    return isObject(buffered) ? undefined : 400;
  } catch (error) {
    return isRawBodyError(error) && error.statusCode === 413 ? 413 : 400;
  }
}

/** What cannot be parsed at all is left to Bolt, which looks at the signature first. */
function isObject(buffered: Parameters<typeof HTTPModuleFunctions.parseHTTPRequestBody>[0]): boolean {
  try {
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(buffered);
    return typeof body === 'object' && body !== null;
  } catch {
    return true;
  }
}
