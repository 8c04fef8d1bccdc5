import type { Line } from '../../../src/library/library';
import { compileText } from '../../../src/library/template';
import { sharedSlots, slotsFor, type SlotValues } from '../../../src/write/slots';
import { aLibrary, FACTS } from '../../a-library';
import { alwaysEnglish, aPitch, readEnglish } from '../../a-pitch';
import { read } from '../../../src/read/read';

const library = aLibrary();

function aLine(text: string, needs: Partial<Pick<Line, 'tactics' | 'topics' | 'asks'>> = {}): Line {
  return {
    id: 'a',
    engine: 'narrator',
    style: 'quip',
    language: 'en',
    rung: 1,
    tactics: [],
    topics: [],
    trades: [],
    says: [],
    asks: [],
    text,
    template: compileText(text),
    file: { path: 'rebuttals/en/quip.yaml', text: '' },
    place: 0,
    number: 0,
    ...needs,
  };
}

function slots(line: Line, pitch: string, from = library): SlotValues | undefined {
  const reading = readEnglish(pitch, from);
  const words = from.facts.en;
  return slotsFor(line, reading, sharedSlots(reading, pitch, words), pitch, words);
}

const PITCH = `Hi Laura Peeters,

My name is Derek Lang and I work at Pipewise. I love what you are building at Oakfield Interiors.
We offer web design for shops. Is your HR department aware of 43% more? A quick 15 minute call?`;

describe('the slots of a line', () => {
  it('become the words of the pitch', () => {
    const all = aLine(
      '{{ sender }} {{ company }} {{ recipient }} {{ my_company }} {{ offer }} {{ metric }} {{ minutes }} {{ assumption }} {{ ask }}',
    );
    expect(slots(all, PITCH)).toEqual({
      sender: 'Derek',
      company: 'Pipewise',
      recipient: 'Laura',
      my_company: 'Oakfield Interiors',
      offer: 'web design',
      metric: '43%',
      minutes: '15',
      assumption: 'HR department',
      ask: 'A quick 15 minute call',
    });
  });

  it('are none when two of them would be the same words', () => {
    const pitch = 'We offer an HR department. Is your HR department aware?';
    expect(slots(aLine('No {{ assumption }}.'), pitch)).toBeDefined();
    expect(slots(aLine('No {{ offer }}.'), pitch)).toEqual({ offer: 'an HR department' });
    expect(slots(aLine('No {{ offer }}, no {{ assumption }}.'), pitch)).toBeUndefined();
  });

  it('take along what is said only when it is known, unless it would be said twice', () => {
    const line = aLine(
      'No{% if offer %} to {{ offer }}{% endif %}{% if deadline %}, {{ deadline }}{% endif %}.',
    );
    expect(slots(line, PITCH)).toEqual({ offer: 'web design' });
    const pitch = 'We offer an HR department. Is your HR department aware?';
    const both = aLine('No {{ assumption }}{% if offer %}, no {{ offer }}{% endif %}.');
    expect(slots(both, pitch)).toEqual({ assumption: 'HR department' });
  });

  it('are only those that the line names', () => {
    expect(slots(aLine('No, {{ sender }}.'), PITCH)).toEqual({ sender: 'Derek' });
    expect(slots(aLine('No.'), PITCH)).toEqual({});
  });

  it('show the tactic and the topic for which the line was written', () => {
    const line = aLine('{{ tactic }} / {{ topic }}', { tactics: ['bump', 'flattery'], topics: ['website'] });
    expect(slots(line, 'Impressed by you. A quick call about a new website?')).toEqual({
      tactic: 'Impressed by you',
      topic: 'new website',
    });
  });

  it('fit on one line, without quotation marks of their own', () => {
    const quoting = aLibrary({
      'tactics/flattery.yaml': { id: 'flattery', name: {}, cues: { en: ['impressed by your amazing work'] } },
    });
    const line = aLine('{{ tactic }}', { tactics: ['flattery'] });
    expect(slots(line, 'I am impressed by “your\n amazing” work.', quoting)).toEqual({
      tactic: 'I am impressed by your amazing work',
    });
  });

  it('quote the clause in which the words stand, and what of it fits', () => {
    const line = aLine('{{ ask }}');
    expect(slots(line, 'Hi Ann - up for a quick call tomorrow, or is it a bad time?')).toEqual({
      ask: 'up for a quick call tomorrow',
    });
    const more = 'without your whole team having to leave the office for it once more';
    expect(slots(line, `Would you be up for a quick call tomorrow ${more}`)).toEqual({
      ask: 'Would you be up for a quick call tomorrow',
    });
    expect(slots(line, 'Would you be up for a quick call, then we')).toEqual({
      ask: 'Would you be up for a quick call',
    });
    const joining = aLibrary({ 'facts/en.yaml': { ...FACTS.en, joins: ['because'] } });
    const why = 'because we understand that you have a high standard of your own';
    expect(slots(line, `Would you be up for a quick call ${why}`, joining)).toEqual({
      ask: 'Would you be up for a quick call',
    });
    expect(slots(line, 'Up for a quick call because we understand.', joining)).toEqual({
      ask: 'Up for a quick call',
    });
    const long = 'So that we can both find out what it would mean for your firm and mine';
    expect(slots(line, `${long} would you be up for a quick call about it.`)).toEqual({
      ask: 'quick call about it',
    });
  });
});

describe('a line that waits for words of its own', () => {
  const RADAR = {
    id: 'radar',
    engine: 'narrator',
    says: ['[your] radar', 'up to #'],
    text: 'No “{{ said }}” here.',
  };
  const waiting = aLibrary({ 'rebuttals/en/quip.yaml': [RADAR] });
  const line = waiting.lines.en.find(({ id }) => id === 'radar');
  const said = (pitch: string): SlotValues | undefined => line && slots(line, pitch, waiting);

  it('quotes them in their fullest form, as they stand in the pitch', () => {
    expect(said('Is it on Your Radar, or any radar?')).toEqual({ said: 'Your Radar' });
    expect(said('That is up to 30% less.')).toEqual({ said: 'up to 30%' });
  });

  it('is not offered where nobody says them, nor where only the signature does', () => {
    expect(said('A quick call?')).toBeUndefined();
    expect(said('A quick call?\n\nBest regards,\nDerek Lang\nRadar Lead at Pipewise')).toBeUndefined();
  });

  it('is not offered to an answer in another language, whatever its name', () => {
    const dutch = { ...RADAR, says: ['op de radar'] };
    const both = aLibrary({ 'rebuttals/en/quip.yaml': [RADAR], 'rebuttals/nl/quip.yaml': [dutch] });
    const other = both.lines.nl.find(({ id }) => id === 'radar');
    expect(other && slots(other, 'Are we on your radar?', both)).toBeUndefined();
  });
});

it('a number that is quoted keeps its sign', () => {
  const saving = aLibrary({
    'tactics/flattery.yaml': { id: 'flattery', name: {}, cues: { en: ['cut costs by #'] } },
  });
  const pitch = 'We cut costs by 50% throughout certification documentation preparation everywhere.';
  expect(slots(aLine('{{ tactic }}', { tactics: ['flattery'] }), pitch, saving)).toEqual({
    tactic: 'We cut costs by 50%',
  });
});

it('a wish that is a telephone number or a link is not quoted', () => {
  expect(slots(aLine('No to “{{ ask }}”.'), 'Quick call on 0470 55 83 19?')).toBeUndefined();
  expect(slots(aLine('No to “{{ ask }}”.'), 'Quick call: book.example/me?')).not.toMatchObject({
    ask: expect.stringContaining('/') as string,
  });
});

describe('an offer', () => {
  it.each([
    ['We offer a software for shops.', 'software'],
    ['We offer web design for shops.', 'web design'],
  ])('%j is quoted as %j', (pitch, offer) => {
    const knowing = aLibrary({ 'facts/en.yaml': { ...FACTS.en, loose: ['a'] } });
    expect(slots(aLine('No {{ offer }}.'), pitch, knowing)).toEqual({ offer });
  });

  it('of one word is a thing in German when it has a capital', () => {
    const german = aLibrary({
      'facts/de.yaml': { ...FACTS.de, offer: ['bieten {}'], stop: ['fur'] },
      'rebuttals/de/quip.yaml': [{ id: 'a', engine: 'narrator', text: 'Nein zu {{ offer }}.' }],
    });
    const line = german.lines.de.find(({ style }) => style === 'quip');
    const offer = (pitch: string): string | undefined => {
      const reading = read(aPitch(pitch), german, alwaysEnglish, 'de');
      return (
        line &&
        slotsFor(line, reading, sharedSlots(reading, pitch, german.facts.de), pitch, german.facts.de)?.offer
      );
    };
    expect(offer('Wir bieten Software für Läden.')).toBe('Software');
    expect(offer('Wir bieten schnelle für Läden.')).toBeUndefined();
  });

  it('that is no thing is not quoted', () => {
    expect(slots(aLine('No {{ offer }}.'), 'We offer good for shops.')).toBeUndefined();
  });
});

describe('a line is not offered', () => {
  it.each([
    ['without a fact that it names', aLine('No to {{ metric }}.'), 'A quick call?'],
    ['without its tactic', aLine('No.', { tactics: ['flattery'] }), 'A quick call?'],
    ['without its topic', aLine('No.', { topics: ['website'] }), 'A quick call?'],
    ['without its wish', aLine('No.', { asks: ['demo'] }), 'A quick call?'],
    ['for a tactic, when the tactic slot has no tactic', aLine('{{ tactic }}'), 'A quick call?'],
    [
      'with words too long to quote',
      aLine('No to {{ company }}.'),
      `I work at ${'Abcdefghijklmnopqrstuvwxyz'.repeat(3)}. Hello.`,
    ],
  ])('%s', (_, line, pitch) => {
    expect(slots(line, pitch)).toBeUndefined();
  });

  it('but is when one of several wishes, tactics or topics is there', () => {
    expect(
      slots(aLine('No.', { asks: ['demo', 'call'], tactics: ['bump', 'quick_call'] }), 'A quick call?'),
    ).toEqual({});
  });
});
