import type { Kysely, Migration } from 'kysely';

/** Rooms that the bot was added to, and where its answers stand. */
export const roomsAndAnswers: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('rooms')
      .addColumn('workspace', 'text', (col) => col.notNull())
      .addColumn('channel', 'text', (col) => col.notNull())
      .addColumn('title', 'text', (col) => col.notNull())
      .addColumn('address', 'text', (col) => col.notNull())
      .addColumn('place', 'bigint', (col) => col.notNull())
      .addPrimaryKeyConstraint('rooms_key', ['workspace', 'channel'])
      .execute();
    await db.schema
      .createTable('answers')
      .addColumn('workspace', 'text', (col) => col.notNull())
      .addColumn('asked', 'text', (col) => col.notNull())
      .addColumn('answer', 'text', (col) => col.notNull())
      .addColumn('kept_at', 'bigint', (col) => col.notNull())
      .addPrimaryKeyConstraint('answers_key', ['workspace', 'asked'])
      .execute();
  },
};
