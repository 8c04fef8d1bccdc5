import { generateKeyPairSync } from 'node:crypto';
import { claims, encode, KEYS, now, openMicrosoft, SERVICE, token } from './microsoft';
import { openBench, personal, PRODUCTION, type Bench } from './teams-bench';

/** Real tokens, signed with RS256, against a real OpenID provider on this machine. */

const strangers = generateKeyPairSync('rsa', { modulusLength: 2048 });
const REFUSED = 'This request does not prove that it comes from Microsoft Teams.\n';

let bench: Bench;
let close: () => void;
beforeAll(async () => {
  close = await openMicrosoft();
  bench = await openBench(PRODUCTION);
});
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  close();
  await bench.close();
});

const knock = (authorization: string, change: object = {}): ReturnType<Bench['send']> =>
  bench.send(
    { ...personal('help', { deliveryMode: 'expectReplies' }), serviceUrl: SERVICE, ...change },
    { authorization },
  );

test('a good token is let in, and one within the skew of five minutes', async () => {
  expect((await knock(token(claims()))).status).toBe(200);
  expect((await knock(token({ ...claims(), exp: now() - 120 }))).status).toBe(200);
});

test('whatever is wrong with a token, the answer is 401 in our own words', async () => {
  const bad = {
    'another issuer': token({ ...claims(), iss: 'https://sts.windows.net/x/' }),
    'another audience': token({ ...claims(), aud: 'another-app' }),
    expired: token({ ...claims(), exp: now() - 3_600 }),
    'without an end': token({ ...claims(), exp: undefined }),
    'not yet valid': token({ ...claims(), nbf: now() + 3_600 }),
    'another service': token({ ...claims(), serviceurl: 'https://other.trafficmanager.net/' }),
    'no service': token({ ...claims(), serviceurl: undefined }),
    'a key nobody published': token(claims(), 'unknown'),
    'signed by a stranger': token(claims(), 'ours', strangers.privateKey),
    'a key not endorsed for Teams': token(claims(), 'webchat-only', KEYS.unendorsed),
    'cut off': token(claims()).slice(0, -9),
  };
  for (const [what, authorization] of Object.entries(bad)) {
    const { status, text } = await knock(authorization);
    expect([what, status, text]).toEqual([what, 401, REFUSED]);
  }
});

test('claims changed after signing are refused', async () => {
  const [head, , signature] = token(claims()).split('.');
  const { status } = await knock(
    [head, encode({ ...claims(), exp: now() + 9_999_999 }), signature].join('.'),
  );
  expect(status).toBe(401);
});

test('the same signed token is refused for another channel', async () => {
  expect((await knock(token(claims()), { channelId: 'webchat' })).status).toBe(403);
});
