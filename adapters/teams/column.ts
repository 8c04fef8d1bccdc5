import { z } from 'zod';
import type { Column } from '../../src/board/column';
import type { Noticeboard } from '../../src/board/column-sender';
import type { Logger } from '../../src/ports';
import type { TeamsAdapter } from './adapter';
import type { Asked, Desk } from './asked';
import type { ColumnWish } from './command';
import { adaptiveCard, literalWords, type Element } from './elements';
import { clip, literal } from './markdown';
import { outcomeOf, statusOf } from './patience';
import { cardMessage } from './present';
import { sentence, type Reply } from './reply';

export const PLATFORM = 'teams';

const address = z.object({ serviceUrl: z.string(), conversation: z.string(), bot: z.string() });
const MAX_PARAGRAPH = 2_000;
const MAX_TWIN = 2_000;
/** When Teams would not take a Column now, in milliseconds. */
const LATER = 15 * 60_000;

/**
 * Switches the Column of a channel, which any member may, or shows what it would say. Where there is no channel, or no
 * Column at all, it says how.
 */
export async function columnReply(wish: ColumnWish, asked: Asked, { bot }: Desk): Promise<Reply> {
  const { activity, person, say } = asked;
  const { workspace, channel } = person;
  if (!bot.columns || channel === undefined || wish === 'help') return sentence(say('column_help_teams'));
  const language = asked.spoken ?? 'en';
  if (wish === 'preview') {
    const coming = await bot.columns.preview({ workspace, channel }, language);
    if (!coming) return sentence(say('column_nothing'));
    return { kind: 'screen', draw: () => columnCard(coming), plain: coming.title };
  }
  if (wish === 'off') await bot.unsubscribe(workspace, channel);
  else {
    const { serviceUrl, recipient } = activity;
    const reach = JSON.stringify({ serviceUrl, conversation: channel, bot: recipient?.id ?? '' });
    await bot.subscribe({ workspace, channel, platform: PLATFORM, address: reach, language });
  }
  return sentence(say(`column_${wish}_teams`));
}

/** Hangs the weekly Column in its channels. Teams cannot tell whether something hangs there already. */
export function noticeboard(
  adapter: () => TeamsAdapter | undefined,
  appId: string,
  log: Logger,
): Noticeboard {
  return {
    async hang(to, column) {
      const open = adapter();
      const reach = address.safeParse(parsed(to.address)).data;
      if (!reach) return 'gone';
      if (!open) return { later: new Date(Date.now() + LATER) };
      try {
        await open.unasked(appId, reach, async (courier) => {
          await courier.post(reach.conversation, cardMessage(columnCard(column), false, column.title));
        });
        return 'sent';
      } catch (error) {
        log.warn({ status: statusOf(error) }, 'teams column not hung');
        const outcome = outcomeOf(error);
        if (outcome === 'doubt') throw error;
        return outcome === 'absent' ? 'gone' : { later: new Date(Date.now() + LATER) };
      }
    },
    hangs: () => Promise.resolve(undefined),
  };
}

/** The Column as a card; everything in it is plain words. */
export function columnCard({ title, paragraphs, standings }: Column): Element {
  const texts = paragraphs.flatMap(({ text, quoted }) => {
    const items = literalWords(clip(text, MAX_PARAGRAPH));
    return quoted ? [{ type: 'Container', style: 'emphasis', items }] : items;
  });
  const heading = literalWords(title).map((each) => ({ ...each, spacing: 'None' }));
  const rows = standings.flatMap((line) => literalWords(clip(line, MAX_PARAGRAPH)));
  const body = [...heading, ...texts, ...rows];
  return adaptiveCard(
    body,
    [],
    literal(clip([title, ...paragraphs.map(({ text }) => text)].join('\n\n'), MAX_TWIN)),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
