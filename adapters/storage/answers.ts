import type { Kysely } from 'kysely';
import type { Answers } from '../../src/store';
import type { Tables } from './schema';

/** The part of the store that keeps where our answers stand. */
export function answers(db: Kysely<Tables>): Answers {
  return {
    async keepAnswer(workspace, asked, answer, at) {
      const kept = { answer, kept_at: at.getTime() };
      await db
        .insertInto('answers')
        .values({ workspace, asked, ...kept })
        .onConflict((conflict) => conflict.columns(['workspace', 'asked']).doUpdateSet(kept))
        .execute();
    },

    async answer(workspace, asked) {
      const row = await db
        .selectFrom('answers')
        .select('answer')
        .where('workspace', '=', workspace)
        .where('asked', '=', asked)
        .executeTakeFirst();
      return row?.answer;
    },

    async dropAnswer(workspace, asked) {
      await db.deleteFrom('answers').where('workspace', '=', workspace).where('asked', '=', asked).execute();
    },
  };
}
