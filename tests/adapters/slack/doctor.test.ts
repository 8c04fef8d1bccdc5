import { doctorCommand } from '../../../adapters/cli/doctor';
import { slackChecks } from '../../../adapters/slack/doctor';
import type { SlackConfig } from '../../../src/slack-config';
import { withRig } from './rig';

const SECRET = 'a-signing-secret-for-tests';
const SCOPES = 'chat:write,commands,im:history,files:read,users:read,app_mentions:read';

const { rig } = withRig();

async function doctor(config: Partial<SlackConfig>, url?: string): Promise<[number, string]> {
  const said: string[] = [];
  const code = await doctorCommand(slackChecks({ apiUrl: rig.slack.apiUrl, ...config }, url), (line) =>
    said.push(line),
  );
  return [code, said.join('\n')];
}

const grant = (scopes: string): void => {
  rig.slack.answers.set('auth.test', () => ({
    headers: { 'x-oauth-scopes': scopes },
    body: { ok: true, team: 'Bakkerij Peeters', user_id: 'U0BOT' },
  }));
};

describe('the doctor', () => {
  it('finds nothing wrong with a good token, and our own door', async () => {
    grant(SCOPES);
    const [code, said] = await doctor({ botToken: 'xoxb-good', signingSecret: SECRET }, rig.eventsUrl);
    expect(said).toMatch(/Bakkerij Peeters[^]*every scope[^]*request URL answers[^]*turns away/);
    expect(code).toBe(0);
  });

  it('names the scopes that are lacking, and says what to do', async () => {
    grant('commands,chat:write');
    const [code, said] = await doctor({ botToken: 'xoxb-good', signingSecret: SECRET }, rig.eventsUrl);
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/lacks the scopes .*im:history[^]*install the app again/),
    ]);
  });

  it.each([
    ['invalid_auth', 'Copy the Bot User OAuth Token again'],
    ['account_inactive', 'Copy the Bot User OAuth Token again'],
  ])('tells a refused bot token (%s) and never prints it', async (error, advice) => {
    rig.slack.answers.set('auth.test', () => ({ body: { ok: false, error } }));
    const [code, said] = await doctor({ botToken: 'xoxb-bad', signingSecret: SECRET }, rig.eventsUrl);
    expect([code, said.includes(error), said.includes(advice)]).toEqual([1, true, true]);
    expect(said).not.toMatch(/xoxb-bad|a-signing-secret/);
  });

  it('tries whether the app token opens a socket', async () => {
    const [good, fine] = await doctor({ appToken: 'xapp-good' });
    expect([good, fine]).toEqual([0, expect.stringContaining('opens a socket')]);
    rig.slack.answers.set('apps.connections.open', () => ({ body: { ok: false, error: 'missing_scope' } }));
    const [bad, said] = await doctor({ appToken: 'xapp-bad' });
    expect([bad, said]).toEqual([1, expect.stringContaining('connections:write')]);
    expect(said).not.toContain('xapp-bad');
  });

  it('tells another signing secret, nobody at the address, and somebody else at it', async () => {
    const at = (url: string, signingSecret = SECRET): Promise<[number, string]> =>
      doctor({ signingSecret }, url);
    expect(await at(rig.eventsUrl, 'another')).toEqual([
      1,
      expect.stringContaining('another SLACK_SIGNING_SECRET'),
    ]);
    expect(await at('http://127.0.0.1:1/slack/events')).toEqual([
      1,
      expect.stringContaining('Nobody answers'),
    ]);
    expect(await at(`${rig.slack.url}/api/x`)).toEqual([
      1,
      expect.stringContaining('Something else answers'),
    ]);
  });

  it('without an address asks for it, which is no fault', async () => {
    expect(await doctor({ signingSecret: SECRET })).toEqual([
      0,
      expect.stringContaining('npm run doctor -- https://'),
    ]);
  });

  it('with no way out to Slack says so instead of blaming the token', async () => {
    const [code, said] = await doctor({
      botToken: 'xoxb-good',
      appToken: 'xapp-1',
      apiUrl: 'http://127.0.0.1:1/api/',
    });
    expect([code, said]).toEqual([0, expect.stringContaining('way out to https://slack.com')]);
  });
});
