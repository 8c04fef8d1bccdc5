import type { Bot } from '../../src/bot';
import type { Entry } from '../../src/board/entry';
import type { Library } from '../../src/library/library';
import type { Logger } from '../../src/ports';
import { sayIn } from '../../src/say';
import type { Courier, Standing } from './courier';
import { postCard } from './post';
import { cardMessage } from './present';
import { whatBroke } from './what-broke';

/** Between two updates of one post, in milliseconds: Teams takes about one a second in a conversation. */
const PAUSE = 1_500;

/**
 * Brings the count on a post up to date for everybody. However many vote at once, a post is updated at most once in
 * `pause` milliseconds, with what is counted by then.
 */
export class Recount {
  readonly #bot: Bot;
  readonly #library: Library;
  readonly #log: Logger;
  readonly #pause: number;
  /** Posts that are being brought up to date, and whether somebody asked again meanwhile. */
  readonly #busy = new Map<string, { again: boolean }>();

  constructor(bot: Bot, library: Library, log: Logger, pause = PAUSE) {
    this.#bot = bot;
    this.#library = library;
    this.#log = log;
    this.#pause = pause;
  }

  /** Now, or soon after the last time. Returns at once. */
  ask(entry: Entry, courier: Courier): void {
    const standing = standingOf(entry.link);
    const busy = this.#busy.get(entry.id);
    if (busy) busy.again = true;
    else if (standing) void this.#keepUp(entry, standing, courier);
  }

  async #keepUp({ workspace, id }: Entry, standing: Standing, courier: Courier): Promise<void> {
    const busy = { again: true };
    this.#busy.set(id, busy);
    while (busy.again) {
      busy.again = false;
      await this.#update(workspace, id, standing, courier);
      await new Promise((resolve) => setTimeout(resolve, this.#pause).unref());
    }
    this.#busy.delete(id);
  }

  /** Never rejects: the next vote brings the count along. */
  async #update(workspace: string, id: string, standing: Standing, courier: Courier): Promise<void> {
    try {
      const entry = await this.#bot.boards.entry(workspace, id);
      if (!entry) return;
      const say = sayIn(this.#library, entry.language);
      await courier.update(standing, cardMessage(postCard(entry, say), entry.hand === 'model'));
    } catch (error) {
      this.#log.warn({ entry: id, ...whatBroke(error) }, 'teams post not updated');
    }
  }
}

/** A link to a post that people can follow, and that tells where it stands. */
export function linkOf({ conversation, id }: Standing, tenant: string): string {
  const path = [conversation, id].map(encodeURIComponent).join('/');
  return `https://teams.microsoft.com/l/message/${path}?tenantId=${encodeURIComponent(tenant)}`;
}

/** Where a post stands; undefined for an entry without one. */
export function standingOf(link: string): Standing | undefined {
  const [conversation, id] = link.split(/[?#]/)[0]?.split('/l/message/')[1]?.split('/') ?? [];
  if (!conversation || !id) return undefined;
  return { conversation: decodeURIComponent(conversation), id: decodeURIComponent(id) };
}
