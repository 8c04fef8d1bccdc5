import type { CreateTableBuilder } from 'kysely';

/** How an engine numbers rows by itself. */
export type Engine = 'sqlite' | 'postgres';

/** A table whose rows are numbered in the order they come. */
export function numbered(
  table: CreateTableBuilder<string>,
  engine: Engine,
): CreateTableBuilder<string, 'number'> {
  return engine === 'postgres'
    ? table.addColumn('number', 'serial', (column) => column.primaryKey())
    : table.addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement());
}
