import { Counter, Histogram, type Registry } from 'prom-client';
import type { ModelMeter } from '../../src/write/model-port';

/** What the model does, as Prometheus counts it. No label carries a person, a workspace or a word of a message. */
export function promMeter(registry: Registry): ModelMeter {
  const registers = [registry];
  const outcomes = new Counter({
    name: 'roastpitch_model_commissions_total',
    help: 'Cards for which a model was wanted, by how it ended',
    labelNames: ['outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'roastpitch_model_seconds',
    help: 'Time from the commission to its end, retries included',
    buckets: [0.5, 1, 2, 4, 6, 8, 10, 12, 20],
    registers,
  });
  const rules = new Counter({
    name: 'roastpitch_model_rules_broken_total',
    help: 'Rules of the guard that a model broke',
    labelNames: ['rule'],
    registers,
  });
  const tokens = new Counter({
    name: 'roastpitch_model_tokens_total',
    help: 'Tokens sent to and received from a model',
    labelNames: ['direction'],
    registers,
  });
  const cost = new Counter({
    name: 'roastpitch_model_cost_total',
    help: 'Cost of those tokens at the prices of the settings',
    registers,
  });
  return {
    outcome: (outcome, took) => {
      outcomes.inc({ outcome });
      seconds.observe(took);
    },
    broke: (rule) => {
      rules.inc({ rule });
    },
    tokens: (direction, count) => {
      tokens.inc({ direction }, count);
    },
    cost: (amount) => {
      cost.inc(amount);
    },
  };
}
