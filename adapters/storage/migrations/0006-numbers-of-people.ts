import type { Kysely, Migration } from 'kysely';

/** Indexes by which one person's shares and votes are counted without reading anybody else's. */
export const numbersOfPeople: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.createIndex('entries_of_author').on('entries').columns(['workspace', 'author']).execute();
    // With `counted` in it the votes themselves are not read.
    await db.schema.dropIndex('votes_of_voter').execute();
    await db.schema
      .createIndex('votes_of_voter')
      .on('votes')
      .columns(['workspace', 'voter', 'counted'])
      .execute();
  },
};
