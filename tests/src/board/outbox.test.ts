import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../../adapters/storage/sqlite';
import { OutboxWorker, type OutboxParts, type Sender, type Sent } from '../../../src/board/outbox';
import type { Job, Store } from '../../../src/store';
import { keeping } from '../../an-entry';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = new Date('2026-11-27T15:00:00Z');
const NEVER = new Promise<never>(() => undefined);

let folder: string;
let stores: Store[];
let store: Store;
let logged: string[];

const open = async (): Promise<Store> => {
  const opened = await sqliteStore(folder, keeping());
  stores.push(opened);
  return opened;
};
const pass = (ms: number): void => {
  jest.setSystemTime(Date.now() + ms);
};

beforeEach(async () => {
  // Only the clock: leases of minutes end at once, everything else takes its real time.
  jest.useFakeTimers({
    now: START,
    doNotFake: ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate']
      .concat(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'])
      .map((name) => name as 'nextTick'),
  });
  folder = mkdtempSync(join(tmpdir(), 'roastpitch-outbox-'));
  stores = [];
  logged = [];
  store = await open();
});

afterEach(async () => {
  jest.useRealTimers();
  for (const each of stores) await each.close();
  rmSync(folder, { recursive: true, force: true });
});

const log = {
  info: (_: object, message: string) => void logged.push(message),
  warn: (_: object, message: string) => void logged.push(message),
  error: (_: object, message: string) => void logged.push(message),
};

/** A platform that keeps what arrives; `tells` is whether it can be asked. */
class Platform implements Sender {
  readonly arrived: string[] = [];
  results: (Sent | Error)[] = [];
  tells = true;

  async send({ key }: Job): Promise<Sent> {
    await new Promise((resolve) => setTimeout(resolve, 2));
    const result = this.results.shift() ?? 'sent';
    if (result instanceof Error) throw result;
    if (result === 'sent') this.arrived.push(key);
    return result;
  }

  wasSent({ key }: Job): Promise<boolean | undefined> {
    return Promise.resolve(this.tells ? this.arrived.includes(key) : undefined);
  }
}

const post = (key: string, change: Partial<Job> = {}): Promise<boolean> =>
  store.post(
    {
      key,
      workspace: 'w1',
      channel: 'c1',
      body: JSON.stringify({ platform: 'slack', since: Date.now() }),
      ...change,
    },
    new Date(),
  );
const worker = (sender: Sender, change: Partial<OutboxParts> = {}): OutboxWorker =>
  new OutboxWorker({ store, senders: new Map([['slack', sender]]), log, ...change });
/** The store, but for some of its acts. */
const storeWith = (change: Partial<OutboxParts['store']>): OutboxParts['store'] => ({
  post: (job, due) => store.post(job, due),
  lease: (owner, now, seconds) => store.lease(owner, now, seconds),
  sending: (owner, key) => store.sending(owner, key),
  settle: (owner, key, later) => store.settle(owner, key, later),
  unsubscribe: (workspace, channel) => store.unsubscribe(workspace, channel),
  ...change,
});
/** Lets everything happen that can, while one worker hangs. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

describe('the outbox', () => {
  it('sends each job once, however many workers share it', async () => {
    const platform = new Platform();
    const keys = Array.from({ length: 12 }, (_, i) => `job ${i}`);
    for (const key of keys) await post(key);
    const others = [store, await open(), await open()];
    const workers = Array.from({ length: 9 }, (_, i) => worker(platform, { store: others[i % 3]! }));
    const handled = await Promise.all(workers.map((each) => each.tick()));
    expect([...platform.arrived].sort()).toEqual([...keys].sort());
    expect(handled.reduce((sum, each) => sum + each)).toBe(12);
    pass(HOUR);
    expect(await worker(platform).tick()).toBe(0);
  });

  it('puts in what is due before each round, and goes on when that fails', async () => {
    const platform = new Platform();
    await worker(platform, { fill: () => post('a') }).tick();
    expect(platform.arrived).toEqual(['a']);
    await post('b');
    await worker(platform, { fill: () => Promise.reject(new Error('no')) }).tick();
    expect(platform.arrived).toEqual(['a', 'b']);
  });

  it('never throws, even when the store is gone', async () => {
    const broken = storeWith({ lease: () => Promise.reject(new Error('gone')) });
    expect(await worker(new Platform(), { store: broken }).tick()).toBe(0);
    expect(logged).toEqual(['the outbox cannot be reached']);
  });

  it('ends the job in hand when it is stopped, and begins no other', async () => {
    const platform = new Platform();
    await post('a');
    await post('b');
    let begun = (): void => undefined;
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    const one = worker({
      send: (job) => {
        begun();
        return platform.send(job);
      },
      wasSent: (job) => platform.wasSent(job),
    });
    one.start();
    await beginning;
    expect(platform.arrived).toEqual([]);
    await one.stop();
    expect(platform.arrived).toEqual(['a']);
    await one.tick();
    expect(platform.arrived).toEqual(['a']);
    await worker(platform).tick();
    expect(platform.arrived).toEqual(['a', 'b']);
  });

  it('goes on round by round until it is stopped', async () => {
    const platform = new Platform();
    const one = worker(platform);
    one.start(0.005);
    await post('a');
    while (platform.arrived.length < 1) await settled();
    await post('b');
    while (platform.arrived.length < 2) await settled();
    await one.stop();
    await post('c');
    await settled();
    expect(platform.arrived).toEqual(['a', 'b']);
  });
});

describe('a worker that dies', () => {
  const platformWith = (change: (platform: Platform) => Partial<Sender>): [Platform, Sender] => {
    const platform = new Platform();
    return [
      platform,
      { send: (job) => platform.send(job), wasSent: (job) => platform.wasSent(job), ...change(platform) },
    ];
  };
  const sentAndLost = (platform: Platform) => ({
    send: async (job: Job) => {
      await platform.send(job);
      return NEVER;
    },
  });
  const points: [string, (platform: Platform) => Partial<Sender>, Partial<OutboxParts['store']>, number][] = [
    ['before it noted that it sends', () => ({}), { sending: () => NEVER }, 1],
    ['after it noted that it sends', () => ({ send: () => NEVER }), {}, 0],
    ['when it arrived, before it heard so', sentAndLost, {}, 1],
    ['when it arrived, before it noted so', () => ({}), { settle: () => NEVER }, 1],
  ];

  it.each(points)('%s leaves a job that is sent once', async (_, dying, act) => {
    const [platform, sender] = platformWith(dying);
    await post('a');
    void worker(sender, { store: storeWith(act) }).tick();
    await settled();
    expect(await worker(platform).tick()).toBe(0);
    pass(6 * MINUTE);
    expect(await worker(platform).tick()).toBe(1);
    expect(platform.arrived).toEqual(['a']);
    pass(HOUR);
    expect(await worker(platform).tick()).toBe(0);
  });

  it.each(points)(
    '%s leaves one that is never sent twice where nobody can ask',
    async (_, dying, act, arrives) => {
      const [platform, sender] = platformWith(dying);
      platform.tells = false;
      await post('a');
      void worker(sender, { store: storeWith(act) }).tick();
      await settled();
      pass(6 * MINUTE);
      expect(await worker(platform).tick()).toBe(1);
      expect(platform.arrived).toHaveLength(arrives);
      pass(HOUR);
      expect(await worker(platform).tick()).toBe(0);
    },
  );

  it('and wakes up after its lease has ended sends nothing', async () => {
    const platform = new Platform();
    await post('a');
    let wake = (): void => undefined;
    const asleep = new Promise<void>((resolve) => (wake = resolve));
    const sleeper = worker(platform, {
      store: storeWith({ sending: (owner, key) => asleep.then(() => store.sending(owner, key)) }),
    });
    const sleeping = sleeper.tick();
    await settled();
    pass(6 * MINUTE);
    await worker(platform).tick();
    wake();
    await sleeping;
    expect(platform.arrived).toEqual(['a']);
  });
});

describe('a platform', () => {
  it('that wants it later gets it later, not before a minute, and once', async () => {
    const platform = new Platform();
    platform.results = [{ later: new Date(START.getTime() + 5 * MINUTE) }, { later: new Date(0) }];
    await post('a');
    await worker(platform).tick();
    pass(4 * MINUTE);
    expect(await worker(platform).tick()).toBe(0);
    pass(MINUTE);
    expect(await worker(platform).tick()).toBe(1);
    pass(4 * MINUTE);
    expect(await worker(platform).tick()).toBe(0);
    pass(MINUTE);
    expect(await worker(platform).tick()).toBe(1);
    expect(platform.arrived).toEqual(['a']);
  });

  it('that always says later is asked twenty times at most, and given up after two days', async () => {
    const platform = new Platform();
    platform.results = Array.from({ length: 99 }, () => ({ later: new Date(NaN) }));
    await post('a');
    const one = worker(platform);
    for (let waited = 0; waited < 72 * HOUR;) {
      await one.tick();
      // Minute by minute as long as it is asked often.
      const step = waited < 3 * HOUR ? MINUTE : HOUR / 2;
      pass(step);
      waited += step;
    }
    const tries = 99 - platform.results.length;
    expect(tries).toBeGreaterThan(10);
    expect(tries).toBeLessThanOrEqual(20);
    expect(logged.filter((each) => each === 'given up')).toHaveLength(1);
  });

  it('where the channel is gone ends the subscription with the job', async () => {
    const platform = new Platform();
    platform.results = ['gone'];
    await store.subscribe({
      workspace: 'w1',
      channel: 'c1',
      platform: 'slack',
      address: 'C1',
      language: 'nl',
    });
    await post('a');
    await worker(platform).tick();
    expect(await store.subscription('w1', 'c1')).toBeUndefined();
    pass(HOUR);
    expect(await worker(platform).tick()).toBe(0);
  });

  it('that breaks half way is asked after when the lease has ended, and then gets it once', async () => {
    const platform = new Platform();
    platform.results = [new Error('socket hang up')];
    await post('a');
    await worker(platform).tick();
    expect(await worker(platform).tick()).toBe(0);
    pass(6 * MINUTE);
    await worker(platform).tick();
    expect(platform.arrived).toEqual(['a']);
  });

  it('that cannot be asked for two days is given up', async () => {
    const platform = new Platform();
    const broken: Sender = {
      send: () => Promise.reject(new Error('no')),
      wasSent: () => Promise.reject(new Error('no')),
    };
    await post('a');
    await worker(broken).tick();
    pass(47 * HOUR);
    expect(await worker(broken).tick()).toBe(1);
    expect(logged).not.toContain('given up');
    pass(2 * HOUR);
    expect(await worker(broken).tick()).toBe(1);
    expect(logged).toContain('given up');
    pass(HOUR);
    expect(await worker(platform).tick()).toBe(0);
  });

  it('that is not connected here is left to another replica', async () => {
    const platform = new Platform();
    await post('a');
    await worker(platform, { senders: new Map([['teams', platform]]) }).tick();
    expect(platform.arrived).toEqual([]);
    pass(6 * MINUTE);
    await worker(platform).tick();
    expect(platform.arrived).toEqual(['a']);
  });
});

describe('a job that nobody can read', () => {
  it.each(['', '{', 'null', '[]', '{"platform":"slack"}'])('is dropped and told: %p', async (body) => {
    const platform = new Platform();
    await post('a', { body });
    await worker(platform).tick();
    expect(platform.arrived).toEqual([]);
    expect(logged).toEqual(['a job that nobody can read is dropped']);
    pass(HOUR);
    expect(await worker(platform).tick()).toBe(0);
  });
});
