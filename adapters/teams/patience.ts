/** What a second try may do: nothing new (`again`), or the same thing twice (`once`), as posting does. */
export type Kind = 'again' | 'once';

/** Teams took nothing: the call can be made again without doubling anything. */
const REFUSED = [412, 429];
/** Nobody knows whether it was taken. */
const IN_DOUBT = [500, 502, 503, 504];
const TRIES = 4;
/** In milliseconds; doubled each time, and half of it by chance, so that callers do not come back together. */
const FIRST_PAUSE = 500;
/** Nobody waits longer than this for one answer, in milliseconds. */
const LONGEST_PAUSE = 10_000;

/**
 * Makes a call to Teams until it is taken: again after 429 (as long as Teams asks to wait) and 412, and after a server's
 * error only where it cannot happen twice. Rejects with the last error.
 */
export async function patiently<T>(kind: Kind, call: () => Promise<T>, sleep = pause): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      const wait = waitAfter(error, tries);
      if (tries === TRIES || !mayRepeat(error, kind) || wait > LONGEST_PAUSE) throw error;
      await sleep(wait);
    }
  }
}

function mayRepeat(error: unknown, kind: Kind): boolean {
  const status = statusOf(error);
  if (status !== undefined && REFUSED.includes(status)) return true;
  return kind === 'again' && (status === undefined || IN_DOUBT.includes(status));
}

function waitAfter(error: unknown, tries: number): number {
  const asked = Number(retryAfter(error)) * 1_000;
  if (Number.isFinite(asked) && asked > 0) return asked;
  const most = FIRST_PAUSE * 2 ** (tries - 1);
  return most / 2 + (Math.random() * most) / 2;
}

/** The HTTP status of a refused call; undefined when there was no answer at all. */
export function statusOf(error: unknown): number | undefined {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

function retryAfter(error: unknown): string | undefined {
  const headers = (
    error as { response?: { headers?: { get?: (name: string) => string | undefined } } } | null
  )?.response?.headers;
  return headers?.get?.('retry-after');
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What became of a call that failed: the bot is not there, Teams would not have it, or nobody knows. */
export function outcomeOf(error: unknown): 'absent' | 'refused' | 'doubt' {
  const status = statusOf(error);
  if (status === 403 || status === 404) return 'absent';
  return status !== undefined && status >= 400 && status < 500 ? 'refused' : 'doubt';
}
