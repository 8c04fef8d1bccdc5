import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { teamsFindings } from '../../../adapters/teams/doctor';
import { EMULATOR, openBench, PRODUCTION } from './teams-bench';

/** Stands in for Microsoft Entra: one answer for each secret. */
const entra = createServer((request, response) => {
  let body = '';
  request.on('data', (part: Buffer) => (body += part.toString()));
  request.on('end', () => {
    const secret = new URLSearchParams(body).get('client_secret');
    if (secret === PRODUCTION.appPassword) response.end('{"access_token":"x"}');
    else response.writeHead(401).end(secret === 'odd' ? 'nonsense' : '{"error_codes":[7000215]}');
  });
});
let login: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => entra.listen(0, '127.0.0.1', resolve));
  login = `http://127.0.0.1:${(entra.address() as AddressInfo).port}`;
});
afterAll(() => void entra.close());

const states = async (...asked: Parameters<typeof teamsFindings>): Promise<string[]> =>
  (await teamsFindings(...asked)).map(({ state }) => state);

test('a good registration and a closed door are in order', async () => {
  const bench = await openBench(PRODUCTION);
  expect(await states(PRODUCTION, bench.url, login)).toEqual(['ok', 'ok', 'ok', 'ok']);
  await bench.close();
});

test('a wrong secret is told by name and never printed', async () => {
  const findings = await teamsFindings({ ...PRODUCTION, appPassword: 'top-secret' }, undefined, login);
  expect(findings.at(-1)).toMatchObject({
    state: 'wrong',
    what: expect.stringContaining('AADSTS7000215') as string,
    then: expect.stringContaining('MicrosoftAppPassword is wrong') as string,
  });
  expect(JSON.stringify(findings)).not.toContain('top-secret');
  expect(await states({ ...PRODUCTION, appPassword: 'odd' }, undefined, login)).toEqual([
    'ok',
    'ok',
    'wrong',
  ]);
});

test('ids of the wrong form, an open or absent door, and what cannot be known are told', async () => {
  expect(await states({ ...PRODUCTION, appId: 'my-app' }, undefined, login)).toEqual(['wrong', 'ok']);
  expect(await states({ ...PRODUCTION, appType: 'MultiTenant' }, undefined, login)).toEqual(['ok', 'unsure']);
  expect(await states({ ...PRODUCTION, appType: 'UserAssignedMSI' }, undefined, login)).toEqual([
    'ok',
    'ok',
    'unsure',
  ]);
  expect(await states(PRODUCTION, 'http://127.0.0.1:1/api/messages', login)).toEqual([
    'ok',
    'ok',
    'ok',
    'wrong',
  ]);
  expect(await states(PRODUCTION, undefined, 'http://127.0.0.1:1')).toEqual(['ok', 'ok', 'unsure']);
  expect(await states(EMULATOR)).toEqual(['ok']);
});
