import type { Column } from '../../src/board/column';
import { addressOf } from './address';
import type { Asked, Desk } from './asked';
import type { ColumnWish } from './command';
import { adaptiveCard, literalWords, type Element } from './elements';
import { clip, literal } from './markdown';
import { sentence, type Reply } from './reply';

export const PLATFORM = 'teams';

const MAX_PARAGRAPH = 2_000;
const MAX_TWIN = 2_000;

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
    const address = addressOf(activity, channel);
    await bot.subscribe({ workspace, channel, platform: PLATFORM, address, language });
  }
  return sentence(say(`column_${wish}_teams`));
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
