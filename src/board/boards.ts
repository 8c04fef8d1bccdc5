import type { Answer } from '../card';
import { StoreError } from '../errors';
import type { Library } from '../library/library';
import type { Person } from '../ports';
import type { Wish } from '../roast';
import type { Act, Store } from '../store';
import { textMark } from '../write/recent';
import { FAME, rank, type Board, type Numbers, type Question } from './board';
import type { Entry, RemoveResult, ShareResult, VoteResult } from './entry';
import { ALWAYS, windowOf, type Period, type Season, type Window } from './period';
import { asCsv, asJson } from './export';
import { chosenOf, entryOf, previewOf, type SharePreview, type Unshareable } from './share';
import { questionOf, type Where } from './where';

/** What somebody wants to share: one text of a card, as it was shown. */
export interface Choice {
  readonly pitch: string;
  readonly wish: Wish;
  readonly seed: string;
}

/** `expired`: the pitch is gone, or the text is none of its noes. */
export type Shared = ShareResult | { readonly kind: 'expired' | Unshareable };
export type Previewed = SharePreview | { readonly kind: 'expired' | 'unsafe' };

/** Longest list that is exported or looked through: a hundred shares a day for a quarter of a century. */
const EVERYTHING = 1_000_000;
/** Sharing, votes and the leaderboard, the same on every platform. */
export class Boards {
  readonly #store: Store;
  readonly #library: Library;
  readonly #zone: string;
  readonly #cardOf: (person: Person, pitchId: string, wish: Wish) => Promise<Answer>;

  constructor(
    store: Store,
    library: Library,
    zone: string,
    cardOf: (person: Person, pitchId: string, wish: Wish) => Promise<Answer>,
  ) {
    this.#store = store;
    this.#library = library;
    this.#zone = zone;
    this.#cardOf = cardOf;
  }

  /** What sharing this text would show; nothing is shared yet. */
  async preview(person: Person, { pitch, wish, seed }: Choice): Promise<Previewed> {
    const answer = await this.#cardOf(person, pitch, wish);
    const chosen = 'card' in answer ? chosenOf(answer.card, seed) : undefined;
    if (!('card' in answer) || !chosen) return { kind: 'expired' };
    const preview = previewOf(answer.card, chosen, this.#library);
    return preview === 'unsafe' ? { kind: preview } : preview;
  }

  /** Shares what the person saw in the preview and pressed for; `words` if he or she changed them. */
  async share(
    person: Person,
    channel: string,
    { pitch, wish, seed }: Choice,
    words?: string,
    at = new Date(),
  ): Promise<Shared> {
    const answer = await this.#cardOf(person, pitch, wish);
    const chosen = 'card' in answer ? chosenOf(answer.card, seed) : undefined;
    // Only one of our own noes can be shared, though the person may have changed its words.
    if (!('card' in answer) || !chosen) return { kind: 'expired' };
    const entry = entryOf(answer.card, chosen, words, { author: person, channel, at }, this.#library);
    if (typeof entry === 'string') return { kind: entry };
    const { line, engine, text } = chosen;
    await this.#store.showIn(person.workspace, channel, { line, engine, pitch, text: textMark(text) });
    return this.#store.addEntry(entry);
  }

  async entry(workspace: string, id: string): Promise<Entry | undefined> {
    return this.#store.entry(workspace, id);
  }

  /** Notes where the platform put the post. */
  async posted(entry: Entry, link: string): Promise<void> {
    await this.#store.link(entry.workspace, entry.id, link);
  }

  /**
   * Turns a vote over: the button stands on a post that all look at, so it cannot know who voted, nor what the presser
   * wants; a vote whose counting was not seen and is pressed again is taken back, and the count on the post says so.
   * When the store fails, the same press is told once more: if it had been counted after all, nothing changes.
   */
  async vote(voter: Person, entryId: string, at = new Date()): Promise<VoteResult> {
    try {
      return await this.#store.vote(voter, entryId, at);
    } catch (error) {
      if (error instanceof StoreError) return this.#store.vote(voter, entryId, at);
      throw error;
    }
  }

  /** The board of a channel, or of the workspace as the viewer can read it. */
  async board(viewer: Person, where: Where, period: Period, now = new Date()): Promise<Board> {
    const { workspace } = viewer;
    const season = (await this.seasons(workspace)).at(-1);
    const window = windowOf(period, now, await this.zone(workspace), season);
    const question = await this.#question(viewer, where, window);
    return rank(period, await this.#store.tally(viewer, question), await this.#store.isFrozen(question));
  }

  /** A season that is over, as it ended. Out: undefined when there is none of that number. */
  async past(viewer: Person, where: Where, number: number): Promise<Board | undefined> {
    const window = (await this.seasons(viewer.workspace)).find((season) => season.number === number);
    if (!window) return undefined;
    return rank('season', await this.#store.tally(viewer, await this.#question(viewer, where, window)));
  }

  /** Everything that ever got enough votes, the best first. */
  async hallOfFame(viewer: Person, where?: Where): Promise<readonly Entry[]> {
    const question = await this.#question(viewer, where, ALWAYS);
    return (await this.#store.tally(viewer, { ...question, least: FAME, limit: EVERYTHING })).entries;
  }

  /** Every entry with a vote that the viewer can read. */
  async everything(viewer: Person, { channel }: { readonly channel?: Where }): Promise<Board> {
    const question = await this.#question(viewer, channel, ALWAYS);
    return rank('all', await this.#store.tally(viewer, { ...question, limit: EVERYTHING }));
  }

  /** What a person shared, got and gave, and where the best of this week stands. */
  async mine(person: Person, now = new Date()): Promise<Numbers> {
    return this.#store.numbers(person, windowOf('week', now, await this.zone(person.workspace)));
  }

  async zone(workspace: string): Promise<string> {
    return (await this.#store.zone(workspace)) ?? this.#zone;
  }

  async seasons(workspace: string): Promise<readonly Season[]> {
    return this.#store.seasons(workspace);
  }

  /** The whole board as CSV or JSON, for administrators. Out: undefined for anybody else, and when no entry has a vote. */
  async exported(by: Person, where: Where, format: 'csv' | 'json'): Promise<string | undefined> {
    if (by.isAdmin !== true) return undefined;
    const board = await this.everything(by, { channel: where });
    if (board.standings.length === 0) return undefined;
    return format === 'csv' ? asCsv(board) : asJson(board);
  }

  /**
   * Takes an entry down: its author and an administrator may, and whoever says that he stands in it (`mentioned`).
   * His word is enough: no name is left in an entry that could prove him right or wrong. So it is good for three
   * entries a week, the act is noted, and what was taken down so is not shared again. Votes and rank follow at once.
   */
  async remove(by: Person, entryId: string, mentioned = false, at = new Date()): Promise<RemoveResult> {
    const entry = await this.#store.entry(by.workspace, entryId);
    if (!entry) return 'gone';
    const own = entry.author === by.user ? 'author' : by.isAdmin === true ? 'admin' : undefined;
    const as = own ?? (mentioned ? 'mentioned' : undefined);
    return as ? this.#store.remove(by, entryId, as, at) : 'not_yours';
  }

  /** Out: false when the person is no administrator; nothing was done then. Also of the next two. */
  async freeze(by: Person, channel: string, frozen: boolean): Promise<boolean> {
    if (by.isAdmin === true) await this.#store.freeze(by, channel, frozen);
    return by.isAdmin === true;
  }

  /** A locked person cannot vote any more, and the votes given so far are gone. */
  async lock(by: Person, user: string, locked: boolean): Promise<boolean> {
    if (by.isAdmin === true) await this.#store.lock(by, user, locked);
    return by.isAdmin === true;
  }

  /** Ends the running season under a name; the next begins. */
  async endSeason(by: Person, name: string, at = new Date()): Promise<boolean> {
    if (by.isAdmin === true) await this.#store.endSeason(by, name, at);
    return by.isAdmin === true;
  }

  /** What was done to boards and by whom, the newest first; for administrators. */
  async log(by: Person, limit = 100): Promise<readonly Act[]> {
    return by.isAdmin === true ? this.#store.acts(by.workspace, limit) : [];
  }

  #question(viewer: Person, where: Where, window: Window): Promise<Question> {
    return questionOf(this.#store, viewer, where, window);
  }
}
