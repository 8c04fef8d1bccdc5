import type { Courier } from './courier';

/** Whoever joins or leaves a chat is taken for what he was for so long, in milliseconds. */
const FRESH = 5 * 60 * 1_000;
/** Answers kept in mind; the longest there go first. */
const MOST = 5_000;

interface Kept {
  readonly isIn: Promise<boolean | undefined>;
  readonly until: number;
}

/** Who is in which channel or chat, as Teams says; asked again after five minutes, or after a silence, which is a no. */
export class Members {
  readonly #kept = new Map<string, Kept>();

  async isIn(room: { workspace: string; channel: string }, user: string, courier: Courier): Promise<boolean> {
    const key = JSON.stringify([room.workspace, room.channel, user]);
    const kept = this.#kept.get(key);
    if (kept && kept.until > Date.now()) return (await kept.isIn) === true;
    const isIn = courier.membership(room.channel, user);
    this.#kept.delete(key);
    this.#kept.set(key, { isIn, until: Date.now() + FRESH });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
    const said = await isIn;
    if (said === undefined) this.#kept.delete(key);
    return said === true;
  }
}
