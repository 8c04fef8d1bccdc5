import type { Card } from './card';
import { guard, isRefused, type Rebuttal } from './guard/guard';
import type { Person } from './ports';
import type { House, Wish } from './roast';
import type { Store } from './store';
import type { ModelWriter } from './write/model-writer';

/** A commission that ended without a word is not given again for so many seconds. */
const REST = 300;

/**
 * The model behind the templates. The card is there already; when something better comes it takes its place, and what
 * came is kept with the pitch, because nobody could make it again.
 */
export class SecondWriter {
  readonly #model: ModelWriter;
  readonly #house: House;
  readonly #store: Store;

  constructor(model: ModelWriter, house: House, store: Store) {
    this.#model = model;
    this.#house = house;
    this.#store = store;
  }

  /** The card with what was written for this person, pitch and wish before. Out: undefined when nothing was. */
  async recall(person: Person, card: Card, wish: Wish): Promise<Card | undefined> {
    if (card.kind !== 'pitch') return undefined;
    const drafts = await this.#store.written(person, card.pitch.id, keyOf(wish));
    const { library, detect } = this.#house;
    const guarding = { pitch: card.pitch, verdict: card.kind, library, detect };
    // What was kept is a draft again: only the guard makes a Rebuttal.
    const passed = drafts.flatMap((draft): Rebuttal[] => {
      const result = guard(draft, guarding);
      return isRefused(result) ? [] : [result];
    });
    return withBetter(card, passed);
  }

  /** Asks the model, once for all replicas. Out: undefined when the card stays as it is. Never rejects. */
  async write(person: Person, card: Card, wish: Wish): Promise<Card | undefined> {
    if (card.kind !== 'pitch') return undefined;
    const key = keyOf(wish);
    const { pitch, reading, language, register, kind } = card;
    try {
      const claim = `model ${JSON.stringify([person.workspace, person.user, pitch.id, key])}`;
      if (!(await this.#store.claim(claim, REST))) return undefined;
      const { style, nth } = wish;
      const { rebuttals } = await this.#model.write({
        ...{ pitch, reading, language, register, kind, person, style, nth },
      });
      if (rebuttals.length === 0) return undefined;
      await this.#store.keepWritten(person, pitch.id, key, rebuttals);
      return withBetter(card, rebuttals);
    } catch {
      // The templates stand; what failed is counted where it failed.
      return undefined;
    }
  }
}

/** The better texts first, then templates until there are as many as before; those that made way can still be chosen. */
function withBetter(card: Card, better: readonly Rebuttal[]): Card | undefined {
  if (better.length === 0) return undefined;
  const rebuttals = [...better, ...card.rebuttals].slice(0, Math.max(better.length, card.rebuttals.length));
  return { ...card, rebuttals, replaced: card.rebuttals.filter((each) => !rebuttals.includes(each)) };
}

function keyOf({ nth = 0, style, language, overrule }: Wish): string {
  return JSON.stringify({ nth, style, language, overrule });
}
