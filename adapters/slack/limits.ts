/** The Web API's own limits, kept for one method and channel at a time; Slack counts them so. */

type Fetch = typeof fetch;

/** How long one call may take, in milliseconds. */
const CALL = 10_000;
/** How long a message may be held back, in milliseconds: after that the person has given up. */
const PATIENCE = 30_000;
/** A trigger lives three seconds: a form that is late is no form. */
const HURRIED = /\/views\.(?:open|push)$/;
/** After a refusal a channel takes about one message a second. */
const PACE = 1_000;

/**
 * fetch for Slack's Web API that honours 429 with Retry-After. Only calls of the same method to the same channel wait,
 * in their order; web-api itself would hold up every call of the workspace. What would have to wait longer than half
 * a minute comes back as the 429 that it is.
 */
export function patientFetch(inner: Fetch = fetch): Fetch {
  /** From when on each lane is free again, in milliseconds; a lane that is not here is free. */
  const free = new Map<string, number>();

  /** Waits for the lane. False when that takes too long. */
  async function turn(lane: string, deadline: number): Promise<boolean> {
    const from = free.get(lane) ?? 0;
    const now = Date.now();
    if (from <= now) free.delete(lane);
    else if (from > deadline) return false;
    else {
      free.set(lane, from + PACE);
      await new Promise((resolve) => setTimeout(resolve, from - now));
    }
    return true;
  }

  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const lane = laneOf(url, init);
    const deadline = Date.now() + (HURRIED.test(url) ? 0 : PATIENCE);
    let refused: Response | undefined;
    while (await turn(lane, deadline)) {
      const response = await inner(input, { ...init, signal: AbortSignal.timeout(CALL) });
      const seconds = response.status === 429 ? Number(response.headers.get('retry-after')) : NaN;
      if (!(seconds >= 0)) return response;
      await response.body?.cancel();
      free.set(lane, Math.max(free.get(lane) ?? 0, Date.now() + Math.max(seconds * 1_000, PACE)));
      refused = response;
    }
    const wait = Math.ceil(((free.get(lane) ?? 0) - Date.now()) / 1_000);
    return (
      refused ?? new Response(null, { status: 429, headers: { 'retry-after': String(Math.max(wait, 1)) } })
    );
  };
}

/** Method, workspace (its token) and, where there is one, channel. */
function laneOf(url: string, init: RequestInit | undefined): string {
  const channel = typeof init?.body === 'string' ? new URLSearchParams(init.body).get('channel') : null;
  return [url, new Headers(init?.headers).get('authorization'), channel].join(' ');
}
