import type { Kysely, Selectable } from 'kysely';
import type { NewEntry, VoteResult } from '../../src/board/entry';
import { DOUBLE_CLICK, type Store } from '../../src/store';
import { countFor, entryIn, takeEntry } from './entry-rows';
import { isFrozen, isLocked, wasRemovedByOthers } from './order';
import type { Tables } from './schema';
import { seasonOf } from './workspaces';

/** The part of the store that keeps what was shared and who voted for it. */
export function entries(db: Kysely<Tables>): Pick<Store, 'addEntry' | 'entry' | 'link' | 'vote'> {
  return {
    addEntry: (added) =>
      db.transaction().execute(async (tx) => {
        if (await isFrozen(tx, added.workspace, added.channel)) return { kind: 'frozen' };
        if (await wasRemovedByOthers(tx, added.workspace, added.id)) return { kind: 'removed' };
        const done = await tx
          .insertInto('entries')
          .values(toRow(added))
          .onConflict((conflict) => conflict.columns(['workspace', 'id']).doNothing())
          .executeTakeFirst();
        const isNew = (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
        if (isNew) await countFor(tx, { ...added, link: '', votes: 0 }, 0);
        const entry = await entryIn(tx, added.workspace, added.id);
        return { kind: isNew ? 'shared' : 'already', entry: entry ?? { ...added, link: '', votes: 0 } };
      }),

    entry: (workspace, id) => entryIn(db, workspace, id),

    async link(workspace, id, link) {
      await db
        .updateTable('entries')
        .set({ link })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .execute();
    },

    vote: (voter, id, at) =>
      db.transaction().execute(async (tx): Promise<VoteResult> => {
        const { workspace, user } = voter;
        const entry = await takeEntry(tx, workspace, id);
        if (!entry) return { kind: 'gone' };
        if (entry.author === user) return { kind: 'own', entry };
        if (await isLocked(tx, workspace, user)) return { kind: 'locked', entry };
        if (await isFrozen(tx, workspace, entry.channel)) return { kind: 'frozen', entry };
        const season = await seasonOf(tx, workspace);
        if (entry.sharedAt < season.from) return { kind: 'over', entry };

        const vote = await tx
          .selectFrom('votes')
          .select(['voted_at', 'counted'])
          .where('workspace', '=', workspace)
          .where('entry', '=', id)
          .where('voter', '=', user)
          .executeTakeFirst();
        const counted = vote?.counted === 1;
        if (vote && at.getTime() - vote.voted_at < DOUBLE_CLICK)
          return { kind: counted ? 'voted' : 'withdrawn', entry };
        const now = { counted: counted ? 0 : 1, voted_at: at.getTime() };
        await tx
          .insertInto('votes')
          .values({ workspace, entry: id, voter: user, ...now })
          .onConflict((conflict) => conflict.columns(['workspace', 'entry', 'voter']).doUpdateSet(now))
          .execute();
        const step = counted ? -1 : 1;
        await countFor(tx, entry, step);
        return { kind: counted ? 'withdrawn' : 'voted', entry: { ...entry, votes: entry.votes + step } };
      }),
  };
}

function toRow(entry: NewEntry): Omit<Selectable<Tables['entries']>, 'number'> {
  const { authorName, sharedAt, ...same } = entry;
  return { ...same, author_name: authorName, shared_at: sharedAt.getTime(), link: '', votes: 0 };
}
