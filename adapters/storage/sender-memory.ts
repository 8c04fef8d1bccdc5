import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Store } from '../../src/store';
import type { Tables } from './schema';

/** The part of the store that remembers senders; never by name, only as a hash that no other workspace can make. */
export function senderMemory(db: Kysely<Tables>): Pick<Store, 'meet' | 'judge'> {
  return {
    async meet({ workspace, user: person }, sender, pitchId) {
      const hash = await hashed(db, workspace, sender);
      const now = Date.now();
      await db
        .insertInto('met')
        .values({ workspace, person, sender: hash, pitch: pitchId, met_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const met = await db
        .selectFrom('met')
        .select(['pitch', 'met_at'])
        .where('workspace', '=', workspace)
        .where('person', '=', person)
        .where('sender', '=', hash)
        .execute();
      const at = met.find((each) => each.pitch === pitchId)?.met_at ?? now;
      const said = await db
        .selectFrom('judgements')
        .select(['person', 'verdict'])
        .where('workspace', '=', workspace)
        .where('sender', '=', hash)
        .execute();
      const own = said.find((each) => each.person === person)?.verdict;
      const anyone = said.some((each) => each.verdict === 'genuine') ? 'genuine' : undefined;
      return {
        earlier: met.filter((each) => each.pitch !== pitchId && each.met_at <= at).length,
        verdict: own ?? anyone,
      };
    },

    async judge({ workspace, user: person }, sender, verdict) {
      const hash = await hashed(db, workspace, sender);
      const said = { verdict, judged_at: Date.now() };
      await db
        .insertInto('judgements')
        .values({ workspace, person, sender: hash, ...said })
        .onConflict((conflict) => conflict.columns(['workspace', 'sender', 'person']).doUpdateSet(said))
        .execute();
    },
  };
}

/** Stand for marks of senders, in this workspace only. */
export function hashes(db: Kysely<Tables>, workspace: string, marks: readonly string[]): Promise<string[]> {
  return Promise.all(marks.map((mark) => hashed(db, workspace, mark)));
}

async function hashed(db: Kysely<Tables>, workspace: string, sender: string): Promise<string> {
  const salt = (await saltOf(db, workspace)) ?? (await newSalt(db, workspace));
  return createHash('sha256').update(`${salt}\n${sender}`).digest('hex');
}

async function saltOf(db: Kysely<Tables>, workspace: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('salts')
    .select('salt')
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  return row?.salt;
}

/** Of two that make one at once, the first counts for both. */
async function newSalt(db: Kysely<Tables>, workspace: string): Promise<string> {
  const salt = randomBytes(32).toString('hex');
  await db
    .insertInto('salts')
    .values({ workspace, salt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await saltOf(db, workspace)) ?? salt;
}
