import { sayNumbers } from '../../src/board/say-numbers';
import type { Asked, Desk } from './asked';
import { adaptiveCard, literalWords, words } from './elements';
import { clip, literal } from './markdown';
import type { Reply } from './reply';

const MAX_BEST = 400;

/** What the person shared, got and gave; for his eyes alone. */
export async function numbersReply({ person, say }: Asked, { bot }: Desk): Promise<Reply> {
  const numbers = await bot.boards.mine(person);
  const { best } = numbers;
  const lines = sayNumbers(numbers, say);
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
