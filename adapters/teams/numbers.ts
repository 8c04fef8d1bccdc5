import type { Asked, Desk } from './asked';
import { adaptiveCard, literalWords, words } from './elements';
import { clip, literal } from './markdown';
import type { Reply } from './reply';

const MAX_BEST = 400;

/** What the person shared, got and gave; for his eyes alone. */
export async function numbersReply({ person, say }: Asked, { bot }: Desk): Promise<Reply> {
  const { shared, received, given, best, rank } = await bot.boards.mine(person);
  const lines = [
    best
      ? say('home_numbers_some', { entries: shared, votes: received, n: best.votes })
      : say('home_numbers_none'),
    say('numbers_given', { votes: given }),
    ...(rank === undefined ? [] : [say('numbers_rank', { n: rank })]),
  ];
  const title = say('home_numbers');
  const body = [
    words(title, { weight: 'Bolder', size: 'Medium' }),
    ...lines.map((line) => words(line)),
    ...(best
      ? [{ type: 'Container', style: 'emphasis', items: literalWords(clip(best.rebuttal, MAX_BEST)) }]
      : []),
  ];
  const plain = [title, ...lines].join('\n\n');
  return { kind: 'screen', draw: () => adaptiveCard(body, [], literal(plain)), plain };
}
