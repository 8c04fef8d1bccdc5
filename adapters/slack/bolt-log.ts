import { LogLevel, type Logger as BoltLogger } from '@slack/bolt';
import type { Logger } from '../../src/ports';
import { failure } from './failure';

/**
 * Bolt's own warnings and errors in our log. Only the words before the first colon: what follows can be a
 * piece of a payload.
 */
export function boltLog(log: Logger): BoltLogger {
  const said = (parts: readonly unknown[]): [object, string] => {
    const [first, ...rest] = parts;
    const words = typeof first === 'string' ? (first.split(':')[0] ?? '').slice(0, 120) : 'an error';
    const error = [first, ...rest].find((each) => each instanceof Error);
    return [error === undefined ? {} : failure(error), `slack: ${words}`];
  };
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts: unknown[]) => {
      log.warn(...said(parts));
    },
    error: (...parts: unknown[]) => {
      log.error(...said(parts));
    },
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
