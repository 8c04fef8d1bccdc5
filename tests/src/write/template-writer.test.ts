import type { Library } from '../../../src/library/library';
import type { Register } from '../../../src/library/template';
import type { RoastStyle } from '../../../src/library/shapes';
import type { Draft } from '../../../src/rebuttal';
import { Recent } from '../../../src/write/recent';
import { plainDrafts, templateWriter } from '../../../src/write/template-writer';
import type { Drafts } from '../../../src/ports';
import { aLibrary } from '../../a-library';
import { aPitch, readEnglish } from '../../a-pitch';

const library = aLibrary();
const PITCH = 'I work at Pipewise. Up for a quick call about 43% more?';

function write(
  text: string,
  wish: { style?: RoastStyle; register?: Register; library?: Library } = {},
): Draft[] {
  const from = wish.library ?? library;
  const task = {
    pitch: aPitch(text),
    reading: readEnglish(text, from),
    language: 'en',
    register: wish.register ?? 'informal',
    style: wish.style,
  } as const;
  // The template writer answers at once.
  return [...(templateWriter(from).write(task) as Drafts)];
}

const ids = (drafts: readonly Draft[]): string[] => drafts.map((each) => each.line);

describe('the template writer', () => {
  it('writes the same for the same pitch, and another order for another pitch', () => {
    expect(write(PITCH)).toEqual(write(PITCH));
    const orders = new Set(
      ['One day.', 'Two days.', 'Three days.', 'Four days.'].map((text) => ids(write(text)).join()),
    );
    expect(orders.size).toBeGreaterThan(1);
  });

  it('never repeats a line until all have been told', () => {
    const drafts = write(PITCH);
    expect(drafts.length).toBe(11);
    expect(new Set(ids(drafts)).size).toBe(drafts.length);
    expect(new Set(drafts.map((each) => each.text)).size).toBe(drafts.length);
  });

  it('counts its drafts without writing them', () => {
    const task = {
      pitch: aPitch(PITCH),
      reading: readEnglish(PITCH, library),
      language: 'en',
      register: 'informal',
    } as const;
    const drafts = templateWriter(library).write(task) as Drafts;
    expect(drafts.count).toBe([...drafts].length);
    expect([...drafts]).toEqual([...drafts]);
  });

  it('gives each draft a seed of its own with the mark of the pitch', () => {
    const seeds = write(PITCH).map((each) => each.seed);
    expect(seeds.slice(0, 2)).toEqual([
      expect.stringMatching(/^[0-9A-F]{4}-1$/),
      expect.stringMatching(/^[0-9A-F]{4}-2$/),
    ]);
    expect(new Set(seeds).size).toBe(seeds.length);
  });

  it('puts lines made of the words of this pitch before lines for anybody', () => {
    const [first, ...rest] = ids(write(PITCH));
    expect(['kettle', 'figure', 'hope-firm']).toContain(first);
    expect(['plain-a', 'plain-b']).not.toContain(ids(write(PITCH, { style: 'quip' }))[0]);
    expect(rest.length).toBeGreaterThan(0);
  });

  it('does not offer a line whose fact or tactic is not in the pitch', () => {
    const plain = ids(write('It rained on the roof all night.'));
    expect(plain).toHaveLength(8);
    for (const id of ['kettle', 'figure', 'hope-firm']) expect(plain).not.toContain(id);
  });

  it('fills a line with the literal words of the pitch', () => {
    expect(write(PITCH).find((each) => each.line === 'kettle')?.text).toBe(
      'The kettle heard “Up for a quick call about 43% more” and says no.',
    );
  });

  it('offers three that differ in style and engine, as long as there are any', () => {
    const drafts = write(PITCH);
    const engines = new Map(library.lines.en.map((line) => [line.id, line.engine]));
    for (const card of [drafts.slice(0, 3), drafts.slice(3, 6)]) {
      expect(new Set(card.map((each) => each.style)).size).toBe(3);
      expect(new Set(card.map((each) => engines.get(each.line))).size).toBe(3);
    }
  });

  const line = (id: string, text: string): object => ({
    id,
    engine: id.startsWith('m') ? 'mirror' : 'narrator',
    text,
  });
  const withKettles = aLibrary({
    'props.yaml': { en: ['kettle'] },
    'rebuttals/en/quip.yaml': [line('q-kettle', 'No, said the Kettle.'), line('q-hat', 'No, said the hat.')],
    'rebuttals/en/mirror.yaml': [
      line('m-kettle', 'The kettle says no.'),
      line('m-sofa', 'The sofa says no.'),
    ],
    'rebuttals/en/false-hope.yaml': [],
    'rebuttals/en/impossible.yaml': [],
  });

  it('puts no prop twice on one card, as long as there are others', () => {
    for (const day of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) {
      const two = write(`${day} days.`, { library: withKettles }).slice(0, 2);
      expect(two.filter(({ text }) => /kettle/i.test(text)).length).toBeLessThan(2);
    }
  });

  it('lets a prop that was shown of late wait', () => {
    const shown = [{ line: 'm-kettle', engine: 'narrator', pitch: 'another', text: '' }];
    for (const text of ['One day.', 'Two days.', 'Three days.', 'Four days.']) {
      const quips = templateWriter(withKettles).write({
        pitch: aPitch(text),
        reading: readEnglish(text, withKettles),
        language: 'en',
        register: 'informal',
        style: 'quip',
        recent: new Recent(shown),
      }) as Drafts;
      expect(ids([...quips])).toEqual(['q-hat', 'q-kettle']);
    }
  });

  it('keeps to one style when one is asked for', () => {
    expect(new Set(write(PITCH, { style: 'impossible' }).map((each) => each.style))).toEqual(
      new Set(['impossible']),
    );
  });

  it('never tells the exit, the warm answer or the advice as a joke', () => {
    const styles = write(PITCH).map((each) => each.style);
    for (const style of ['exit', 'warm', 'scam'] as const) expect(styles).not.toContain(style);
  });

  it('tells a line for one register only in that register, and keeps later rungs for later', () => {
    const strict = aLibrary({
      'rebuttals/en/quip.yaml': [
        { id: 'sir', engine: 'narrator', register: 'formal', text: 'No, sir.' },
        { id: 'pal', engine: 'narrator', register: 'informal', text: 'No, pal.' },
        { id: 'again', engine: 'narrator', rung: 2, text: 'No, again.' },
      ],
    });
    const quips = (register: Register): string[] =>
      ids(write('Hello you.', { library: strict, register, style: 'quip' }));
    expect(quips('formal')).toEqual(['sir']);
    expect(quips('informal')).toEqual(['pal']);
  });
});

describe('a stranger who writes templates', () => {
  it.each(['{{ company }}', '{{company}}', '{% assign a = 1 %}', '{% raw %}', '{{ "now" | date }}'])(
    'sees %s quoted back, never expanded',
    (trick) => {
      const quoting = aLibrary({
        'tactics/quick_call.yaml': {
          id: 'quick_call',
          weight: 2,
          name: {},
          cues: { en: ['quick ... call'] },
        },
      });
      const drafts = write(`I work at Pipewise. A quick ${trick} call?`, { library: quoting });
      const kettle = drafts.find((each) => each.line === 'kettle')!;
      expect(kettle.text).toContain(trick.replace(/"/g, ''));
      expect(kettle.text).not.toContain('Pipewise');
    },
  );
});

it('the plain exit, warm answer and advice are written in their own style', () => {
  const task = {
    pitch: aPitch(PITCH),
    reading: readEnglish(PITCH, library),
    language: 'en',
    register: 'informal',
  } as const;
  for (const style of ['exit', 'warm', 'scam'] as const) {
    expect([...plainDrafts(library, task, style)].map((each) => each.style)).toEqual([style]);
  }
});
