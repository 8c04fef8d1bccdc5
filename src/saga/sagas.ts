import type { Card } from '../card';
import type { Rebuttal } from '../guard/guard';
import type { Pitch, RawMessage, Unreadable } from '../pitch';
import type { Person } from '../ports';
import type { Facts } from '../read/facts';
import type { Reaction } from '../read/reaction';
import type { House } from '../roast';
import type { Store } from '../store';
import { Archive } from './archive';
import { candidateOf, type Candidate } from './candidate';
import { answeredWith, begun, retold, sagaId, wentOn } from './exchange';
import { asksToStop, hear } from './hear';
import { marksOf } from './marks';
import { nextStep, type Step } from './next-step';
import { Recall, type About } from './recall';
import { isOurs, rungOf, type Saga } from './saga';
import { standingOf, type Standing } from './standing';
import { writeStep } from './write-step';

/** What came of an answer. */
export type Told =
  | { readonly kind: 'problem'; readonly problem: Unreadable }
  /** Nothing was ever sent to this sender, as far as we know: a rebuttal has to be used first. */
  | { readonly kind: 'unknown' }
  /** It may belong to any of these: the person says to which. */
  | { readonly kind: 'which'; readonly candidates: readonly Candidate[] }
  | {
      readonly kind: 'heard';
      readonly saga: Saga;
      readonly reaction: Reaction;
      readonly step: Step;
      /** The first is in the saga now; on the second rung each of them begins another story. */
      readonly texts: readonly Rebuttal[];
    };

/** So many are offered to choose from. */
const MOST_CANDIDATES = 5;

/** The exchanges with single senders, the same on every platform. What was told is read and shared in `archive`. */
export class Sagas {
  readonly #store: Store;
  readonly #house: House;
  readonly #recall: Recall;
  readonly archive: Archive;

  constructor(store: Store, house: House) {
    this.#store = store;
    this.#house = house;
    this.#recall = new Recall(store, house);
    this.archive = new Archive(store, house);
  }

  /** Where the sender of a pitch stood when it came; `said`: the saga of which the person says that it goes on. */
  async standing(
    person: Person,
    pitch: Pitch,
    facts: Pick<Facts, 'sender' | 'company'>,
    said?: string,
  ): Promise<Standing> {
    const store = this.#store;
    const { sure, faint } = marksOf(pitch, facts);
    const then = (await store.metAt(person, pitch.id)) ?? new Date();
    const chosen = said === undefined ? undefined : await store.saga(person, said);
    const known = chosen ? [chosen] : await store.sagasBy(person, 'sure', sure);
    const truce = await store.truce(person, sure);
    const standing = standingOf(known, truce, then);
    if (standing.kind === 'goes-on' && asksToStop(pitch.text, this.#house.library)) {
      await store.keepSaga({ ...standing.saga, ended: 'stopped' }, standing.saga.turns.length);
      return { kind: 'rests', why: 'stopped' };
    }
    if (standing.kind !== 'new' || known.length > 0) return standing;
    return standingOf(await store.sagasBy(person, 'faint', faint), undefined, then, true);
  }

  /**
   * The person used a text of a card: a saga begins, or goes on when the card offered that. Out: the saga as it is
   * now; undefined when the text is no roast of this card, or the sender is left in peace.
   */
  async use(person: Person, card: Card, seed: string, at = new Date()): Promise<Saga | undefined> {
    const chosen = card.rebuttals.find((each) => each.seed === seed);
    if (!chosen) return undefined;
    const { pitch, reading, saga: offered } = card;
    const marks = marksOf(pitch, reading.facts);
    const going = await this.#goingOn(person, card, marks.sure);
    if (going?.ended === 'finale' || (await this.#store.truce(person, marks.sure))) return undefined;
    if (going && going.pitch.id !== pitch.id && !going.ended) {
      if (going.turns.some((turn) => turn.by === 'them' && turn.pitch === pitch.id)) return going;
      const veil = await this.#recall.veil(person, going, [pitch]);
      const rung = offered?.rung ?? rungOf(going);
      const next = wentOn(going, card, chosen, rung, at, veil, this.#house);
      return this.#recall.kept(next, going.turns.length, marks);
    }
    // Once they have answered, what was sent first is history.
    const was = going?.pitch.id === pitch.id ? going.turns.length : 0;
    if (was > 1) return going;
    const saga = { id: sagaId(person, pitch.id), language: card.language };
    const veil = await this.#recall.veil(person, saga, [pitch]);
    return this.#recall.kept(begun(person, card, chosen, at, veil), was, marks);
  }

  /**
   * Reads what a sender wrote back and takes the next step. `about`: the pitch he answered or the saga, if the
   * person has said so; else the sender is looked for. The same words told twice are one answer.
   */
  async answered(person: Person, raw: RawMessage, about: About = {}, at = new Date()): Promise<Told> {
    const heard = hear(raw, this.#house);
    if (typeof heard === 'string') return { kind: 'problem', problem: heard };
    const found = await this.#recall.find(person, heard, about);
    if (!('id' in found)) {
      const candidates = found.slice(0, MOST_CANDIDATES).map(candidateOf);
      return candidates.length === 0 ? { kind: 'unknown' } : { kind: 'which', candidates };
    }
    const told = found.turns.findIndex((turn) => turn.by === 'them' && turn.mark === heard.mark);
    const isOld = told >= 0 && isOurs(found.turns[told + 1]);
    const saga = isOld ? { ...found, turns: found.turns.slice(0, told), ended: undefined } : found;
    const now = isOld ? (found.turns[told]?.at ?? at) : at;
    const step = nextStep(saga, heard, now);
    const texts = writeStep(step, saga, await this.#recall.task(person, saga, heard), this.#house);
    const reaction = { kind: heard.kind, quote: heard.quote };
    const result = { kind: 'heard' as const, reaction, step, texts };
    if (isOld || step.kind === 'nothing') return { ...result, saga: found };
    const veil = await this.#recall.veil(person, saga, heard.message ? [heard.message] : []);
    const next = answeredWith(saga, heard, step, texts[0], at, veil, this.#house);
    const marks = heard.message && marksOf(heard.message, this.#recall.facts(heard.message));
    const kept = await this.#recall.kept(next, saga.turns.length, marks);
    await this.#recall.show(person, saga, texts[0]);
    return { ...result, saga: kept };
  }

  /** Another story, as long as only its first rung was told. Out: undefined when there is none. */
  async another(
    person: Person,
    id: string,
    at = new Date(),
  ): Promise<{ saga: Saga; text: Rebuttal } | undefined> {
    const saga = await this.#store.saga(person, id);
    const last = saga?.turns.at(-1);
    if (!saga || saga.ended || !isOurs(last) || last.what !== 'rung' || last.rung !== 2) return undefined;
    const first = { ...saga, story: '' };
    const task = await this.#recall.task(person, saga);
    const texts = writeStep({ kind: 'rung', rung: 2 }, first, task, this.#house);
    const text = texts[(texts.findIndex(({ line }) => line === last.line) + 1) % Math.max(1, texts.length)];
    if (!text || text.line === last.line) return undefined;
    const veil = await this.#recall.veil(person, saga, []);
    const next = await this.#recall.kept(retold(saga, text, at, veil, this.#house), saga.turns.length);
    return { saga: next, text };
  }

  /** A person's sagas, the newest first. */
  async all(person: Person): Promise<readonly Candidate[]> {
    return (await this.#store.sagas(person)).map(candidateOf);
  }

  /** Removes one of the person's own; a truce stays, and so does what was shared. Out: false when there was none. */
  async drop(person: Person, id: string): Promise<boolean> {
    return this.#store.dropSaga(person, id);
  }

  /** The sender of a pitch, or of a saga, may be roasted again. Out: false when he was not left in peace. */
  async liftTruce(
    person: Person,
    of: { readonly pitch: string } | { readonly saga: string },
  ): Promise<boolean> {
    const store = this.#store;
    if ('saga' in of) return store.liftTruceOf(person, of.saga);
    const pitch = await store.pitch(person.workspace, of.pitch);
    if (!pitch) return false;
    const { sure } = marksOf(pitch, this.#recall.facts(pitch));
    const sagas = await store.sagasBy(person, 'sure', sure);
    const lifted = [
      await store.liftTruce(person, sure),
      ...(await Promise.all(sagas.map(({ id }) => store.liftTruceOf(person, id)))),
    ];
    return lifted.includes(true);
  }

  /** The saga that a card offered to go on with, or else the latest with its sender. */
  async #goingOn(person: Person, { saga }: Card, marks: readonly string[]): Promise<Saga | undefined> {
    if (saga && !saga.asks) return this.#store.saga(person, saga.id);
    return (await this.#store.sagasBy(person, 'sure', marks))[0];
  }
}
