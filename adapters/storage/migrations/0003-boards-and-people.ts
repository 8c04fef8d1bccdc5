import { sql, type Kysely, type Migration } from 'kysely';
import { numbered, type Engine } from '../engine';

/** Hands, seasons, moderation, profiles, the outbox, sealed tokens; and authors, counted as the votes come. */
export const boardsAndPeople = (engine: Engine): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const add = (table: string, column: string, fallback: string): Promise<void> =>
      db.schema
        .alterTable(table)
        .addColumn(column, 'text', (col) => col.notNull().defaultTo(fallback))
        .execute();
    await add('entries', 'hand', 'template');
    await add('entries', 'tactic', '');
    await add('entries', 'link', '');
    await add('pitches', 'person', '');
    await db.schema
      .alterTable('votes')
      .addColumn('counted', 'integer', (col) => col.notNull().defaultTo(1))
      .execute();
    await db.schema.dropIndex('entries_board').execute();
    await db.schema
      .createIndex('entries_of_channel')
      .on('entries')
      .columns(['workspace', 'channel', 'votes desc', 'number'])
      .execute();
    await db.schema
      .createIndex('entries_of_workspace')
      .on('entries')
      .columns(['workspace', 'votes desc', 'number'])
      .execute();
    await db.schema
      .createIndex('entries_in_time')
      .on('entries')
      .columns(['workspace', 'shared_at'])
      .execute();
    await db.schema.createIndex('votes_of_voter').on('votes').columns(['workspace', 'voter']).execute();

    await db.schema
      .createTable('authors')
      .addColumn('workspace', 'text', (col) => col.notNull())
      .addColumn('channel', 'text', (col) => col.notNull())
      .addColumn('author', 'text', (col) => col.notNull())
      .addColumn('hand', 'text', (col) => col.notNull())
      .addColumn('name', 'text', (col) => col.notNull())
      .addColumn('votes', 'integer', (col) => col.notNull())
      .addPrimaryKeyConstraint('authors_key', ['workspace', 'channel', 'author', 'hand'])
      .execute();
    await sql`insert into authors (workspace, channel, author, hand, name, votes)
      select workspace, channel, author, 'template', max(author_name), sum(votes)
      from entries group by workspace, channel, author`.execute(db);

    await db.schema
      .createTable('boards')
      .addColumn('workspace', 'text', (col) => col.notNull())
      .addColumn('channel', 'text', (col) => col.notNull())
      .addColumn('frozen_at', 'bigint', (col) => col.notNull())
      .addPrimaryKeyConstraint('boards_key', ['workspace', 'channel'])
      .execute();
    await db.schema
      .createTable('locked')
      .addColumn('workspace', 'text', (col) => col.notNull())
      .addColumn('person', 'text', (col) => col.notNull())
      .addColumn('locked_at', 'bigint', (col) => col.notNull())
      .addPrimaryKeyConstraint('locked_key', ['workspace', 'person'])
      .execute();
    await numbered(db.schema.createTable('acts'), engine)
      .addColumn('workspace', 'text', (col) => col.notNull())
      .addColumn('person', 'text', (col) => col.notNull())
      .addColumn('what', 'text', (col) => col.notNull())
      .addColumn('subject', 'text', (col) => col.notNull())
      .addColumn('at', 'bigint', (col) => col.notNull())
      .execute();
    await db.schema.createIndex('acts_of_workspace').on('acts').columns(['workspace', 'number']).execute();

    await db.schema
      .createTable('workspaces')
      .addColumn('workspace', 'text', (col) => col.primaryKey())
      .addColumn('zone', 'text', (col) => col.notNull())
      .execute();
    await db.schema
      .createTable('seasons')
      .addColumn('workspace', 'text', (col) => col.notNull())
      .addColumn('number', 'integer', (col) => col.notNull())
      .addColumn('name', 'text', (col) => col.notNull())
      .addColumn('ended_at', 'bigint', (col) => col.notNull())
      .addPrimaryKeyConstraint('seasons_key', ['workspace', 'number'])
      .execute();
    await db.schema
      .createTable('profiles')
      .addColumn('workspace', 'text', (col) => col.notNull())
      .addColumn('person', 'text', (col) => col.notNull())
      .addColumn('json', 'text', (col) => col.notNull())
      .addPrimaryKeyConstraint('profiles_key', ['workspace', 'person'])
      .execute();
    await db.schema
      .createTable('subscriptions')
      .addColumn('workspace', 'text', (col) => col.notNull())
      .addColumn('channel', 'text', (col) => col.notNull())
      .addColumn('platform', 'text', (col) => col.notNull())
      .addColumn('address', 'text', (col) => col.notNull())
      .addColumn('language', 'text', (col) => col.notNull())
      .addPrimaryKeyConstraint('subscriptions_key', ['workspace', 'channel'])
      .execute();
    await db.schema
      .createTable('outbox')
      .addColumn('key', 'text', (col) => col.primaryKey())
      .addColumn('workspace', 'text', (col) => col.notNull())
      .addColumn('channel', 'text', (col) => col.notNull())
      .addColumn('body', 'text', (col) => col.notNull())
      .addColumn('due', 'bigint', (col) => col.notNull())
      .addColumn('owner', 'text', (col) => col.notNull().defaultTo(''))
      .addColumn('leased_until', 'bigint', (col) => col.notNull().defaultTo(0))
      .addColumn('sending', 'integer', (col) => col.notNull().defaultTo(0))
      .addColumn('done_at', 'bigint')
      .execute();
    await db.schema.createIndex('outbox_due').on('outbox').columns(['done_at', 'due']).execute();
    await db.schema
      .createTable('secrets')
      .addColumn('workspace', 'text', (col) => col.notNull())
      .addColumn('name', 'text', (col) => col.notNull())
      .addColumn('sealed', 'text', (col) => col.notNull())
      .addPrimaryKeyConstraint('secrets_key', ['workspace', 'name'])
      .execute();
    await db.schema
      .createTable('written')
      .addColumn('workspace', 'text', (col) => col.notNull())
      .addColumn('pitch', 'text', (col) => col.notNull())
      .addColumn('wish', 'text', (col) => col.notNull())
      .addColumn('person', 'text', (col) => col.notNull())
      .addColumn('json', 'text', (col) => col.notNull())
      .addColumn('kept_at', 'bigint', (col) => col.notNull())
      .addPrimaryKeyConstraint('written_key', ['workspace', 'person', 'pitch', 'wish'])
      .execute();
    await db.schema
      .createTable('thumbs')
      .addColumn('workspace', 'text', (col) => col.notNull())
      .addColumn('person', 'text', (col) => col.notNull())
      .addColumn('seed', 'text', (col) => col.notNull())
      .addColumn('line', 'text', (col) => col.notNull())
      .addColumn('up', 'integer', (col) => col.notNull())
      .addColumn('pressed_at', 'bigint', (col) => col.notNull())
      .addPrimaryKeyConstraint('thumbs_key', ['workspace', 'person', 'seed'])
      .execute();
    await db.schema
      .createTable('spent')
      .addColumn('workspace', 'text', (col) => col.notNull())
      .addColumn('person', 'text', (col) => col.notNull())
      .addColumn('what', 'text', (col) => col.notNull())
      .addColumn('day', 'text', (col) => col.notNull())
      .addColumn('times', 'integer', (col) => col.notNull())
      .addPrimaryKeyConstraint('spent_key', ['workspace', 'person', 'what', 'day'])
      .execute();
  },
});
