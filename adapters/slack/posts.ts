import type { webApi } from '@slack/bolt';
import type { Boards } from '../../src/board/boards';
import type { Library } from '../../src/library/library';
import type { Logger } from '../../src/ports';
import { QUIET, respond } from './reply';
import { failure } from './failure';
import { placeOf, postMessage } from './post';
import type { Place } from './request';

/** The posts in channels, kept as their entries are. */
export class Posts {
  readonly #boards: Pick<Boards, 'entry'>;
  readonly #library: Library;
  readonly #log: Logger;
  /** Entries whose post is being written; true when it has to be written once more. */
  readonly #writing = new Map<string, boolean>();

  constructor(boards: Pick<Boards, 'entry'>, library: Library, log: Logger) {
    this.#boards = boards;
    this.#library = library;
    this.#log = log;
  }

  /**
   * Writes an entry's post anew, with the votes that it has then. Votes that come meanwhile are written together after
   * it, so a rush of votes is no rush of calls and the last count stands. `url`: the response_url of a press on it.
   */
  async refresh(
    key: { readonly workspace: string; readonly entry: string },
    client: webApi.WebClient,
    place?: Place,
    url?: string,
  ): Promise<void> {
    const name = `${key.workspace} ${key.entry}`;
    const isBusy = this.#writing.has(name);
    this.#writing.set(name, isBusy);
    if (isBusy) return;
    try {
      do {
        this.#writing.set(name, false);
        await this.#write(key, client, place, url);
      } while (this.#writing.get(name) === true);
    } finally {
      this.#writing.delete(name);
    }
  }

  /** Takes a post out of its channel; one that is gone already is fine. */
  async takeDown(place: Place | undefined, client: webApi.WebClient): Promise<void> {
    if (place) await this.#tried(() => client.chat.delete(place), 'a post could not be taken down');
  }

  async #write(
    { workspace, entry: id }: { readonly workspace: string; readonly entry: string },
    client: webApi.WebClient,
    pressed?: Place,
    url?: string,
  ): Promise<void> {
    const entry = await this.#boards.entry(workspace, id);
    if (!entry) return;
    const place = pressed ?? placeOf(entry.link);
    const message = postMessage(entry, this.#library);
    const written =
      place !== undefined &&
      (await this.#tried(() => client.chat.update({ ...place, ...message }), 'a post could not be changed'));
    // Out of the channel meanwhile: whoever pressed can still change it.
    if (!written && url !== undefined) await respond(url, { ...QUIET, ...message, replace_original: true });
  }

  async #tried(call: () => Promise<unknown>, complaint: string): Promise<boolean> {
    try {
      await call();
      return true;
    } catch (error) {
      this.#log.warn(failure(error), `slack: ${complaint}`);
      return false;
    }
  }
}
