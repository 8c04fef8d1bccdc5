import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { PRODUCTION } from './teams-bench';

/** The service that activities come from, as Microsoft calls one of them. */
export const SERVICE = 'https://smba.trafficmanager.net/emea/';

const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
const unendorsed = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const KEYS = { ours: ours.privateKey, unendorsed: unendorsed.privateKey };

/** A real OpenID provider on this machine that publishes its keys, in the place of Microsoft's. Out: how to end it. */
export async function openMicrosoft(): Promise<() => void> {
  const provider = createServer((request, response) => {
    const key = (kid: string, pair: typeof ours, endorsements: string[]): object => ({
      ...pair.publicKey.export({ format: 'jwk' }),
      ...{ kid, use: 'sig', endorsements },
    });
    const keys = [key('ours', ours, ['msteams']), key('webchat-only', unendorsed, ['webchat'])];
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys } : { jwks_uri: `${home()}/keys` }));
  });
  const home = (): string => `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  const inside = createRequire(require.resolve('botbuilder'));
  const { OpenIdMetadata } = inside('botframework-connector/lib/auth/openIdMetadata') as {
    OpenIdMetadata: new (url: string) => object;
  };
  const { JwtTokenExtractor } = inside('botframework-connector/lib/auth/jwtTokenExtractor') as {
    JwtTokenExtractor: { getOrAddOpenIdMetadata(): object };
  };
  const metadata = new OpenIdMetadata(`${home()}/openid`);
  // Only the address of the provider is another: fetching, keys and signatures are the SDK's.
  const redirected = jest.spyOn(JwtTokenExtractor, 'getOrAddOpenIdMetadata');
  redirected.mockImplementation(() => metadata);
  return () => {
    redirected.mockRestore();
    provider.closeAllConnections();
    provider.close();
  };
}

export const now = (): number => Math.floor(Date.now() / 1_000);

/** What Microsoft claims of a request from Teams. */
export const claims = (): Record<string, unknown> => ({
  ...{ iss: 'https://api.botframework.com', aud: PRODUCTION.appId, serviceurl: SERVICE },
  ...{ nbf: now() - 60, exp: now() + 3_600 },
});

export const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A bearer token with these claims, signed with RS256. */
export function token(claimed: object = claims(), kid = 'ours', key: KeyObject = KEYS.ours): string {
  const body = `${encode({ alg: 'RS256', typ: 'JWT', kid })}.${encode(claimed)}`;
  return `Bearer ${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`;
}
