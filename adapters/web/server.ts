import { createServer, type RequestListener, type Server } from 'node:http';
import { RoastPitchError } from '../../src/errors';

/** What is served where. `fallback` gets whatever has no path of its own. */
export interface Serving {
  readonly port: number;
  readonly host: string;
  readonly listeners: ReadonlyMap<string, RequestListener>;
  readonly fallback?: RequestListener | undefined;
  /** False until traffic may come, and again while stopping. */
  readonly isReady: () => boolean;
}

/**
 * One port for Slack, Teams, health and the playground. Resolves when it listens.
 * @throws RoastPitchError when the port is taken or not ours to take.
 */
export async function listen(serving: Serving): Promise<Server> {
  const server = createServer((request, response) => {
    // Not `new URL`: it throws on '//', and one request must not end the process.
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const listener =
      serving.listeners.get(path) ??
      (path === '/healthz' || path === '/readyz' ? undefined : serving.fallback);
    if (listener) {
      listener(request, response);
      return;
    }
    const [status, word] =
      path === '/healthz'
        ? [200, 'ok']
        : path !== '/readyz'
          ? [404, 'not found']
          : serving.isReady()
            ? [200, 'ready']
            : [503, 'not ready'];
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${word}\n`);
  });
  // A slow loris must not hold a connection for ever.
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(explained(error, serving));
    });
    server.listen(serving.port, serving.host, resolve);
  });
  return server;
}

function explained(error: NodeJS.ErrnoException, { port, host }: Serving): Error {
  if (error.code === 'EADDRINUSE')
    return new RoastPitchError(
      `Port ${port} on ${host} is taken by another program.`,
      'Stop that program, or set PORT to another number.',
    );
  if (error.code === 'EACCES')
    return new RoastPitchError(
      `Port ${port} may not be used by this user.`,
      'Set PORT to a number above 1023.',
    );
  return error;
}
