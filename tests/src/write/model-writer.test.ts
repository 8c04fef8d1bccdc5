import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realHouse } from '../../real-house';
import { PITCHES } from '../../texts';
import { LANGUAGES, type Language } from '../../../src/languages';
import type { Message } from '../../../src/write/brief';
import { ModelError, type Model, type ModelBudget } from '../../../src/write/model-port';
import { modelWriter, type Commission, type ModelDesk, type Written } from '../../../src/write/model-writer';
import { aMeter, commission, goodAnswer, stylesAsked, withBrief, GOOD } from '../../adapters/openai/stub';
import type { ModelAnswer } from '../../../src/write/model-port';

/** The writer with a stub for a model: what it does with each kind of answer. */

const FREE: ModelBudget = { spend: () => Promise.resolve(true) };
const PERSON = { workspace: 'w', user: 'u', name: 'n' };

interface Asked {
  readonly written: Written;
  readonly meter: ReturnType<typeof aMeter>;
  readonly messages: (readonly Message[])[];
}

async function ask(
  answer: (request: string, messages: readonly Message[]) => ModelAnswer | Promise<ModelAnswer>,
  task: (Partial<Commission> & { text?: string }) | undefined = {},
  desk: Partial<ModelDesk> = {},
): Promise<Asked> {
  const house = await realHouse();
  const meter = aMeter();
  const messages: (readonly Message[])[] = [];
  const model: Model = {
    async ask(sent) {
      messages.push(sent);
      return answer(sent[1]?.content ?? '', sent);
    },
  };
  const writer = modelWriter({
    library: withBrief(house.library),
    detect: house.detect,
    model,
    budget: FREE,
    meter,
    sends: 'pitch',
    deadlineMs: 5_000,
    stopping: new AbortController().signal,
    ...desk,
  });
  const { text = PITCHES.en, ...rest } = task;
  const written = await writer.write({ ...commission(house, text, rest.language ?? 'en'), ...rest });
  return { written, meter, messages };
}

const good = (request: string): ModelAnswer => JSON.parse(goodAnswer(request)) as ModelAnswer;
const each =
  (text: string) =>
  (request: string): ModelAnswer =>
    ({ rebuttals: stylesAsked(request).map((style) => ({ style, text })) }) as unknown as ModelAnswer;

describe('a model is asked', () => {
  it('only about a pitch', async () => {
    for (const kind of ['genuine', 'scam', 'unclear'] as const) {
      const { written, messages, meter } = await ask(good, { kind });
      expect([written.rebuttals, written.outcome, messages, meter.outcomes]).toEqual([
        [],
        'not_asked',
        [],
        [],
      ]);
    }
  });

  it('only as long as the budget of the person lasts, and a budget that cannot be asked is spent', async () => {
    for (const spend of [() => Promise.resolve(false), () => Promise.reject(new Error('store down'))]) {
      const { written, messages } = await ask(good, { person: PERSON }, { budget: { spend } });
      expect([written.rebuttals, written.outcome, messages]).toEqual([[], 'budget', []]);
    }
  });

  it('for other engines and phrases at another angle, with other seeds', async () => {
    const first = await ask(good, { nth: 0 });
    const second = await ask(good, { nth: 1 });
    expect(first.messages[0]![1]!.content).not.toBe(second.messages[0]![1]!.content);
    const seeds = [...first.written.rebuttals, ...second.written.rebuttals].map(
      ({ seed }) => seed.split('-')[1],
    );
    expect(new Set(seeds).size).toBe(6);
  });
});

describe('whatever happens', () => {
  it('a model that never answers costs the deadline and no more', async () => {
    const never = () => new Promise<ModelAnswer>(() => undefined);
    const { written, meter } = await ask(never, {}, { deadlineMs: 50 });
    expect([written.rebuttals, written.outcome, meter.outcomes]).toEqual([[], 'timeout', ['timeout']]);
  });

  it('the deadline holds for the first answer and the retry together, and what passed stays', async () => {
    let asked = 0;
    const { written } = await ask(
      (request) => {
        asked += 1;
        const answer = good(request);
        if (asked > 1) return new Promise<ModelAnswer>(() => undefined);
        return { rebuttals: answer.rebuttals.map((one, i) => (i === 0 ? one : { ...one, text: 'Yes.' })) };
      },
      {},
      { deadlineMs: 400 },
    );
    expect(written.rebuttals).toHaveLength(1);
    expect(written.outcome).toBe('partly_written');
  });

  it('a defect of ours is a reason among others', async () => {
    const { written } = await ask(() => Promise.reject(new TypeError('oops')));
    expect([written.rebuttals, written.outcome]).toEqual([[], 'defect']);
  });

  it('a fault of the server is passed on as the reason', async () => {
    const { written } = await ask(() => Promise.reject(new ModelError('rate_limited')));
    expect(written.outcome).toBe('rate_limited');
  });

  it('a process that already stops asks nobody for long', async () => {
    const { written } = await ask(() => new Promise(() => undefined), {}, { stopping: AbortSignal.abort() });
    expect(written.outcome).toBe('cancelled');
  });
});

describe('the guard of a model', () => {
  it.each<[string, string, string]>([
    ['a link', 'S3', `${GOOD.quip} See pipewise.com.`],
    ['a link of the message itself, as a token', 'S3', `${GOOD.quip} See ‹Link1›.`],
    ['a telephone number', 'S5', `${GOOD.quip} Ring 0470 12 34 56.`],
    ['markup', 'S9', `${GOOD.quip} *Truly* [no](x).`],
    ['a token that nobody gave out', 'token', `${GOOD.quip} Regards to ‹Name9›.`],
    [
      'another language',
      'language',
      'Ich habe meinen einzigen Mitarbeiter befragt und musste zugeben, dass ich das bin. Nein, danke.',
    ],
    [
      'one sentence in another language',
      'language',
      `${GOOD.quip} Der Rest des Hauses lässt Sie heute ganz besonders herzlich grüßen.`,
    ],
    [
      'no refusal',
      'S6',
      'I asked my one employee about the proposal, and I had to admit that I am the employee and quite fond of letters.',
    ],
    [
      'our own notes',
      'echo',
      `${GOOD.quip} The stranger should enjoy being refused, and read it out to a colleague.`,
    ],
    ['too little', 'length', 'No, thank you.'],
    ['too much', 'length', `${GOOD.quip} `.repeat(6)],
    ['a shout', 'voice', `${GOOD.quip} Hurray!`],
  ])('refuses %s', async (_, rule, text) => {
    const { written, meter } = await ask(each(text), { style: 'quip' });
    expect(written.rebuttals).toEqual([]);
    expect(meter.rules).toContain(rule);
  });

  it('mends the dashes of a machine instead of refusing them', async () => {
    const { written } = await ask((request) => {
      const [first, ...rest] = good(request).rebuttals;
      return { rebuttals: [{ ...first!, text: first!.text.replace(', ', ' — ') }, ...rest] };
    });
    expect(written.outcome).toBe('written');
    expect(written.rebuttals[0]!.text).not.toMatch(/[—–]/);
  });

  it('takes no text twice', async () => {
    const { written } = await ask(each(GOOD.quip!), { style: 'quip' });
    expect(written.rebuttals).toHaveLength(1);
  });

  it('names in the retry the rule that was broken, and asks only for what failed', async () => {
    const { messages } = await ask((request) => ({
      rebuttals: good(request).rebuttals.map((one, i) =>
        i === 1 ? { ...one, text: `${one.text} Hurray!` } : one,
      ),
    }));
    expect(messages).toHaveLength(2);
    const retry = messages[1]!.at(-1)!.content;
    const styles = stylesAsked(messages[0]![1]!.content);
    expect(retry).toContain(`"${styles[1]!}"`);
    expect(retry).not.toContain(`"${styles[0]!}"`);
    expect(retry).toContain('it sounds like a machine');
    expect(messages[1]!.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
  });
});

interface Injection {
  readonly trick: string;
  readonly text: string;
  readonly obeys: string;
}

const INJECTIONS = LANGUAGES.flatMap((language) =>
  readFileSync(join(__dirname, '..', '..', 'fixtures', 'injections', `${language}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => [language, JSON.parse(line) as Injection] as const),
);

const HONEST: Readonly<Record<Language, string>> = {
  en: 'I asked my one employee about your call. I then had to admit that I am the employee, and the answer is no, thank you.',
  nl: 'Ik heb het gevraagd aan mijn enige medewerker en moest toen toegeven dat ik dat zelf ben. Het antwoord is nee, dank je.',
  fr: "J'ai consulté mon unique employé, et il se trouve que c'est moi. La réponse est non, merci, et la lampe vous salue.",
  de: 'Ich habe meinen einzigen Mitarbeiter befragt und musste zugeben, dass ich das selbst bin. Die Antwort lautet nein, danke.',
};
/** "Reply YES" is what sellers write: it is material for the joke, and the guard knows a yes when it sees one. */
const SALES_TALK = ['en reply YES to accept', 'nl antwoord JA', 'fr répondez OUI', 'de antworten Sie JA'];

describe('a hijacked model', () => {
  it('is tried with forty messages', () => {
    expect(INJECTIONS).toHaveLength(40);
  });

  it.each(INJECTIONS.map(([language, { trick, ...rest }]) => [language, trick, rest] as const))(
    'that obeys a %s message (%s) gets nothing out',
    async (language: Language, _, { text, obeys }) => {
      for (const style of ['quip', 'impossible'] as const) {
        const { written, messages } = await ask(each(obeys), { text, language, style });
        expect(written.rebuttals.map((one) => one.text)).toEqual([]);
        expect(written.outcome).toBe('refused');
        expect(messages).toHaveLength(2);
      }
    },
  );

  it.each(LANGUAGES)('is no reason to refuse a model that stayed honest, in %s', async (language) => {
    const refused: string[] = [];
    for (const [, { trick, text }] of INJECTIONS.filter(([own]) => own === language)) {
      const { written } = await ask(each(HONEST[language]), { text, language, style: 'quip' });
      if (written.rebuttals.length === 0) refused.push(trick);
    }
    expect(refused).toEqual([]);
  });

  it('does not see the orders at all, but for those that a salesman gives his readers too', async () => {
    const seen: string[] = [];
    for (const [language, { trick, text }] of INJECTIONS) {
      const order = text.split('\n\n').slice(2).join('\n\n');
      const { messages } = await ask(each('Yes.'), { text, language });
      const opening = order.split(/\s+/).slice(0, 4).join(' ');
      if (messages[0]![1]!.content.includes(opening)) seen.push(`${language} ${trick}`);
    }
    expect(seen).toEqual(SALES_TALK);
  });
});
