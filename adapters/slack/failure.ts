import { record, string } from './json';

const FRAME = /^\s+at \S.*:\d+:\d+\)?$/m;

/** What may be logged of an error: what it is and where, never its message, which can hold words of a pitch. */
export function failure(error: unknown): object {
  const seen = record(error);
  const frame = FRAME.exec(string(seen.stack))?.[0].trim();
  return {
    error: error instanceof Error ? error.name : typeof error,
    code: seen.code,
    slack: record(seen.data).error,
    status: seen.statusCode,
    at: frame,
  };
}
