import type { Kysely, Migration } from 'kysely';
import { numbered, type Engine } from '../engine';

export const sendersAndShown = (engine: Engine): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('salts')
      .addColumn('workspace', 'text', (column) => column.primaryKey())
      .addColumn('salt', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('met')
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('sender', 'text', (column) => column.notNull())
      .addColumn('pitch', 'text', (column) => column.notNull())
      .addColumn('met_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('met_key', ['workspace', 'person', 'sender', 'pitch'])
      .execute();
    await db.schema
      .createTable('judgements')
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('sender', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('verdict', 'text', (column) => column.notNull())
      .addColumn('judged_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('judgements_key', ['workspace', 'sender', 'person'])
      .execute();
    await numbered(db.schema.createTable('shown'), engine)
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('line', 'text', (column) => column.notNull())
      .addColumn('engine', 'text', (column) => column.notNull())
      .addColumn('pitch', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addUniqueConstraint('shown_key', ['workspace', 'person', 'pitch', 'line'])
      .execute();
  },
});
