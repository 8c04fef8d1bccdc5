import { sayForgotten } from '../../src/forgotten';
import { LANGUAGES } from '../../src/languages';
import { sayIn } from '../../src/say';
import { realHouse } from '../real-house';

const FORGOTTEN = { pitches: 21, senders: 22, votes: 23, entries: 24, profile: true };

test.each(LANGUAGES)(
  'what was forgotten is said in numbers, sagas only when there were any (%s)',
  async (language) => {
    const say = sayIn((await realHouse()).library, language);
    const said = sayForgotten({ ...FORGOTTEN, sagas: 25 }, say);
    for (const number of ['21', '22', '23', '24', '25']) expect(said).toContain(number);
    const [whole, first] = [said, sayForgotten({ ...FORGOTTEN, sagas: 0 }, say)];
    expect(whole.startsWith(first)).toBe(true);
    expect(first).not.toContain('0');
  },
);
