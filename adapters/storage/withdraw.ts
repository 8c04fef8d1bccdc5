import type { Kysely } from 'kysely';
import type { Entry } from '../../src/board/entry';
import { countFor, takeEntry } from './entry-rows';
import type { Tables } from './schema';

/**
 * Takes back every vote of a person, in the caller's transaction. Out: how many counted.
 * Entries are taken before anything is counted, and always in the same order: two who are forgotten at once, or a
 * vote that comes meanwhile, must not wait for each other.
 */
export async function withdrawAll(tx: Kysely<Tables>, workspace: string, voter: string): Promise<number> {
  const votes = await tx
    .selectFrom('votes')
    .select('entry')
    .where('workspace', '=', workspace)
    .where('voter', '=', voter)
    .orderBy('entry')
    .execute();
  const taken: Entry[] = [];
  for (const { entry: id } of votes) {
    const entry = await takeEntry(tx, workspace, id);
    if (entry) taken.push(entry);
  }
  const gone = await tx
    .deleteFrom('votes')
    .where('workspace', '=', workspace)
    .where('voter', '=', voter)
    .returning(['entry', 'counted'])
    .execute();
  const counted = new Set(gone.filter((vote) => vote.counted === 1).map((vote) => vote.entry));
  const mine = taken.filter((entry) => counted.has(entry.id));
  for (const entry of mine.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) await countFor(tx, entry, -1);
  return mine.length;
}

function keyOf({ channel, author, hand }: Entry): string {
  return JSON.stringify([channel, author, hand]);
}
