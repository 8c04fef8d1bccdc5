import type { Say } from './say';
import type { Forgotten } from './store';

/** What "forget me" did, as the person reads it. */
export function sayForgotten({ pitches, senders, votes, entries, sagas }: Forgotten, say: Say): string {
  const gone = say('forgotten', { pitches, senders, votes, entries });
  return sagas > 0 ? `${gone} ${say('forgotten_sagas', { n: sagas })}` : gone;
}
