import { makePitch, type Pitch } from '../../src/pitch';
import { read } from '../../src/read/read';
import { roast, type House } from '../../src/roast';
import { PITCHES } from '../texts';
import { median, milliseconds, timed, type Group } from './table';

const ROUNDS = 30;
const REPEATS = 5;

export function mustBePitch(text: string, { unwrap }: House): Pitch {
  const pitch = makePitch({ text }, unwrap);
  if (typeof pitch === 'string') throw new Error(`The benchmark cannot use a text that is ${pitch}.`);
  return pitch;
}

/** The engine against language detection alone, on the same four texts of about 1 kB, in interleaved rounds. */
export async function engineRows(house: House): Promise<Group> {
  const texts = Object.values(PITCHES);
  const pitches = texts.map((text) => mustBePitch(text, house));
  const works: Record<string, () => Promise<void> | void> = {
    detect: () => {
      for (const text of texts) house.detect(text);
    },
    clean: () => {
      for (const text of texts) mustBePitch(text, house);
    },
    read: () => {
      for (const pitch of pitches) read(pitch, house.library, house.detect);
    },
    whole: async () => {
      for (const text of texts) await roast(mustBePitch(text, house), {}, house);
    },
    another: async () => {
      for (const text of texts) await roast(mustBePitch(text, house), { nth: 3 }, house);
    },
  };
  const times = await interleaved(works);
  const detect = times.detect ?? [];
  const row = (what: string, name: string, meaning: string): Group['rows'][number] => {
    const own = times[name] ?? [];
    const ratio = median(own.map((time, i) => time / (detect[i] ?? time)));
    return { what, value: milliseconds(median(own) / texts.length), ratio, meaning };
  };
  const bytes = Math.round(texts.reduce((sum, text) => sum + text.length, 0) / texts.length);
  return {
    title: `Engine: one message of ${bytes} characters, the mean of four languages (median of ${ROUNDS} interleaved rounds)`,
    rows: [
      row('language detection', 'detect', 'what everything below is compared with'),
      row('cleaning', 'clean', 'raw text to Pitch / language detection'),
      row('reading', 'read', 'language, tactics, facts and verdict / language detection'),
      row('whole answer', 'whole', 'cleaning + reading + writing + guard / language detection'),
      row('whole answer, fourth angle', 'another', 'the same with twelve rebuttals guarded instead of three'),
    ],
  };
}

/** Times of each work, round by round in turn, so that a slow moment of the machine hits all of them. */
export async function interleaved<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -3; round < ROUNDS; round += 1) {
    for (const name of names) {
      const time = await timed(async () => {
        for (let i = 0; i < REPEATS; i += 1) await works[name]();
      });
      // The first rounds warm up.
      if (round >= 0) times[name].push(time / REPEATS);
    }
  }
  return times;
}
