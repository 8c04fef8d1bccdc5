import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** Microsoft's local Teams client, as fetch-clients.cjs puts it there. */
export const CLIENT = join(__dirname, '../../node_modules/.cache/m365agentsplayground/package/cli.js');
const LOOPBACK = join(__dirname, 'teams-loopback.cjs');
const SOON = 20_000;

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts the client in an empty folder, since it writes there; without telemetry, on loopback. */
export async function startClient(folder: string, bot: string, port: number): Promise<ChildProcess> {
  const options = ['start', '-e', bot, '-c', 'msteams', '-p', String(port), '--disable-telemetry', 'true'];
  const client = spawn(process.execPath, ['-r', LOOPBACK, CLIENT, ...options], {
    cwd: folder,
    stdio: 'ignore',
  });
  await until(async () => (await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined))?.ok === true);
  return client;
}

export function isThere(): boolean {
  return existsSync(CLIENT);
}

/** Waits until something holds, at most twenty seconds. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (
    const end = Date.now() + SOON;
    !(await holds());
    await new Promise((resolve) => setTimeout(resolve, 100))
  )
    if (Date.now() > end) throw new Error('It did not come about in twenty seconds.');
}

/** What a person does in the client. */
export class Client {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async openChat(name: string): Promise<void> {
    await this.#page.getByRole('treeitem', { name, exact: true }).click();
    await this.#page.getByRole('button', { name: 'Send Message' }).waitFor();
  }

  async send(text: string): Promise<void> {
    await this.#box().click();
    await this.#page.keyboard.insertText(text);
    await this.#page.getByRole('button', { name: 'Send Message' }).click();
  }

  /** Calls the bot by name and says something to it. */
  async mention(text: string): Promise<void> {
    await this.#box().click();
    await this.#page.keyboard.type('@');
    await this.#page.getByRole('menuitem').filter({ hasText: 'Test Bot' }).click();
    await this.#page.keyboard.type(` ${text}`);
    await this.#page.getByRole('button', { name: 'Send Message' }).click();
  }

  /** "Roast this pitch" on the last message: its menu, and the id that the manifest gives the command. */
  async messageAction(command: string): Promise<Locator> {
    await this.#page.getByRole('button', { name: 'Show more information' }).last().click();
    await this.#page.getByRole('menuitem', { name: 'Action Command' }).click();
    await this.#page.getByPlaceholder('Input command id or leave blanks').fill(command);
    await this.#page.getByRole('button', { name: 'Create' }).click();
    return this.#page.getByRole('dialog').last();
  }

  /**
   * Presses the last button of a dialog and closes it. Out: what the bot answered. What the dialog shows of it cannot
   * be waited for: a third of a second after any message arrives behind an open dialog, the client empties it.
   */
  async finish(dialog: Locator, button: string): Promise<string> {
    const answered = this.#page.waitForResponse((each) => each.url().endsWith('/invoke'));
    await dialog.getByRole('button', { name: button }).click();
    const said = await (await answered).text();
    await dialog.getByRole('button', { name: 'Close' }).click();
    return said;
  }

  /** Tells what the sender wrote back, in the form that a button of the last card puts below it. */
  async answered(text: string): Promise<void> {
    await this.card.getByRole('button', { name: 'They answered' }).click();
    const read = this.card.getByRole('button', { name: 'Read it' });
    await read.waitFor();
    await this.card.getByRole('textbox').fill(text);
    await read.click();
  }

  /** The last card in the chat. */
  get card(): Locator {
    return this.#page.locator('.ac-adaptiveCard').last();
  }

  #box(): Locator {
    return this.#page.getByRole('textbox').last();
  }
}
