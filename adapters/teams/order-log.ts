import type { Act, Room } from '../../src/store';
import type { Asked, Desk } from './asked';
import { adaptiveCard, button, literalWords, words } from './elements';
import { clip, literal } from './markdown';
import { roomName } from './order-card';
import type { Reply } from './reply';
import { moment } from './when';

/** Acts of one look; the store keeps all. */
const MOST = 50;
const MAX_LINE = 300;
const MAX_TWIN = 2_000;
/** Rooms whose roster is asked for a name. */
const ROSTERS = 3;

/** What was done to the boards, when and by whom; names as far as Teams tells them, else ids of the directory. */
export async function actsReply(rooms: readonly Room[], asked: Asked, { bot }: Desk): Promise<Reply> {
  const { person, spoken, say } = asked;
  const acts = await bot.boards.log(person, MOST);
  const zone = await bot.boards.zone(person.workspace);
  const names = await namesOf(acts, rooms, asked);
  const seasons = new Map(
    (await bot.boards.seasons(person.workspace)).map(({ number, name }) => [String(number), name]),
  );
  const subjectOf = ({ what, subject }: Act): string => {
    const at = rooms.findIndex(({ channel }) => channel === subject);
    if (what === 'froze' || what === 'thawed') return roomName(rooms[at]?.title ?? subject, at, say);
    if (what === 'locked' || what === 'unlocked') return names.get(subject) ?? subject;
    return what === 'ended_season' ? (seasons.get(subject) ?? subject) : '';
  };
  const lines = acts.map((act) => {
    const when = moment(act.at, spoken ?? 'en', zone, { dateStyle: 'medium', timeStyle: 'short' });
    const by = act.by === '' ? say('someone') : (names.get(act.by) ?? act.by);
    const what = [say(`act_${act.what}`), subjectOf(act)].filter(Boolean).join(': ');
    return clip(`${when}  ${what} (${by})`, MAX_LINE);
  });
  const title = say('order_acts_title', { n: MOST });
  const body = [
    words(title, { weight: 'Bolder', size: 'Medium' }),
    ...(lines.length === 0 ? [words(say('order_acts_none'))] : lines.flatMap((line) => literalWords(line))),
  ];
  const back = button(say('button_back'), 'order', {}, 'chat');
  const plain = [title, ...(lines.length === 0 ? [say('order_acts_none')] : lines)].join('\n\n');
  return { kind: 'screen', draw: () => adaptiveCard(body, [back], literal(clip(plain, MAX_TWIN))), plain };
}

/** By directory id. The reader needs no roster to be known. */
async function namesOf(
  acts: readonly Act[],
  rooms: readonly Room[],
  { person, courier }: Asked,
): Promise<ReadonlyMap<string, string>> {
  const people = new Set(
    acts
      .flatMap(({ by, what, subject }) => [by, ...(what.includes('lock') ? [subject] : [])])
      .filter(Boolean),
  );
  const found = await Promise.all(
    [...people].map(async (id): Promise<readonly [string, string]> => {
      if (id === person.user && person.name !== '') return [id, person.name];
      for (const { channel } of rooms.slice(0, ROSTERS)) {
        const name = await courier.nameIn(channel, id);
        if (name !== '') return [id, name];
      }
      return [id, id];
    }),
  );
  return new Map(found);
}
