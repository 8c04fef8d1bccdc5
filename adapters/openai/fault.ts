import { APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { ModelError, type ModelFault } from '../../src/write/model-port';

/** What went wrong, in our words. Nothing of the server's text is kept: it may quote the key or the message. */
export function faultOf(error: unknown, signal: AbortSignal): ModelFault {
  if (signal.aborted) return signal.reason instanceof ModelError ? signal.reason.fault : 'cancelled';
  if (error instanceof ModelError) return error.fault;
  if (error instanceof APIConnectionTimeoutError) return 'timeout';
  if (error instanceof APIUserAbortError) return 'cancelled';
  // By its name: fetch's own errors may come from another realm.
  if ((error as Error | undefined)?.name === 'SyntaxError') return 'malformed';
  // A connection that was never made, or broke off, has no status.
  const status = error instanceof APIError ? (error.status as number | undefined) : undefined;
  return status === undefined ? 'unreachable' : faultOfStatus(status);
}

function faultOfStatus(status: number): ModelFault {
  if (status === 401 || status === 403) return 'unauthorised';
  if (status === 429) return 'rate_limited';
  return status >= 500 || status === 408 || status === 409 ? 'server_error' : 'rejected';
}
