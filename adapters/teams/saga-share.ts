import { MAX_SHARED } from '../../src/board/share';
import type { Room } from '../../src/store';
import type { Say } from '../../src/say';
import type { Asked, Desk } from './asked';
import { adaptiveCard, button, choice, literalWords, words, type Element, type Place } from './elements';
import { clip, literal } from './markdown';
import { sentence, type Reply } from './reply';
import { roomsFor } from './rooms-for';
import { SAGA_ROOM_INPUT, type SagaPress } from './saga-data';
import { NOT_SHARED } from '../../src/board/share';
import { postIn } from './share-desk';

const MAX_PITCH = 1_000;

/** The whole story as a channel would see it; nothing is shared yet. */
export async function sagaShareForm(id: string, asked: Asked, desk: Desk): Promise<Reply> {
  const { person, say } = asked;
  const seen = await desk.bot.sagas.archive.preview(person, id);
  if ('kind' in seen) return sentence(say(problemOf(seen.kind)));
  const rooms = await roomsFor(asked, desk);
  if (rooms.length === 0) return sentence(say('share_no_room'));
  return {
    kind: 'screen',
    draw: (place) => sagaShareCard(id, seen, rooms, say, place),
    plain: say('share_note'),
  };
}

/** Shares the whole of it as one entry, in a room that the person is in. */
export async function shareSaga(id: string, press: SagaPress, asked: Asked, desk: Desk): Promise<Reply> {
  const { person, say } = asked;
  const to = (await roomsFor(asked, desk)).find((each) => each.channel === press[SAGA_ROOM_INPUT]);
  if (!to) return sentence(say('share_no_room'));
  const shared = await desk.bot.sagas.archive.share(person, to.channel, id);
  if (!('entry' in shared)) return sentence(say(problemOf(shared.kind)));
  return postIn(to, shared.entry, asked, desk);
}

/** Its words cannot be changed: they are not the person's own. */
export function sagaShareCard(
  id: string,
  { pitch, rebuttal }: { readonly pitch: string; readonly rebuttal: string },
  rooms: readonly Room[],
  say: Say,
  place: Place,
): Element {
  const named = rooms.map(
    (room, i) => [room.channel, room.title || say('room_unnamed', { n: i + 1 })] as const,
  );
  const body = [
    words(say('share_note')),
    words(say('share_after'), { weight: 'Bolder', separator: true }),
    { type: 'Container', style: 'emphasis', items: literalWords(clip(pitch, MAX_PITCH)) },
    { type: 'Container', style: 'emphasis', items: literalWords(clip(rebuttal, MAX_SHARED)) },
    choice(SAGA_ROOM_INPUT, say('share_channel'), rooms[0]?.channel ?? '', named),
    words(say('share_board_note'), { isSubtle: true, size: 'Small' }),
  ];
  const buttons = [
    button(say('button_share_confirm'), 'share_saga_confirm', { saga: id }, place),
    button(say('button_back'), 'saga', { saga: id }, place),
  ];
  return adaptiveCard(body, buttons, literal(clip(rebuttal, MAX_SHARED)));
}

function problemOf(kind: keyof typeof NOT_SHARED): string {
  return kind === 'expired' ? 'saga_absent' : NOT_SHARED[kind];
}
