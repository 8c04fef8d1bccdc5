import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Logger } from '../../src/ports';
import type { Secrets, Workspaces } from '../../src/store';
import { failure } from './failure';
import type { Installs } from './install';
import { list, record, string } from './json';

/** When each workspace uninstalled the app, in seconds. */
const shape = z.record(z.string(), z.number());

/** The list is nobody's: no workspace has an empty id. */
const [NOBODY, LIST] = ['', 'slack-departed'];
const DAY = 24 * 60 * 60;
const HOUR = 60 * 60 * 1_000;

interface Parts {
  readonly store: Secrets & Pick<Workspaces, 'leave'>;
  readonly installs: Installs;
  readonly retentionDays: number;
  readonly log: Logger;
}

/**
 * What happens when a workspace uninstalls the app: its token is gone at once, everything else after the retention
 * days. An uninstall is easily undone, and a board of a year should not go with a wrong click.
 */
export class Departures {
  readonly #parts: Parts;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Slack tells both, in any order, and late at times. */
  listen(app: App): void {
    app.event('app_uninstalled', async ({ body }) => {
      await this.#leave(body, true);
    });
    app.event('tokens_revoked', async ({ body, event }) => {
      if (list(record(event.tokens).bot).length > 0) await this.#leave(body, false);
    });
  }

  /** Looks now and every hour for workspaces whose time is over. */
  start(): void {
    const round = (): void => {
      this.sweep(new Date()).catch((error: unknown) => {
        this.#parts.log.error(failure(error), 'slack: departed workspaces could not be cleared');
      });
    };
    this.#timer = setInterval(round, HOUR).unref();
    round();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Removes what is left of workspaces that uninstalled long enough ago and did not come back. */
  async sweep(now: Date): Promise<void> {
    const { store, installs, retentionDays, log } = this.#parts;
    const over = now.getTime() / 1_000 - retentionDays * DAY;
    for (const [id, at] of Object.entries(await this.#departed())) {
      const isBack = (await installs.find(id)) !== undefined;
      if (!isBack && at > over) continue;
      if (!isBack) {
        await store.leave(id);
        log.info({ workspace: id }, 'slack: everything of a workspace that uninstalled is removed');
      }
      await this.#change((departed) =>
        Object.fromEntries(Object.entries(departed).filter(([other]) => other !== id)),
      );
    }
  }

  async #leave(body: unknown, uninstalled: boolean): Promise<void> {
    const { team_id: team, enterprise_id: enterprise, event_time: time, authorizations } = record(body);
    const at = typeof time === 'number' ? time : Math.floor(Date.now() / 1_000);
    const isOfAll = record(list(authorizations)[0]).is_enterprise_install === true;
    const id = (isOfAll ? string(enterprise) : string(team)) || string(team) || string(enterprise);
    const { installs, log } = this.#parts;
    if (id === '' || !(await installs.remove(id, at))) return;
    log.info({ workspace: id, uninstalled }, 'slack: the token of a workspace is removed');
    if (uninstalled) await this.#change((departed) => ({ ...departed, [id]: at }));
  }

  async #departed(): Promise<Record<string, number>> {
    const kept = await this.#parts.store.secret(NOBODY, LIST);
    return kept === undefined ? {} : shape.parse(JSON.parse(kept));
  }

  async #change(change: (departed: Record<string, number>) => Record<string, number>): Promise<void> {
    const departed = change(await this.#departed());
    await this.#parts.store.keepSecret(NOBODY, LIST, JSON.stringify(departed));
  }
}
