import { setTimeout } from 'node:timers/promises';
import { StoreError } from '../../src/errors';
import type { Store } from '../../src/store';

/** What each kind of bad weather is called, and what to do. Read from the words of SQLite and the codes of PostgreSQL. */
const WEATHER: readonly (readonly [RegExp, string, string])[] = [
  [
    /disk is full|SQLITE_FULL|\b53100\b|ENOSPC|disk I\/O error|SQLITE_IOERR/i,
    'The disk of the store is full.',
    'Make room; nothing has to be started again.',
  ],
  [
    /readonly database|read-only|SQLITE_READONLY|\b25006\b/i,
    'The store may not be written.',
    'Check who owns DATA_DIR, or that DATABASE_URL does not point to a standby.',
  ],
  [
    /database is locked|SQLITE_BUSY|\b55P03\b|\b40P01\b|\b40001\b/i,
    'The store is too busy.',
    'Try again in a moment.',
  ],
  [
    /ECONN|ETIMEDOUT|ENOTFOUND|EPIPE|Connection terminated|not queryable|timeout exceeded|terminating connection|\b57P0\d\b|\b08\d{3}\b|the database system is/i,
    'The database does not answer.',
    'It is tried again with the next request; nothing has to be started again.',
  ],
];

/** Somebody else is writing, or two waited for each other: what was asked was not done and can be asked again. */
const BUSY = /database is locked|SQLITE_BUSY|\b40P01\b|\b40001\b/;
/** How long to ask again, and the longest pause between two times, in milliseconds. */
const PATIENCE = 5_000;
const PAUSE = 20;

/**
 * The same store, patient when it is busy, and with its failures in sentences: a StoreError for bad weather, anything
 * else as it was. Every method is one transaction or may be done twice.
 */
export function withSentences(store: Store): Store {
  const wrapped = Object.entries(store).map(([name, method]: [string, (...given: never[]) => unknown]) => [
    name,
    async (...given: never[]): Promise<unknown> => {
      const end = Date.now() + PATIENCE;
      for (;;) {
        try {
          return await method(...given);
        } catch (error) {
          if (!BUSY.test(wordsOf(error)) || Date.now() > end) throw inASentence(error);
          await setTimeout(1 + Math.random() * PAUSE);
        }
      }
    },
  ]);
  return Object.fromEntries(wrapped) as Store;
}

function inASentence(error: unknown): unknown {
  if (error instanceof StoreError) return error;
  const found = WEATHER.find(([sign]) => sign.test(wordsOf(error)));
  if (!found) return error;
  const [, sentence, hint] = found;
  return Object.assign(new StoreError(sentence, hint), { cause: error });
}

function wordsOf(error: unknown): string {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return `${code} ${message}`;
}
