import type { Card } from '../../src/card';
import type { Language } from '../../src/languages';
import type { Wish } from '../../src/roast';
import type { Element, Place } from './elements';

/** What is answered, before it is drawn for the place it was asked in. */
export type Reply =
  | {
      readonly kind: 'card';
      readonly card: Card;
      readonly wish: Wish;
      readonly language: Language;
      /** A sentence about what has just been done, or absent. */
      readonly note?: string | undefined;
      /** The same with better texts, if any come; asked for once the first is shown. */
      readonly later?: (() => Promise<Card | undefined>) | undefined;
    }
  /** Any other card, and the same in plain text. `beside`: in a chat of two, below the card that was pressed. */
  | {
      readonly kind: 'screen';
      readonly draw: (place: Place) => Element;
      readonly plain: string;
      readonly beside?: true | undefined;
    }
  | { readonly kind: 'sentence'; readonly text: string }
  /** One text alone, for the person to copy; `thanks` says so. */
  | { readonly kind: 'use'; readonly text: string; readonly seed: string; readonly thanks: string }
  | { readonly kind: 'form'; readonly language: Language; readonly problem: string }
  | { readonly kind: 'none' };

export function sentence(text: string): Reply {
  return { kind: 'sentence', text };
}
