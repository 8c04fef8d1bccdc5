import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../../src/languages';
import { REACTIONS, type ReactionKind } from '../../../src/library/reactions';
import type { RawMessage } from '../../../src/pitch';
import { readReaction } from '../../../src/read/reaction';
import { makeAnswer } from '../../../src/read/reaction/answer';
import type { House } from '../../../src/roast';
import { aLibrary } from '../../a-library';
import { realHouse } from '../../real-house';

interface Example extends RawMessage {
  readonly kind: ReactionKind;
}

let house: House;
beforeAll(async () => {
  house = await realHouse();
});

function reactionTo(raw: RawMessage): { text: string; language: string; kind: string; quote: string } {
  const answer = makeAnswer(raw, house.library.mail, house.unwrap);
  if (typeof answer === 'string') throw new Error(answer);
  const { language, reaction } = readReaction(answer, house.library, house.detect);
  return { text: answer.text, language, ...reaction };
}

/** Mean over the kinds of the harmonic mean of precision and recall. */
function macroF1(pairs: readonly (readonly [string, string])[]): number {
  const scores = REACTIONS.map((kind) => {
    const right = pairs.filter(([is, found]) => is === kind && found === kind).length;
    const named = pairs.filter(([is, found]) => is === kind || found === kind).length;
    return (2 * right) / (named + right);
  });
  return scores.reduce((a, b) => a + b, 0) / scores.length;
}

describe.each(LANGUAGES)('the answers in %s', (language) => {
  const file = join(__dirname, '..', '..', 'examples', `reactions-${language}.jsonl`);
  const examples = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Example);

  it('have every kind among them', () => {
    expect(examples.length).toBeGreaterThanOrEqual(60);
    expect(new Set(examples.map(({ kind }) => kind)).size).toBe(REACTIONS.length);
  });

  // The cues have learned from these: a floor and not a measure.
  it('are taken for what they are, with words of their own', () => {
    const read = examples.map((example) => ({ example, found: reactionTo(example) }));
    for (const { found } of read) expect(found.text).toContain(found.quote);
    expect(macroF1(read.map(({ example, found }) => [example.kind, found.kind]))).toBeGreaterThanOrEqual(0.9);
  });
});

describe('of two kinds in one answer', () => {
  it.each([
    ['Haha, fair enough, I deserved that. Sorry for the spam, you are off our list.', 'withdraws'],
    ['Haha, well played. Best of luck with the goat, and goodbye!', 'good-sport'],
    ['Lol, good one. Are you free for a quick call on Tuesday at 2pm?', 'next-step'],
    ['This is very rude and disrespectful. I will not contact you again.', 'offended'],
    ['Sorry I wrote. You are an idiot and a clown, go to hell.', 'bad-loser'],
    ['I am out of the office until Monday. For a quick call please contact my colleague.', 'automatic'],
    ['Oh, I am so sorry for your loss. When did the kettle pass away?', 'earnest'],
    ['You will not regret it, and it costs you nothing.', 'more-pitch'],
    ['I do not know what your problem is, I was perfectly polite to you.', 'offended'],
    ['I am laughing out loud here. Your loss though, enjoy being invisible.', 'bad-loser'],
    ['Okay okay, you are off the hook. Have a good one!', 'good-sport'],
  ])('"%s" is %s', (text, kind) => {
    expect(reactionTo({ text }).kind).toBe(kind);
  });
});

describe('the answer in a mail', () => {
  const history =
    'On Mon, 3 Mar 2025 at 10:12, Tom <tom@acme.example> wrote:\n> You are an idiot. Go to hell.\n';

  it('is what stands above the history, however rude that is', () => {
    const found = reactionTo({ text: `Just bumping this to the top of your inbox.\n\n${history}` });
    expect(found.kind).toBe('nudge');
    expect(found.text).toBe('Just bumping this to the top of your inbox.');
  });

  it('is what stands below, for those who answer under the quote', () => {
    expect(reactionTo({ text: `${history}\nI have removed you from our list.` })).toMatchObject({
      kind: 'withdraws',
      text: 'I have removed you from our list.',
    });
  });

  it('is known to be automatic by its subject alone', () => {
    const found = reactionTo({ text: 'Back soon, thank you.', subject: 'Automatic reply: Your goat' });
    expect(found.kind).toBe('automatic');
  });

  it('can be a lone laugh', () => {
    expect(reactionTo({ text: '😂😂' })).toMatchObject({ kind: 'good-sport', quote: '😂' });
  });

  it('can be a lone link to a diary', () => {
    const text = 'https://calendly.com/jake/15min';
    expect(reactionTo({ text })).toMatchObject({ kind: 'next-step', quote: text });
  });

  it('has no quote when nothing shows what it is', () => {
    expect(reactionTo({ text: 'Zxcv qwer.' })).toMatchObject({ quote: '' });
  });

  it('is refused when there is none', () => {
    expect(makeAnswer({ text: ' \n ' }, house.library.mail, house.unwrap)).toBe('empty');
    expect(makeAnswer({ text: '\u0000\u0001' }, house.library.mail, house.unwrap)).toBe('binary');
  });
});

describe('a file of reactions', () => {
  const nudge = { id: 'nudge', weight: 2, name: { en: 'nudges' }, cues: { en: ['did you see'] } };

  it('is refused with the reason when it goes with an idea that does not exist', () => {
    expect(() => aLibrary({ 'reactions/nudge.yaml': { ...nudge, like: ['tactic:nothing'] } })).toThrow(
      /reactions\/nudge\.yaml:\d+: "like\.0": there is no tactic:nothing/,
    );
  });

  it('is refused when it is not named after its kind', () => {
    expect(() => aLibrary({ 'reactions/poke.yaml': nudge })).toThrow(/must be like the name of the file/);
  });

  it('changes no seed', () => {
    expect(aLibrary({ 'reactions/nudge.yaml': nudge }).version).toBe(aLibrary().version);
  });
});
