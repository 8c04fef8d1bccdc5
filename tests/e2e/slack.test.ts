import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { list, record, string, type Json } from '../../adapters/slack/json';
import { DOUBLE_CLICK } from '../../src/store';
import { sayIn, type Say } from '../../src/say';
import { message } from '../adapters/slack/fixtures';
import { realHouse } from '../real-house';
import { PITCHES } from '../texts';
import { drawn } from './rich-text';
import { ALICE, BINARY, BOB, controls, GENERAL, LocalSlack, until } from './local-slack';

/**
 * Two people and the real server in front of a Slack on this machine. That Slack binds every address, so all of it runs
 * in a network namespace of its own, in which there is only loopback: this file starts itself there a second time.
 */

const ROOT = join(__dirname, '..', '..');
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const browserPath = BROWSERS.find((path) => existsSync(path));
const ALONE = ['--net', '--map-root-user', '--', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];

/** What somebody writes who did not like it. */
const HURT = 'I find this really rude and disrespectful. I am quite hurt by your answer.';

const isAlone = process.env.ONLY_LOOPBACK === '1';
const missing = isAlone ? undefined : whatIsMissing();

if (isAlone) describe('RoastPitch in a real local Slack', inSlack);
else if (missing === undefined) {
  test('two people in a real local Slack, in a network of their own', () => {
    const jest = [
      ...process.execArgv,
      join(ROOT, 'node_modules/jest/bin/jest.js'),
      'tests/e2e/slack.test.ts',
      '--forceExit',
    ];
    const inner = spawnSync('unshare', [...ALONE, process.execPath, ...jest], {
      cwd: ROOT,
      env: { ...process.env, ONLY_LOOPBACK: '1' },
      encoding: 'utf8',
      timeout: 200_000,
    });
    if (inner.status !== 0) throw new Error(`${inner.stdout}\n${inner.stderr}`);
  }, 240_000);
} else if (process.env.CI === 'true' && !missing.mayBe) {
  test('needs a local Slack, and in CI nobody may skip it', () => {
    throw new Error(missing.what);
  });
} else {
  console.warn(`SKIPPED: the end-to-end test of Slack. ${missing.what}`);
  test.skip('two people in a real local Slack (skipped, see the warning)', () => undefined);
}

/** Why it cannot run here; `mayBe`: even in CI, since it is the machine that does not allow it. */
function whatIsMissing(): { what: string; mayBe: boolean } | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { what: 'The local Slack runs on Linux x64 only.', mayBe: true };
  if (!existsSync(BINARY))
    return { what: 'There is no local Slack: node tests/e2e/fetch-clients.cjs', mayBe: false };
  if (!browserPath) return { what: 'There is no chromium: apt-get install -y chromium', mayBe: false };
  try {
    execFileSync('unshare', [...ALONE, 'true'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return {
      what: 'The local Slack binds every address, and this machine gives no network namespace (unshare, ip) to keep it in.',
      mayBe: true,
    };
  }
}

function inSlack(): void {
  jest.setTimeout(60_000);
  let slack: LocalSlack;
  let bot: ChildProcess;
  let browser: Browser | undefined;
  let folder: string;
  let home: string;
  let say: Say;

  async function startBot(): Promise<void> {
    const env = { ...process.env, ...slack.environment, DATA_DIR: folder, LOG_LEVEL: 'warn' };
    bot = spawn(process.execPath, ['dist/src/main.js'], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise<void>((resolve, reject) => {
      bot.once('exit', reject);
      bot.stdout!.on('data', (part: Buffer) => {
        if (part.toString().includes('ready')) resolve();
      });
    });
  }

  async function stopBot(): Promise<void> {
    const gone = new Promise((resolve) => bot.once('exit', resolve));
    bot.kill('SIGTERM');
    expect(await gone).toBe(0);
  }

  /** The newest message of the bot in a channel that fits. */
  const newest = (channel: string, fits: (message: Json) => boolean = () => true): Promise<Json> =>
    until(`a message in ${channel}`, async () => (await slack.ofTheBot(channel)).filter(fits).at(-1));
  const has = (action: string) => (message: Json) =>
    controls(message).some((each) => each.action_id === action);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'roastpitch-e2e-slack-'));
    say = sayIn((await realHouse()).library, 'en');
    slack = await LocalSlack.open();
    home = await slack.directMessage(ALICE);
    await startBot();
    browser = await chromium.launch({
      executablePath: browserPath!,
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });

  afterAll(async () => {
    await browser?.close();
    await stopBot();
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The window of a person, at a channel. */
  async function windowOf(name: string, channel: string): Promise<Page> {
    const page = await browser!.newPage({ viewport: { width: 1180, height: 1700 } });
    await page.goto(slack.url);
    await page.locator('select').first().selectOption({ label: name });
    await page.locator('.sidebar-item').first().waitFor();
    // The local Slack has one form for everybody, and keeps it open.
    const form = page.locator('.modal-x');
    if ((await form.count()) > 0) await form.click();
    await page.locator('.sidebar-item', { hasText: channel }).click();
    return page;
  }

  test('a forwarded pitch is answered in its thread, and another angle changes the card in place', async () => {
    const body = message('dm-forward-with-comment', { channel: home, user: ALICE });
    expect(await slack.deliver(body)).toBe(200);
    const card = await newest(home, has('another'));
    expect(card.thread_ts).toBe(body.event?.ts);
    await slack.press(ALICE, card, 'another');
    const changed = await until('another angle', async () =>
      (await slack.ofTheBot(home)).find((each) => each.ts === card.ts && each.text !== card.text),
    );
    expect(has('another')(changed)).toBe(true);
    expect(await slack.ofTheBot(home)).toHaveLength(1);
  });

  test('a pitch that is typed in the window is answered there, for that person only', async () => {
    const page = await windowOf('Alice Peeters', 'general');
    await page
      .locator('textarea')
      .first()
      .fill(`/roastpitch ${PITCHES.en.replaceAll('\n', ' ')}`);
    await page.keyboard.press('Enter');
    await page.locator('.badge-eph').first().waitFor();
    const card = await newest(GENERAL);
    expect(card).toMatchObject({ subtype: 'ephemeral', ephemeral_to: ALICE });
    await picture(page, 'slack-card', placeOf(card), card);
    await page.close();
  });

  test('shared, voted for, and on the board: two people, and nobody votes for himself', async () => {
    const card = await newest(GENERAL, has('share'));
    const page = await windowOf('Alice Peeters', 'general');
    await slack.press(ALICE, card, 'share');
    const form = await slack.form('share_form');
    await page.locator('.modal', { hasText: 'Share this' }).waitFor();
    await picture(page, 'slack-share', '.modal', form);
    await page.close();
    await slack.submit(ALICE, form, { channel: { selected_conversation: GENERAL } });
    const post = await newest(GENERAL, has('vote'));
    expect(JSON.stringify(post.blocks)).not.toMatch(/Laura|Derek|Pipewise|Oakfield/);
    expect(votes(post)).toBe(0);

    await slack.press(ALICE, post, 'vote');
    await newest(GENERAL, (each) => each.text === say('vote_own'));
    await slack.press(BOB, post, 'vote');
    await counted(post, 1);
    await board(/1 vote/);
  });

  test('after a restart the old post still counts, and a second press takes the vote back', async () => {
    const post = await newest(GENERAL, has('vote'));
    await stopBot();
    await startBot();
    await board(/1 vote/);
    await slack.press(BOB, post, 'vote');
    await counted(post, 0);
    await new Promise((resolve) => setTimeout(resolve, DOUBLE_CLICK));
    await slack.press(BOB, post, 'vote');
    await counted(post, 1);
    const page = await windowOf('Bob Claes', 'general');
    await page.getByText('Funny · 1').waitFor();
    await picture(page, 'slack-post', placeOf(post), post);
    await page.close();
  });

  test('a story with one sender: rung by rung, hurt, at peace, taken up again, and deleted', async () => {
    const asked = await slack.say(ALICE, home, PITCHES.en);
    const card = await newest(home, (each) => each.thread_ts === asked && has('answered')(each));
    await slack.press(ALICE, card, 'use');
    await newest(home, (each) => each.thread_ts === asked && !has('answered')(each));

    const second = await hear(card, 'Did you see my mail? Just floating this to the top of your inbox.');
    expect(second).toContain(say('saga_step_rung', { rung: 2, of: 5 }));
    const third = await hear(card, 'Great! So shall we say Tuesday at ten for the demo?');
    expect(third).toContain(say('saga_step_rung', { rung: 3, of: 5 }));
    expect(await hear(card, HURT)).toContain(say('saga_step_apology'));

    const again = await slack.say(ALICE, home, `${PITCHES.en}\n\nPS: one more thing, we also do fax.`);
    const rests = await newest(home, (each) => each.thread_ts === again);
    expect(JSON.stringify(rests.blocks)).toContain(say('truce'));
    await slack.press(ALICE, rests, 'lift');
    await newest(home, (each) => each.text === say('truce_lifted'));

    await slack.press(ALICE, await newest(home, has('saga')), 'saga');
    const page = await newest(home, has('drop_saga'));
    expect(string(page.text)).toContain(say('saga_ended_truce'));
    await slack.press(ALICE, page, 'drop_saga');
    await newest(home, (each) => each.text === say('saga_removed'));
    await slack.press(ALICE, await newest(home, has('saga')), 'saga');
    await newest(home, (each) => each.text === say('expired'));
  });

  test('an answer that is typed under the card is one when the person says so', async () => {
    const asked = await slack.say(ALICE, home, PITCHES.nl);
    const card = await newest(home, (each) => each.thread_ts === asked && has('answered')(each));
    await slack.press(ALICE, card, 'use');
    await newest(home, (each) => each.thread_ts === asked && !has('answered')(each));
    await slack.say(ALICE, home, 'Leuk! Zullen we dinsdag om tien uur afspreken voor de demo?', asked);
    const question = await newest(home, has('said_yes'));
    expect(question.thread_ts).toBe(asked);
    await slack.press(ALICE, question, 'said_yes');
    await newest(home, (each) => string(each.text).includes(say('saga_step_rung', { rung: 2, of: 5 })));
  });

  /** Tells what the sender of a card wrote back. Out: what is shown then. */
  async function hear(card: Json, words: string): Promise<string> {
    const before = (await slack.ofTheBot(home)).length;
    await slack.press(ALICE, card, 'answered');
    const form = await slack.form('answer_form');
    await slack.submit(ALICE, form, { answer: { value: words } });
    const told = await until('the next step', async () => (await slack.ofTheBot(home))[before]);
    return string(told.text);
  }

  const votes = (post: Json): number =>
    Number(/\d+$/.exec(string(record(controls(post).find((each) => each.action_id === 'vote')?.text).text)));

  const counted = (post: Json, count: number): Promise<Json> =>
    until(`${count} votes`, async () =>
      (await slack.ofTheBot(GENERAL)).find((each) => each.ts === post.ts && votes(each) === count),
    );

  async function board(shows: RegExp): Promise<void> {
    const before = (await slack.ofTheBot(GENERAL)).length;
    await slack.command(BOB, GENERAL, 'leaderboard');
    await until('the board', async () =>
      (await slack.ofTheBot(GENERAL)).slice(before).find((each) => shows.test(JSON.stringify(each))),
    );
  }

  const placeOf = (message: Json): string => `[data-ts="${string(message.ts)}"]`;

  /** Draws the rich text of a message or form and, with UPDATE_DOCS=1, makes what stands there a picture of the guide. */
  async function picture(page: Page, name: string, place: string, what: Json): Promise<void> {
    const rich = list(what.blocks)
      .map(record)
      .filter((block) => block.type === 'rich_text')
      .map(drawn);
    await page.evaluate(
      `[...document.querySelectorAll('${place} .bk-unknown')].forEach((node, i) => { node.outerHTML = ${JSON.stringify(rich)}[i] })`,
    );
    const path = join(ROOT, 'docs', `${name}.png`);
    if (process.env.UPDATE_DOCS === '1') await page.locator(place).screenshot({ path });
  }
}
