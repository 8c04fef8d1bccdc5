import type { Season } from '../../src/board/period';
import type { Language } from '../../src/languages';
import type { Say } from '../../src/say';
import type { Asked, Desk } from './asked';
import { actions, adaptiveCard, button, literalWords, words, type Element } from './elements';
import { clip, literal } from './markdown';
import type { Reply } from './reply';
import { moment } from './when';

/** Seasons of a list: at a season a month these are four years. */
const MOST = 48;
const MAX_NAME = 80;
const MAX_TWIN = 2_000;

/** The seasons that are over, the last first, each with the way to its board. */
export async function seasonsReply({ person, spoken, say }: Asked, { bot }: Desk): Promise<Reply> {
  const zone = await bot.boards.zone(person.workspace);
  const over = (await bot.boards.seasons(person.workspace)).filter(isOver).slice(-MOST).reverse();
  const lines = over.map((season) => seasonLine(season, { language: spoken ?? 'en', zone }, say));
  const row = (season: Season, i: number): Element => ({
    type: 'Container',
    separator: true,
    items: [
      ...literalWords(lines[i] ?? ''),
      actions(button(say('button_leaderboard'), 'past', { number: season.number }, 'chat')),
    ],
  });
  const title = say('seasons_title');
  const body = [
    words(title, { weight: 'Bolder', size: 'Medium' }),
    ...(over.length === 0 ? [words(say('seasons_none'))] : over.map(row)),
  ];
  const plain = [title, ...(over.length === 0 ? [say('seasons_none')] : lines)].join('\n\n');
  return { kind: 'screen', draw: () => adaptiveCard(body, [], literal(clip(plain, MAX_TWIN))), plain };
}

/** A season by its name and its last day. The first began before anybody counted. */
export function seasonLine(
  { number, name, to }: Season,
  { language, zone }: { language: Language; zone: string },
  say: Say,
): string {
  const called = clip(name, MAX_NAME) || say('season_unnamed', { n: number });
  return say('season_line', { name: called, when: moment(to, language, zone) });
}

/** True for a season that was ended; the last one runs. */
export function isOver({ to }: Season): boolean {
  return to.getTime() <= Date.now();
}
