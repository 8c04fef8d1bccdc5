import { createHash } from 'node:crypto';
import type { Board, Entry, NewEntry, Period, VoteResult } from './board/board';
import type { Card } from './card';
import { redact } from './board/redact';
import { makePitch, type Pitch, type RawMessage, type Unreadable } from './pitch';
import type { Person, Store } from './ports';
import { roast, shownOn, type House, type Wish } from './roast';
import { senderOf } from './sender';

/** An answer to a person: a card, or the reason why there is none. The interface has a sentence for each reason. */
export type Answer = { readonly card: Card } | { readonly problem: Unreadable | 'expired' };

/** A share that waits for the person's press: what the channel would see beside what it is. */
export interface SharePreview {
  readonly before: { readonly pitch: string; readonly rebuttal: string };
  readonly after: { readonly pitch: string; readonly rebuttal: string };
  readonly seed: string;
}

/** The story, the same on every platform: a pitch comes in, a card goes out; a share, a vote, a board. */
export class Bot {
  readonly #house: House;
  readonly #store: Store;

  constructor(house: House, store: Store) {
    this.#house = house;
    this.#store = store;
  }

  /** A new message. It is remembered for a few days, so that another angle can be asked for. */
  async receive(person: Person, raw: RawMessage, wish: Wish = {}): Promise<Answer> {
    const pitch = makePitch(raw, this.#house.unwrap);
    if (typeof pitch === 'string') return { problem: pitch };
    await this.#store.keepPitch(person.workspace, pitch);
    return { card: await this.#roast(person, pitch, wish) };
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
    });
    await this.#store.show(person, shownOn(card));
    return card;
  }

  /** What sharing this rebuttal would show; nothing is shared yet. */
  async preview(
    person: Person,
    pitchId: string,
    wish: Wish,
    seed: string,
  ): Promise<SharePreview | undefined> {
    const answer = await this.again(person, pitchId, wish);
    const card = 'card' in answer ? answer.card : undefined;
    const chosen = [...(card?.rebuttals ?? []), card?.plain, card?.exit].find((each) => each?.seed === seed);
    if (!card || !chosen) return undefined;
    const before = { pitch: card.pitch.text, rebuttal: chosen.text };
    return { before, after: redact(before, card.reading.facts, card.pitch.author), seed };
  }

  /** Shares what the person saw in the preview and pressed for. */
  async share(entry: Omit<NewEntry, 'id'>): Promise<Entry> {
    const { workspace, channel, author, pitch, rebuttal } = entry;
    const id = createHash('sha256')
      .update(JSON.stringify([workspace, channel, author, pitch, rebuttal]))
      .digest('hex')
      .slice(0, 24);
    return this.#store.addEntry({ ...entry, id });
  }

  async vote(voter: Person, entryId: string): Promise<VoteResult> {
    return this.#store.vote(voter, entryId);
  }

  async board(person: Person, channel: string, period: Period, now = new Date()): Promise<Board> {
    return this.#store.board(person, channel, period, now);
  }

  /** True for the first to come with this key: retries, double clicks and replicas are turned away. */
  async first(key: string, ttlSeconds = 3_600): Promise<boolean> {
    return this.#store.claim(key, ttlSeconds);
  }
}
