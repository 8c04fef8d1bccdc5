import type { types } from '@slack/bolt';
import type { Person } from '../../src/ports';
import type { Act } from '../../src/store';
import { rich, section, words } from './blocks';
import { screen } from './form';
import { clip } from './text';
import type { Visit } from './visit';
import { moment } from './when';

/** Acts of one page; the database has all of them. */
const MOST = 30;
const LONGEST_NAME = 40;

/** What was done to boards, by whom and when: people by name and without a ping, channels as Slack shows them. */
export async function actsPage(visit: Visit, by: Person): Promise<types.ModalView> {
  const { bot, say, language } = visit;
  const acts = await bot.boards.log(by, MOST);
  const zone = await bot.boards.zone(by.workspace);
  const items = await Promise.all(
    acts.map(async (act) => {
      const said = [moment(act.at, language, zone), await nameOf(act.by, visit), say(`act_${act.what}`)];
      const start = words(said.join(' · '));
      return { ...start, elements: [...start.elements, ...(await subjectOf(act, visit))] };
    }),
  );
  const blocks =
    items.length === 0
      ? [section(say('order_acts_none'))]
      : [
          section(say('order_acts_title', { n: MOST })),
          rich([{ type: 'rich_text_list', style: 'bullet', elements: items }]),
        ];
  return screen(say('order_acts'), blocks, { language }, say);
}

/** Whom or what it was done to, where that says something: an entry that is gone has no name. */
async function subjectOf({ what, subject }: Act, visit: Visit): Promise<types.RichTextElement[]> {
  if (what === 'froze' || what === 'thawed')
    return [...words(' · ').elements, { type: 'channel', channel_id: subject }];
  if (what === 'locked' || what === 'unlocked') return words(` · ${await nameOf(subject, visit)}`).elements;
  return what === 'ended_season' ? words(` · ${visit.say('season_unnamed', { n: subject })}`).elements : [];
}

async function nameOf(user: string, { asked, members, client, say }: Visit): Promise<string> {
  if (user === '') return say('someone');
  const { name } = await members.named({ workspace: asked.person.workspace, user, name: '' }, client);
  return clip(name, LONGEST_NAME) || say('someone');
}
