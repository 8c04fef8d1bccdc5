import { outcomeOf, patiently } from '../../../adapters/teams/patience';

/** Fails with these statuses, one after the other, and then works. */
function failing(...statuses: (number | undefined)[]): { call: () => Promise<string>; calls: () => number } {
  let calls = 0;
  const call = async (): Promise<string> => {
    await Promise.resolve();
    calls += 1;
    if (calls > statuses.length) return 'done';
    throw Object.assign(new Error('no'), { statusCode: statuses[calls - 1] });
  };
  return { call, calls: () => calls };
}

const waits: number[] = [];
const sleep = async (milliseconds: number): Promise<void> => {
  await Promise.resolve();
  waits.push(milliseconds);
};
beforeEach(() => (waits.length = 0));

test('a call that was refused before anything happened is made again, posts too', async () => {
  for (const kind of ['once', 'again'] as const)
    expect(await patiently(kind, failing(429, 412, 429).call, sleep)).toBe('done');
  expect(waits.every((each) => each >= 250 && each <= 2_000)).toBe(true);
});

test('after a server’s error or a broken line nothing is posted a second time, but an update is made again', async () => {
  for (const status of [500, 502, 503, 504, undefined]) {
    const post = failing(status);
    await expect(patiently('once', post.call, sleep)).rejects.toThrow('no');
    expect(post.calls()).toBe(1);
    expect(await patiently('again', failing(status).call, sleep)).toBe('done');
  }
});

test('what Teams will never take is not tried again, and nothing is tried for ever', async () => {
  for (const status of [400, 401, 403, 404, 413]) {
    const call = failing(status, status);
    await expect(patiently('again', call.call, sleep)).rejects.toThrow();
    expect(call.calls()).toBe(1);
  }
  const busy = failing(...Array.from({ length: 9 }, () => 429));
  await expect(patiently('once', busy.call, sleep)).rejects.toThrow();
  expect(busy.calls()).toBe(4);
});

test('Retry-After is kept to, unless it is longer than anybody waits', async () => {
  const asking = (seconds: string): (() => Promise<string>) => {
    let calls = 0;
    return async () => {
      await Promise.resolve();
      calls += 1;
      if (calls > 1) return 'done';
      throw Object.assign(new Error('slow down'), {
        statusCode: 429,
        response: { headers: { get: () => seconds } },
      });
    };
  };
  expect(await patiently('once', asking('3'), sleep)).toBe('done');
  expect(waits).toEqual([3_000]);
  await expect(patiently('once', asking('600'), sleep)).rejects.toThrow('slow down');
});

test('a failure means that the bot is not there, is not wanted, or that nobody knows', () => {
  const outcomes = [403, 404, 400, 413, 502, undefined].map((statusCode) => outcomeOf({ statusCode }));
  expect(outcomes).toEqual(['absent', 'absent', 'refused', 'refused', 'doubt', 'doubt']);
});
