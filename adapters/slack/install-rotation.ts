import { createHash } from 'node:crypto';
import type { Logger } from '../../src/ports';
import type { Claims } from '../../src/store';
import { failure } from './failure';
import { seconds, type Install, type InstallRecords } from './install-record';

/** A token that was had for a refresh token; `expiresIn` is in seconds. */
export interface Refreshed {
  readonly token: string;
  readonly refresh: string;
  readonly expiresIn: number;
}

export type Trade = (refresh: string) => Promise<Refreshed>;

interface Parts {
  readonly records: InstallRecords;
  readonly claims: Claims;
  readonly log: Logger;
  readonly trade: Trade;
}

/** Rotated tokens live twelve hours; the next one is fetched two hours before the end. */
const EARLY = 2 * 60 * 60;
/** One refresh token is tried by one process, and by another only when that one was not heard of for a minute. */
const TRADING = 60;
const TRIES = 15;
const PAUSE = 200;

/** Keeps rotating tokens fresh, whatever number of processes share the store. */
export class Rotation {
  readonly #parts: Parts;
  readonly #trading = new Map<string, Promise<Install>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The token that holds now. One that still lives is not waited for: a trigger lives three seconds. */
  async fresh(id: string, install: Install): Promise<Install> {
    const { refresh, expires } = install;
    const left = (expires ?? Infinity) - seconds();
    if (refresh === undefined || left > EARLY) return install;
    let trading = this.#trading.get(refresh);
    if (!trading) {
      trading = this.#trade(id, install, refresh).finally(() => this.#trading.delete(refresh));
      this.#trading.set(refresh, trading);
      trading.catch((error: unknown) => {
        this.#parts.log.warn({ workspace: id, ...failure(error) }, 'slack: a token could not be renewed');
      });
    }
    return left > 60 ? install : trading;
  }

  /** A refresh token can be used once, so one process trades it and the others read what it got. */
  async #trade(id: string, install: Install, refresh: string): Promise<Install> {
    const key = `slack:refresh:${createHash('sha256').update(refresh).digest('hex')}`;
    if (await this.#parts.claims.claim(key, TRADING)) {
      const got = await this.#parts.trade(refresh);
      const next = { ...install, token: got.token, refresh: got.refresh, expires: seconds() + got.expiresIn };
      const now = await this.#parts.records.find(id);
      // Installed again, or removed, while we were asking: that is the newer word.
      if (now?.refresh !== refresh) return now ?? next;
      await this.#parts.records.keep(id, next);
      return next;
    }
    for (let tries = 0; tries < TRIES; tries += 1) {
      const now = await this.#parts.records.find(id);
      if (now && now.refresh !== refresh) return now;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    return install;
  }
}
