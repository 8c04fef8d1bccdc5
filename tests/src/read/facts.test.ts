import type { Facts } from '../../../src/read/facts';
import { aLibrary, FACTS } from '../../a-library';
import { alwaysEnglish, aPitch, readEnglish } from '../../a-pitch';
import { read } from '../../../src/read/read';

const library = aLibrary();
const facts = (text: string): Facts => readEnglish(text, library).facts;

describe('the facts of a message', () => {
  it('are those that stand in it, each at its place', () => {
    const text = `Hi Laura,

My name is Derek Lang and I work at Pipewise. I love what you are building at Oakfield Interiors.
We help companies book more meetings without hiring. Is your HR department aware that 43% is possible?
Up for a quick 15 minute call?

Best regards,
Derek Lang`;
    const found = facts(text);
    const { ask, clients, ...spans } = found;
    expect(clients).toBeUndefined();
    const quotes = Object.fromEntries(Object.entries(spans).map(([key, value]) => [key, value.quote]));
    expect({ ...quotes, ask: ask.kind }).toEqual({
      sender: 'Derek Lang',
      company: 'Pipewise',
      recipient: 'Laura',
      recipientCompany: 'Oakfield Interiors',
      offer: 'book more meetings',
      metric: '43%',
      minutes: '15',
      assumption: 'HR department',
      ask: 'call',
    });
    for (const value of [
      found.sender,
      found.company,
      found.offer,
      found.assumption,
      found.metric,
      found.minutes,
      found.ask.evidence,
    ]) {
      expect(text.slice(value!.start, value!.end)).toBe(value!.quote);
    }
  });

  it('are absent when the message does not say them', () => {
    expect(facts('It rained on the roof all night.')).toEqual({ ask: { kind: 'none' } });
  });

  it('take the author from outside when the platform knows who wrote', () => {
    const pitch = aPitch('Hello there.\n\nBest,\nDerek', { author: { name: 'Derek Lang' } });
    expect(read(pitch, library, alwaysEnglish).facts.sender?.quote).toBe('Derek Lang');
  });

  it('do not call the reader the sender when the same name stands under the greeting', () => {
    expect(facts('Hi Laura,\n\nNice to see you.\n\nBest,\nLaura').sender).toBeUndefined();
  });
});

describe('the firm of the sender', () => {
  it.each([
    ['after a bar in the signature', 'Text.\n\nBest regards,\nDerek Lang | Pipewise', 'Pipewise'],
    ['after a title and "at"', 'Text.\n\nBest regards,\nDerek Lang\nGrowth lead at Pipewise', 'Pipewise'],
    [
      'alone on the line below the name',
      'Text.\n\nBest regards,\nDerek Lang\nPipewise Media',
      'Pipewise Media',
    ],
    ['in a mail address', 'Write to derek@pipewise.com for more.', 'pipewise'],
  ])('is found %s', (_, text, expected) => {
    expect(facts(text).company?.quote).toBe(expected);
  });

  it('is no greeting that stands where a name is expected', () => {
    const teams = aLibrary({ 'facts/en.yaml': { ...FACTS.en, company: ['{} team'] } });
    expect(readEnglish('Hello team Theuns,\n\nA call?', teams).facts.company).toBeUndefined();
    expect(readEnglish('Here is Pipewise team.\n\nA call?', teams).facts.company?.quote).toBe('Pipewise');
  });

  it('is not the provider of a private mail address', () => {
    expect(facts('Write to derek.lang@gmail.com for more.').company).toBeUndefined();
  });
});

describe('an offer', () => {
  it.each([
    ['ends at a word that ends it', 'We offer web design for shops.', 'web design'],
    ['ends at a comma', 'We offer web design, cheap.', 'web design'],
    ['ends at a full stop', 'We offer web design. Cheap.', 'web design'],
    ['ends at a line end', 'We offer web design\nCheap', 'web design'],
  ])('%s', (_, text, expected) => {
    expect(facts(text).offer?.quote).toBe(expected);
  });

  it('is not quoted at all when it does not end within six words', () => {
    expect(facts('We offer one two three four five six seven eight.').offer).toBeUndefined();
    expect(facts('We offer one two three four five six.').offer?.quote).toBe('one two three four five six');
  });
});

describe('a claimed figure', () => {
  it.each(['43%', '43 %', '3x', '2,5x', '12.5%', '30 procent', '30 Prozent', '30 pour cent'])(
    'is found: %s',
    (metric) => {
      expect(facts(`Our clients saw ${metric} more.`).metric?.quote).toBe(metric);
    },
  );

  it.each(['in 2026', 'version 3xl', 'room B12x', '15 people'])('is not found in "%s"', (text) => {
    expect(facts(`Our clients came ${text} again.`).metric).toBeUndefined();
  });
});

describe('the minutes asked for', () => {
  it.each([
    ['a 15-minute call', '15'],
    ['10 min', '10'],
    ['10-15 minutes', '10'],
    ['een kwartier of 20 minuutjes', '20'],
    ['ein 20-minütiges Gespräch', '20'],
  ])('are found in "%s"', (text, expected) => {
    expect(facts(`Time for ${text}?`).minutes?.quote).toBe(expected);
  });

  it('are not the minister, nor a number of minutes that is longer', () => {
    expect(facts('The 15 ministers came').minutes).toBeUndefined();
    expect(facts('It took 1500 minutes').minutes).toBeUndefined();
  });
});

it('of several wishes the most demanding is the ask', () => {
  expect(facts('A quick call, or a demo?').ask).toMatchObject({ kind: 'demo', evidence: { quote: 'demo' } });
});
