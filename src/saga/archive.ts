import type { Answered } from '../board/column';
import type { ShareResult } from '../board/entry';
import type { Window } from '../board/period';
import type { Language } from '../languages';
import type { Person } from '../ports';
import type { House } from '../roast';
import type { Store } from '../store';
import { sagaPage, type SagaPage } from './page';
import { isOurs } from './saga';
import { sagaEntry } from './share-saga';

/** What a channel would see of a saga; or that there is none any more, or that a name would show. */
export type SagaPreview =
  { readonly pitch: string; readonly rebuttal: string } | { readonly kind: 'expired' | 'unsafe' };

/** What is done with sagas besides telling them: read, shared, quoted; the same on every platform. */
export class Archive {
  readonly #store: Store;
  readonly #house: House;

  constructor(store: Store, house: House) {
    this.#store = store;
    this.#house = house;
  }

  /** Out: undefined when there is none of this id, or it is somebody else's. */
  async page(person: Person, id: string, language: Language): Promise<SagaPage | undefined> {
    const saga = await this.#store.saga(person, id);
    return saga && sagaPage(saga, this.#house.library, language);
  }

  /** What sharing the whole of it would show; nothing is shared yet. */
  async preview(person: Person, id: string): Promise<SagaPreview> {
    const saga = await this.#store.saga(person, id);
    if (!saga) return { kind: 'expired' };
    const entry = sagaEntry(saga, { author: person, channel: '', at: new Date() }, this.#house.library);
    return entry === 'unsafe' ? { kind: entry } : { pitch: entry.pitch, rebuttal: entry.rebuttal };
  }

  /** Shares the whole of it, redacted, as one entry. */
  async share(
    person: Person,
    channel: string,
    id: string,
    at = new Date(),
  ): Promise<ShareResult | { readonly kind: 'expired' | 'unsafe' }> {
    const saga = await this.#store.saga(person, id);
    if (!saga) return { kind: 'expired' };
    const entry = sagaEntry(saga, { author: person, channel, at }, this.#house.library);
    if (entry === 'unsafe') return { kind: entry };
    const result = await this.#store.addEntry(entry);
    const isKnown = saga.shared.some((each) => each.entry === entry.id);
    const shared = [...saga.shared, { entry: entry.id, channel, at }];
    if ('entry' in result && !isKnown) await this.#store.keepSaga({ ...saga, shared }, saga.turns.length);
    return result;
  }

  /** What senders made of it, redacted; only of sagas that were shared within the window and are still up. */
  async reactionsOf({
    workspace,
    channel,
    window,
  }: {
    readonly workspace: string;
    readonly channel?: string | undefined;
    readonly window: Window;
  }): Promise<Answered[]> {
    const answers: Answered[] = [];
    for (const saga of await this.#store.sharedSagas(workspace, window)) {
      const places = saga.shared.filter((each) => channel === undefined || each.channel === channel);
      const posts = await Promise.all(places.map(({ entry }) => this.#store.entry(workspace, entry)));
      if (posts.every((post) => post === undefined)) continue;
      for (const turn of saga.turns)
        if (!isOurs(turn) && turn.quote !== '')
          answers.push({ kind: turn.kind, quote: turn.quote, name: saga.ownerName });
    }
    return answers;
  }
}
