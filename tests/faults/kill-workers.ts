import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './child';
import { openStore, rowsOf, type Place } from './place';
import { sentIn, STEPS, work, WORKER, type WorkerTask } from './worker';

export interface SendReport {
  readonly jobs: number;
  readonly deaths: number;
  /** Jobs that never arrived: only where the platform cannot tell, and its worker died in the act. */
  readonly unsent: number;
  /** What went wrong, a sentence each. */
  readonly wrongs: readonly string[];
}

/**
 * Lets workers die with their jobs in the outbox, `deaths` of them, after each step in turn; others that run at the
 * same time take over. Half of the jobs go to a platform that can tell what arrived, half to one that cannot.
 */
export async function killWorkers(place: Place, deaths: number): Promise<SendReport> {
  // Enough that none of them runs out of work before it dies.
  const jobs = 6 * deaths;
  const folder = mkdtempSync(join(tmpdir(), 'roastpitch-sink-'));
  const sink = join(folder, 'sent');
  try {
    await fill(place, jobs);
    const wrongs: string[] = [];
    const queue = Array.from({ length: deaths }, (_, i): WorkerTask => ({
      place,
      sink,
      owner: `worker ${i}`,
      dies: { step: STEPS[i % STEPS.length] ?? 'send', job: 1 + (i % 3) },
    }));
    const killed = async (): Promise<void> => {
      for (let task = queue.shift(); task; task = queue.shift()) {
        const { signal, errors } = await startChild(WORKER, task).ended;
        if (signal !== 'SIGKILL') wrongs.push(`${task.owner} ended before it died: ${errors}`);
      }
    };
    // Two at a time.
    await Promise.all([killed(), killed()]);
    const over = async (): Promise<boolean> =>
      (await rowsOf(place, 'select key from outbox where done_at is null')).length === 0;
    await work({ place, sink, owner: 'the last' }, over);
    const times = new Map<string, number>();
    for (const key of sentIn(sink)) times.set(key, 1 + (times.get(key) ?? 0));
    let unsent = 0;
    for (let i = 0; i < jobs; i += 1) {
      const count = times.get(keyOf(i)) ?? 0;
      if (count === 0) unsent += 1;
      if (count > 1) wrongs.push(`${keyOf(i)} was sent ${count} times.`);
      if (count < 1 && platformOf(i) === 'asks') wrongs.push(`${keyOf(i)} never arrived.`);
    }
    const inTheAct = Math.ceil(deaths / STEPS.length);
    if (unsent > inTheAct) wrongs.push(`${unsent} never arrived, and ${inTheAct} died in the act.`);
    return { jobs, deaths, unsent, wrongs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const platformOf = (i: number): string => (i % 2 ? 'mute' : 'asks');
// The number first: jobs come in the order of their keys, and both platforms must meet every death.
const keyOf = (i: number): string => `${i} ${platformOf(i)}`;

async function fill(place: Place, jobs: number): Promise<void> {
  const store = await openStore(place);
  const since = Date.now();
  for (let i = 0; i < jobs; i += 1) {
    const body = JSON.stringify({ platform: platformOf(i), since });
    await store.post({ key: keyOf(i), workspace: 'w1', channel: `c${i}`, body }, new Date(since - 1_000));
  }
  await store.close();
}
