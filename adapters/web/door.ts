import type { NextFunction, Request, Response } from 'express';

const HERE = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** A failure the visitor is told about with the sentence `key` of the interface. */
export class Refusal extends Error {
  readonly status: number;
  readonly key: string;

  constructor(status: number, key: string) {
    super(key);
    this.status = status;
    this.key = key;
  }
}

/** Sets the headers of every answer, and lets only this machine's own page in. */
export function door(request: Request, response: Response, next: NextFunction): void {
  response.set(HEADERS);
  const { host = '', origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  // A foreign site can point its own name at 127.0.0.1 (DNS rebinding); its Host gives it away.
  if (!HERE.test(host)) throw new Refusal(403, 'not_here');
  // Under "no-referrer" browsers send "Origin: null" with a form, so Sec-Fetch-Site is asked first. No page can forge it.
  const own = site === undefined ? origin === `http://${host}` : site === 'same-origin';
  if (request.method !== 'GET' && request.method !== 'HEAD' && !own) throw new Refusal(403, 'not_here');
  next();
}
