import { stringify } from 'csv-stringify/sync';
import type { Board, Standing } from './board';

const COLUMNS = [
  'rank',
  'votes',
  'rebuttal',
  'pitch',
  'by',
  'hand',
  'language',
  'tactic',
  'channel',
  'shared',
  'link',
];

/** The rows of a board as they are exported: redacted texts, names, never the ids of people. */
export function rowsOf({
  standings,
}: Pick<Board, 'standings'>): readonly Readonly<Record<string, unknown>>[] {
  return standings.map(rowOf);
}

/** A board as CSV with a line of names, in UTF-8. What a spreadsheet would take for a formula comes as text. */
export function asCsv(board: Pick<Board, 'standings'>): string {
  return stringify([...rowsOf(board)], { header: true, columns: COLUMNS, escape_formulas: true, bom: true });
}

export function asJson(board: Pick<Board, 'standings'>): string {
  return JSON.stringify(rowsOf(board), undefined, 2);
}

function rowOf({ rank, entry }: Standing): Readonly<Record<string, unknown>> {
  const { votes, rebuttal, pitch, authorName, hand, language, tactic, channel, sharedAt, link } = entry;
  const shared = sharedAt.toISOString();
  return { rank, votes, rebuttal, pitch, by: authorName, hand, language, tactic, channel, shared, link };
}
