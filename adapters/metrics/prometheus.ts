import type { RequestListener } from 'node:http';
import { collectDefaultMetrics, Registry } from 'prom-client';

/** What is counted, and the listener of GET /metrics that shows it. No label carries a person, a workspace or a word. */
export interface Metrics {
  readonly registry: Registry;
  readonly listener: RequestListener;
}

export function prometheus(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    listener: (_request, response) => {
      registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    },
  };
}
