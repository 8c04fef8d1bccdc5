import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { openBench, personal, PRODUCTION, type Bench } from './teams-bench';

/** Real tokens, signed with RS256, against a real OpenID provider on this machine that publishes its keys. */

const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
const unendorsed = generateKeyPairSync('rsa', { modulusLength: 2048 });
const strangers = generateKeyPairSync('rsa', { modulusLength: 2048 });
const SERVICE = 'https://smba.trafficmanager.net/emea/';
const REFUSED = 'This request does not prove that it comes from Microsoft Teams.\n';

const provider = createServer((request, response) => {
  const home = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const key = (kid: string, pair: typeof ours, endorsements: string[]): object => ({
    ...pair.publicKey.export({ format: 'jwk' }),
    ...{ kid, use: 'sig', endorsements },
  });
  const keys = [key('ours', ours, ['msteams']), key('webchat-only', unendorsed, ['webchat'])];
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(request.url === '/keys' ? { keys } : { jwks_uri: `${home}/keys` }));
});

let bench: Bench;
let redirected: jest.SpyInstance;
beforeAll(async () => {
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/openid`;
  const inside = createRequire(require.resolve('botbuilder'));
  const { OpenIdMetadata } = inside('botframework-connector/lib/auth/openIdMetadata') as {
    OpenIdMetadata: new (url: string) => object;
  };
  const { JwtTokenExtractor } = inside('botframework-connector/lib/auth/jwtTokenExtractor') as {
    JwtTokenExtractor: { getOrAddOpenIdMetadata(): object };
  };
  const metadata = new OpenIdMetadata(url);
  // Only the address of the provider is another: fetching, keys and signatures are the SDK's.
  redirected = jest.spyOn(JwtTokenExtractor, 'getOrAddOpenIdMetadata');
  redirected.mockImplementation(() => metadata);
  bench = await openBench(PRODUCTION);
});
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  redirected.mockRestore();
  provider.closeAllConnections();
  provider.close();
  await bench.close();
});

const now = (): number => Math.floor(Date.now() / 1_000);
const good = (): Record<string, unknown> => ({
  ...{ iss: 'https://api.botframework.com', aud: PRODUCTION.appId, serviceurl: SERVICE },
  ...{ nbf: now() - 60, exp: now() + 3_600 },
});
const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
function token(claims: object, kid = 'ours', key: KeyObject = ours.privateKey): string {
  const body = `${encode({ alg: 'RS256', typ: 'JWT', kid })}.${encode(claims)}`;
  return `Bearer ${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`;
}
const knock = (authorization: string, change: object = {}): ReturnType<Bench['send']> =>
  bench.send(
    { ...personal('help', { deliveryMode: 'expectReplies' }), serviceUrl: SERVICE, ...change },
    { authorization },
  );

test('a good token is let in, and one within the skew of five minutes', async () => {
  expect((await knock(token(good()))).status).toBe(200);
  expect((await knock(token({ ...good(), exp: now() - 120 }))).status).toBe(200);
});

test('whatever is wrong with a token, the answer is 401 in our own words', async () => {
  const bad = {
    'another issuer': token({ ...good(), iss: 'https://sts.windows.net/x/' }),
    'another audience': token({ ...good(), aud: 'another-app' }),
    expired: token({ ...good(), exp: now() - 3_600 }),
    'without an end': token({ ...good(), exp: undefined }),
    'not yet valid': token({ ...good(), nbf: now() + 3_600 }),
    'another service': token({ ...good(), serviceurl: 'https://other.trafficmanager.net/' }),
    'no service': token({ ...good(), serviceurl: undefined }),
    'a key nobody published': token(good(), 'unknown'),
    'signed by a stranger': token(good(), 'ours', strangers.privateKey),
    'a key not endorsed for Teams': token(good(), 'webchat-only', unendorsed.privateKey),
    'cut off': token(good()).slice(0, -9),
  };
  for (const [what, authorization] of Object.entries(bad)) {
    const { status, text } = await knock(authorization);
    expect([what, status, text]).toEqual([what, 401, REFUSED]);
  }
});

test('claims changed after signing are refused', async () => {
  const [head, , signature] = token(good()).split('.');
  const { status } = await knock([head, encode({ ...good(), exp: now() + 9_999_999 }), signature].join('.'));
  expect(status).toBe(401);
});

test('the same signed token is refused for another channel', async () => {
  expect((await knock(token(good()), { channelId: 'webchat' })).status).toBe(403);
});
