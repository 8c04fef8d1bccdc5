import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Logger } from '../ports';
import type { Job, Outbox, Subscriptions } from '../store';

/** `nothing`: there was nothing to send after all. `gone`: nobody can be reached there any more. */
export type Sent = 'sent' | 'nothing' | 'gone' | { readonly later: Date };

/** How jobs reach a platform. Throwing means that nobody knows whether it arrived. */
export interface Sender {
  send(job: Job): Promise<Sent>;
  /** Whether an earlier try arrived; undefined on a platform that cannot tell. */
  wasSent(job: Job): Promise<boolean | undefined>;
}

/** Which platform a job is for and since when it waits, in milliseconds; a job's body may hold more. */
const letter = z.looseObject({ platform: z.string(), since: z.number() });
type Letter = z.infer<typeof letter>;

export interface OutboxParts {
  readonly store: Outbox & Pick<Subscriptions, 'unsubscribe'>;
  /** By the name of the platform. */
  readonly senders: ReadonlyMap<string, Sender>;
  readonly log: Logger;
  /** Called before every round, to put in what is due. */
  readonly fill?: (now: Date) => Promise<unknown>;
  /** Another one for each process. */
  readonly owner?: string;
  readonly now?: () => Date;
  readonly leaseSeconds?: number;
}

/** Much longer than two calls to a platform may take; after it a dead worker's job goes to another. */
const LEASE_SECONDS = 300;
const CALL_MS = 60_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Twenty tries at most: the pause doubles from a minute to four hours, and after two days nobody wants it. */
const LONGEST_PAUSE = 4 * HOUR;
const PATIENCE = 48 * HOUR;

/**
 * Sends what is in the outbox, each job once, however many workers share it. What nobody knows (a call that failed
 * half way, a platform that does not answer) is left until its lease ends: then it is doubtful, and asked after first.
 */
export class OutboxWorker {
  readonly #parts: OutboxParts;
  readonly #owner: string;
  readonly #now: () => Date;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<number> = Promise.resolve(0);
  #busy = false;
  #stopping = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#owner = parts.owner ?? randomUUID();
    this.#now = parts.now ?? (() => new Date());
  }

  /** A round now, and another so many seconds after each. */
  start(everySeconds = 30): void {
    const round = async (): Promise<void> => {
      await this.tick();
      if (!this.#stopping) this.#timer = setTimeout(() => void round(), everySeconds * 1_000).unref();
    };
    void round();
  }

  /** Begins nothing new, and ends when the job in hand has. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** One round: everything that is due. Never throws. Out: the number of jobs taken in hand. */
  async tick(): Promise<number> {
    if (!this.#busy && !this.#stopping) {
      this.#busy = true;
      this.#running = this.#round().finally(() => {
        this.#busy = false;
      });
    }
    return this.#running;
  }

  async #round(): Promise<number> {
    const { store, log, fill, leaseSeconds = LEASE_SECONDS } = this.#parts;
    let handled = 0;
    await fill?.(this.#now()).catch((error: unknown) => {
      log.error({ error: nameOf(error) }, 'the outbox could not be filled');
    });
    try {
      while (!this.#stopping) {
        const job = await store.lease(this.#owner, this.#now(), leaseSeconds);
        if (!job) break;
        handled += 1;
        await this.#handle(job);
      }
    } catch (error) {
      log.error({ error: nameOf(error) }, 'the outbox cannot be reached');
    }
    return handled;
  }

  async #handle(job: Job): Promise<void> {
    const { senders, log } = this.#parts;
    const { key } = job;
    const read = letterOf(job);
    if (!read) {
      log.error({ key }, 'a job that nobody can read is dropped');
      return this.#over(job);
    }
    try {
      const sender = senders.get(read.platform);
      if (!sender) throw new Error(`nobody here sends to ${read.platform}`);
      const arrived = job.doubtful ? await soon(sender.wasSent(job)) : false;
      if (arrived === false) {
        await this.#send(job, read, sender);
        return;
      }
      log.info(
        { key, arrived },
        arrived ? 'sent before' : 'may have been sent before, and is not sent twice',
      );
      await this.#over(job);
    } catch (error) {
      log.warn({ key, error: nameOf(error) }, 'left until its lease ends');
      if (this.#now().getTime() > read.since + PATIENCE) await this.#giveUp(job);
    }
  }

  async #send(job: Job, { since }: Letter, sender: Sender): Promise<void> {
    const { store, log } = this.#parts;
    if (!(await store.sending(this.#owner, job.key))) return;
    const result = await soon(sender.send(job));
    if (typeof result === 'object') return this.#later(job, since, result.later);
    if (result === 'gone') await store.unsubscribe(job.workspace, job.channel);
    await this.#over(job);
    log.info({ key: job.key, result }, 'a job of the outbox is done');
  }

  /** Not before the platform wants it, and each time as long again as it has waited already. */
  async #later(job: Job, since: number, wanted: Date): Promise<void> {
    const now = this.#now().getTime();
    const pause = Math.min(LONGEST_PAUSE, Math.max(MINUTE, now - since));
    const next = Math.max(wanted.getTime() || 0, now + pause);
    if (next > since + PATIENCE) return this.#giveUp(job);
    this.#parts.log.info({ key: job.key, next: new Date(next) }, 'not sent yet');
    await this.#parts.store.settle(this.#owner, job.key, new Date(next));
  }

  async #giveUp(job: Job): Promise<void> {
    this.#parts.log.error({ key: job.key }, 'given up');
    await this.#over(job);
  }

  async #over({ key }: Job): Promise<void> {
    await this.#parts.store.settle(this.#owner, key);
  }
}

function letterOf({ body }: Job): Letter | undefined {
  try {
    return letter.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

/** A call that never ends would hold up all the others. */
async function soon<T>(call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('no answer'));
    }, CALL_MS).unref();
  });
  return Promise.race([call, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** The words of an error may hold a message or a token: only its kind is told. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
