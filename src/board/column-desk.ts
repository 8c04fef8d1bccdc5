import { z } from 'zod';
import type { Language } from '../languages';
import type { Columns } from '../library/column-texts';
import type { Job, Store, Subscription } from '../store';
import { LEAST_VOTES, rank, TOP, type Question } from './board';
import { makeColumn, type Answered, type Column } from './column';
import { comingEdition, dueEdition, editionOf, type Edition } from './column-week';

/** A channel of a workspace. */
export interface Place {
  readonly workspace: string;
  readonly channel: string;
}

/** What is ordered: small, because the words are written when they are sent, and every vote until then counts. */
const order = z.object({ week: z.string().regex(/^\d{4}-W\d{2}$/) });

export interface DeskParts {
  readonly store: Pick<Store, 'tally' | 'zone' | 'subscription' | 'subscriptions' | 'post'>;
  readonly texts: Columns;
  /** IANA name of the time zone of workspaces that have not said theirs. */
  readonly zone: string;
  /** What the senders made of it that week, redacted. */
  readonly reactions?: (question: Question) => Promise<readonly Answered[]>;
}

/** Where the weekly Column is ordered and written. */
export class ColumnDesk {
  readonly #parts: DeskParts;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** The Column in the making, as it would be sent now. Out: undefined when there is nothing to tell yet. */
  async preview(place: Place, language: Language, now = new Date()): Promise<Column | undefined> {
    return this.#write(place, language, comingEdition(now, await this.#zoneOf(place)));
  }

  /** Orders this week's Column for every channel that wants it, once. Out: the number of new orders. */
  async order(now: Date): Promise<number> {
    const { store } = this.#parts;
    let ordered = 0;
    for (const { workspace, channel, platform } of await store.subscriptions()) {
      const week = dueEdition(now, await this.#zoneOf({ workspace, channel }))?.week;
      if (week === undefined) continue;
      const job = {
        key: `column ${workspace} ${channel} ${week}`,
        workspace,
        channel,
        body: JSON.stringify({ platform, since: now.getTime(), week }),
      };
      if (await store.post(job, now)) ordered += 1;
    }
    return ordered;
  }

  /** Writes what a job orders. Out: undefined when nobody wants it any more, its week is over or there is no news. */
  async fulfil(job: Job, now: Date): Promise<{ to: Subscription; column: Column } | undefined> {
    const week = weekOrdered(job);
    const to = await this.#parts.store.subscription(job.workspace, job.channel);
    if (!to || week === undefined) return undefined;
    const edition = editionOf(week, await this.#zoneOf(to));
    if (now >= edition.over) return undefined;
    const column = await this.#write(to, to.language, edition);
    return column && { to, column };
  }

  async #write(place: Place, language: Language, edition: Edition): Promise<Column | undefined> {
    const { store, texts, reactions } = this.#parts;
    const { workspace, channel } = place;
    const question = { workspace, channel, window: edition.window, least: LEAST_VOTES, limit: TOP };
    const nobody = { workspace, user: '', name: '' };
    return makeColumn(
      {
        week: edition.week,
        board: rank('week', await store.tally(nobody, question)),
        reactions: (await reactions?.(question)) ?? [],
        seed: `${workspace} ${channel}`,
      },
      texts[language].texts(),
    );
  }

  async #zoneOf({ workspace }: Place): Promise<string> {
    return (await this.#parts.store.zone(workspace)) ?? this.#parts.zone;
  }
}

function weekOrdered({ body }: Job): string | undefined {
  try {
    return order.safeParse(JSON.parse(body)).data?.week;
  } catch {
    return undefined;
  }
}
