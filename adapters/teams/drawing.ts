import type { Card } from '../../src/card';
import type { Language } from '../../src/languages';
import type { Library } from '../../src/library/library';
import type { Wish } from '../../src/roast';
import type { Place } from './elements';
import type { Carried } from './press';

/** The answer, what the person asked for to get it, and how to draw it. */
export interface Drawing {
  readonly card: Card;
  readonly wish: Wish;
  readonly library: Library;
  /** Of the interface words; the texts have the language of the card. */
  readonly language: Language;
  readonly place: Place;
  /** A sentence about what has just been done, or absent. */
  readonly note?: string | undefined;
}

/** What a button of the card carries, so that its press finds the same card again. */
export function carried({ card, wish }: Pick<Drawing, 'card' | 'wish'>, seed?: string): Carried {
  return {
    pitch: card.pitch.id,
    nth: card.angle.nth,
    style: wish.style,
    language: wish.language,
    overrule: wish.overrule,
    saga: wish.saga,
    seed,
  };
}
