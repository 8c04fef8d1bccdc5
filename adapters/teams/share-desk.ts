import { NOT_SHARED } from '../../src/board/share';
import type { Entry } from '../../src/board/entry';
import { sayIn } from '../../src/say';
import type { Room } from '../../src/store';
import type { Asked, Desk } from './asked';
import { outcomeOf } from './patience';
import { postCard } from './post';
import { cardMessage } from './present';
import { wishOf, type CardPress } from './press';
import { linkOf } from './recount';
import { sentence, type Reply } from './reply';
import { roomsFor } from './rooms-for';
import { shareFormCard } from './share-form';

const NOT_POSTED = {
  absent: 'share_invite_teams',
  refused: 'share_refused_teams',
  doubt: 'share_in_doubt',
} as const;

/** The form with the redaction preview; nothing is shared yet. `problem` is a sentence about the press before. */
export async function shareForm(press: CardPress, asked: Asked, desk: Desk, problem = ''): Promise<Reply> {
  const { person, say } = asked;
  const { pitch, seed = '' } = press;
  const preview = await desk.bot.boards.preview(person, { pitch, wish: wishOf(press), seed });
  if ('kind' in preview) return sentence(say(preview.kind === 'unsafe' ? 'share_unsafe' : 'expired'));
  const rooms = await roomsFor(asked, desk);
  if (rooms.length === 0) return sentence(say('share_no_room'));
  const carried = { pitch, seed, ...wishOf(press) };
  return {
    kind: 'screen',
    draw: (place) => shareFormCard({ preview, carried, rooms, problem }, say, place),
    plain: say('share_note'),
  };
}

/** Shares what the person saw and pressed for. A second press posts again only what was never posted. */
export async function shareNow(press: CardPress, asked: Asked, desk: Desk): Promise<Reply> {
  const { person, say } = asked;
  const { pitch, seed = '', words, room } = press;
  const rooms = await roomsFor(asked, desk);
  const to = rooms.find((each) => each.channel === room);
  if (!to) return sentence(say('share_no_room'));
  const choice = { pitch, wish: wishOf(press), seed };
  const shared = await desk.bot.boards.share(person, to.channel, choice, words);
  if (!('entry' in shared)) {
    const problem = say(NOT_SHARED[shared.kind]);
    const canMend = shared.kind === 'empty' || shared.kind === 'unsafe';
    return canMend ? shareForm(press, asked, desk, problem) : sentence(problem);
  }
  return postIn(to, shared.entry, asked, desk);
}

/** Posts an entry, unless it stands there already. */
export async function postIn(
  room: Room,
  entry: Entry,
  { person, say, courier }: Asked,
  desk: Desk,
): Promise<Reply> {
  const { bot, library, rooms } = desk;
  if (entry.link !== '') return sentence(say('shared'));
  const message = cardMessage(postCard(entry, sayIn(library, entry.language)), entry.hand === 'model');
  try {
    const standing = await courier.post(room.channel, message);
    await bot.boards.posted(entry, linkOf(standing, entry.workspace));
    return sentence(say('shared'));
  } catch (error) {
    const outcome = outcomeOf(error);
    desk.log.warn({ entry: entry.id, outcome }, 'teams post not made');
    // What nobody will ever see must not stand on the board either; what may be there stays.
    if (outcome !== 'doubt') await bot.boards.remove(person, entry.id);
    if (outcome === 'absent') await rooms.dropRoom(room.workspace, room.channel);
    return sentence(say(NOT_POSTED[outcome]));
  }
}
