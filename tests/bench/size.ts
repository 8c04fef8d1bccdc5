import { makePitch } from '../../src/pitch';
import { roast, type House } from '../../src/roast';
import { hostileTexts } from '../hostile';
import { PITCHES } from '../texts';
import { median, milliseconds, timed, type Group } from './table';

const LARGE = 40_000;
const ROUNDS = 7;
const SHOWN = 5;

/** What 40 times as much text costs, and the worst that somebody could send on purpose. */
export async function sizeRows(house: House): Promise<Group[]> {
  const small = PITCHES.en;
  const large = paragraphs(small, LARGE);
  const answer = (text: string): Promise<number> => timed(() => answered(text, house));
  const times = { small: [] as number[], large: [] as number[] };
  for (let round = -1; round < ROUNDS; round += 1) {
    const [one, two] = [await answer(small), await answer(large)];
    if (round >= 0) {
      times.small.push(one);
      times.large.push(two);
    }
  }
  const normal = median(times.large);
  const growth = median(times.large.map((time, i) => time / (times.small[i] ?? time)));
  const hostile = await worst(house);
  return [
    {
      title: 'Growth: the whole answer to more text of the same kind',
      rows: [
        {
          what: `${small.length} characters`,
          value: milliseconds(median(times.small)),
          meaning: 'one pitch',
        },
        {
          what: `${large.length} characters`,
          value: milliseconds(normal),
          ratio: growth,
          meaning: `time / time of one pitch, for ${(large.length / small.length).toFixed(1)} x the text`,
        },
      ],
    },
    {
      title: `Hostile input: the whole answer, the worst ${SHOWN} of ${hostile.length} kinds`,
      rows: hostile.slice(0, SHOWN).map(({ name, time }) => ({
        what: name,
        value: milliseconds(time),
        ratio: time / normal,
        meaning: 'time / time of 40 kB of ordinary pitches',
      })),
    },
  ];
}

async function worst(house: House): Promise<{ name: string; time: number }[]> {
  const results: { name: string; time: number }[] = [];
  for (const [name, text] of Object.entries(hostileTexts())) {
    const times: number[] = [];
    for (let i = 0; i < 3; i += 1) times.push(await timed(() => answered(text, house)));
    results.push({ name, time: median(times) });
  }
  return results.sort((a, b) => b.time - a.time);
}

async function answered(text: string, house: House): Promise<void> {
  const pitch = makePitch({ text }, house.unwrap);
  if (typeof pitch !== 'string') await roast(pitch, { overrule: 'pitch', language: 'en' }, house);
}

/** The paragraphs of a text again and again, each time with another number in it. */
function paragraphs(text: string, length: number): string {
  let result = '';
  for (let i = 1; result.length < length; i += 1)
    result += `${text}\n\nPS ${i}: one more thing about offer number ${i}.\n\n`;
  return result.slice(0, length);
}
