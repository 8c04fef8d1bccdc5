import { MAX_SHARED, type SharePreview } from '../../src/board/share';
import type { Say } from '../../src/say';
import {
  adaptiveCard,
  button,
  choice,
  literalWords,
  textInput,
  words,
  type Element,
  type Place,
} from './elements';
import { clip, literal } from './markdown';
import { ROOM_INPUT, SHARED_INPUT, type Carried } from './press';
import type { Room } from '../../src/store';

/** Enough of a pitch to see whether a name shows through; the card must stay below 80 kB. */
const MAX_PITCH = 4_000;

/** What is about to be shared, and where it may go. */
export interface ShareForm {
  readonly preview: SharePreview;
  readonly carried: Carried;
  /** The channels and group chats that the person and the bot are both in; at least one. */
  readonly rooms: readonly Room[];
  /** A sentence about the press before, or empty. */
  readonly problem: string;
}

/** As it is and as the channel sees it, with the last word for the person who shares. */
export function shareFormCard(
  { preview, carried, rooms, problem }: ShareForm,
  say: Say,
  place: Place,
): Element {
  const { before, after } = preview;
  const named = rooms.map(
    (room, i) => [room.channel, room.title || say('room_unnamed', { n: i + 1 })] as const,
  );
  const body = [
    ...(problem === '' ? [] : [words(problem, { color: 'Attention' })]),
    words(say('share_note')),
    words(say('share_before'), { weight: 'Bolder', separator: true }),
    { type: 'Container', style: 'emphasis', items: literalWords(clip(before.rebuttal, MAX_SHARED)) },
    words(say('share_after'), { weight: 'Bolder', separator: true }),
    textInput(SHARED_INPUT, say('share_edit'), clip(after.rebuttal, MAX_SHARED), {
      isMultiline: true,
      maxLength: MAX_SHARED,
    }),
    words(say('pitch_label'), { isSubtle: true }),
    { type: 'Container', style: 'emphasis', items: literalWords(clip(after.pitch, MAX_PITCH)) },
    choice(ROOM_INPUT, say('share_channel'), rooms[0]?.channel ?? '', named),
    words(say('share_board_note'), { isSubtle: true, size: 'Small' }),
  ];
  const buttons = [
    button(say('button_share_confirm'), 'share_confirm', carried, place),
    button(say('button_back'), 'back', carried, place),
  ];
  return adaptiveCard(body, buttons, literal(clip(after.rebuttal, MAX_SHARED)));
}
