import type { Library } from '../../src/library/library';
import type { Pitch } from '../../src/pitch';
import { roast, type House, type Wish } from '../../src/roast';
import type { BriefTexts } from '../../src/library/brief-texts';
import { makeBrief, type Message, type Sends } from '../../src/write/brief';

/**
 * Exactly the messages that a model would be sent for this pitch; nothing is sent. Empty when no model would be asked:
 * the message is no pitch, or a name in it could not be put away.
 */
export async function briefFor(
  pitch: Pitch,
  wish: Wish,
  house: House,
  sends: Sends = 'pitch',
): Promise<readonly Message[]> {
  const card = await roast(pitch, wish, house);
  if (card.kind !== 'pitch' || !hasBrief(house.library)) return [];
  const { reading, language } = card;
  const task = { pitch, reading, language, register: reading.register, style: wish.style, nth: wish.nth };
  return makeBrief(task, house.library, sends)?.messages ?? [];
}

function hasBrief(library: Library): library is Library & { readonly brief: BriefTexts } {
  return library.brief !== undefined;
}
