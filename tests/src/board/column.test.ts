import { makeColumn, type Column, type News } from '../../../src/board/column';
import { weekNumbers } from '../../../src/board/column-week';
import { LANGUAGES, type Language } from '../../../src/languages';
import type { TextTemplate } from '../../../src/library/template';
import { aBoard, anEntry, kept } from '../../an-entry';
import { boardOf, columnTexts, EARNEST, fullWeek, proseOf, SPORT, textOf } from './a-column';

const column = (change: Partial<News> = {}, language: Language = 'en'): Column => {
  const made = makeColumn(fullWeek(change), columnTexts(language));
  if (!made) throw new Error('there is no Column');
  return made;
};
const weeks = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `2026-W${String(i + 1).padStart(2, '0')}`);
const quotes = ({ paragraphs }: Column): string[] =>
  paragraphs.filter((each) => each.quoted).map((each) => each.text);
const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

describe('the Column', () => {
  it('quotes the best reply in full, then the best reaction and the good sport', () => {
    const board = boardOf([{ name: 'Dirk', votes: 4, rebuttal: 'No.\n\nWith love.' }, { votes: 1 }]);
    expect(quotes(column({ board }))).toEqual(['No.\n\nWith love.', EARNEST.quote, SPORT.quote]);
  });

  it('has a line for each row of the board, and no board for a single row', () => {
    const board = boardOf([
      { name: 'Dirk', votes: 4, rebuttal: `No,\nthank you ${'very '.repeat(40)}much.` },
      { name: 'Anna', votes: 1 },
    ]);
    const { standings } = column({ board });
    expect(standings).toHaveLength(2);
    expect(standings[0]).toMatch(/^1\. Dirk, 4 votes: No, thank you very .*…$/);
    expect(standings[1]).toBe('2. Anna, 1 vote: Nee, dank u.');
    expect(column({ board: boardOf([{ votes: 1 }]) }).standings).toEqual([]);
  });

  it('is not written when nothing has a vote and nobody reacted, or only a machine did', () => {
    const board = aBoard({ tactics: [{ tactic: 'bump', entries: 2 }], fresh: [kept(anEntry())] });
    const texts = columnTexts('en');
    expect(makeColumn(fullWeek({ board, reactions: [] }), texts)).toBeUndefined();
    const silent = [{ ...EARNEST, kind: 'automatic' } as const, { ...EARNEST, quote: ' ' }];
    expect(makeColumn(fullWeek({ board, reactions: silent }), texts)).toBeUndefined();
    expect(quotes(column({ board, reactions: [SPORT] }))).toEqual([SPORT.quote]);
    expect(quotes(column({ board, reactions: [EARNEST] }))).toEqual([EARNEST.quote]);
  });

  it('tells the reaction that makes the best story, and leaves those who withdraw in peace', () => {
    const reactions = [
      { kind: 'withdraws', quote: 'Sorry, you are off the list.', name: 'A' },
      { kind: 'bad-loser', quote: 'Get lost.', name: 'B' },
      { kind: 'next-step', quote: 'Shall we say Monday?', name: 'C' },
    ] as const;
    expect(quotes(column({ board: aBoard(), reactions }))).toEqual(['Shall we say Monday?']);
  });

  it.each(LANGUAGES)('takes the most frequent trick that it has words for, in %s', (language) => {
    const texts = columnTexts(language);
    const tactics = ['no_such_trick', 'bump', 'flattery'].map((tactic) => ({ tactic, entries: 1 }));
    const made = proseOf(column({ board: boardOf([{ votes: 1 }], { tactics }) }, language));
    const said = (id: string): boolean =>
      texts.tactics.get(id)!.some((line) => made.includes(line.fill({}, 'informal')));
    expect([said('bump'), said('flattery')]).toEqual([true, false]);
  });

  it('says more of votes and people only when the best reply has not said it already', () => {
    const alone = boardOf([{ name: 'Dirk', votes: 3 }]);
    const ofMany = boardOf([
      { name: 'Dirk', votes: 3 },
      { name: 'Mia', votes: 2, hand: 'human' },
      { name: 'Mia', votes: 2, hand: 'human' },
    ]);
    const draw = boardOf([
      { name: 'Dirk', votes: 3 },
      { name: 'Mia', votes: 2 },
      { name: 'Mia', votes: 1 },
    ]);
    for (const week of weeks(12)) {
      expect(proseOf(column({ week, board: alone, reactions: [] }))).not.toContain('Mia');
      expect(proseOf(column({ week, board: ofMany, reactions: [] }))).toMatch(/4 to 3|humans 4|blood 4/i);
      expect(proseOf(column({ week, board: ofMany, reactions: [] }))).toContain('Mia');
      expect(proseOf(column({ week, board: draw, reactions: [] }))).not.toContain('Mia');
    }
  });

  it('calls nobody by name who asked to be forgotten', () => {
    for (const language of LANGUAGES) {
      const made = textOf(column({ board: boardOf([{ name: ' ', votes: 2 }]) }, language));
      expect(made).toContain(columnTexts(language).nameless);
    }
  });
});

describe('the words of a week', () => {
  it('are the same for the same week and channel, and others in another channel or week', () => {
    expect(column()).toEqual(column());
    const papers = new Set(
      ['w1 c1', 'w1 c2', 'w2 c1'].flatMap((seed) => weeks(3).map((week) => proseOf(column({ seed, week })))),
    );
    expect(papers.size).toBe(9);
  });

  it.each(LANGUAGES)('never come back the week after, and every line has its turn, in %s', (language) => {
    const texts = columnTexts(language);
    const openings = weeks(52).map((week) => column({ week }, language).paragraphs[0]!.text);
    const count = texts.pieces.opening.length;
    for (let i = 0; i + count <= openings.length; i += 1)
      expect(new Set(openings.slice(i, i + count)).size).toBe(count);
  });

  it('go on in turn over New Year', () => {
    expect(weekNumbers('2027-W01').ofAll - weekNumbers('2026-W53').ofAll).toBe(1);
    expect(weekNumbers('2026-W53').ofAll - weekNumbers('2026-W52').ofAll).toBe(1);
    expect(weekNumbers('2026-W53').ofYear).toBe(53);
  });

  it.each(LANGUAGES)('are as many as a column has, in %s', (language) => {
    for (const week of weeks(53)) {
      const full = words(proseOf(column({ week }, language)));
      const least = column(
        { week, board: boardOf([{ votes: 1, rebuttal: 'no '.repeat(30) }]), reactions: [] },
        language,
      );
      expect(full).toBeLessThanOrEqual(220);
      expect(words(textOf(least))).toBeGreaterThanOrEqual(90);
    }
  });
});

const HOSTILE = [
  '{{ 7 | times: 6 }}{% raw %}',
  '<!channel> <@U1>',
  '<script>alert(1)</script>',
  '@everyone *bold* [x](http://evil.example)',
  '[u|je] {{ name }}',
  '$& $1 \\u0041',
];

describe('hostile words', () => {
  it.each(LANGUAGES)('stay what they are in every line of %s', (language) => {
    const texts = columnTexts(language);
    const lines: readonly TextTemplate[] = [
      ...Object.values(texts.pieces).flat(),
      ...texts.rowOne,
      ...texts.rowMany,
    ];
    for (const hostile of HOSTILE)
      for (const line of lines) {
        const values = Object.fromEntries(line.slots.map((slot) => [slot, hostile]));
        const filled = line.fill(values, 'informal');
        if (line.slots.length > 0) expect(filled).toContain(hostile);
        expect(filled).not.toMatch(/42/);
      }
  });

  it('of any length and kind make no more than a line of a name, a row and a quotation', () => {
    const name = `${'😀'.repeat(5_000)}\n\n# h1`;
    const rebuttal = `a\n${'word '.repeat(9_000)}`;
    const made = column({ board: boardOf([{ name, votes: 2, rebuttal }, { votes: 1 }]), reactions: [] });
    for (const { text } of made.paragraphs) expect(text.length).toBeLessThanOrEqual(1_000);
    for (const { text, quoted } of made.paragraphs) if (!quoted) expect(text).not.toContain('\n');
    for (const row of made.standings) expect(row.length).toBeLessThan(200);
    expect(textOf(made).isWellFormed()).toBe(true);
  });
});
