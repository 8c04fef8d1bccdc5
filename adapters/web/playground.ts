import type { RequestListener } from 'node:http';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { Bot } from '../../src/bot';
import type { Library } from '../../src/library/library';
import type { Logger } from '../../src/ports';
import { StoreError } from '../../src/errors';
import { boardRoutes } from './board-routes';
import { door, Refusal } from './door';
import { ICON, problemView } from './page';
import { field, wishOf } from './request';
import { roastRoutes, sendAnswer } from './roast-routes';
import { SCRIPT } from './script';
import { shareRoutes } from './share-routes';
import { STYLE } from './style';
import { uiFor } from './visitor';

/** Room for 40,000 characters of any of our languages, and for a file pasted by mistake to be told so. */
const MOST_BYTES = 200_000;
const FILES = {
  '/style.css': ['css', STYLE],
  '/script.js': ['js', SCRIPT],
  '/icon.svg': ['svg', ICON],
} as const;

/**
 * The local mode: a page on this machine where a pitch is pasted, without Slack or Teams.
 * Out: a listener for a server on the loopback address; it answers only that machine's own page.
 */
export function playground(bot: Bot, library: Library, log: Logger): RequestListener {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(door);
  for (const [path, [type, text]] of Object.entries(FILES)) {
    app.get(
      path,
      (_request, response) => void response.type(type).set('Cache-Control', 'no-cache').send(text),
    );
  }
  app.use(express.urlencoded({ extended: false, limit: MOST_BYTES, parameterLimit: 20 }));
  app.use(roastRoutes(bot, library));
  app.use(shareRoutes(bot, library));
  app.use(boardRoutes(bot, library));
  app.use(() => {
    throw new Refusal(404, 'not_found');
  });
  // Express knows a handler of errors by its four parameters.
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, key } = explained(error);
    if (status >= 500) log.error(traceOf(error), 'the playground could not answer');
    const ui = uiFor(request, library);
    sendAnswer(request, response, ui, {
      status,
      result: problemView(ui.say(key)),
      text: field(request, 'text'),
      wish: wishOf(request),
    });
  });
  return app;
}

/** The status and the sentence for whatever was thrown. */
function explained(error: unknown): { status: number; key: string } {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreError) return { status: 503, key: 'trouble_store' };
  const status = (error as { status?: unknown } | undefined)?.status;
  if (status === 413) return { status, key: 'too_long' };
  return typeof status === 'number' && status >= 400 && status < 500
    ? { status, key: 'not_understood' }
    : { status: 500, key: 'trouble' };
}

/** Where an error came from, without its message: that might quote what somebody pasted. */
function traceOf(error: unknown): { error: string; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const at = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { error: error.name, at: at.slice(0, 6).map((line) => line.trim()) };
}
