import { sentence } from './blocks';
import { columnMessage } from './column-message';
import { SLACK } from './noticeboard';
import { QUIET } from './reply';
import type { RequestOf } from './request';
import { tell, tellThat, type Visit } from './visit';

/**
 * Switches the Column of a channel. Any member may: it is a few lines a week, whoever minds switches it off again, and
 * an administrator is seldom in the room where the joke is. All of the channel are told, which also shows whether we
 * may write there at all.
 */
export async function column(visit: Visit, { wish, channel }: RequestOf<'column'>): Promise<void> {
  const { bot, asked, language, say, client } = visit;
  const { workspace } = asked.person;
  if (!bot.columns || channel === undefined || wish === 'help') return tellThat(visit, 'column_help');
  if (wish === 'preview') {
    const coming = await bot.columns.preview({ workspace, channel }, language);
    return tell(visit, coming ? columnMessage(coming) : sentence(say('column_nothing')));
  }
  if (wish === 'off') {
    await bot.unsubscribe(workspace, channel);
    return tellThat(visit, 'column_off');
  }
  await client.chat.postMessage({ ...QUIET, ...sentence(say('column_on')), channel });
  await bot.subscribe({ workspace, channel, platform: SLACK, address: channel, language });
}
