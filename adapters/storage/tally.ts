import { sql, type Kysely } from 'kysely';
import type { TacticCount, Tally } from '../../src/board/board';
import { ALWAYS } from '../../src/board/period';
import type { Store } from '../../src/store';
import { toEntry } from './entry-rows';
import { readable, within, type Asked } from './readable';
import type { Tables } from './schema';

/** More entries than these are not named one by one when the viewer's votes are looked up: engines have a limit. */
const NAMED = 100;
/** New ones that wait for their first vote; more would be a list of failures. */
const WAITING = 3;

/** The part of the store that counts for a board. */
export function tally(db: Kysely<Tables>): Pick<Store, 'tally' | 'channels'> {
  return {
    async tally({ user }, question) {
      const seen = { ...question, viewer: user };
      const best = await within(db.selectFrom('entries').selectAll(), seen)
        .where('votes', '>=', Math.max(1, question.least))
        .orderBy('votes', 'desc')
        .orderBy('number')
        .limit(question.limit)
        .execute();
      const fresh = await within(db.selectFrom('entries').selectAll(), seen)
        .where('votes', '=', 0)
        .orderBy('number', 'desc')
        .limit(WAITING)
        .execute();
      return {
        entries: best.map(toEntry),
        ...(await authors(db, seen)),
        tactics: await tactics(db, seen),
        fresh: fresh.map(toEntry),
        votedFor: await votedFor(
          db,
          question.workspace,
          user,
          best.map((row) => row.id),
        ),
      };
    },

    async channels(workspace, limit) {
      const rows = await db
        .selectFrom('authors')
        .select('channel')
        .where('workspace', '=', workspace)
        .groupBy('channel')
        .orderBy(sql`sum(votes)`, 'desc')
        .orderBy('channel')
        .limit(limit)
        .execute();
      return rows.map(({ channel }) => channel);
    },
  };
}

type Counted = Pick<Tally, 'people' | 'versus'>;

/** People and hands. For all time they are counted already; a window is counted from its entries. */
async function authors(db: Kysely<Tables>, question: Asked): Promise<Counted> {
  const { workspace, window } = question;
  const always = window.from <= ALWAYS.from && window.to >= ALWAYS.to;
  const rows = always
    ? await db
        .selectFrom('authors')
        // Summed there: an author has a row for each channel.
        .select(['author', 'hand', sql<string>`max(name)`.as('name'), sql<number>`sum(votes)`.as('votes')])
        .where('workspace', '=', workspace)
        .where(readable(question))
        .where('votes', '>', 0)
        .groupBy(['author', 'hand'])
        .execute()
    : await within(db.selectFrom('entries'), question)
        .select(['author', 'hand', 'author_name as name', sql<number>`sum(votes)`.as('votes')])
        .where('votes', '>', 0)
        .groupBy(['author', 'hand', 'author_name'])
        .execute();
  const versus = { template: 0, model: 0, human: 0 };
  const people = new Map<string, { author: string; name: string; votes: number }>();
  for (const { author, hand, name, votes } of rows) {
    versus[hand] += votes;
    // Whoever asked to be forgotten takes no place on the board; the votes still count for the hand.
    if (author === '') continue;
    people.set(author, { author, name, votes: votes + (people.get(author)?.votes ?? 0) });
  }
  const best = [...people.values()]
    .filter((each) => each.votes >= Math.max(1, question.least))
    .sort((a, b) => b.votes - a.votes || (a.name < b.name ? -1 : 1))
    .slice(0, question.limit);
  return { versus, people: best };
}

/** A window's tricks; for all time nobody asks, and it would mean reading every entry. */
async function tactics(db: Kysely<Tables>, question: Asked): Promise<TacticCount[]> {
  if (question.window.from <= ALWAYS.from) return [];
  const entries = sql<number>`count(*)`.as('entries');
  return within(db.selectFrom('entries'), question)
    .select(['tactic', entries])
    .where('tactic', '!=', '')
    .groupBy('tactic')
    .orderBy('entries', 'desc')
    .orderBy('tactic')
    .execute();
}

async function votedFor(
  db: Kysely<Tables>,
  workspace: string,
  voter: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('votes')
    .select(['entry', 'counted'])
    .where('workspace', '=', workspace)
    .where('voter', '=', voter)
    // Asked for here, `counted` would make SQLite read all votes of this voter instead of those for these entries.
    .$if(ids.length <= NAMED, (some) => some.where('entry', 'in', ids))
    .execute();
  return new Set(rows.filter(({ counted }) => counted === 1).map(({ entry }) => entry));
}
