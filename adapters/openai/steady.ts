import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
  wrap,
} from 'cockatiel';
import { ModelError, type Model } from '../../src/write/model-port';

/** So many failures in a row, and the server is left alone for a while. */
const FAILURES = 5;
const REST_MS = 30_000;

/** The same model, asked by no more than `concurrency` at once, as many again waiting, and left alone while it is down. */
export function steady(model: Model, concurrency: number, restMs = REST_MS): Model {
  const breaker = circuitBreaker(handleWhen(isTheServers), {
    halfOpenAfter: restMs,
    breaker: new ConsecutiveBreaker(FAILURES),
  });
  const policy = wrap(bulkhead(concurrency, concurrency), breaker);
  return {
    async ask(messages, signal) {
      try {
        return await policy.execute(() => model.ask(messages, signal));
      } catch (error) {
        if (error instanceof BulkheadRejectedError) throw new ModelError('busy');
        if (error instanceof BrokenCircuitError) throw new ModelError('resting');
        throw error;
      }
    },
  };
}

/** Our own stopping says nothing about the server. */
function isTheServers(error: Error): boolean {
  return !(error instanceof ModelError && error.fault === 'cancelled');
}
