import type { Library } from '../../../src/library/library';
import type { BriefTexts } from '../../../src/library/brief-texts';
import type { ModelConfig } from '../../../src/model-config';
import { makePitch } from '../../../src/pitch';
import { read } from '../../../src/read/read';
import type { House } from '../../../src/roast';
import type { Language } from '../../../src/languages';
import type { Commission } from '../../../src/write/model-writer';
import type { ModelMeter, ModelOutcome } from '../../../src/write/model-port';

/** Things the tests of a model share: a meter that remembers, settings, a commission, and good answers. */

export interface Counted extends ModelMeter {
  readonly outcomes: ModelOutcome[];
  readonly rules: string[];
  readonly spent: { in: number; out: number; cost: number };
}

export function aMeter(): Counted {
  const outcomes: ModelOutcome[] = [];
  const rules: string[] = [];
  const spent = { in: 0, out: 0, cost: 0 };
  return {
    outcomes,
    rules,
    spent,
    outcome: (outcome) => outcomes.push(outcome),
    broke: (rule) => rules.push(rule),
    tokens: (direction, count) => {
      spent[direction] += count;
    },
    cost: (amount) => {
      spent.cost += amount;
    },
  };
}

export function settings(changes: Partial<ModelConfig> = {}): ModelConfig {
  return {
    apiKey: 'sk-very-secret',
    model: 'a-model',
    sends: 'pitch',
    deadlineMs: 8_000,
    concurrency: 4,
    perUserADay: 10,
    perWorkspaceADay: 10,
    ...changes,
  };
}

export function commission(house: House, text: string, language: Language): Commission {
  const pitch = makePitch({ text }, house.unwrap);
  if (typeof pitch === 'string') throw new Error(pitch);
  const reading = read(pitch, house.library, house.detect, language);
  return { pitch, reading, language, register: reading.register, kind: 'pitch' };
}

export function withBrief(library: Library): Library & { readonly brief: BriefTexts } {
  if (!library.brief) throw new Error('the library has no brief');
  return { ...library, brief: library.brief };
}

/** One for each style, each a plain no that any guard lets through. */
export const GOOD: Readonly<Record<string, string>> = {
  quip: 'I asked my one employee about ‹Name1› and the proposal. I then had to admit that I am the employee, and the answer is no, thank you.',
  'false-hope':
    'Your message arrived on a good day and I read it standing up, which I otherwise keep for anthems. I cleared the table, I moved the lamp, and I put on the jacket. Then I saw that everything I would have to change is the jacket. So the answer is no, thank you, and the lamp sends its regards.',
  impossible:
    'For a matter such as this the house has a ladder, and on the top step of it there is a form. The ladder is lent to the neighbour until he comes down from our roof, where he is waiting for the ladder. Until that is settled the answer is no, thank you. We wave to him at lunch.',
  mirror:
    'Allow me to answer in your own way. I noticed that there is a letter without an answer, and answers are what I do on Mondays. This is one. It took me a whole morning and two biscuits, and what it says, in short, is no, thank you. I enjoyed writing it more than I should.',
};

/** Reads the styles that were asked for out of a request, as a model would. */
export function stylesAsked(request: string): string[] {
  return [...request.matchAll(/^Answer \d, style "([a-z-]+)"/gm)].map(([, style = '']) => style);
}

export function goodAnswer(request: string): string {
  return JSON.stringify({ rebuttals: stylesAsked(request).map((style) => ({ style, text: GOOD[style] })) });
}
