import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { isLanguage, LANGUAGES, type Language } from '../../src/languages';
import type { Library } from '../../src/library/library';
import type { Person } from '../../src/ports';
import { sayIn, type Say } from '../../src/say';

/** The interface in the language of one visitor. */
export interface Ui {
  readonly library: Library;
  readonly language: Language;
  readonly say: Say;
  /** An address of ours that keeps the language. */
  readonly to: (path: string, query?: Readonly<Record<string, string>>) => string;
}

const COOKIE = 'roastpitch_person';
const YEAR = 365 * 24 * 60 * 60 * 1000;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The interface in the language of ?ui=, else of the browser, else in English. */
export function uiFor(request: Request, library: Library): Ui {
  const asked = request.query.ui;
  const accepted = request.acceptsLanguages(...LANGUAGES);
  const code = typeof asked === 'string' && isLanguage(asked) ? asked : accepted;
  const language = code !== false && isLanguage(code) ? code : 'en';
  return {
    library,
    language,
    say: sayIn(library, language),
    to: (path, query = {}) => `${path}?${new URLSearchParams({ ...query, ui: language }).toString()}`,
  };
}

/** Who this browser is: a random id in a cookie, given at the first visit. */
export function personOf(request: Request, response: Response, say: Say): Person {
  const known = (request.headers.cookie ?? '')
    .split(/;\s*/)
    .find((each) => each.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
  const user = known !== undefined && UUID.test(known) ? known : randomUUID();
  if (user !== known)
    response.cookie(COOKIE, user, { httpOnly: true, sameSite: 'strict', maxAge: YEAR, path: '/' });
  return { workspace: 'local', user, name: say('a_colleague') };
}
