import { z } from 'zod';
import type { Incoming } from './activity';
import { tenantOf } from './person';

/** The only issuer of tokens for what comes from Teams. The SDK would also take any tenant's token for its Emulator. */
const ISSUER = 'https://api.botframework.com';
const SKEW_SECONDS = 5 * 60;
/** Hosts of the service that answers go to. The token's signed serviceurl claim, which the SDK compares, is the lock; this is the bolt. */
const SERVICE_HOST =
  /^(?:[a-z0-9-]+\.)+(?:trafficmanager\.net|botframework\.com|teams\.microsoft\.com|botapi\.skype\.com)$/;
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

const header = z.object({ alg: z.literal('RS256'), kid: z.string().min(1) });
const claims = z.object({ iss: z.literal(ISSUER), aud: z.string(), exp: z.number() });

/**
 * Why a bearer token cannot be good, before the SDK spends a signature check on it: wrong form, algorithm, issuer,
 * audience, expired, or without an end, which the SDK would let live for ever. Undefined when it may be good.
 * `now` is in seconds since 1970.
 */
export function tokenProblem(
  authorization: string | undefined,
  appId: string,
  now: number,
): string | undefined {
  const [scheme, token = '', ...more] = (authorization ?? '').split(' ');
  const [head, body, signature, ...rest] = token.split('.');
  if (scheme !== 'Bearer' || more.length > 0 || rest.length > 0 || !signature) return 'no bearer token';
  if (!header.safeParse(decode(head)).success) return 'wrong algorithm or no key';
  const claimed = claims.safeParse(decode(body));
  if (!claimed.success) return 'wrong issuer or no expiry';
  if (claimed.data.aud !== appId) return 'another audience';
  return claimed.data.exp + SKEW_SECONDS < now ? 'expired' : undefined;
}

function decode(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Why an activity is not taken: another channel, or a place where answers must not go. Undefined when it is fine. */
export function callerProblem(activity: Incoming, emulator: boolean): string | undefined {
  const channels = emulator ? ['msteams', 'emulator', 'webchat'] : ['msteams'];
  if (!channels.includes(activity.channelId)) return 'This bot speaks to Microsoft Teams only.';
  const url = URL.canParse(activity.serviceUrl) ? new URL(activity.serviceUrl) : undefined;
  if (emulator)
    return url && isHere(url) ? undefined : 'In emulator mode the serviceUrl must be on this machine.';
  if (!url || !isMicrosoft(url)) return 'The serviceUrl is not a host of Microsoft.';
  return tenantOf(activity) ? undefined : 'The activity names no tenant.';
}

function isHere(url: URL): boolean {
  return /^https?:$/.test(url.protocol) && LOOPBACK.includes(url.hostname);
}

function isMicrosoft(url: URL): boolean {
  return (
    url.protocol === 'https:' && url.username === '' && url.port === '' && SERVICE_HOST.test(url.hostname)
  );
}

/** True for a request from this machine: emulator mode checks no tokens. */
export function isLoopback(address: string | undefined): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address ?? '');
}
