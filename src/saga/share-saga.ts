import { createHash } from 'node:crypto';
import type { NewEntry } from '../board/entry';
import { MAX_SHARED } from '../board/share';
import type { Library } from '../library/library';
import type { Person } from '../ports';
import { sayIn } from '../say';
import { isOurs, type Saga, type Turn } from './saga';
import { shorten } from './shorten';

const BETWEEN = '\n\n';
/** Longest pitch above a saga: it is there to remind. */
const LONGEST_PITCH = 600;
/** Turns beyond these would leave each of them a few words. */
const MOST = 14;

/** The whole exchange as a channel may see it, in its own language, redacted and within what one post may hold. */
export function dialogue(saga: Saga, library: Library): string {
  const say = sayIn(library, saga.language);
  const turns = inShort(saga.turns);
  const names = turns.map((turn) => say(isOurs(turn) ? 'saga_line_us' : 'saga_line_them'));
  const texts = turns.map(({ text }) => text || say('saga_hidden'));
  const fixed = names.reduce((sum, name) => sum + name.length + 1 + BETWEEN.length, 0);
  const limit = fairLimit(
    texts.map(({ length }) => length),
    MAX_SHARED - fixed,
  );
  return texts.map((text, i) => `${names[i] ?? ''} ${shorten(text, limit)}`).join(BETWEEN);
}

/** A saga as an entry that can be voted for. Out: 'unsafe' when the pitch cannot be shown at all. */
export function sagaEntry(
  saga: Saga,
  to: { readonly author: Person; readonly channel: string; readonly at: Date },
  library: Library,
): NewEntry | 'unsafe' {
  const [first] = saga.turns;
  if (saga.pitch.text === '' || !isOurs(first) || first.text === '') return 'unsafe';
  const { workspace, user, name } = to.author;
  const shown = { pitch: shorten(saga.pitch.text, LONGEST_PITCH), rebuttal: dialogue(saga, library) };
  return {
    id: createHash('sha256')
      .update(JSON.stringify([workspace, to.channel, user, shown.pitch, shown.rebuttal]))
      .digest('hex')
      .slice(0, 24),
    workspace,
    channel: to.channel,
    author: user,
    authorName: name,
    language: saga.language,
    ...shown,
    seed: first.seed,
    hand: 'template',
    tactic: saga.tactic,
    sharedAt: to.at,
  };
}

/** The beginning and the end: that is where a story is told. */
function inShort(turns: readonly Turn[]): readonly Turn[] {
  return turns.length <= MOST ? turns : [...turns.slice(0, MOST / 2), ...turns.slice(-MOST / 2)];
}

/** The length to which all are cut so that together they fit: short ones leave their room to the long ones. */
function fairLimit(lengths: readonly number[], room: number): number {
  let left = room;
  const sorted = [...lengths].sort((a, b) => a - b);
  for (const [i, length] of sorted.entries()) {
    const fair = Math.floor(left / (sorted.length - i));
    if (length > fair) return fair;
    left -= length;
  }
  return room;
}
