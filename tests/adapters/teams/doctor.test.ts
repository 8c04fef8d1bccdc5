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

/** Nobody keeps order, and no door was named. */
const UNSEEN = ['unsure', 'unsure'];
const states = async (...asked: Parameters<typeof teamsFindings>): Promise<string[]> =>
  (await teamsFindings(...asked)).map(({ state }) => state);

test('a good registration and a closed door are in order', async () => {
  const bench = await openBench(PRODUCTION);
  const config = { ...PRODUCTION, admins: [PRODUCTION.tenantId] };
  expect(await states(config, bench.url, login)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
  await bench.close();
});

test('a wrong secret is told by name and never printed', async () => {
  const findings = await teamsFindings({ ...PRODUCTION, appPassword: 'top-secret' }, undefined, login);
  expect(findings.find(({ state }) => state === 'wrong')).toMatchObject({
    state: 'wrong',
    what: expect.stringContaining('AADSTS7000215') as string,
    then: expect.stringContaining('MicrosoftAppPassword is wrong') as string,
  });
  expect(JSON.stringify(findings)).not.toContain('top-secret');
  expect(await states({ ...PRODUCTION, appPassword: 'odd' }, undefined, login)).toEqual([
    ...['ok', 'ok', 'wrong'],
    ...UNSEEN,
  ]);
});

test('ids of the wrong form, an open or absent door, and what cannot be known are told', async () => {
  expect(await states({ ...PRODUCTION, appId: 'my-app' }, undefined, login)).toEqual([
    'wrong',
    'ok',
    ...UNSEEN,
  ]);
  const many = { ...PRODUCTION, appType: 'MultiTenant' as const };
  expect(await states(many, undefined, login)).toEqual(['ok', 'unsure', ...UNSEEN]);
  const managed = { ...PRODUCTION, appType: 'UserAssignedMSI' as const };
  expect(await states(managed, undefined, login)).toEqual(['ok', 'ok', 'unsure', ...UNSEEN]);
  const closed = await states(PRODUCTION, 'http://127.0.0.1:1/api/messages', login);
  expect(closed).toEqual(['ok', 'ok', 'ok', 'unsure', 'wrong']);
  expect(await states(PRODUCTION, undefined, 'http://127.0.0.1:1')).toEqual([
    'ok',
    'ok',
    'unsure',
    ...UNSEEN,
  ]);
  expect(await states(EMULATOR)).toEqual(['ok']);
});

test('an administrator named by anything but an object id is told of, without saying who', async () => {
  const findings = await teamsFindings({ ...PRODUCTION, admins: ['anna@example.com'] }, undefined, login);
  expect(findings.map(({ what }) => what)).toContain('Teams: 1 in TEAMS_ADMINS are no object ids.');
  expect(JSON.stringify(findings)).not.toContain('anna@');
});
