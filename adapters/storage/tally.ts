import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import type { Question, TacticCount, Tally } from '../../src/board/board';
import { ALWAYS } from '../../src/board/period';
import type { Store } from '../../src/store';
import { toEntry } from './entry-rows';
import type { Tables } from './schema';

/** New ones that wait for their first vote; more would be a list of failures. */
const WAITING = 3;

/** The part of the store that counts for a board. */
export function tally(db: Kysely<Tables>): Pick<Store, 'tally'> {
  return {
    async tally({ user }, question) {
      const best = await within(db.selectFrom('entries').selectAll(), question)
        .where('votes', '>=', Math.max(1, question.least))
        .orderBy('votes', 'desc')
        .orderBy('number')
        .limit(question.limit)
        .execute();
      const fresh = await within(db.selectFrom('entries').selectAll(), question)
        .where('votes', '=', 0)
        .orderBy('number', 'desc')
        .limit(WAITING)
        .execute();
      return {
        entries: best.map(toEntry),
        ...(await authors(db, question)),
        tactics: await tactics(db, question),
        fresh: fresh.map(toEntry),
        votedFor: await votedFor(
          db,
          question.workspace,
          user,
          best.map((row) => row.id),
        ),
      };
    },
  };
}

type Counted = Pick<Tally, 'people' | 'versus'>;

/** People and hands. For all time they are counted already; a window is counted from its entries. */
async function authors(db: Kysely<Tables>, question: Question): Promise<Counted> {
  const { workspace, channel, window } = question;
  const always = window.from <= ALWAYS.from && window.to >= ALWAYS.to;
  const rows = always
    ? await db
        .selectFrom('authors')
        // Summed there: an author has a row for each channel.
        .select(['author', 'hand', sql<string>`max(name)`.as('name'), sql<number>`sum(votes)`.as('votes')])
        .where('workspace', '=', workspace)
        .$if(channel !== undefined, (query) => query.where('channel', '=', channel ?? ''))
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
async function tactics(db: Kysely<Tables>, question: Question): Promise<TacticCount[]> {
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
    .select('entry')
    .where('workspace', '=', workspace)
    .where('voter', '=', voter)
    .where('counted', '=', 1)
    .where('entry', 'in', ids)
    .execute();
  return new Set(rows.map((row) => row.entry));
}

/** Narrows to a channel or workspace and a window; all time asks for no dates, so that the index of votes serves. */
function within<O>(
  query: SelectQueryBuilder<Tables, 'entries', O>,
  { workspace, channel, window }: Question,
): SelectQueryBuilder<Tables, 'entries', O> {
  return query
    .where('workspace', '=', workspace)
    .$if(channel !== undefined, (some) => some.where('channel', '=', channel ?? ''))
    .$if(window.from > ALWAYS.from, (some) => some.where('shared_at', '>=', window.from.getTime()))
    .$if(window.to < ALWAYS.to, (some) => some.where('shared_at', '<', window.to.getTime()));
}
