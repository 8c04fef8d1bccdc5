import { ModelError } from './model-port';

/** One limit for everything that is waited for. A promise that ignores the signal is left behind. */
export class Deadline {
  readonly signal: AbortSignal;
  readonly #control = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #stopping: AbortSignal;
  readonly #stop: () => void;

  constructor(ms: number, stopping: AbortSignal) {
    this.signal = this.#control.signal;
    this.#stopping = stopping;
    this.#stop = () => {
      this.#control.abort(new ModelError('cancelled'));
    };
    this.#timer = setTimeout(() => {
      this.#control.abort(new ModelError('timeout'));
    }, ms);
    if (stopping.aborted) this.#stop();
    else stopping.addEventListener('abort', this.#stop, { once: true });
  }

  holds<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        reject(this.signal.reason as ModelError);
      };
      if (this.signal.aborted) onAbort();
      this.signal.addEventListener('abort', onAbort, { once: true });
      work.then(resolve, reject);
    });
  }

  over(): void {
    clearTimeout(this.#timer);
    this.#stopping.removeEventListener('abort', this.#stop);
  }
}
