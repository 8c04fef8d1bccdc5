import { sql, type Kysely, type Migration } from 'kysely';
import { numbered, type Engine } from '../engine';

export const entriesAndVotes = (engine: Engine): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('claims')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('pitches')
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('json', 'text', (column) => column.notNull())
      .addColumn('kept_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('pitches_key', ['workspace', 'id'])
      .execute();
    await numbered(db.schema.createTable('entries'), engine)
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('author_name', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('pitch', 'text', (column) => column.notNull())
      .addColumn('rebuttal', 'text', (column) => column.notNull())
      .addColumn('seed', 'text', (column) => column.notNull())
      .addColumn('shared_at', 'bigint', (column) => column.notNull())
      .addColumn('votes', 'integer', (column) => column.notNull().defaultTo(0))
      .addUniqueConstraint('entries_key', ['workspace', 'id'])
      .execute();
    await db.schema
      .createIndex('entries_board')
      .on('entries')
      .columns(['workspace', 'channel', 'votes', 'number'])
      .execute();
    await db.schema
      .createTable('votes')
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addColumn('voter', 'text', (column) => column.notNull())
      .addColumn('voted_at', 'bigint', (column) => column.notNull().defaultTo(sql`0`))
      .addPrimaryKeyConstraint('votes_key', ['workspace', 'entry', 'voter'])
      .execute();
  },
});
