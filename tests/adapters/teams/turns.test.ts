import { Turns } from '../../../adapters/teams/turns';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A turn that ends when it is told to. */
function slow(): { turn: Promise<string>; end: (value: string) => void; fail: (error: Error) => void } {
  let end: (value: string) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const turn = new Promise<string>((...both) => ([end, fail] = both));
  return { turn, end, fail };
}

test('a request is answered in less than three seconds, however long the turn takes', async () => {
  const late = jest.fn();
  const result = new Turns().soon(slow().turn, late);
  await jest.advanceTimersByTimeAsync(2_999);
  expect(await result).toBe('later');
});

test('a turn that is done in time is its own answer', async () => {
  const { turn, end } = slow();
  const result = new Turns().soon(turn, () => undefined);
  end('done');
  expect(await result).toBe('done');
});

test('a turn that breaks rejects in time, and is told of when it is late', async () => {
  const early = slow();
  const result = new Turns().soon(early.turn, () => undefined);
  early.fail(new Error('early'));
  await expect(result).rejects.toThrow('early');

  const told = jest.fn();
  const late = slow();
  const answered = new Turns().soon(late.turn, told);
  await jest.advanceTimersByTimeAsync(3_000);
  expect(await answered).toBe('later');
  late.fail(new Error('late'));
  await jest.advanceTimersByTimeAsync(0);
  expect(told).toHaveBeenCalledWith(new Error('late'));
});

test('stopping waits for the turns under way, but not for ever', async () => {
  const turns = new Turns();
  const { turn, end } = slow();
  const kept = turns.keep(turn);
  const over = jest.fn();
  const ended = turns.end().then(over);
  await jest.advanceTimersByTimeAsync(100);
  expect(over).not.toHaveBeenCalled();
  end('done');
  await kept;
  await ended;
  expect(over).toHaveBeenCalled();

  void turns.keep(slow().turn);
  const forced = turns.end();
  await jest.advanceTimersByTimeAsync(5_000);
  await forced;
});
