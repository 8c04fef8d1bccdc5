import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { OutboxWorker, type Sender } from '../../src/board/outbox';
import type { Job, Store } from '../../src/store';
import { taskOf, untilKilled } from './child';
import { openStore, type Place } from './place';

/** Started as a process of its own, to die. */
export const WORKER = __filename;

/** The moments after which a worker may be dead: a job is leased, announced, sent, settled. */
export const STEPS = ['lease', 'sending', 'send', 'settle'] as const;
export type Step = (typeof STEPS)[number];

export interface WorkerTask {
  readonly place: Place;
  /** A file that what is sent is appended to, a key a line. */
  readonly sink: string;
  readonly owner: string;
  /** Dies right after this step of its nth job (from 1), or of the first one after it that comes to it. */
  readonly dies?: { readonly step: Step; readonly job: number };
}

/** Short, so that a test need not wait long for a dead worker's job. */
const LEASE_SECONDS = 1;
const AGAIN_MS = 50;
const SILENT = { debug: silent, info: silent, warn: silent, error: silent };
function silent(): void {
  // What is tested is what is sent.
}

export const sentIn = (sink: string): string[] =>
  existsSync(sink) ? readFileSync(sink, 'utf8').split('\n').slice(0, -1) : [];

/** Sends on, until it dies or `until` says that all is done. */
export async function work(
  { place, sink, owner, dies }: WorkerTask,
  until: () => Promise<boolean>,
): Promise<void> {
  let job = 0;
  const after = (step: Step): void => {
    if (step === 'lease') job += 1;
    if (dies?.step === step && job >= dies.job) process.kill(process.pid, 'SIGKILL');
  };
  const store = await openStore(place);
  const worker = new OutboxWorker({
    store: dying(store, after),
    senders: new Map([
      ['asks', senderTo(sink, after, true)],
      ['mute', senderTo(sink, after, false)],
    ]),
    log: SILENT,
    owner,
    leaseSeconds: LEASE_SECONDS,
  });
  while (!(await until())) {
    await worker.tick();
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
  await worker.stop();
  await store.close();
}

/** The same store, with a moment to die after each step. */
function dying(store: Store, after: (step: Step) => void): Store {
  return {
    ...store,
    lease: async (...given) => {
      const job = await store.lease(...given);
      if (job) after('lease');
      return job;
    },
    sending: async (...given) => {
      const mine = await store.sending(...given);
      after('sending');
      return mine;
    },
    settle: async (...given) => {
      const mine = await store.settle(...given);
      after('settle');
      return mine;
    },
  };
}

/** A platform that can be asked what arrived, or one that cannot. */
function senderTo(sink: string, after: (step: Step) => void, canTell: boolean): Sender {
  return {
    send({ key }: Job) {
      const file = openSync(sink, 'a');
      writeSync(file, `${key}\n`);
      fsyncSync(file);
      closeSync(file);
      after('send');
      return Promise.resolve('sent');
    },
    wasSent: ({ key }) => Promise.resolve(canTell ? sentIn(sink).includes(key) : undefined),
  };
}

if (require.main === module) {
  untilKilled();
  void work(taskOf() as WorkerTask, () => Promise.resolve(false));
}
