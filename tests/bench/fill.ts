/** A workspace as it looks after some weeks: made by SQL that both engines understand, for a million rows in seconds. */
export const WORKSPACE = 'T0BENCH';

/** The last moment of the weeks. */
export const NOW = new Date('2026-11-26T12:00:00Z');

const VOTES_AN_ENTRY = 100;
/** All of its channels. */
export const CHANNELS = Array.from({ length: 50 }, (_, i) => `C${i}`);
const AUTHORS = 200;
const WEEKS = 8;
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Statements that put about so many votes into an empty store, counted as the store itself counts. */
export function fillWith(votes: number): string[] {
  const entries = votes / VOTES_AN_ENTRY;
  const numbers = (count: number): string =>
    `with recursive numbers(i) as (select 0 union all select i + 1 from numbers where i < ${count - 1})`;
  // From none to twice the mean, in an order that has nothing to do with channels and authors.
  const votesOf = `2 * ((i * 7919) % ${VOTES_AN_ENTRY + 1})`;
  const author = `(i / ${CHANNELS.length} * 7 + i) % ${AUTHORS}`;
  const sharedAt = `${NOW.getTime()} - ${WEEKS * WEEK} + cast(i as bigint) * ${Math.floor((WEEKS * WEEK) / entries)}`;
  const hand = `case i % 5 when 0 then 'human' when 1 then 'model' else 'template' end`;
  const words = (length: number): string => `'${'Quick call? '.repeat(length / 12)}' || i`;
  return [
    `insert into entries (id, workspace, channel, author, author_name, language, pitch, rebuttal, seed, shared_at,
        votes, hand, tactic)
      ${numbers(entries)} select 'entry-' || i, '${WORKSPACE}', 'C' || (i % ${CHANNELS.length}), 'U' || (${author}),
        'Name ' || (${author}), 'en', ${words(900)}, ${words(420)}, 'ABCD-1', ${sharedAt}, ${votesOf}, ${hand},
        'tactic_' || (i % 20) from numbers`,
    `insert into votes (workspace, entry, voter, voted_at, counted)
      ${numbers(2 * VOTES_AN_ENTRY)} select workspace, id, 'U' || i, shared_at + i * 1000, 1
      from entries join numbers on numbers.i < entries.votes`,
    `insert into authors (workspace, channel, author, hand, name, votes)
      select workspace, channel, author, hand, max(author_name), sum(votes)
      from entries group by workspace, channel, author, hand`,
  ];
}
