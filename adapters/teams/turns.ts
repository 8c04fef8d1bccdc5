/** Teams sends a message again after 15 seconds, and thinks a slow bot ill: after this the answer comes later. */
const ANSWER_WITHIN_MS = 2_500;
/** How long stopping waits for turns under way, in milliseconds. */
const LAST_WORDS_MS = 5_000;

/** The turns under way: a request does not wait for a slow one, and stopping waits for all. */
export class Turns {
  readonly #open = new Set<Promise<unknown>>();

  /** Out: what became of the turn, or 'later' when it takes longer than a request may. Rejects as the turn does. */
  async soon<T>(turn: Promise<T>, onLateFailure: (error: unknown) => void): Promise<T | 'later'> {
    const done = this.keep(turn);
    const result = await Promise.race([done, pause(ANSWER_WITHIN_MS).then(() => 'later' as const)]);
    if (result === 'later') done.catch(onLateFailure);
    return result;
  }

  /** The same turn, which stopping waits for. */
  async keep<T>(turn: Promise<T>): Promise<T> {
    this.#open.add(turn);
    return turn.finally(() => this.#open.delete(turn));
  }

  /** Resolves when all is said, or when nobody can wait any longer. */
  async end(): Promise<void> {
    await Promise.race([Promise.allSettled(this.#open), pause(LAST_WORDS_MS)]);
  }
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
