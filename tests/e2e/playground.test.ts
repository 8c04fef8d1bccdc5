import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { PITCHES } from '../texts';
import { DOUBLE_CLICK } from '../../src/store';

/** The page in a real browser, in front of the real server: `node dist/src/main.js`, which `npm test` builds first. */

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const found = BROWSERS.find((path) => existsSync(path));
const ROOT = join(__dirname, '..', '..');
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

if (found) describe('the playground in a browser', inBrowser);
else if (process.env.CI === 'true') {
  test('needs chromium, and in CI nobody may skip it', () => {
    throw new Error(`No browser at ${BROWSERS.join(', ')}. Install it: apt-get install -y chromium`);
  });
} else {
  console.warn(
    'SKIPPED: the end-to-end test of the playground. There is no chromium: apt-get install -y chromium',
  );
  test.skip('the playground in a browser (skipped because there is no chromium on this machine)', () =>
    undefined);
}

function inBrowser(): void {
  jest.setTimeout(60_000);
  let folder: string;
  let server: ChildProcess;
  let home: string;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'roastpitch-e2e-'));
    // Whatever a developer's .env says, this server is local.
    const none = {
      SLACK_BOT_TOKEN: '',
      SLACK_APP_TOKEN: '',
      SLACK_SIGNING_SECRET: '',
      MicrosoftAppId: '',
      MicrosoftAppPassword: '',
      MicrosoftAppTenantId: '',
      TEAMS_EMULATOR: '',
    };
    const env = { ...process.env, ...none, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error' };
    server = spawn(process.execPath, ['dist/src/main.js'], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    home = await addressOf(server);
    browser = await chromium.launch({ executablePath: found!, args: ARGS });
  });

  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((each) => each.close()));
    expect(complaints.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  });

  /** A person with a browser of their own; what the page complains about fails the test. */
  async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1200, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    contexts.push(context);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: home });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('request', (asked) => {
      if (!asked.url().startsWith(home)) complaints.push(`asked ${asked.url()}`);
    });
    await page.goto(`${home}${path}`);
    return page;
  }

  async function roast(page: Page, text: string): Promise<void> {
    await page.locator('#text').fill(text);
    await page.locator('.paste button[type=submit]').click();
    await page.locator('#verdict').waitFor();
  }

  const rebuttals = (page: Page): Promise<string[]> => page.locator('.no:not(.exit) pre').allTextContents();

  test('a pasted pitch gets a verdict, its evidence marked, and three rebuttals', async () => {
    const page = await visit('/?ui=en');
    await roast(page, PITCHES.en);
    expect(await page.locator('.verdict').getAttribute('data-kind')).toBe('pitch');
    expect(await page.locator('mark.for').count()).toBeGreaterThan(2);
    for (const quote of await page.locator('mark').allTextContents()) expect(PITCHES.en).toContain(quote);
    expect(await rebuttals(page)).toHaveLength(3);
    expect(await page.locator('.no.exit').count()).toBe(1);
    expect(page.url()).toBe(`${home}/?ui=en`);
    expect(await page.locator('#status').textContent()).not.toBe('');
  });

  test('one press copies a rebuttal, word for word', async () => {
    const page = await visit('/?ui=en');
    await roast(page, PITCHES.en);
    for (const which of [1, 3]) {
      const button = page.locator('.no .copy').nth(which);
      const label = await button.textContent();
      await button.click();
      await page.locator('.no .copy.done').waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
        await page.locator('.no pre').nth(which).textContent(),
      );
      expect(await button.textContent()).not.toBe(label);
      await page.locator('.no .copy.done').waitFor({ state: 'detached' });
    }
  });

  test('another angle gives other texts', async () => {
    const page = await visit('/?ui=nl');
    await roast(page, PITCHES.nl);
    const first = await rebuttals(page);
    await page.locator('.controls button.main').click();
    await page.locator('.controls button.main[value="nth:2"]').waitFor();
    const second = await rebuttals(page);
    expect(second).toHaveLength(3);
    expect(second.filter((each) => first.includes(each))).toEqual([]);
  });

  test('a shared rebuttal gets the vote of a second person, and leads the board', async () => {
    const author = await visit('/?ui=en');
    await roast(author, PITCHES.en);
    await author.locator('.no form button').first().click();
    await author.locator('#rebuttal').fill('No, Derek Lang. The kettle has decided.');
    await author.locator('button[form=share]').click();
    await author.locator('.board li').waitFor();
    expect(await author.locator('.board blockquote').textContent()).toMatch(
      /^No, Growth Person No\. \d+\. The kettle has decided\.$/,
    );
    expect(await author.locator('.board').textContent()).not.toMatch(/Derek|Pipewise|Laura/);
    expect(await author.locator('.vote button').count()).toBe(0);

    const reader = await visit('/board?ui=en');
    await reader.locator('.vote button').click();
    await reader.locator('.vote .note').waitFor();
    expect(await reader.locator('.count').textContent()).toMatch(/^1\b/);
    await author.goto(`${home}/column?ui=nl`);
    expect(await author.locator('.column').textContent()).toContain('The kettle has decided.');
    await author.goto(`${home}/board?ui=en`);
    expect(await author.locator('.rank').textContent()).toBe('1');
    expect(await author.locator('.count').textContent()).toMatch(/^1\b/);
    // Sooner it would be a double click.
    await reader.waitForTimeout(DOUBLE_CLICK);
    await reader.locator('.vote button').click();
    await reader.locator('.count', { hasText: /^0/ }).waitFor();
  });

  test('everything can be done by keyboard alone', async () => {
    const page = await visit('/?ui=en');
    const tabTo = async (selector: string): Promise<void> => {
      for (let i = 0; i < 60; i += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
      }
      throw new Error(`${selector} cannot be reached with the Tab key`);
    };
    await tabTo('.skip');
    await page.keyboard.press('Enter');
    await tabTo('#text');
    await page.keyboard.insertText(PITCHES.en);
    await tabTo('.paste button');
    await page.keyboard.press('Enter');
    await page.locator('#verdict').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('verdict');
    await tabTo('.copy');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.keyboard.press('Enter');
    await page.locator('.copy.done').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      await page.locator('.no pre').first().textContent(),
    );
    await tabTo('.controls button.main');
    await page.keyboard.press('Enter');
    await page.locator('.controls button[value="nth:2"]').waitFor();
    await tabTo('.no form button');
    await page.keyboard.press('Enter');
    await page.locator('#rebuttal').waitFor();
    await tabTo('button[form=share]');
    await page.keyboard.press('Enter');
    await page.locator('.board li').first().waitFor();
  });

  test('without JavaScript everything works but copying, which is not offered', async () => {
    const page = await visit('/?ui=en', { javaScriptEnabled: false });
    await page.locator('.examples a').first().click();
    await page.locator('.paste button[type=submit]').click();
    expect(await rebuttals(page)).toHaveLength(3);
    expect(await page.locator('.copy').first().isVisible()).toBe(false);
    const first = await rebuttals(page);
    await page.locator('.controls button.main').click();
    expect(await rebuttals(page)).not.toEqual(first);
    await page.locator('.no form button').first().click();
    await page.locator('button[form=share]').click();
    expect(await page.locator('.board li').count()).toBeGreaterThan(0);
  });

  test.each([
    ['on a phone of 360 pixels', { viewport: { width: 360, height: 740 }, hasTouch: true }],
    ['on a phone in the dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' as const }],
    ['in a window of 1200 pixels', {}],
  ])('%s nothing sticks out, and every button is big enough for a thumb', async (_name, options) => {
    const page = await visit('/?ui=de', options);
    const fits = async (): Promise<void> => {
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      const small =
        "[...document.querySelectorAll('button, select, summary, .chip, nav a')].filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44).map((each) => each.outerHTML)";
      expect(await page.evaluate(small)).toEqual([]);
    };
    await fits();
    await roast(page, `${PITCHES.de}\n${'Rindfleischetikettierungsüberwachungsaufgaben'.repeat(4)}`);
    await fits();
    await page.locator('.no form button').first().click();
    await page.locator('#rebuttal').waitFor();
    await fits();
    await page.locator('button[form=share]').click();
    await page.locator('.board').waitFor();
    await fits();
  });

  test.each(['light', 'dark'] as const)(
    'in the %s every text stands out from its ground (AA)',
    async (colorScheme) => {
      const page = await visit('/?ui=en', { colorScheme });
      await roast(page, PITCHES.en);
      expect(await page.evaluate(LOW_CONTRAST)).toEqual([]);
    },
  );

  test('a server that is gone is told in a sentence, and the text stays', async () => {
    const page = await visit('/?ui=en');
    await page.route('**/roast*', (route) => route.abort());
    await page.locator('#text').fill(PITCHES.en);
    await page.locator('.paste button[type=submit]').click();
    await page.locator('#result.problem').waitFor();
    expect(await page.locator('#text').inputValue()).toBe(PITCHES.en);
    complaints.splice(0);
  });

  if (process.env.UPDATE_DOCS === '1') {
    test('the picture for the documentation', async () => {
      const page = await visit('/?ui=nl', { locale: 'nl-BE' });
      await page.locator('.examples a').nth(1).click();
      await page.locator('.paste button[type=submit]').click();
      await page.locator('#verdict').waitFor();
      await page.evaluate('document.activeElement.blur()');
      const top = (await page.locator('#result').boundingBox())!;
      const last = (await page.locator('.no.exit').boundingBox())!;
      const y = top.y + Number(await page.evaluate('scrollY'));
      const clip = { x: 0, y: y - 20, width: 1200, height: last.y + last.height - top.y + 44 };
      await page.screenshot({ path: join(ROOT, 'docs', 'playground.png'), fullPage: true, clip });
    });
  }
}

/** Waits for the line in which the server says where it is. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.once('exit', (code) => {
      reject(new Error(`the server ended with ${code ?? 'a signal'} before it was ready: ${said}`));
    });
    server.stdout!.on('data', (part: Buffer) => {
      said += part.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
}

/** Runs in the page: elements with words of their own whose contrast is under 4.5, or 3 when large. */
const LOW_CONTRAST = `(() => {
  const numbers = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (colour) => {
    const [r, g, b] = numbers(colour).map((n) => n / 255).map((n) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (each) => {
    for (let at = each; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (numbers(colour)[3] !== 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  return [...document.querySelectorAll('body *')]
    .filter((each) => each.checkVisibility() && [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
    .map((each) => {
      const style = getComputedStyle(each);
      const [a, b] = [light(style.color), light(ground(each))].sort((one, other) => other - one);
      return { what: each.outerHTML.slice(0, 80), ratio: (a + 0.05) / (b + 0.05), least: parseFloat(style.fontSize) >= 24 ? 3 : 4.5 };
    })
    .filter(({ ratio, least }) => ratio < least);
})()`;
