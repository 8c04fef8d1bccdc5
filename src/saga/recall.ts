import type { Rebuttal } from '../guard/guard';
import type { Pitch } from '../pitch';
import type { Person, Task } from '../ports';
import type { Facts } from '../read/facts';
import { read } from '../read/read';
import type { House } from '../roast';
import type { Store } from '../store';
import { Recent, textMark } from '../write/recent';
import type { HeardAnswer } from './hear';
import { marksOf, pitchMark, type Marks } from './marks';
import type { Saga } from './saga';
import { veilOf, type Veil } from './veil';

const NO_MARKS: Marks = { sure: [], faint: [] };
/** Stands in for a pitch that is no longer kept, when the answer has no words either. */
const NO_PITCH: Pitch = {
  id: '',
  text: '',
  subject: '',
  channel: 'chat',
  note: '',
  author: { name: '', address: '' },
  signature: '',
  earlier: 0,
  truncated: false,
};

/** What the person says an answer is about. */
export interface About {
  readonly pitch?: string | undefined;
  readonly saga?: string | undefined;
}

/** What is remembered of a sender, brought back for the next turn. */
export class Recall {
  readonly #store: Store;
  readonly #house: House;

  constructor(store: Store, house: House) {
    this.#store = store;
    this.#house = house;
  }

  /** The saga an answer belongs to, or those it may belong to. */
  async find(person: Person, { message }: HeardAnswer, about: About): Promise<Saga | readonly Saga[]> {
    const store = this.#store;
    if (about.saga !== undefined) return (await store.saga(person, about.saga)) ?? [];
    const pitch = about.pitch === undefined ? undefined : await store.pitch(person.workspace, about.pitch);
    const own = about.pitch === undefined ? [] : [pitchMark(about.pitch)];
    const marks = [pitch, message].map((each) => each && marksOf(each, this.facts(each)));
    for (const sure of [own, ...marks.map((each) => each?.sure ?? [])]) {
      const found = await store.sagasBy(person, 'sure', sure);
      const best = found.find(({ ended }) => ended === undefined) ?? found[0];
      if (best) return best;
    }
    if (about.pitch !== undefined) return [];
    const alike = await store.sagasBy(person, 'faint', marks[1]?.faint ?? []);
    if (alike.length > 0) return alike;
    // An answer that was pasted without a name may be anybody's.
    return (await store.sagas(person)).filter(({ ended }) => ended === undefined);
  }

  /** What a writer needs: the pitch it all began with, as long as it is kept, else the answer. */
  async task(person: Person, saga: Saga, heard?: HeardAnswer): Promise<Task> {
    const { library, detect } = this.#house;
    const pitch = (await this.#store.pitch(person.workspace, saga.pitch.id)) ?? heard?.message ?? NO_PITCH;
    const { language, register, id } = saga;
    const recent = new Recent(await this.#store.shown(person), id);
    const reading = read(pitch, library, detect, language);
    return { pitch: { ...pitch, id }, reading, language, register, recent };
  }

  /** Made of all that is still kept of the sender. When none of it is, no answer of his can be shown to others. */
  async veil(
    { workspace }: Person,
    saga: Pick<Saga, 'id' | 'language'> & Partial<Saga>,
    messages: readonly Pitch[],
  ): Promise<Veil> {
    const { library, detect } = this.#house;
    const ids = [
      saga.pitch?.id ?? [],
      saga.turns?.flatMap((turn) => (turn.by === 'them' ? (turn.pitch ?? []) : [])) ?? [],
    ].flat();
    const kept = await Promise.all(ids.map((id) => this.#store.pitch(workspace, id)));
    const known = kept.flatMap((pitch) => pitch ?? []);
    return veilOf(ids.length > 0 && known.length === 0 ? [] : [...known, ...messages], saga, library, detect);
  }

  /** The saga as it is now; as somebody else left it when he was faster. */
  async kept(saga: Saga, was: number, marks: Marks = NO_MARKS): Promise<Saga> {
    const { workspace, owner: user, ownerName: name } = saga;
    if (await this.#store.keepSaga(saga, was, marks)) return saga;
    return (await this.#store.saga({ workspace, user, name }, saga.id)) ?? saga;
  }

  async show(person: Person, { id }: Saga, text: Rebuttal | undefined): Promise<void> {
    if (!text) return;
    const { line, engine } = text;
    await this.#store.show(person, [{ line, engine, pitch: id, text: textMark(text.text) }]);
  }

  facts(pitch: Pitch): Facts {
    return read(pitch, this.#house.library, this.#house.detect).facts;
  }
}
