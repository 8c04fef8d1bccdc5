import pino from 'pino';
import type { Logger } from '../../src/ports';

/** Words of a person or a secret never reach the log, even if a caller passes them by mistake. */
const SECRET = [
  'text',
  'pitch',
  'name',
  'token',
  'authorization',
  'password',
  'secret',
  'apiKey',
  'api-key',
  'key',
];

/** Structured logs as JSON lines on standard error, so that standard output stays for results. */
export function pinoLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      redact: { paths: SECRET.flatMap((key) => [key, `*.${key}`]), censor: '[redacted]' },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
