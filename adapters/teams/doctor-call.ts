/** One thing that was looked at; `then` says what to do when it is not right. Never a secret. */
export interface Finding {
  readonly state: 'ok' | 'wrong' | 'unsure';
  readonly what: string;
  readonly then?: string | undefined;
}

const PATIENCE_MS = 10_000;

/** Posts something as nobody in particular. Out: undefined when nothing answers. */
export async function call(url: string, body: string | URLSearchParams): Promise<Response | undefined> {
  const headers = typeof body === 'string' ? { 'content-type': 'application/json' } : undefined;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  return fetch(url, {
    method: 'POST',
    body,
    signal,
    redirect: 'error',
    ...(headers ? { headers } : {}),
  }).catch(() => undefined);
}
