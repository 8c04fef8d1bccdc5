import type { Expression, ExpressionBuilder, SelectQueryBuilder, SqlBool } from 'kysely';
import type { Question } from '../../src/board/board';
import { ALWAYS } from '../../src/board/period';
import type { Tables } from './schema';

/** A question, and who asks: what he shared himself he may see anywhere. */
export type Asked = Question & { readonly viewer: string };

/** Narrows to a channel or workspace and a window; all time asks for no dates, so that the index of votes serves. */
export function within<O>(
  query: SelectQueryBuilder<Tables, 'entries', O>,
  question: Asked,
): SelectQueryBuilder<Tables, 'entries', O> {
  const { workspace, window } = question;
  return query
    .where('workspace', '=', workspace)
    .where(readable(question))
    .$if(window.from > ALWAYS.from, (some) => some.where('shared_at', '>=', window.from.getTime()))
    .$if(window.to < ALWAYS.to, (some) => some.where('shared_at', '<', window.to.getTime()));
}

/** Narrows to the channel, or to what the viewer can read of the workspace. */
export function readable({
  channel,
  sees = [],
  viewer,
}: Asked): (rows: ExpressionBuilder<Tables, 'entries' | 'authors'>) => Expression<SqlBool> {
  return (rows) => {
    if (channel !== undefined) return rows('channel', '=', channel);
    // Those who asked to be forgotten have no name either, and are not this viewer.
    const own = rows.and([rows('author', '=', viewer), rows('author', '!=', '')]);
    return sees.length === 0 ? own : rows.or([rows('channel', 'in', sees), own]);
  };
}
