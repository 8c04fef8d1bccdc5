import { Boards } from './board/boards';
import { ColumnDesk } from './board/column-desk';
import { chosenOf } from './board/share';
import type { Answer, Card } from './card';
import type { Rebuttal } from './guard/guard';
import { makePitch, type Pitch, type RawMessage } from './pitch';
import type { Person } from './ports';
import { profileShape, type Profile } from './profile';
import { roast, shownOn, type House, type Wish } from './roast';
import { SecondWriter } from './second-writer';
import { isSaga } from './card';
import { Sagas } from './saga/sagas';
import { senderOf } from './sender';
import type { Forgotten, Store, Subscription } from './store';
import type { ModelWriter } from './write/model-writer';

/**
 * The story, the same on every platform: a pitch comes in, a card goes out. Shares, votes and boards are in `boards`,
 * exchanges with single senders in `sagas`.
 */
export class Bot {
  readonly #house: House;
  readonly #store: Store;
  readonly #second: SecondWriter | undefined;
  readonly boards: Boards;
  readonly sagas: Sagas;
  /** The weekly Column, if the library has words for it. */
  readonly columns: ColumnDesk | undefined;

  /** `zone`: IANA name of the time zone of workspaces that have not said theirs. `model` writes behind the templates. */
  constructor(house: House, store: Store, zone = 'UTC', model?: ModelWriter) {
    this.#house = house;
    this.#store = store;
    this.#second = model && new SecondWriter(model, house, store);
    const { columns } = house.library;
    this.sagas = new Sagas(store, house);
    const { archive } = this.sagas;
    const reactions = archive.reactionsOf.bind(archive);
    this.columns = columns && new ColumnDesk({ store, texts: columns, zone, reactions });
    this.boards = new Boards(store, house.library, zone, (person, pitchId, wish) =>
      this.again(person, pitchId, wish),
    );
  }

  /** A new message. It is remembered for a few days, so that another angle can be asked for. */
  async receive(person: Person, raw: RawMessage, wish: Wish = {}): Promise<Answer> {
    const pitch = makePitch(raw, this.#house.unwrap);
    if (typeof pitch === 'string') return { problem: pitch };
    await this.#store.keepPitch(person, pitch);
    const { style } = await this.profile(person);
    return this.#answer(person, pitch, { style, ...wish });
  }

  /** The same message once more, with another angle, style, language or verdict; a verdict is remembered for its sender. */
  async again(person: Person, pitchId: string, wish: Wish): Promise<Answer> {
    const pitch = await this.#store.pitch(person.workspace, pitchId);
    if (!pitch) return { problem: 'expired' };
    const answer = await this.#answer(person, pitch, wish);
    const { facts } = answer.card.reading;
    if (wish.overrule) await this.#store.judge(person, senderOf(pitch, facts), wish.overrule);
    return answer;
  }

  /** Templates at once; a model may follow, or have been before. */
  async #answer(person: Person, pitch: Pitch, wish: Wish): Promise<Extract<Answer, { card: Card }>> {
    const card = await this.#roast(person, pitch, wish);
    const second = this.#second;
    // A model knows nothing of what was told before: stories are the library's, and peace is peace.
    if (!second || card.kind !== 'pitch' || isSaga(card)) return { card };
    const better = await second.recall(person, card, wish);
    return better ? { card: better } : { card, later: () => second.write(person, card, wish) };
  }

  async #roast(person: Person, pitch: Pitch, wish: Wish): Promise<Card> {
    const card = await roast(pitch, wish, this.#house, {
      sender: (identity) => this.#store.meet(person, identity, pitch.id),
      shown: () => this.#store.shown(person),
      profile: () => this.#store.profile(person),
      standing: (facts) => this.sagas.standing(person, pitch, facts, wish.saga),
    });
    await this.#store.show(person, shownOn(card));
    return card;
  }

  /** The text of a card with this seed, as the person saw it. */
  async chosen(person: Person, pitchId: string, wish: Wish, seed: string): Promise<Rebuttal | undefined> {
    const answer = await this.again(person, pitchId, wish);
    return 'card' in answer ? chosenOf(answer.card, seed) : undefined;
  }

  /** What the person thinks of a text, kept by line; a model's carries the version of its brief. */
  async thumb(person: Person, { seed, line }: Rebuttal, up: boolean): Promise<void> {
    await this.#store.thumb(person, seed, line, up);
  }

  /** What the person told of himself; all of it empty before. */
  async profile(person: Person): Promise<Profile> {
    return (await this.#store.profile(person)) ?? profileShape.parse({});
  }

  async keepProfile(person: Person, profile: Profile): Promise<void> {
    await this.#store.keepProfile(person, profile);
  }

  /** The channel gets the weekly Column from now on, in this language; or no longer. */
  async subscribe(subscription: Subscription): Promise<void> {
    await this.#store.subscribe(subscription);
  }

  async unsubscribe(workspace: string, channel: string): Promise<void> {
    await this.#store.unsubscribe(workspace, channel);
  }

  /** What we know of a person is removed; what he or she shared stays, without a name. */
  async forget(person: Person): Promise<Forgotten> {
    return this.#store.forget(person);
  }

  /** True for the first to come with this key: retries, double clicks and replicas are turned away. */
  async first(key: string, ttlSeconds = 3_600): Promise<boolean> {
    return this.#store.claim(key, ttlSeconds);
  }
}
