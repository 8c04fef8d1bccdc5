import { Boards } from './board/boards';
import { chosenOf } from './board/share';
import type { Answer, Card } from './card';
import type { Rebuttal } from './guard/guard';
import { makePitch, type Pitch, type RawMessage } from './pitch';
import type { Person } from './ports';
import { profileShape, type Profile } from './profile';
import { roast, shownOn, type House, type Wish } from './roast';
import { senderOf } from './sender';
import type { Forgotten, Store } from './store';

/** The story, the same on every platform: a pitch comes in, a card goes out. Shares, votes and boards are in `boards`. */
export class Bot {
  readonly #house: House;
  readonly #store: Store;
  readonly boards: Boards;

  /** `zone`: IANA name of the time zone of workspaces that have not said theirs. */
  constructor(house: House, store: Store, zone = 'UTC') {
    this.#house = house;
    this.#store = store;
    this.boards = new Boards(store, house.library, zone, (person, pitchId, wish) => this.again(person, pitchId, wish));
  }

  /** A new message. It is remembered for a few days, so that another angle can be asked for. */
  async receive(person: Person, raw: RawMessage, wish: Wish = {}): Promise<Answer> {
    const pitch = makePitch(raw, this.#house.unwrap);
    if (typeof pitch === 'string') return { problem: pitch };
    await this.#store.keepPitch(person, pitch);
    const { style } = await this.profile(person);
    return { card: await this.#roast(person, pitch, { style, ...wish }) };
  }

  /** The same message once more, with another angle, style, language or verdict; a verdict is remembered for its sender. */
  async again(person: Person, pitchId: string, wish: Wish): Promise<Answer> {
    const pitch = await this.#store.pitch(person.workspace, pitchId);
    if (!pitch) return { problem: 'expired' };
    const card = await this.#roast(person, pitch, wish);
    if (wish.overrule) await this.#store.judge(person, senderOf(pitch, card.reading.facts), wish.overrule);
    return { card };
  }

  async #roast(person: Person, pitch: Pitch, wish: Wish): Promise<Card> {
    const card = await roast(pitch, wish, this.#house, {
      sender: (identity) => this.#store.meet(person, identity, pitch.id),
      shown: () => this.#store.shown(person),
      profile: () => this.#store.profile(person),
    });
    await this.#store.show(person, shownOn(card));
    return card;
  }

  /** The text of a card with this seed, as the person saw it. */
  async chosen(person: Person, pitchId: string, wish: Wish, seed: string): Promise<Rebuttal | undefined> {
    const answer = await this.again(person, pitchId, wish);
    return 'card' in answer ? chosenOf(answer.card, seed) : undefined;
  }

  /** What the person told of himself; all of it empty before. */
  async profile(person: Person): Promise<Profile> {
    return (await this.#store.profile(person)) ?? profileShape.parse({});
  }

  async keepProfile(person: Person, profile: Profile): Promise<void> {
    await this.#store.keepProfile(person, profile);
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
