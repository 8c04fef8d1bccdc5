import { sql, type Kysely, type Selectable } from 'kysely';
import { rank, startOf, type Entry, type VoteResult } from '../../src/board/board';
import type { Language } from '../../src/languages';
import type { Pitch } from '../../src/pitch';
import type { Store } from '../../src/ports';
import type { Tables } from './schema';
import { senderMemory } from './sender-memory';

const TOP = 10;
/** A sequence of follow-ups is over after half a year of silence. */
const SEQUENCE_DAYS = 180;
/** More lines than a language has: whoever saw them all begins again with the oldest. */
const REMEMBERED_LINES = 2_000;
const DAY = 24 * 60 * 60 * 1000;

/** The store port in SQL that every engine understands. */
export function sqlStore(db: Kysely<Tables>, retentionDays: number): Store {
  const entry = async (
    workspace: string,
    id: string,
    from: Kysely<Tables> = db,
  ): Promise<Entry | undefined> => {
    const row = await from
      .selectFrom('entries')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && toEntry(row);
  };
  return {
    async claim(key, ttlSeconds) {
      const now = Date.now();
      const done = await db
        .insertInto('claims')
        .values({ key, until: now + ttlSeconds * 1000 })
        .onConflict((conflict) =>
          conflict
            .column('key')
            .doUpdateSet({ until: now + ttlSeconds * 1000 })
            .where('claims.until', '<=', now),
        )
        .executeTakeFirst();
      return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async keepPitch(workspace, pitch) {
      const kept = { json: JSON.stringify(pitch), kept_at: Date.now() };
      await db
        .insertInto('pitches')
        .values({ workspace, id: pitch.id, ...kept })
        .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet(kept))
        .execute();
    },

    async pitch(workspace, id) {
      const row = await db
        .selectFrom('pitches')
        .select('json')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && (JSON.parse(row.json) as Pitch);
    },

    ...senderMemory(db),

    async shown({ workspace, user }) {
      const rows = await db
        .selectFrom('shown')
        .select(['line', 'engine', 'pitch', 'text'])
        .where('workspace', '=', workspace)
        .where('person', '=', user)
        .orderBy('number', 'desc')
        .limit(REMEMBERED_LINES)
        .execute();
      return rows.reverse();
    },

    async show({ workspace, user }, shown) {
      if (shown.length === 0) return;
      await db
        .insertInto('shown')
        .values(shown.map((each) => ({ workspace, person: user, ...each })))
        .onConflict((conflict) => conflict.columns(['workspace', 'person', 'pitch', 'line']).doNothing())
        .execute();
    },

    async addEntry(added) {
      await db
        .insertInto('entries')
        .values({
          id: added.id,
          workspace: added.workspace,
          channel: added.channel,
          author: added.author,
          author_name: added.authorName,
          language: added.language,
          pitch: added.pitch,
          rebuttal: added.rebuttal,
          seed: added.seed,
          shared_at: added.sharedAt.getTime(),
          votes: 0,
        })
        .onConflict((conflict) => conflict.columns(['workspace', 'id']).doNothing())
        .execute();
      return (await entry(added.workspace, added.id)) ?? { ...added, votes: 0 };
    },

    entry: (workspace, id) => entry(workspace, id),

    async vote(voter, id): Promise<VoteResult> {
      const { workspace } = voter;
      return db.transaction().execute(async (tx): Promise<VoteResult> => {
        // Takes the row before anything is read: of two taps at once the second waits for the first.
        const row = tx.updateTable('entries').set({ votes: sql<number>`votes` });
        await row.where('workspace', '=', workspace).where('id', '=', id).execute();
        const before = await entry(workspace, id, tx);
        if (!before) return { kind: 'gone' };
        if (before.author === voter.user) return { kind: 'own', entry: before };
        const vote = { workspace, entry: id, voter: voter.user };
        const gone = await tx
          .deleteFrom('votes')
          .where((where) => where.and(vote))
          .executeTakeFirst();
        const withdrawn = gone.numDeletedRows > 0n;
        if (!withdrawn)
          await tx
            .insertInto('votes')
            .values({ ...vote, voted_at: Date.now() })
            .execute();
        await tx
          .updateTable('entries')
          .set({ votes: sql<number>`votes + ${withdrawn ? -1 : 1}` })
          .where('workspace', '=', workspace)
          .where('id', '=', id)
          .execute();
        return {
          kind: withdrawn ? 'withdrawn' : 'voted',
          entry: { ...before, votes: before.votes + (withdrawn ? -1 : 1) },
        };
      });
    },

    async board({ workspace, user }, channel, period, now) {
      const rows = await db
        .selectFrom('entries')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .where('shared_at', '>=', startOf(period, now).getTime())
        .orderBy('votes', 'desc')
        .orderBy('number')
        .limit(TOP)
        .execute();
      const ids = rows.map((row) => row.id);
      const own = db
        .selectFrom('votes')
        .select('entry')
        .where('workspace', '=', workspace)
        .where('voter', '=', user);
      const votes = ids.length > 0 ? await own.where('entry', 'in', ids).execute() : [];
      return { period, standings: rank(rows.map(toEntry), new Set(votes.map((vote) => vote.entry))) };
    },

    async purge(now) {
      await db
        .deleteFrom('pitches')
        .where('kept_at', '<', now.getTime() - retentionDays * DAY)
        .execute();
      await db
        .deleteFrom('met')
        .where('met_at', '<', now.getTime() - SEQUENCE_DAYS * DAY)
        .execute();
      await db.deleteFrom('claims').where('until', '<', now.getTime()).execute();
    },

    close: () => db.destroy(),
  };
}

function toEntry(row: Selectable<Tables['entries']>): Entry {
  return {
    id: row.id,
    workspace: row.workspace,
    channel: row.channel,
    author: row.author,
    authorName: row.author_name,
    language: row.language as Language,
    pitch: row.pitch,
    rebuttal: row.rebuttal,
    seed: row.seed,
    sharedAt: new Date(row.shared_at),
    votes: row.votes,
  };
}
