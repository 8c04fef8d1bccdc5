import type { Kysely, Migration } from 'kysely';

/** Sagas, the marks by which their senders are known again, and the senders who are left in peace. */
export const sagas: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('sagas')
      .addColumn('workspace', 'text', (col) => col.notNull())
      .addColumn('id', 'text', (col) => col.notNull())
      .addColumn('person', 'text', (col) => col.notNull())
      .addColumn('json', 'text', (col) => col.notNull())
      .addColumn('turns', 'integer', (col) => col.notNull())
      .addColumn('ended', 'text', (col) => col.notNull())
      .addColumn('grown_at', 'bigint', (col) => col.notNull())
      .addColumn('raw_since', 'bigint')
      .addColumn('shared_at', 'bigint')
      .addPrimaryKeyConstraint('sagas_key', ['workspace', 'person', 'id'])
      .execute();
    await db.schema.createIndex('sagas_in_time').on('sagas').columns(['workspace', 'shared_at']).execute();
    await db.schema
      .createTable('marks')
      .addColumn('workspace', 'text', (col) => col.notNull())
      .addColumn('person', 'text', (col) => col.notNull())
      .addColumn('mark', 'text', (col) => col.notNull())
      .addColumn('sort', 'text', (col) => col.notNull())
      .addColumn('saga', 'text', (col) => col.notNull())
      .addPrimaryKeyConstraint('marks_key', ['workspace', 'person', 'mark', 'sort', 'saga'])
      .execute();
    await db.schema
      .createIndex('marks_of_saga')
      .on('marks')
      .columns(['workspace', 'person', 'saga'])
      .execute();
    await db.schema
      .createTable('truces')
      .addColumn('workspace', 'text', (col) => col.notNull())
      .addColumn('person', 'text', (col) => col.notNull())
      .addColumn('mark', 'text', (col) => col.notNull())
      .addColumn('why', 'text', (col) => col.notNull())
      .addColumn('made_at', 'bigint', (col) => col.notNull())
      .addPrimaryKeyConstraint('truces_key', ['workspace', 'person', 'mark'])
      .execute();
  },
};
