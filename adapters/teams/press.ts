import { z } from 'zod';
import { PERIODS } from '../../src/board/period';
import { MAX_SHARED } from '../../src/board/share';
import { LANGUAGES } from '../../src/languages';
import { ROAST_STYLES } from '../../src/library/shapes';
import type { Wish } from '../../src/roast';
import { orderData } from './order-data';
import { sagaData } from './saga-data';
import { settingsData } from './settings-data';

/** Ids of the two choices on a card; 'any' stands for "surprise me" and "as in the pitch". */
export const STYLE_INPUT = 'pick_style';
export const LANGUAGE_INPUT = 'pick_language';
export const ANY = 'any';
/** Ids of the words that are shared, which may be changed, and of where they go. */
export const SHARED_INPUT = 'share_text';
export const ROOM_INPUT = 'share_room';

/** The buttons of an answer: the same names as on every other platform. `back` draws the answer again. */
const ON_A_CARD = [
  'another',
  'style',
  'use',
  'overrule',
  'share',
  'share_confirm',
  'goes_on',
  'thumb_up',
  'thumb_down',
  'back',
] as const;

/** What a button carries: the pitch, the wish that made the card, and which text it stands under. */
export interface Carried extends Wish {
  readonly pitch: string;
  readonly seed?: string | undefined;
}

/** A button of an answer. `words` and `room` come from the form of a share. */
export interface CardPress extends Carried {
  readonly verb: (typeof ON_A_CARD)[number];
  readonly words?: string | undefined;
  readonly room?: string | undefined;
}

const entryId = z.string().regex(/^[\w-]{1,64}$/);
/** A board that stands by itself. */
const shelf = z.enum([...PERIODS, 'fame']);
export type Shelf = z.infer<typeof shelf>;

/** A button of a post, a board, the settings or the house. */
const elsewhere = z.discriminatedUnion('verb', [
  /** `board`: the board that the button stands on; without it, on the post itself. */
  z.object({ verb: z.literal('vote'), entry: entryId, board: shelf.optional() }),
  /** `sure`: the second press, and on whose word. */
  z.object({ verb: z.literal('remove'), entry: entryId, sure: z.enum(['own', 'mentioned']).optional() }),
  z.object({ verb: z.literal('keep'), entry: entryId }),
  z.object({ verb: z.literal('board'), shelf }),
  z.object({ verb: z.literal('seasons') }),
  z.object({ verb: z.literal('past'), number: z.number().int().min(1).max(1_000_000) }),
  z.object({ verb: z.literal('numbers') }),
  z.object(orderData),
  z.object(sagaData),
  z.object({ verb: z.literal('settings') }),
  z.object({ verb: z.literal('settings_keep'), ...settingsData }),
  z.object({ verb: z.literal('forget') }),
]);

export type Press = CardPress | z.infer<typeof elsewhere>;
export type Verb = Press['verb'];

const onACard = z.object({
  verb: z.enum(ON_A_CARD),
  pitch: z.string().regex(/^[0-9a-f]{16}$/),
  nth: z.number().int().min(0).max(1_000_000).optional(),
  style: z.enum(ROAST_STYLES).optional(),
  language: z.enum(LANGUAGES).optional(),
  overrule: z.enum(['pitch', 'genuine']).optional(),
  seed: z.string().max(60).optional(),
  saga: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  [STYLE_INPUT]: z.enum([...ROAST_STYLES, ANY]).optional(),
  [LANGUAGE_INPUT]: z.enum([...LANGUAGES, ANY]).optional(),
  [SHARED_INPUT]: z
    .string()
    .max(10 * MAX_SHARED)
    .optional(),
  [ROOM_INPUT]: z.string().max(1_000).optional(),
});

/** The data of Action.Execute or Action.Submit; undefined when it is not of a card of ours. */
export function parsePress(value: unknown): Press | undefined {
  const parsed = onACard.safeParse(value);
  if (!parsed.success) return elsewhere.safeParse(value).data;
  const { [STYLE_INPUT]: style, [LANGUAGE_INPUT]: language, ...rest } = parsed.data;
  const { [SHARED_INPUT]: words, [ROOM_INPUT]: room, ...carried } = rest;
  switch (carried.verb) {
    case 'another':
      return { ...carried, nth: (carried.nth ?? 0) + 1 };
    case 'style':
      return { ...carried, nth: 0, style: chosen(style), language: chosen(language) };
    case 'share_confirm':
      return { ...carried, words, room };
    default:
      return carried;
  }
}

function chosen<T extends string>(value: T | typeof ANY | undefined): T | undefined {
  return value === undefined || value === ANY ? undefined : value;
}

/** What led to the card that a button stands on. */
export function wishOf({ nth, style, language, overrule, saga }: Wish): Wish {
  return { nth, style, language, overrule, saga };
}
