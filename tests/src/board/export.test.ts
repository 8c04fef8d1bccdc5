import { rank } from '../../../src/board/board';
import { asCsv, asJson } from '../../../src/board/export';
import { anEntry, kept } from '../../an-entry';

const board = rank('all', {
  entries: [
    kept(
      anEntry({ rebuttal: 'No, said "Bob";\nnever, no', authorName: '=HYPERLINK("x")' }),
      3,
      'https://c.example/1',
    ),
    kept(anEntry({ rebuttal: '@sum(A1)', pitch: '-2+3', authorName: '' }), 1),
  ],
  people: [],
  versus: { template: 0, model: 0, human: 0 },
  tactics: [],
  fresh: [],
  votedFor: new Set(),
});

describe('an exported board', () => {
  it('as CSV has a line of names and a row an entry, with commas, quotes and new lines inside', () => {
    const csv = asCsv(board);
    expect(
      csv.startsWith('\uFEFFrank,votes,rebuttal,pitch,by,hand,language,tactic,channel,shared,link\n'),
    ).toBe(true);
    expect(csv).toContain('1,3,"No, said ""Bob"";\nnever, no",');
  });

  it('as CSV has nothing that a spreadsheet would run', () => {
    const cells =
      asCsv(board)
        .slice(1)
        .match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^",\n]*)/gm) ?? [];
    expect(cells.length).toBeGreaterThan(30);
    expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  it('as JSON has the same rows, and nobody’s id', () => {
    const rows = JSON.parse(asJson(board)) as Record<string, unknown>[];
    expect(rows.map((row) => [row.rank, row.votes, row.by])).toEqual([
      [1, 3, '=HYPERLINK("x")'],
      [2, 1, ''],
    ]);
    expect(rows[0]).toMatchObject({ shared: '2026-11-23T10:00:00.123Z', link: 'https://c.example/1' });
    expect(asJson(board)).not.toContain('anna');
  });
});
