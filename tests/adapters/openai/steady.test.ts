import { steady } from '../../../adapters/openai/steady';
import { ModelError, type Model, type ModelFault } from '../../../src/write/model-port';

const ANSWER = { rebuttals: [{ style: 'quip', text: 'No.' } as const] };
const SIGNAL = new AbortController().signal;

function failing(fault: ModelFault): Model & { asked: number } {
  const model = {
    asked: 0,
    ask: () => {
      model.asked += 1;
      return Promise.reject(new ModelError(fault));
    },
  };
  return model;
}

const faultOf = (model: Model): Promise<string> =>
  model.ask([], SIGNAL).then(
    () => 'none',
    (error: unknown) => (error instanceof ModelError ? error.fault : String(error)),
  );

async function faults(model: Model, times: number): Promise<string[]> {
  const found: string[] = [];
  for (let i = 0; i < times; i += 1) found.push(await faultOf(model));
  return found;
}

describe('a model that fails', () => {
  it('five times in a row is left alone', async () => {
    const model = failing('server_error');
    expect(await faults(steady(model, 4), 7)).toEqual([
      ...Array<string>(5).fill('server_error'),
      'resting',
      'resting',
    ]);
    expect(model.asked).toBe(5);
  });

  it('is asked again after its rest, and is well when it answers', async () => {
    const model = failing('timeout');
    const calm = steady(model, 4, 20);
    await faults(calm, 5);
    expect(await faultOf(calm)).toBe('resting');
    await new Promise((resolve) => setTimeout(resolve, 40));
    model.ask = () => Promise.resolve(ANSWER);
    expect(await faults(calm, 3)).toEqual(['none', 'none', 'none']);
  });

  it('because we stop is not to blame', async () => {
    expect(await faults(steady(failing('cancelled'), 4), 8)).toEqual(Array<string>(8).fill('cancelled'));
  });
});

it('so many are asked at once, as many wait, and the rest is told that it is busy', async () => {
  const waiting: (() => void)[] = [];
  const calm = steady(
    {
      ask: () =>
        new Promise((resolve) =>
          waiting.push(() => {
            resolve(ANSWER);
          }),
        ),
    },
    2,
  );
  const all = Array.from({ length: 6 }, () => faultOf(calm));
  await new Promise((resolve) => setImmediate(resolve));
  expect(waiting).toHaveLength(2);
  while (waiting.length > 0) {
    waiting.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await Promise.all(all)).sort()).toEqual(['busy', 'busy', 'none', 'none', 'none', 'none']);
});
