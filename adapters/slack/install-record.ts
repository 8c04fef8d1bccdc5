import { z } from 'zod';
import type { Secrets } from '../../src/store';

/** What is kept of an installation: the bot's token and who the bot is there. Times are in seconds since 1970. */
const shape = z.object({
  token: z.string(),
  botId: z.string().optional(),
  botUserId: z.string().optional(),
  /** Only with token rotation; can be used once. */
  refresh: z.string().optional(),
  expires: z.number().optional(),
  installed: z.number(),
});
export type Install = z.infer<typeof shape>;

const SECRET = 'slack';

/** The installations, sealed in the store, each under the id of its workspace or organisation. */
export class InstallRecords {
  readonly #store: Secrets;

  constructor(store: Secrets) {
    this.#store = store;
  }

  /** @throws StoreError when it was sealed with a key that is no longer there. */
  async find(id: string): Promise<Install | undefined> {
    const kept = await this.#store.secret(id, SECRET);
    return kept === undefined ? undefined : shape.parse(JSON.parse(kept));
  }

  async keep(id: string, install: Install): Promise<void> {
    await this.#store.keepSecret(id, SECRET, JSON.stringify(install));
  }

  async drop(id: string): Promise<void> {
    await this.#store.dropSecret(id, SECRET);
  }
}

export function seconds(): number {
  return Math.floor(Date.now() / 1_000);
}
