import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { sqliteStore } from '../../adapters/storage/sqlite';
import { ALWAYS } from '../../src/board/period';
import { press } from '../adapters/teams/teams-bench';
import { keeping } from '../an-entry';
import { PITCHES } from '../texts';
import { Client, freePort, isThere, startClient, until } from './teams-playground';

/** The real server in front of Microsoft's own local Teams client, in a real browser; all of it on this machine. */

const ROOT = join(__dirname, '..', '..');
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const browserPath = BROWSERS.find((path) => existsSync(path));
/** The client's own tenant. */
const TENANT = '00000000-0000-0000-0000-0000000000001';
/** Where pictures for the guide go, when they are asked for: TEAMS_PICTURES=docs. */
const PICTURES = process.env.TEAMS_PICTURES;

const missing = !isThere()
  ? 'There is no local Teams client: node tests/e2e/fetch-clients.cjs'
  : browserPath === undefined
    ? 'There is no chromium: apt-get install -y chromium'
    : undefined;

if (missing === undefined) describe('RoastPitch in Microsoft’s local Teams client', inTeams);
else if (process.env.CI === 'true') {
  test('needs the local Teams client, and in CI nobody may skip it', () => {
    throw new Error(missing);
  });
} else {
  console.warn(`SKIPPED: the end-to-end test of Teams. ${missing}`);
  test.skip('a real local Teams client (skipped, see the warning)', () => undefined);
}

function inTeams(): void {
  jest.setTimeout(60_000);
  let folder: string;
  let bot: ChildProcess;
  let client: ChildProcess;
  let browser: Browser;
  let page: Page;
  let teams: Client;
  let endpoint: string;
  let home: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'roastpitch-teams-'));
    mkdirSync(join(folder, 'client'));
    const port = await freePort();
    endpoint = `http://127.0.0.1:${port}/api/messages`;
    const none = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: '', SLACK_CLIENT_ID: '' };
    const app = {
      MicrosoftAppId: '',
      MicrosoftAppPassword: '',
      MicrosoftAppTenantId: '',
      TEAMS_EMULATOR: '1',
    };
    const env = { ...process.env, ...none, ...app, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'warn' };
    bot = spawn(process.execPath, ['dist/src/main.js'], { cwd: ROOT, env, stdio: 'inherit' });
    await until(async () => (await fetch(endpoint).catch(() => undefined))?.status === 405);
    const clientPort = await freePort();
    home = `http://127.0.0.1:${clientPort}`;
    client = await startClient(join(folder, 'client'), endpoint, clientPort);
    browser = await chromium.launch({
      executablePath: browserPath!,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    page = await browser.newPage({ viewport: { width: 1300, height: 1500 } });
    page.setDefaultTimeout(20_000);
    await page.goto(home);
    teams = new Client(page);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    for (const each of [client, bot]) each.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  async function picture(of: Locator, name: string): Promise<void> {
    if (PICTURES !== undefined) await of.screenshot({ path: join(ROOT, PICTURES, `${name}.png`) });
  }

  /** The client knows one person at the keyboard: what Teams would send for another is sent here. */
  async function voteAsAColleague(): Promise<void> {
    const store = await sqliteStore(folder, keeping());
    const viewer = { workspace: TENANT, user: 'megan', name: 'Megan' };
    const sees = await store.channels(TENANT, 1);
    const question = { workspace: TENANT, sees, window: ALWAYS, least: 1, limit: 10 };
    const [entry] = (await store.tally(viewer, question)).fresh;
    await store.close();
    const activity = press(
      { data: { verb: 'vote', entry: entry!.id } },
      {},
      {
        serviceUrl: `${home}/_connector`,
        conversation: { id: entry!.channel, conversationType: 'groupChat', tenantId: TENANT },
        from: { id: 'user-id-1', name: 'Megan Bowen', aadObjectId: 'megan' },
      },
    );
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(activity) });
    expect(await response.text()).toContain('1 vote');
  }

  test('a pasted pitch is answered with a card, and another angle takes its place', async () => {
    await teams.openChat('Personal Chat');
    await teams.send(PITCHES.en);
    await teams.card.getByText('This is sales spam.').waitFor();
    const before = await teams.card.innerText();
    await picture(teams.card, 'teams-card');
    await teams.card.getByRole('button', { name: 'Another angle' }).click();
    await until(async () => (await teams.card.innerText()) !== before);
    await teams.card.getByText('This is sales spam.').waitFor();
    expect(await teams.card.getByRole('button', { name: 'Use this one' }).count()).toBe(4);
  });

  test('"use this one" sends that text alone', async () => {
    const lines = (await teams.card.innerText()).split('\n').filter((line) => line.trim() !== '');
    const text = lines[lines.findLastIndex((line) => line.startsWith('From the library')) - 1]!;
    const shown = page.getByText(text, { exact: true });
    const before = await shown.count();
    await teams.card.getByRole('button', { name: 'Use this one' }).last().click();
    await until(async () => (await shown.count()) > before);
  });

  test('settings are kept', async () => {
    await teams.send('settings');
    await teams.card.getByText('My language').waitFor();
    await teams.card.getByRole('textbox').first().fill('I repair boats');
    await teams.card.getByRole('button', { name: 'Keep this' }).click();
    await teams.send('settings');
    await until(
      async () => (await teams.card.getByRole('textbox').first().inputValue()) === 'I repair boats',
    );
  });

  test('a story with one sender climbs a rung, ends in an apology and peace, and is deleted', async () => {
    await teams.openChat('Personal Chat');
    await teams.send(`${PITCHES.en}\n\nPS: I know you are busy.`);
    await teams.card.getByText('This is sales spam.').waitFor();
    const said = page.getByText('You send it yourself. I never write to them.');
    const before = await said.count();
    await teams.card.getByRole('button', { name: 'Use this one' }).first().click();
    await until(async () => (await said.count()) > before);

    await teams.answered('Thanks! So shall we say Tuesday at ten for the demo?');
    await teams.card.getByText('The next text, rung 2 of 5').waitFor();
    await picture(teams.card, 'teams-saga');
    await teams.answered('This is rude and disrespectful. I was only trying to help you.');
    await teams.card.getByText('They are hurt, so an apology goes first.').waitFor();

    await teams.send(`${PITCHES.en}\n\nPS: did you see this?`);
    await teams.card.getByText('You shook hands with this one').waitFor();
    expect(await teams.card.getByText('Three ways to say no').count()).toBe(0);

    await teams.send('sagas');
    await teams.card.getByText('It ended in peace.').waitFor();
    await teams.card.getByRole('button', { name: 'The saga so far' }).click();
    await teams.card.getByText('You, with an apology').waitFor();
    await teams.card.getByText('nobody timed it').waitFor();
    await teams.card.getByRole('button', { name: 'Delete it' }).click();
    await teams.card.getByRole('button', { name: 'Delete it' }).last().click();
    await teams.card.getByText('Deleted. If there was a truce, it stays.').waitFor();
    await teams.send('sagas');
    await teams.card.getByText('No saga yet.').waitFor();
  });

  test('the message menu opens a dialog; a share from there is posted, voted for and stands on the board', async () => {
    await teams.openChat('Group Chat');
    await teams.send(PITCHES.en);
    const dialog = await teams.messageAction('roastMessage');
    await dialog.getByText('This is sales spam.').waitFor();
    await dialog.getByRole('button', { name: 'Share in the channel' }).first().click();
    await dialog.getByText('As the channel sees it').waitFor();
    await picture(dialog, 'teams-share');
    expect(await teams.finish(dialog, 'Share this')).toContain('Shared. May the best no win.');
    await teams.card.getByText('0 votes').waitFor();
    expect(await teams.card.innerText()).not.toMatch(/Derek|Laura/);

    await teams.card.getByRole('button', { name: 'Funny' }).click();
    await page.getByText('That one is yours. Vote for somebody else.').waitFor();
    await voteAsAColleague();
    await teams.card.getByText('1 vote').waitFor();
    await picture(teams.card, 'teams-post');

    await teams.mention('leaderboard');
    await teams.card.getByText('The best noes, this week').waitFor();
    await teams.card.getByText('1. ').first().waitFor();
    await teams.card.getByRole('button', { name: 'of all time' }).click();
    await teams.card.getByText('The best noes, of all time').waitFor();
  });
}
