import type { Connector } from './connector';

/** In milliseconds. */
const CALL_MS = 10_000;

/**
 * Posts (POST) or changes (PUT) a message that only one person in the conversation sees. By hand: the SDK drops what
 * makes it targeted, and would post it for all to see. Rejects as the SDK's calls do.
 */
export async function callTargeted(
  { baseUri, credentials }: Connector,
  method: 'POST' | 'PUT',
  { conversation, id }: { conversation: string; id: string },
  body: object,
): Promise<{ id?: string }> {
  const home = (baseUri ?? '').replace(/\/$/, '');
  const path = [conversation, 'activities', ...(id === '' ? [] : [id])].map(encodeURIComponent).join('/');
  const headers = {
    'content-type': 'application/json',
    ...(credentials.appId ? { authorization: `Bearer ${await credentials.getToken()}` } : {}),
  };
  const url = `${home}/v3/conversations/${path}?isTargetedActivity=true`;
  const signal = AbortSignal.timeout(CALL_MS);
  const response = await fetch(url, {
    method,
    headers,
    body: JSON.stringify(body),
    signal,
    redirect: 'error',
  });
  const { status: statusCode } = response;
  if (!response.ok) throw Object.assign(new Error('refused'), { statusCode, response });
  return (await response.json().catch(() => ({}))) as { id?: string };
}
