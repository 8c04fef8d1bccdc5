import type { IncomingMessage, ServerResponse } from 'node:http';

/** Far above any message Teams sends (about 100 kB). In bytes. */
const MAX_BODY = 256 * 1024;
/** Up to here a too large body is read off, so that its sender hears why it was refused; then the line is cut. */
const MAX_DRAINED = 8 * 1024 * 1024;

/** A request that is answered with a status and a sentence instead of being worked on. */
export interface Refusal {
  readonly status: number;
  readonly sentence: string;
}

/** The parsed body of a JSON request, or why there is none. Never throws, never waits for more than the limit. */
export async function readJson(request: IncomingMessage): Promise<{ readonly body: unknown } | Refusal> {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')) {
    return { status: 415, sentence: 'The body must be application/json.' };
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= MAX_BODY) chunks.push(chunk);
      else chunks.length = 0;
      if (size > MAX_DRAINED) break;
    }
  } catch {
    return { status: 400, sentence: 'The body broke off.' };
  }
  if (size > MAX_BODY) return { status: 413, sentence: 'The body is larger than 256 kB.' };
  try {
    return { body: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { status: 400, sentence: 'The body is not JSON.' };
  }
}

export function isRefusal(result: object): result is Refusal {
  return 'sentence' in result;
}

export function refuse(response: ServerResponse, { status, sentence }: Refusal): void {
  // A refused body may be unread: the connection cannot be used again.
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    .end(`${sentence}\n`);
}

/** The outcome of a turn: a status, and for invokes and expected replies a body. */
export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  if (body === undefined) response.writeHead(status).end();
  else
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
      .end(JSON.stringify(body));
}
