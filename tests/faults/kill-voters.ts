import { setTimeout } from 'node:timers/promises';
import { anEntry } from '../an-entry';
import { startChild, type Child } from './child';
import { openStore, rowsOf, wrongsOf, type Place } from './place';
import { entryOf, momentOf, personOf, VOTER, WORKSPACE, type VoterTask } from './voter';

const ENTRIES = 7;
const AUTHORS = ['anna', 'bob', 'carl'];
/** Longest time between an acknowledged vote and the kill, in milliseconds; a vote takes about one. */
const MOMENT = 4;

export interface Plan {
  readonly place: Place;
  readonly voters: number;
  readonly kills: number;
  /** Processes that vote at the same time, each for voters of its own; the last one outlives the others a little. */
  readonly processes: number;
}

export interface KillReport {
  readonly kills: number;
  /** Votes that were acknowledged by processes that were killed. */
  readonly acknowledged: number;
  /** Votes that were in the store though the process died before it could say so; no more than one a process. */
  readonly unspoken: number;
  /** What went wrong, a sentence each. */
  readonly wrongs: readonly string[];
}

/**
 * Kills processes in the middle of their votes with SIGKILL, at moments of chance, looks at the store after each kill,
 * lets others go on, and ends when everybody has voted once.
 */
export async function killVoters({ place, voters, kills, processes }: Plan): Promise<KillReport> {
  const entries = await shareSome(place);
  const acknowledged = new Set<number>();
  const wrongs: string[] = [];
  let unspoken = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const left = Array.from({ length: voters }, (_, voter) => voter).filter(
      (each) => !acknowledged.has(each),
    );
    const children = Array.from({ length: processes }, (_, i) => {
      const own = left.filter((each) => each % processes === i);
      return { own, ...startChild(VOTER, { place, entries, voters: own } satisfies VoterTask) };
    });
    // Spread over all the voters; now and then before the first vote, while the store is being opened.
    const most = (2 * left.length) / (kills - kill + 1) / processes;
    for (const child of children) await killSoon(child, child.own.length, Math.floor(Math.random() * most));
    for (const child of children) {
      const { signal, errors } = await child.ended;
      if (signal !== 'SIGKILL') wrongs.push(`A process ended before it was killed: ${errors}`);
      for (const line of child.lines.slice(1))
        if (/^\d+$/.test(line)) acknowledged.add(Number(line));
        else wrongs.push(`Vote of ${line}.`);
    }
    const counted = await votesIn(place);
    for (const voter of acknowledged)
      if (!counted.has(`${voter} ${entryOf(voter, entries)}`))
        wrongs.push(`The vote of ${voter} was acknowledged, and is lost.`);
    const beyond = counted.size - acknowledged.size;
    if (beyond > processes * (kill + 1)) wrongs.push(`${beyond} votes are there that nobody acknowledged.`);
    unspoken = Math.max(unspoken, beyond);
    wrongs.push(...(await wrongsOf(place)));
  }
  await goOn(place, voters, acknowledged, entries, wrongs);
  return { kills: kills * processes, acknowledged: acknowledged.size, unspoken, wrongs };
}

/** Everybody who has no answer yet votes now, those who may have been counted too. */
async function goOn(
  place: Place,
  voters: number,
  acknowledged: ReadonlySet<number>,
  entries: readonly string[],
  wrongs: string[],
): Promise<void> {
  const store = await openStore(place);
  for (let voter = 0; voter < voters; voter += 1) {
    if (acknowledged.has(voter)) continue;
    const { kind } = await store.vote(personOf(voter), entryOf(voter, entries), momentOf(voter));
    if (kind !== 'voted') wrongs.push(`Vote of ${voter} was ${kind}.`);
  }
  await store.close();
  const counted = (await votesIn(place)).size;
  if (counted !== voters) wrongs.push(`${voters} people voted, and ${counted} are counted.`);
  wrongs.push(...(await wrongsOf(place)));
}

async function shareSome(place: Place): Promise<string[]> {
  const store = await openStore(place);
  const ids: string[] = [];
  for (let i = 0; i < ENTRIES; i += 1) {
    const author = AUTHORS[i % AUTHORS.length] ?? '';
    const hand = i % 2 ? 'human' : 'template';
    const entry = anEntry({ workspace: WORKSPACE, author, authorName: author, hand });
    await store.addEntry(entry);
    ids.push(entry.id);
  }
  await store.close();
  return ids;
}

/** Who is counted for what, as "voter entry". */
async function votesIn(place: Place): Promise<Set<string>> {
  const rows = await rowsOf<{ voter: string; entry: string }>(
    place,
    'select voter, entry from votes where counted = 1',
  );
  return new Set(rows.map(({ voter, entry }) => `${voter.slice(1)} ${entry}`));
}

/** Kills a process some time after so many votes more than it has now: it goes on when another is dead. */
async function killSoon(child: Child, all: number, more: number): Promise<void> {
  const votes = Math.max(0, child.lines.length - 1);
  await child.wrote(1 + Math.min(all, votes + more));
  await setTimeout(Math.random() * MOMENT);
  child.kill('SIGKILL');
}
