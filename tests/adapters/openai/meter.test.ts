import { Registry } from 'prom-client';
import { promMeter } from '../../../adapters/openai/meter';

it('says how cards ended, which rules were broken, and what it cost, and names nobody', async () => {
  const registry = new Registry();
  const meter = promMeter(registry);
  meter.outcome('written', 1.5);
  meter.outcome('timeout', 12);
  meter.outcome('timeout', 12);
  meter.broke('S3');
  meter.tokens('in', 900);
  meter.tokens('out', 100);
  meter.cost(0.01);
  const text = await registry.metrics();
  for (const line of [
    'roastpitch_model_commissions_total{outcome="written"} 1',
    'roastpitch_model_commissions_total{outcome="timeout"} 2',
    'roastpitch_model_seconds_count 3',
    'roastpitch_model_rules_broken_total{rule="S3"} 1',
    'roastpitch_model_tokens_total{direction="in"} 900',
    'roastpitch_model_tokens_total{direction="out"} 100',
    'roastpitch_model_cost_total 0.01',
  ])
    expect(text).toContain(line);
  expect(text).not.toMatch(/workspace|user|person/);
});
