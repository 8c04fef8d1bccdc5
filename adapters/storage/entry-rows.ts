import { sql, type Kysely, type Selectable } from 'kysely';
import type { Entry } from '../../src/board/entry';
import type { Language } from '../../src/languages';
import type { Tables } from './schema';

/** Adds votes, or takes them away, from an entry and from its author; never one without the other. */
export async function countFor(tx: Kysely<Tables>, entry: Entry, votes: number): Promise<void> {
  const { workspace, id, channel, author, hand, authorName: name } = entry;
  await tx
    .updateTable('entries')
    .set({ votes: sql<number>`votes + ${votes}` })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute();
  await tx
    .insertInto('authors')
    .values({ workspace, channel, author, hand, name, votes })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'channel', 'author', 'hand'])
        .doUpdateSet({ name, votes: sql<number>`authors.votes + ${votes}` }),
    )
    .execute();
}

/** The entry, and nobody else can change it until the transaction ends: of two taps at once the second waits. */
export async function takeEntry(
  tx: Kysely<Tables>,
  workspace: string,
  id: string,
): Promise<Entry | undefined> {
  await tx
    .updateTable('entries')
    .set({ votes: sql<number>`votes` })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute();
  return entryIn(tx, workspace, id);
}

export async function entryIn(db: Kysely<Tables>, workspace: string, id: string): Promise<Entry | undefined> {
  const row = await db
    .selectFrom('entries')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toEntry(row);
}

export function toEntry(row: Selectable<Tables['entries']>): Entry {
  const { id, workspace, channel, author, pitch, rebuttal, seed, hand, tactic, link, votes } = row;
  return {
    ...{ id, workspace, channel, author, pitch, rebuttal, seed, hand, tactic, link, votes },
    authorName: row.author_name,
    language: row.language as Language,
    sharedAt: new Date(row.shared_at),
  };
}
