import { openStore, type Place } from './place';
import { taskOf, tell, untilKilled } from './child';

/** Started as a process of its own, to be killed. */
export const VOTER = __filename;

export interface VoterTask {
  readonly place: Place;
  readonly entries: readonly string[];
  /** Who votes, one after the other. */
  readonly voters: readonly number[];
}

export const WORKSPACE = 'w1';
const BEGIN = Date.parse('2026-11-23T12:00:00Z');

/** Each voter has one moment, so that voting again after a crash is the same press and not a second one. */
export const momentOf = (voter: number): Date => new Date(BEGIN + voter * 1_000);
export const personOf = (voter: number) => ({ workspace: WORKSPACE, user: `v${voter}`, name: '' });
export const entryOf = (voter: number, entries: readonly string[]): string =>
  entries[voter % entries.length] ?? '';

/** Says "begin", then each vote that the store has acknowledged, and waits for its end. */
async function main(): Promise<void> {
  const { place, entries, voters } = taskOf() as VoterTask;
  tell('begin');
  const store = await openStore(place);
  for (const voter of voters) {
    const { kind } = await store.vote(personOf(voter), entryOf(voter, entries), momentOf(voter));
    tell(kind === 'voted' ? String(voter) : `${voter} was ${kind}`);
  }
  untilKilled();
}

if (require.main === module) void main();
