import { sql, type CreateTableBuilder, type Generated, type Kysely, type Migration } from 'kysely';

/** The tables. Times are milliseconds since 1970; every key begins with the workspace or tenant. */
export interface Tables {
  claims: { key: string; until: number };
  pitches: { workspace: string; id: string; json: string; kept_at: number };
  entries: {
    number: Generated<number>;
    id: string;
    workspace: string;
    channel: string;
    author: string;
    author_name: string;
    language: string;
    pitch: string;
    rebuttal: string;
    seed: string;
    shared_at: number;
    /** Number of rows in votes, kept in the same transaction: a board must not count a million rows. */
    votes: number;
  };
  /** Random, one a workspace: without it a hash of a sender says nothing. */
  salts: { workspace: string; salt: string };
  met: { workspace: string; person: string; sender: string; pitch: string; met_at: number };
  judgements: {
    workspace: string;
    person: string;
    sender: string;
    verdict: 'pitch' | 'genuine';
    judged_at: number;
  };
  shown: {
    number: Generated<number>;
    workspace: string;
    person: string;
    line: string;
    engine: string;
    pitch: string;
    text: string;
  };
  votes: { workspace: string; entry: string; voter: string; voted_at: number };
}

/** How an engine numbers rows by itself. */
export type Engine = 'sqlite' | 'postgres';

function numbered(table: CreateTableBuilder<string>, engine: Engine): CreateTableBuilder<string, 'number'> {
  return engine === 'postgres'
    ? table.addColumn('number', 'serial', (column) => column.primaryKey())
    : table.addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement());
}

/** Grown one by one, never changed once released. */
export const migrations = (engine: Engine): Record<string, Migration> => ({
  '0001-entries-and-votes': {
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
  },
  '0002-senders-and-shown': {
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
  },
});
