/** One line of the report. `value` is a figure with its unit; `meaning` says in words what it is a ratio of. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly ratio?: number | undefined;
  readonly meaning: string;
}

/** Rows that belong together, under a title. Another group is another function in another file. */
export interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
}

export function printGroups(groups: readonly Group[]): string {
  const rows = groups.flatMap((group) => group.rows);
  const width = (cell: (row: Row) => string): number =>
    rows.reduce((widest, row) => Math.max(widest, cell(row).length), 0);
  const ratio = (row: Row): string => (row.ratio === undefined ? '' : `${row.ratio.toFixed(2)} x`);
  const [first, second, third] = [width((row) => row.what), width((row) => row.value), width(ratio)];
  return groups
    .map(({ title, rows: own }) => {
      const lines = own.map(
        (row) =>
          `  ${row.what.padEnd(first)}  ${row.value.padStart(second)}  ${ratio(row).padStart(third)}  ${row.meaning}`,
      );
      return [title, ...lines].join('\n').replace(/ +$/gm, '');
    })
    .join('\n\n');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}
