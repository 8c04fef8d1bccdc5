import { readFileSync } from 'node:fs';
import { Installs } from '../../../adapters/slack/install';
import type { Refreshed } from '../../../adapters/slack/install-rotation';
import { Departures } from '../../../adapters/slack/install-departures';
import { message, payload, pressed } from './fixtures';
import { anEntry } from '../../an-entry';
import { withRig } from './rig';

const INSTALL = { clientId: '1.2', clientSecret: 'client-secret', stateSecret: 'a-state-secret-for-tests' };
const HERE = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false } as const;
const DAY = 24 * 60 * 60 * 1_000;

const { rig, say } = withRig({ config: { botToken: undefined, install: INSTALL } });

const now = (): number => Math.floor(Date.now() / 1_000);
const keep = (id: string, install: object): Promise<void> =>
  rig.store.keepSecret(id, 'slack', JSON.stringify({ installed: now() - 60, ...install }));

/** Goes to Slack's page and comes back as a browser does, with its cookie. */
async function installFrom(team: string, cookieOf = (cookie: string) => cookie): Promise<Response> {
  rig.slack.answers.set('oauth.v2.access', () => ({
    body: {
      ok: true,
      app_id: 'A01',
      token_type: 'bot',
      access_token: `xoxb-of-${team}`,
      bot_user_id: `U0BOT${team}`,
      scope: 'chat:write,commands,im:history',
      team: { id: team, name: 'A team' },
      authed_user: { id: 'U01ALICE' },
    },
  }));
  rig.slack.answers.set('auth.test', () => ({ body: { ok: true, bot_id: 'B01', user_id: 'U0BOT' } }));
  const away = await fetch(`${rig.url}/slack/install`, { redirect: 'manual' });
  const to = new URL(away.headers.get('location') ?? '');
  const cookie = (away.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const back = new URLSearchParams({ code: 'a-code', state: to.searchParams.get('state') ?? '' });
  return fetch(`${rig.url}/slack/oauth_redirect?${back.toString()}`, {
    headers: { cookie: cookieOf(cookie) },
  });
}

describe('installing', () => {
  it('sends the browser to Slack with the smallest scopes and no more', async () => {
    const response = await fetch(`${rig.url}/slack/install`, { redirect: 'manual' });
    const to = new URL(response.headers.get('location') ?? '');
    expect([response.status, to.host, to.searchParams.get('client_id')]).toEqual([302, 'slack.com', '1.2']);
    const manifest = JSON.parse(readFileSync('manifests/slack.json', 'utf8')) as {
      oauth_config: { scopes: { bot: string[] } };
    };
    expect(to.searchParams.get('scope')?.split(',')).toEqual(manifest.oauth_config.scopes.bot);
    expect(to.searchParams.get('user_scope') ?? '').toBe('');
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly/i);
  });

  it('in two workspaces gives each its own token, and answers with it', async () => {
    for (const team of ['T01TEST', 'T02OTHER']) expect((await installFrom(team)).status).toBe(200);
    rig.slack.calls.length = 0;
    await rig.event(message('dm-text-paste'));
    await rig.event({
      ...message('dm-text-paste', { team: 'T02OTHER' }),
      team_id: 'T02OTHER',
      context_team_id: 'T02OTHER',
      authorizations: [{ team_id: 'T02OTHER', is_bot: true, user_id: 'U0BOT' }],
    });
    const calls = await rig.slack.seen(2);
    expect(calls.map((each) => each.token).sort()).toEqual(['xoxb-of-T01TEST', 'xoxb-of-T02OTHER']);
  });

  it.each<[string, (cookie: string) => string]>([
    ['without the cookie of the browser that began', () => ''],
    ['with the state of somebody else', () => 'slack-app-oauth-state=another'],
  ])('%s is refused in a sentence, and nothing is kept', async (_what, cookieOf) => {
    const response = await installFrom('T01TEST', cookieOf);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('/slack/install');
    expect(await rig.store.secret('T01TEST', 'slack')).toBeUndefined();
  });

  it('cancelled at Slack, or called by somebody without a state, is told in a sentence without their words', async () => {
    for (const query of ['?error=access_denied&state=x', '', '?code=<script>&state=<script>']) {
      const response = await fetch(`${rig.url}/slack/oauth_redirect${query}`);
      expect(response.status).toBe(400);
      expect(await response.text()).not.toContain('<script>');
    }
    expect((await fetch(`${rig.url}/slack/install`, { method: 'POST' })).status).toBe(405);
  });

  it('puts no token into the log or, unsealed, into the store', async () => {
    await installFrom('T01TEST');
    expect(rig.log.lines.join()).not.toContain('xoxb');
    expect(rig.everythingKept()).not.toContain('xoxb-of-T01TEST');
  });
});

describe('a workspace whose token we do not have', () => {
  it('is answered through the response_url, which needs none', async () => {
    await rig.command(pressed('slash-text', { response_url: rig.responseUrl('no-token') }));
    expect((await rig.slack.seen(1))[0]?.to).toBe('/respond/no-token');
  });

  it('is told to install the app again when an answer does need one', async () => {
    rig.slack.answers.set('views.open', ({ token }) =>
      token === '' ? { body: { ok: false, error: 'not_authed' } } : undefined,
    );
    await rig.command(pressed('slash-empty', { response_url: rig.responseUrl('no-token') }));
    expect((await rig.slack.seen(2))[1]).toMatchObject({
      to: '/respond/no-token',
      body: { text: say('slack_locked_out') },
    });
  });
});

describe('a token that rotates', () => {
  const refreshed = (n: number): Refreshed => ({
    token: `xoxb-${n}`,
    refresh: `xoxe-${n}`,
    expiresIn: 43_200,
  });
  const installs = (trade: (refresh: string) => Promise<Refreshed>): Installs =>
    new Installs({ store: rig.store, log: rig.log, trade });
  const old = (left: number): object => ({
    token: 'xoxb-old',
    refresh: 'xoxe-old',
    expires: now() + left,
  });

  it('is used as it is while it lives longer than two hours', async () => {
    await keep('T1', old(3 * 60 * 60));
    const trade = jest.fn<Promise<Refreshed>, [string]>();
    expect(await installs(trade).authorize(HERE)).toEqual({ botToken: 'xoxb-old' });
    expect(trade).not.toHaveBeenCalled();
  });

  it('is renewed before its end, without keeping the person waiting', async () => {
    await keep('T1', old(60 * 60));
    let arrive: (got: Refreshed) => void = () => undefined;
    const here = installs(() => new Promise((resolve) => (arrive = resolve)));
    expect(await here.authorize(HERE)).toEqual({ botToken: 'xoxb-old' });
    await rig.slack.seen(0);
    arrive(refreshed(1));
    await rig.slack.seen(0);
    expect(await here.authorize(HERE)).toEqual({ botToken: 'xoxb-1' });
  });

  it('that is over is traded once, however many ask in however many processes', async () => {
    await keep('T1', old(-10));
    const traded: string[] = [];
    const trade = async (refresh: string): Promise<Refreshed> => {
      traded.push(refresh);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return refreshed(traded.length);
    };
    const [one, two] = [installs(trade), installs(trade)];
    const got = await Promise.all([one, one, two, two].map((each) => each.authorize(HERE)));
    expect(got).toEqual(Array.from({ length: 4 }, () => ({ botToken: 'xoxb-1' })));
    expect(traded).toEqual(['xoxe-old']);
  });

  it('that cannot be renewed is logged without a token, and ends nothing', async () => {
    await keep('T1', old(-10));
    const here = installs(() => Promise.reject(new Error('invalid_refresh_token xoxe-old')));
    expect(await here.authorize(HERE)).toEqual({});
    expect(rig.log.lines.join()).toContain('T1');
    expect(rig.log.lines.join()).not.toContain('xoxe');
  });
});

describe('uninstalling', () => {
  const uninstalled = (time = now()): object => payload('app-uninstalled', { event_time: time });

  it.each(['app-uninstalled', 'tokens-revoked'])('removes the token at once (%s)', async (name) => {
    await keep('T01TEST', { token: 'xoxb-1' });
    await rig.event(payload(name, { event_time: now() }));
    await rig.slack.seen(0);
    expect(await rig.store.secret('T01TEST', 'slack')).toBeUndefined();
  });

  it('told late, after the app was installed again, removes nothing', async () => {
    await keep('T01TEST', { token: 'xoxb-2', installed: now() });
    await rig.event(uninstalled(now() - 30));
    await rig.slack.seen(0);
    expect(await rig.store.secret('T01TEST', 'slack')).toContain('xoxb-2');
  });

  it('keeps the board for the retention days, and then removes everything', async () => {
    await keep('T01TEST', { token: 'xoxb-1' });
    const entry = anEntry({ workspace: 'T01TEST' });
    const shared = await rig.store.addEntry(entry);
    expect(shared).toMatchObject({ kind: 'shared' });
    await rig.event(uninstalled());
    await rig.slack.seen(0);
    const installs = new Installs({
      store: rig.store,
      log: rig.log,
      trade: () => Promise.reject(new Error()),
    });
    const departures = new Departures({ store: rig.store, installs, retentionDays: 7, log: rig.log });
    const id = (shared as { entry: { id: string } }).entry.id;
    await departures.sweep(new Date(Date.now() + 6 * DAY));
    expect(await rig.store.entry('T01TEST', id)).toBeDefined();
    await departures.sweep(new Date(Date.now() + 8 * DAY));
    expect(await rig.store.entry('T01TEST', id)).toBeUndefined();
  });

  it('and coming back within them keeps everything', async () => {
    await keep('T01TEST', { token: 'xoxb-1' });
    const shared = await rig.store.addEntry(anEntry({ workspace: 'T01TEST' }));
    await rig.event(uninstalled());
    await rig.slack.seen(0);
    await keep('T01TEST', { token: 'xoxb-2' });
    const installs = new Installs({
      store: rig.store,
      log: rig.log,
      trade: () => Promise.reject(new Error()),
    });
    const departures = new Departures({ store: rig.store, installs, retentionDays: 7, log: rig.log });
    await departures.sweep(new Date(Date.now() + 8 * DAY));
    const id = (shared as { entry: { id: string } }).entry.id;
    expect(await rig.store.entry('T01TEST', id)).toBeDefined();
    expect(await rig.store.secret('T01TEST', 'slack')).toContain('xoxb-2');
  });
});
