import { randomBytes } from 'node:crypto';
import { sealWith } from '../../../adapters/storage/seal';
import { StoreError } from '../../../src/errors';
import { profileShape } from '../../../src/profile';
import { aPitch } from '../../a-pitch';
import type { Board, Question } from '../../../src/board/board';
import { rank } from '../../../src/board/board';
import type { Entry, NewEntry } from '../../../src/board/entry';
import { ALWAYS, windowOf } from '../../../src/board/period';
import type { Person } from '../../../src/ports';
import type { Room, Store } from '../../../src/store';
import type { Keeping } from '../../../adapters/storage/sql-store';
import { anEntry, kept } from '../../an-entry';
import type { Shown } from '../../../src/write/recent';
import { faded } from '../../../src/saga/saga';
import { aSaga, NOW, ours, theirs } from '../../src/saga/a-saga';

/** One place where things are remembered, which any number of stores can open, one after the other or at once. */
export interface Place {
  /** Everything that is kept, as JSON: what must be gone is looked for in it. */
  dump(): Promise<string>;
  open(keeping?: Partial<Keeping>): Promise<Store>;
  remove(): Promise<void>;
}

const HOUR = 3_600_000;
const anna: Person = { workspace: 'w1', user: 'anna', name: 'Anna' };
const person = (user: string, workspace = 'w1'): Person => ({ workspace, user, name: user });

/** A moment long after the last press, so that two are not taken for a double click. */
let clock = Date.parse('2026-11-23T12:00:00Z');
const later = (): Date => new Date((clock += 60_000));

/** What every Store must do, whatever engine is under it. */
export function storeContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`${name} as a store`, () => {
    let place: Place;
    let store: Store;
    const opened: Store[] = [];

    const open = async (keeping?: Partial<Keeping>): Promise<Store> => {
      const one = await place.open(keeping);
      opened.push(one);
      return one;
    };
    const ask = async (question: Partial<Question> = {}, viewer = person('viewer')): Promise<Board> =>
      rank(
        'all',
        await store.tally(viewer, {
          workspace: 'w1',
          channel: 'c1',
          window: ALWAYS,
          least: 1,
          limit: 10,
          ...question,
        }),
      );
    const board = async (question: Partial<Question> = {}): Promise<[number, string, number][]> =>
      (await ask(question)).standings.map(({ rank, entry }) => [rank, entry.rebuttal, entry.votes]);
    const share = async (change: Partial<NewEntry> = {}): Promise<Entry> => {
      const result = await store.addEntry(anEntry(change));
      if (!('entry' in result)) throw new Error(result.kind);
      return result.entry;
    };
    const vote = (user: string, id: string, at = later()): ReturnType<Store['vote']> =>
      store.vote(person(user), id, at);

    beforeEach(async () => {
      place = await makePlace();
      store = await open();
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((each) => each.close().catch(() => undefined)));
      await place.remove();
    });

    describe('a claim', () => {
      it('is given to the first caller only', async () => {
        expect(await store.claim('event:1', 60)).toBe(true);
        expect(await store.claim('event:1', 60)).toBe(false);
        expect(await store.claim('event:2', 60)).toBe(true);
      });

      it('is given to exactly one of fifty callers at once, in two stores on one place', async () => {
        const other = await open();
        const given = await Promise.all(
          Array.from({ length: 50 }, (_, i) => (i % 2 ? store : other).claim('event:1', 60)),
        );
        expect(given.filter(Boolean)).toHaveLength(1);
      });

      it('is free again after its time, and not before', async () => {
        expect(await store.claim('event:1', 1)).toBe(true);
        expect(await store.claim('event:1', 1)).toBe(false);
        await new Promise((resolve) => setTimeout(resolve, 1_050));
        expect(await store.claim('event:1', 60)).toBe(true);
        expect(await store.claim('event:1', 60)).toBe(false);
      });

      it('is not lengthened by those who come too late', async () => {
        await store.claim('event:1', 1);
        await store.claim('event:1', 60);
        await new Promise((resolve) => setTimeout(resolve, 1_050));
        expect(await store.claim('event:1', 60)).toBe(true);
      });

      it('outlives a purge in its time', async () => {
        await store.claim('event:1', 60);
        await store.purge(new Date());
        expect(await store.claim('event:1', 60)).toBe(false);
      });
    });

    describe('a pitch', () => {
      const pitch = aPitch("Quick call?\n\n“Één” 😀 {{x}} '; drop table pitches; --", {
        subject: 'Hi',
        note: 'look',
        author: { name: 'Derek', address: 'd@x.be' },
      });

      it('comes back as it went in', async () => {
        await store.keepPitch(anna, pitch);
        expect(await store.pitch('w1', pitch.id)).toEqual(pitch);
      });

      it('may be kept twice', async () => {
        await store.keepPitch(anna, pitch);
        await store.keepPitch(anna, { ...pitch, note: 'again' });
        expect((await store.pitch('w1', pitch.id))?.note).toBe('again');
      });

      it('may be 40 kB long', async () => {
        const long = aPitch('é'.repeat(40_000));
        await store.keepPitch(anna, long);
        expect(await store.pitch('w1', long.id)).toEqual(long);
      });

      it('is gone after the retention days, and not before', async () => {
        await store.keepPitch(anna, pitch);
        await store.purge(new Date(Date.now() + 7 * 24 * HOUR - HOUR));
        expect(await store.pitch('w1', pitch.id)).toEqual(pitch);
        await store.purge(new Date(Date.now() + 7 * 24 * HOUR + HOUR));
        expect(await store.pitch('w1', pitch.id)).toBeUndefined();
      });

      it('counts its days from the last time it was kept', async () => {
        const short = await open({ retentionDays: 1 });
        await short.keepPitch(anna, pitch);
        await short.purge(new Date(Date.now() + 23 * HOUR));
        expect(await short.pitch('w1', pitch.id)).toEqual(pitch);
        await short.purge(new Date(Date.now() + 25 * HOUR));
        expect(await short.pitch('w1', pitch.id)).toBeUndefined();
      });
    });

    describe('a sender', () => {
      const meet = async (pitch: string, who = anna, sender = 'name chad', from = store): Promise<unknown> =>
        from.meet(who, sender, pitch);

      it('is a stranger at first', async () => {
        expect(await meet('p1')).toEqual({ earlier: 0, verdict: undefined });
      });

      it('is known by how many other messages came before, however often one is shown', async () => {
        await meet('p1');
        await meet('p1');
        expect(await meet('p2')).toMatchObject({ earlier: 1 });
        await new Promise((resolve) => setTimeout(resolve, 5));
        expect(await meet('p3', anna, 'name chad', await open())).toMatchObject({ earlier: 2 });
        expect(await meet('p3', anna, 'name brad')).toMatchObject({ earlier: 0 });
        expect(await meet('p3', person('bob'))).toMatchObject({ earlier: 0 });
        expect(await meet('p3', person('anna', 'w2'))).toMatchObject({ earlier: 0 });
      });

      it('is what the person last said of him', async () => {
        await store.judge(anna, 'name chad', 'pitch');
        expect(await meet('p1')).toMatchObject({ verdict: 'pitch' });
        await store.judge(anna, 'name chad', 'genuine');
        expect(await meet('p1')).toMatchObject({ verdict: 'genuine' });
      });

      it('that one calls genuine is not roasted by a colleague, unless he says otherwise; elsewhere nobody heard', async () => {
        await store.judge(anna, 'name chad', 'genuine');
        expect(await meet('p1', person('bob'))).toMatchObject({ verdict: 'genuine' });
        await store.judge(person('bob'), 'name chad', 'pitch');
        expect(await meet('p1', person('bob'))).toMatchObject({ verdict: 'pitch' });
        expect(await meet('p1')).toMatchObject({ verdict: 'genuine' });
        expect(await meet('p1', person('anna', 'w2'))).toMatchObject({ verdict: undefined });
      });

      it('that one calls a pitch is still judged afresh for a colleague', async () => {
        await store.judge(anna, 'name chad', 'pitch');
        expect(await meet('p1', person('bob'))).toMatchObject({ verdict: undefined });
      });
    });

    describe('what a person was shown', () => {
      const line = (id: string, pitch = 'p1'): Shown => ({
        line: id,
        engine: 'mirror',
        pitch,
        text: `mark ${id}`,
      });

      it('comes back in order, once a line and pitch', async () => {
        await store.show(anna, [line('a'), line('b')]);
        await store.show(anna, [line('a'), line('c')]);
        await store.show(anna, [line('a', 'p2')]);
        await store.show(anna, []);
        expect(await (await open()).shown(anna)).toEqual([line('a'), line('b'), line('c'), line('a', 'p2')]);
      });

      it('has what was shared in the channel that is asked from in between, and in no other', async () => {
        await store.show(anna, [line('a')]);
        await store.showIn('w1', 'c1', line('b', 'p2'));
        await store.show(anna, [line('c', 'p3')]);
        expect((await store.shown({ ...anna, channel: 'c1' })).map((each) => each.line)).toEqual([
          'a',
          'b',
          'c',
        ]);
        expect((await store.shown({ ...anna, channel: 'c2' })).map((each) => each.line)).toEqual(['a', 'c']);
        expect((await store.shown({ ...person('bob'), channel: 'c1' })).map((each) => each.line)).toEqual([
          'b',
        ]);
      });

      it('is nobody else’s', async () => {
        await store.show(anna, [line('a')]);
        expect(await store.shown(person('bob'))).toEqual([]);
        expect(await store.shown(person('anna', 'w2'))).toEqual([]);
      });
    });

    describe('an entry', () => {
      it('comes back as it was shared, with no votes', async () => {
        const entry = anEntry({ hand: 'human', tactic: 'bump' });
        expect(await store.addEntry(entry)).toEqual({ kind: 'shared', entry: kept(entry) });
        expect(await store.entry('w1', entry.id)).toEqual(kept(entry));
      });

      it('that is there already stays as it is, votes and all', async () => {
        const first = await share();
        await vote('bob', first.id);
        const again = await store.addEntry({ ...first, rebuttal: 'changed', sharedAt: new Date() });
        expect(again).toEqual({ kind: 'already', entry: { ...first, votes: 1 } });
        expect(await board()).toEqual([[1, first.rebuttal, 1]]);
      });

      it('is there once when it is shared three times at the same moment', async () => {
        const entry = anEntry();
        const other = await open();
        const results = await Promise.all([store, other, store].map((each) => each.addEntry(entry)));
        expect(results.map((each) => each.kind).sort()).toEqual(['already', 'already', 'shared']);
        expect((await ask()).fresh).toHaveLength(1);
      });

      it('knows where its post is, once the platform has said so', async () => {
        const { id } = await share();
        await store.link('w1', id, 'https://chat.example/p1');
        expect((await store.entry('w1', id))?.link).toBe('https://chat.example/p1');
      });

      it('outlives the retention days', async () => {
        const { id } = await share();
        await store.purge(new Date(Date.now() + 400 * 24 * HOUR));
        expect(await store.entry('w1', id)).toBeDefined();
      });

      it('is undefined when there is none', async () => {
        expect(await store.entry('w1', 'nothing')).toBeUndefined();
      });
    });

    describe('a vote', () => {
      let entry: Entry;
      beforeEach(async () => {
        entry = await share();
      });

      it('counts once a person, and is taken back by the next press', async () => {
        expect(await vote('bob', entry.id)).toEqual({ kind: 'voted', entry: { ...entry, votes: 1 } });
        expect(await vote('carl', entry.id)).toEqual({ kind: 'voted', entry: { ...entry, votes: 2 } });
        expect(await vote('bob', entry.id)).toEqual({ kind: 'withdrawn', entry: { ...entry, votes: 1 } });
        expect(await vote('bob', entry.id)).toEqual({ kind: 'voted', entry: { ...entry, votes: 2 } });
        expect((await store.entry('w1', entry.id))?.votes).toBe(2);
      });

      it('for one’s own entry is refused', async () => {
        expect(await vote('anna', entry.id)).toEqual({ kind: 'own', entry });
        expect((await store.entry('w1', entry.id))?.votes).toBe(0);
      });

      it('for nothing is told to be for nothing', async () => {
        expect(await vote('bob', 'nothing')).toEqual({ kind: 'gone' });
      });

      it('is counted for each of forty people who vote at once, in two stores on one place', async () => {
        const other = await open();
        const results = await Promise.all(
          Array.from({ length: 40 }, (_, i) =>
            (i % 4 ? store : other).vote(person(`p${i}`), entry.id, later()),
          ),
        );
        expect(results.map((each) => each.kind)).toEqual(Array.from({ length: 40 }, () => 'voted'));
        expect((await store.entry('w1', entry.id))?.votes).toBe(40);
      });

      it('pressed twenty times at once, by a nervous finger and in two stores, counts once', async () => {
        const other = await open();
        const at = later();
        await Promise.all(
          Array.from({ length: 20 }, (_, i) =>
            (i % 2 ? store : other).vote(person('bob'), entry.id, new Date(at.getTime() + i)),
          ),
        );
        expect((await store.entry('w1', entry.id))?.votes).toBe(1);
      });

      it('told again as the same press stays what it was, also after the next one', async () => {
        const { id } = await share();
        const [first, second] = [later(), later()];
        expect(await vote('bob', id, first)).toMatchObject({ kind: 'voted' });
        expect(await vote('bob', id, first)).toMatchObject({ kind: 'voted', entry: { votes: 1 } });
        expect(await vote('bob', id, second)).toMatchObject({ kind: 'withdrawn' });
        expect(await vote('bob', id, first)).toMatchObject({ kind: 'withdrawn', entry: { votes: 0 } });
      });

      it('pressed again within a second stays what it was', async () => {
        const at = later();
        await vote('bob', entry.id, at);
        expect(await vote('bob', entry.id, new Date(at.getTime() + 999))).toMatchObject({ kind: 'voted' });
        expect(await vote('bob', entry.id, new Date(at.getTime() + 1_000))).toMatchObject({
          kind: 'withdrawn',
        });
        expect(await vote('bob', entry.id, new Date(at.getTime() + 1_500))).toMatchObject({
          kind: 'withdrawn',
          entry: { votes: 0 },
        });
      });
    });

    describe('a board', () => {
      it('ranks by votes, equals in the order of sharing: 1, 2, 2, 4; who has none waits apart', async () => {
        const shared = [];
        for (const rebuttal of ['a', 'b', 'c', 'd', 'e']) shared.push(await share({ rebuttal }));
        for (const [i, voters] of [
          [3, 'xyz'],
          [1, 'xy'],
          [2, 'yz'],
          [0, 'x'],
        ] as const)
          for (const voter of voters) await vote(voter, shared[i]!.id);
        expect(await board()).toEqual([
          [1, 'd', 3],
          [2, 'b', 2],
          [2, 'c', 2],
          [4, 'a', 1],
        ]);
        expect((await ask()).fresh.map((each) => each.rebuttal)).toEqual(['e']);
      });

      it('has the ten best, and no more; and the three newest without a vote', async () => {
        for (let i = 0; i < 16; i += 1) {
          const { id } = await share({ rebuttal: String(i) });
          if (i < 12) await vote('bob', id);
          if (i === 11) await vote('carl', id);
        }
        const rows = await board();
        expect(rows).toHaveLength(10);
        expect(rows.slice(0, 3).map((row) => row[1])).toEqual(['11', '0', '1']);
        expect((await ask()).fresh.map((each) => each.rebuttal)).toEqual(['15', '14', '13']);
      });

      it('of a window has what was shared from its first moment to before its last', async () => {
        const window = windowOf('week', new Date('2026-11-26T12:00:00Z'), 'Europe/Brussels');
        for (const at of [
          '2026-11-22T22:59:59.999Z',
          '2026-11-22T23:00:00.000Z',
          '2026-11-29T22:59:59.999Z',
          '2026-11-29T23:00:00.000Z',
        ])
          await vote('bob', (await share({ rebuttal: at, sharedAt: new Date(at) })).id);
        expect((await board({ window })).map((row) => row[1])).toEqual([
          '2026-11-22T23:00:00.000Z',
          '2026-11-29T22:59:59.999Z',
        ]);
      });

      it('of a workspace has every channel that is seen; of a channel only its own', async () => {
        await vote('bob', (await share({ channel: 'c1', rebuttal: 'here' })).id);
        await vote('bob', (await share({ channel: 'c2', rebuttal: 'there' })).id);
        expect(await board({ channel: undefined, sees: ['c1', 'c2'] })).toEqual([
          [1, 'here', 1],
          [1, 'there', 1],
        ]);
        expect(await board({ channel: 'c2' })).toEqual([[1, 'there', 1]]);
      });

      it.each([
        ['all time', ALWAYS],
        ['a week', windowOf('week', new Date('2026-11-23T12:00:00Z'), 'UTC')],
      ])(
        'of a workspace and %s shows nothing of a channel that is not seen, but one’s own',
        async (_, window) => {
          const secret = await share({
            channel: 'private',
            author: 'bob',
            authorName: 'Bob',
            rebuttal: 'secret',
          });
          await vote('anna', secret.id);
          await share({ channel: 'private', author: 'bob', authorName: 'Bob', rebuttal: 'fresh secret' });
          await vote('bob', (await share({ channel: 'c1', rebuttal: 'open' })).id);
          const texts = async (viewer: string, sees?: readonly string[]): Promise<string[]> => {
            const { standings, fresh } = await ask({ channel: undefined, sees, window }, person(viewer));
            return [...standings.map(({ entry }) => entry), ...fresh].map(({ rebuttal }) => rebuttal);
          };
          expect(await texts('carl', ['c1', 'private'])).toEqual(['secret', 'open', 'fresh secret']);
          expect(await texts('carl', ['c1'])).toEqual(['open']);
          for (const none of [[], undefined]) expect(await texts('carl', none)).toEqual([]);
          expect(await texts('bob', ['c1'])).toEqual(['secret', 'open', 'fresh secret']);
          const seen = await ask({ channel: undefined, sees: ['c1'], window }, person('carl'));
          expect(seen.people.map(({ name }) => name)).toEqual(['Anna']);
          expect(seen.versus).toEqual({ humans: 0, machine: 1 });
          expect(seen.tactics.map(({ entries }) => entries)).toEqual(window === ALWAYS ? [] : [1]);
          await store.forget(person('bob'));
          expect(await texts('', ['c1'])).toEqual(['open']);
        },
      );

      it('knows the channels of its workspace, those with most votes first', async () => {
        await share({ channel: 'quiet' });
        await vote('bob', (await share({ channel: 'some' })).id);
        const best = await share({ channel: 'most' });
        for (const voter of ['bob', 'carl']) await vote(voter, best.id);
        await store.addEntry(anEntry({ workspace: 'w2', channel: 'theirs' }));
        expect(await store.channels('w1', 10)).toEqual(['most', 'some', 'quiet']);
        expect(await store.channels('w1', 2)).toEqual(['most', 'some']);
      });

      it.each([
        ['all time', ALWAYS],
        ['a week', windowOf('week', new Date('2026-11-23T12:00:00Z'), 'UTC')],
      ])('of %s counts people and hands', async (_, window) => {
        const [a, b, c] = [
          await share({ hand: 'human' }),
          await share({ channel: 'c2' }),
          await share({ author: 'bob', authorName: 'Bob', hand: 'model' }),
        ];
        for (const voter of ['x', 'y', 'z']) await vote(voter, a.id);
        for (const voter of ['x', 'y']) await vote(voter, b.id);
        for (const voter of ['x', 'y', 'z']) await vote(voter, c.id);
        await vote('z', c.id);
        const everywhere = await ask({ channel: undefined, sees: ['c1', 'c2'], window });
        expect(everywhere.people).toEqual([
          { rank: 1, author: 'anna', name: 'Anna', votes: 5 },
          { rank: 2, author: 'bob', name: 'Bob', votes: 2 },
        ]);
        expect(everywhere.versus).toEqual({ humans: 3, machine: 4 });
        const here = await ask({ window });
        expect(here.people.map(({ name, votes }) => [name, votes])).toEqual([
          ['Anna', 3],
          ['Bob', 2],
        ]);
        expect(here.versus).toEqual({ humans: 3, machine: 2 });
      });

      it('of a week counts the tricks, the most frequent first', async () => {
        for (const tactic of ['bump', 'flattery', 'bump', '']) await share({ tactic });
        const window = windowOf('week', new Date('2026-11-23T12:00:00Z'), 'UTC');
        expect((await ask({ window })).tactics).toEqual([
          { tactic: 'bump', entries: 2 },
          { tactic: 'flattery', entries: 1 },
        ]);
      });

      it('may be long, and still knows what the viewer voted for', async () => {
        const ids = Array.from({ length: 110 }, (_, i) => `many-${i}`);
        for (const id of ids) await store.addEntry(anEntry({ id }));
        for (const id of ids) await store.vote(person('bob'), id, NOW);
        const { standings } = await ask({ limit: 200 }, person('bob'));
        expect(standings.filter(({ voted }) => voted)).toHaveLength(110);
        expect((await ask({ limit: 200 })).standings.some(({ voted }) => voted)).toBe(false);
      });

      it('with a threshold is a hall of fame', async () => {
        const [a, b] = [await share({ rebuttal: 'famous' }), await share()];
        for (const voter of ['x', 'y', 'z']) await vote(voter, a.id);
        for (const voter of ['x', 'y']) await vote(voter, b.id);
        expect(await board({ least: 3 })).toEqual([[1, 'famous', 3]]);
      });

      it('shows each person what he or she voted for, and no longer what was taken back', async () => {
        const [entry, other] = [await share(), await share()];
        await vote('carl', entry.id);
        await vote('carl', other.id);
        await vote('bob', entry.id);
        await vote('bob', other.id);
        await vote('bob', other.id);
        const voted = async (user: string): Promise<boolean[]> =>
          (await ask({}, person(user))).standings.map((each) => each.voted);
        expect(await voted('bob')).toEqual([true, false]);
        expect(await voted('dirk')).toEqual([false, false]);
      });

      it('is empty where nothing was shared', async () => {
        expect(await ask({ channel: 'c9' })).toEqual({
          period: 'all',
          standings: [],
          people: [],
          versus: { humans: 0, machine: 0 },
          tactics: [],
          fresh: [],
          frozen: false,
        });
      });
    });

    describe('the numbers of a person', () => {
      const week = windowOf('week', new Date('2026-11-23T12:00:00Z'), 'UTC');
      const lastWeek = new Date('2026-11-20T12:00:00Z');
      const none = { shared: 0, received: 0, given: 0, best: undefined, rank: undefined };

      it('are what he shared, got and gave, the best of it, and where the best of this week stands', async () => {
        const old = await share({ rebuttal: 'old', sharedAt: lastWeek });
        const now = await share({ rebuttal: 'now', channel: 'c2' });
        const [first, equal] = [await share({ author: 'bob' }), await share({ author: 'bob' })];
        await share();
        for (const voter of ['x', 'y', 'z']) await vote(voter, old.id);
        for (const voter of ['x', 'y']) await vote(voter, first.id);
        await vote('x', now.id);
        await vote('anna', equal.id);
        await vote('anna', first.id);
        await vote('anna', first.id);
        const numbers = await store.numbers(anna, week);
        expect(numbers).toMatchObject({ shared: 3, received: 4, given: 1, rank: 2 });
        expect(numbers.best).toEqual({ ...old, votes: 3 });
        expect((await store.numbers(person('bob'), week)).rank).toBe(1);
        expect(await store.numbers(person('x'), week)).toEqual({ ...none, given: 3 });
      });

      it('are none without a vote this week, of equals the first is best, and elsewhere he is a stranger', async () => {
        const [a, b] = [await share({ sharedAt: lastWeek }), await share({ sharedAt: lastWeek })];
        await share();
        expect(await store.numbers(anna, week)).toEqual({ ...none, shared: 3 });
        for (const { id } of [b, a]) await vote('bob', id);
        expect((await store.numbers(anna, week)).best?.id).toBe(a.id);
        expect((await store.numbers(anna, week)).rank).toBeUndefined();
        expect(await store.numbers(person('anna', 'w2'), week)).toEqual(none);
      });

      it('are nobody’s once he is forgotten', async () => {
        await vote('bob', (await share()).id);
        await store.forget(anna);
        expect(await store.numbers(anna, week)).toEqual(none);
      });
    });

    describe('a season', () => {
      it('runs from the beginning, and the next from the end of the one before', async () => {
        expect(await store.seasons('w1')).toEqual([{ number: 1, name: '', ...ALWAYS }]);
        const [spring, summer] = [new Date('2026-06-21T00:00:00Z'), new Date('2026-09-22T00:00:00Z')];
        await store.endSeason(anna, 'Spring', spring);
        await store.endSeason(anna, 'Summer', summer);
        expect(await store.seasons('w1')).toEqual([
          { number: 1, name: 'Spring', from: ALWAYS.from, to: spring },
          { number: 2, name: 'Summer', from: spring, to: summer },
          { number: 3, name: '', from: summer, to: ALWAYS.to },
        ]);
        expect(await store.seasons('w2')).toHaveLength(1);
      });

      it('that is over stays as it was: it can be read, and takes no votes', async () => {
        const old = await share({ rebuttal: 'old', sharedAt: new Date('2026-01-05T10:00:00Z') });
        await vote('bob', old.id);
        await store.endSeason(anna, 'Winter', new Date('2026-02-01T00:00:00Z'));
        expect(await vote('carl', old.id)).toEqual({ kind: 'over', entry: { ...old, votes: 1 } });
        expect(await vote('bob', old.id)).toMatchObject({ kind: 'over' });
        const young = await share({ rebuttal: 'young', sharedAt: new Date('2026-02-01T00:00:00Z') });
        expect(await vote('bob', young.id)).toMatchObject({ kind: 'voted' });
        const [winter, now] = await store.seasons('w1');
        expect(await board({ window: winter! })).toEqual([[1, 'old', 1]]);
        expect(await board({ window: now! })).toEqual([[1, 'young', 1]]);
      });
    });

    describe('order', () => {
      const admin: Person = { ...person('ada'), isAdmin: true };

      it('lets an author take an entry down: votes, rank and people follow at once', async () => {
        const [first, second] = [await share({ rebuttal: 'first' }), await share({ rebuttal: 'second' })];
        for (const voter of ['x', 'y']) await vote(voter, first.id);
        await vote('x', second.id);
        expect(await store.remove(anna, first.id, 'author', later())).toBe('removed');
        expect(await board()).toEqual([[1, 'second', 1]]);
        expect((await ask()).people).toEqual([{ rank: 1, author: 'anna', name: 'Anna', votes: 1 }]);
        expect(await store.entry('w1', first.id)).toBeUndefined();
        expect(await vote('z', first.id)).toEqual({ kind: 'gone' });
        expect(await store.remove(anna, first.id, 'author', later())).toBe('gone');
      });

      it('lets nobody take down another’s entry as its author', async () => {
        const { id } = await share();
        expect(await store.remove(person('bob'), id, 'author', later())).toBe('not_yours');
        expect(await store.entry('w1', id)).toBeDefined();
      });

      it('keeps down what others had taken down, and not what its author did', async () => {
        const [one, two, three] = [anEntry(), anEntry(), anEntry()];
        for (const entry of [one, two, three]) await store.addEntry(entry);
        await store.remove(anna, one.id, 'author', later());
        await store.remove(admin, two.id, 'admin', later());
        await store.remove(person('bob'), three.id, 'mentioned', later());
        expect((await store.addEntry(one)).kind).toBe('shared');
        expect((await store.addEntry(two)).kind).toBe('removed');
        expect((await store.addEntry(three)).kind).toBe('removed');
      });

      it('lets one person have three taken down in a week for standing in them, and no more', async () => {
        const entries = [];
        for (let i = 0; i < 5; i += 1) entries.push(await share());
        const results = [];
        for (const { id } of entries.slice(0, 4))
          results.push(await store.remove(person('bob'), id, 'mentioned', later()));
        expect(results).toEqual(['removed', 'removed', 'removed', 'too_many']);
        const next = new Date(clock + 8 * 24 * HOUR);
        expect(await store.remove(person('bob'), entries[4]!.id, 'mentioned', next)).toBe('removed');
      });

      it('freezes a board: no shares, no votes, until it is thawed', async () => {
        const entry = await share();
        await store.freeze(admin, 'c1', true);
        expect(await store.isFrozen({ workspace: 'w1', channel: 'c1' })).toBe(true);
        expect(await store.isFrozen({ workspace: 'w1', channel: 'c2' })).toBe(false);
        expect(await vote('bob', entry.id)).toEqual({ kind: 'frozen', entry });
        expect(await store.addEntry(anEntry())).toEqual({ kind: 'frozen' });
        await store.freeze(admin, 'c1', false);
        expect(await vote('bob', entry.id)).toMatchObject({ kind: 'voted' });
      });

      it('locks a person: the votes are gone and none come back', async () => {
        const [entry, other] = [await share(), await share({ author: 'carl', authorName: 'Carl' })];
        for (const voter of ['bob', 'x']) await vote(voter, entry.id);
        await vote('bob', other.id);
        await store.lock(admin, 'bob', true);
        expect(await board()).toEqual([[1, entry.rebuttal, 1]]);
        expect((await ask()).people.map(({ name, votes }) => [name, votes])).toEqual([['Anna', 1]]);
        expect(await vote('bob', entry.id)).toMatchObject({ kind: 'locked', entry: { votes: 1 } });
        await store.lock(admin, 'bob', false);
        expect(await vote('bob', entry.id)).toMatchObject({ kind: 'voted', entry: { votes: 2 } });
      });

      it('notes every act, the newest first', async () => {
        const { id } = await share();
        await store.remove(anna, id, 'author', new Date('2026-11-23T12:00:00Z'));
        await store.freeze(admin, 'c1', true);
        await store.freeze(admin, 'c1', false);
        await store.lock(admin, 'bob', true);
        await store.lock(admin, 'bob', false);
        await store.endSeason(admin, 'Autumn', new Date());
        expect((await store.acts('w1', 10)).map(({ by, what, subject }) => [by, what, subject])).toEqual([
          ['ada', 'ended_season', '1'],
          ['ada', 'unlocked', 'bob'],
          ['ada', 'locked', 'bob'],
          ['ada', 'thawed', 'c1'],
          ['ada', 'froze', 'c1'],
          ['anna', 'removed_by_author', id],
        ]);
        expect((await store.acts('w1', 6)).at(-1)?.at).toEqual(new Date('2026-11-23T12:00:00Z'));
        expect(await store.acts('w1', 2)).toHaveLength(2);
      });
    });

    describe('a profile', () => {
      const profile = {
        role: 'baker',
        size: 'one',
        sector: 'bread',
        lacks: ['HR', 'a fleet'],
        language: 'nl',
      };

      it('comes back as it was kept, the last word counting', async () => {
        expect(await store.profile(anna)).toBeUndefined();
        await store.keepProfile(anna, profileShape.parse({ role: 'miller' }));
        await store.keepProfile(anna, profileShape.parse(profile));
        expect(await store.profile(anna)).toEqual(profile);
        expect(await store.profile(person('anna', 'w2'))).toBeUndefined();
      });
    });

    describe('what a model wrote', () => {
      const draft = {
        style: 'quip',
        language: 'en',
        text: 'No, said the kettle.',
        source: 'model',
        seed: 'AB12-m1',
        line: 'brief-1a2b',
        engine: 'literalist',
      } as const;

      it('comes back for the same person, pitch and wish, and goes with the pitch', async () => {
        await store.keepWritten(anna, 'p1', '{}', [draft]);
        await store.keepWritten(anna, 'p1', '{"nth":1}', [{ ...draft, text: 'No again.' }, draft]);
        expect(await store.written(anna, 'p1', '{}')).toEqual([draft]);
        expect(await store.written(anna, 'p1', '{"nth":1}')).toHaveLength(2);
        expect(await store.written(anna, 'p2', '{}')).toEqual([]);
        expect(await store.written(person('bob'), 'p1', '{}')).toEqual([]);
        expect(await store.written(person('anna', 'w2'), 'p1', '{}')).toEqual([]);
        await store.purge(new Date(Date.now() + 8 * 24 * HOUR));
        expect(await store.written(anna, 'p1', '{}')).toEqual([]);
      });

      it('gets one thumb a person, the last one counting, kept by line', async () => {
        await store.thumb(anna, 's1', 'brief-1', false);
        await store.thumb(anna, 's1', 'brief-1', true);
        await store.thumb(person('bob'), 's1', 'brief-1', false);
        await store.thumb(anna, 's2', 'brief-2', true);
        expect(await store.thumbs('w1')).toEqual([
          { line: 'brief-1', up: 1, down: 1 },
          { line: 'brief-2', up: 1, down: 0 },
        ]);
        expect(await store.thumbs('w2')).toEqual([]);
      });
    });

    describe('a budget', () => {
      it('is spent at its limit, whoever asks first, and is full again the next day', async () => {
        const other = await open();
        const asked = await Promise.all(
          Array.from({ length: 10 }, (_, i) => (i % 2 ? store : other).spend(anna, 'model', '2026-11-23', 4)),
        );
        expect(asked.filter(Boolean)).toHaveLength(4);
        expect(await store.spend(anna, 'model', '2026-11-24', 4)).toBe(true);
        expect(await store.spend(person('bob'), 'model', '2026-11-23', 4)).toBe(true);
        expect(await store.spend(anna, 'model', '2026-11-25', 0)).toBe(false);
      });
    });

    describe('a subscription to the Column', () => {
      const one = {
        workspace: 'w1',
        channel: 'c1',
        platform: 'slack',
        address: '{}',
        language: 'nl',
      } as const;

      it('is there until it is ended, in the language last asked for', async () => {
        await store.subscribe(one);
        await store.subscribe({ ...one, language: 'fr' });
        await store.subscribe({ ...one, workspace: 'w2' });
        expect(await store.subscriptions()).toEqual([
          { ...one, language: 'fr' },
          { ...one, workspace: 'w2' },
        ]);
        expect(await store.subscription('w1', 'c1')).toEqual({ ...one, language: 'fr' });
        await store.unsubscribe('w1', 'c1');
        expect(await store.subscription('w1', 'c1')).toBeUndefined();
        expect(await store.subscriptions()).toEqual([{ ...one, workspace: 'w2' }]);
      });
    });

    describe('rooms', () => {
      const room = (channel: string, workspace = 'w1'): Room => ({
        workspace,
        channel,
        title: `Room ${channel}`,
        address: `{"at":"${channel}"}`,
      });
      const names = async (workspace = 'w1'): Promise<string[]> =>
        (await store.rooms(workspace)).map(({ channel }) => channel);

      it('come back as they were kept, the newest first', async () => {
        await store.keepRoom(room('c1'));
        await store.keepRoom(room('c2'));
        expect(await store.rooms('w1')).toEqual([room('c2'), room('c1')]);
        await store.keepRoom(room('c1'));
        expect(await names()).toEqual(['c1', 'c2']);
      });

      it('keep the title and address that a platform does not say again, and take new ones', async () => {
        await store.keepRoom(room('c1'));
        await store.keepRoom({ ...room('c1'), title: '', address: '' });
        expect(await store.rooms('w1')).toEqual([room('c1')]);
        await store.keepRoom({ ...room('c1'), title: 'The attic' });
        await store.keepRoom({ ...room('c1'), title: '', address: '{}' });
        expect(await store.rooms('w1')).toEqual([{ ...room('c1'), title: 'The attic', address: '{}' }]);
      });

      it('are gone once dropped, in their own workspace only', async () => {
        for (const workspace of ['w1', 'w2']) await store.keepRoom(room('c1', workspace));
        await store.keepRoom({ ...room('c1', 'w2'), title: 'Theirs' });
        await store.dropRoom('w1', 'c1');
        await store.dropRoom('w1', 'nowhere');
        expect(await store.rooms('w1')).toEqual([]);
        expect(await store.rooms('w2')).toEqual([{ ...room('c1', 'w2'), title: 'Theirs' }]);
      });

      it('are five hundred a workspace, and the ones not heard of for longest go', async () => {
        await store.keepRoom(room('elsewhere', 'w2'));
        for (let i = 0; i < 500; i += 1) await store.keepRoom(room(`c${i}`));
        await store.keepRoom(room('c0'));
        await store.keepRoom(room('c500'));
        await store.keepRoom(room('c501'));
        const known = await names();
        expect(known).toHaveLength(500);
        expect(known.slice(0, 3)).toEqual(['c501', 'c500', 'c0']);
        expect(known).not.toContain('c1');
        expect(known).not.toContain('c2');
        expect(await names('w2')).toEqual(['elsewhere']);
      });

      it('kept by twenty at once, in two stores on one place, are all there', async () => {
        const other = await open();
        await Promise.all(
          Array.from({ length: 20 }, (_, i) => (i % 2 ? store : other).keepRoom(room(`c${i}`))),
        );
        expect(await names()).toHaveLength(20);
      });

      it('outlive the retention days, a restart, and a person who is forgotten', async () => {
        await store.keepRoom(room('c1'));
        await store.purge(new Date(Date.now() + 365 * 24 * HOUR));
        await store.forget(anna);
        await store.close();
        store = await open();
        expect(await names()).toEqual(['c1']);
      });
    });

    describe('where an answer stands', () => {
      const at = new Date('2026-11-23T12:00:00Z');

      it('is known by the message that was answered, the last word counting, until it is dropped', async () => {
        expect(await store.answer('w1', 'm1')).toBeUndefined();
        await store.keepAnswer('w1', 'm1', '{"id":"a"}', at);
        await store.keepAnswer('w1', 'm1', '{"id":"b"}', at);
        await store.keepAnswer('w1', 'm2', '{"id":"c"}', at);
        const other = await open();
        expect(await other.answer('w1', 'm1')).toBe('{"id":"b"}');
        await other.dropAnswer('w1', 'm1');
        expect(await store.answer('w1', 'm1')).toBeUndefined();
        expect(await store.answer('w1', 'm2')).toBe('{"id":"c"}');
      });

      it('is another workspace’s own for the same message', async () => {
        await store.keepAnswer('w1', 'm1', 'ours', at);
        expect(await store.answer('w2', 'm1')).toBeUndefined();
        await store.keepAnswer('w2', 'm1', 'theirs', at);
        expect(await store.answer('w1', 'm1')).toBe('ours');
        await store.dropAnswer('w1', 'm1');
        expect(await store.answer('w2', 'm1')).toBe('theirs');
      });

      it('is gone after the retention days, counted from the last word, and not before', async () => {
        await store.keepAnswer('w1', 'm1', 'a', new Date(at.getTime() - HOUR));
        await store.keepAnswer('w1', 'm1', 'a', at);
        await store.purge(new Date(at.getTime() + 7 * 24 * HOUR - 1));
        expect(await store.answer('w1', 'm1')).toBe('a');
        await store.purge(new Date(at.getTime() + 7 * 24 * HOUR + 1));
        expect(await store.answer('w1', 'm1')).toBeUndefined();
      });
    });

    describe('the outbox', () => {
      const job = { key: 'column w1 c1 2026-W48', workspace: 'w1', channel: 'c1', body: '{"a":1}' };
      const soon = (seconds: number): Date => new Date(Date.now() + seconds * 1_000);

      it('takes a job once, however many put it in', async () => {
        const other = await open();
        const taken = await Promise.all([store, other, store].map((each) => each.post(job, soon(-1))));
        expect(taken.filter(Boolean)).toHaveLength(1);
      });

      it('gives a job to one worker, and not before it is due', async () => {
        const other = await open();
        await store.post(job, soon(60));
        expect(await store.lease('a', new Date(), 30)).toBeUndefined();
        const given = await Promise.all(
          ['a', 'b', 'c', 'd'].map((owner, i) => (i % 2 ? store : other).lease(owner, soon(61), 30)),
        );
        expect(given.filter(Boolean)).toEqual([{ ...job, doubtful: false }]);
      });

      it('gives it to another when the lease ran out, and the first can no longer write', async () => {
        await store.post(job, soon(-1));
        await store.lease('a', new Date(), 1);
        expect(await store.lease('b', new Date(), 30)).toBeUndefined();
        await new Promise((resolve) => setTimeout(resolve, 1_050));
        expect(await store.lease('b', new Date(), 30)).toEqual({ ...job, doubtful: false });
        expect(await store.sending('a', job.key)).toBe(false);
        expect(await store.settle('a', job.key)).toBe(false);
        expect(await store.sending('b', job.key)).toBe(true);
        expect(await store.settle('b', job.key)).toBe(true);
        expect(await store.lease('c', soon(600), 30)).toBeUndefined();
      });

      it('says of a job that may have been sent that it is doubtful', async () => {
        await store.post(job, soon(-1));
        await store.lease('a', new Date(), 1);
        await store.sending('a', job.key);
        await new Promise((resolve) => setTimeout(resolve, 1_050));
        expect(await store.lease('b', new Date(), 30)).toEqual({ ...job, doubtful: true });
      });

      it('gives a job again at the time that a failure asked for, and never once it is over', async () => {
        await store.post(job, soon(-1));
        await store.lease('a', new Date(), 30);
        await store.sending('a', job.key);
        expect(await store.settle('a', job.key, soon(60))).toBe(true);
        expect(await store.lease('a', soon(30), 30)).toBeUndefined();
        expect(await store.lease('a', soon(61), 3_600)).toEqual({ ...job, doubtful: false });
        expect(await store.settle('a', job.key)).toBe(true);
        expect(await store.post(job, soon(-1))).toBe(false);
        expect(await store.lease('a', soon(6_000), 30)).toBeUndefined();
      });
    });

    describe('a secret', () => {
      it('comes back as it was kept, and only under its own name', async () => {
        await store.keepSecret('w1', 'token', 'xoxb-é-1');
        expect(await store.secret('w1', 'token')).toBe('xoxb-é-1');
        expect(await store.secret('w1', 'other')).toBeUndefined();
        expect(await store.secret('w2', 'token')).toBeUndefined();
        await store.dropSecret('w1', 'token');
        expect(await store.secret('w1', 'token')).toBeUndefined();
      });

      it('opens with the key it was sealed with, and is sealed anew with the first', async () => {
        const [old, young] = [randomBytes(32), randomBytes(32)];
        const first = await open({ seal: sealWith([old]) });
        await first.keepSecret('w1', 'token', 'xoxb-1');
        const both = await open({ seal: sealWith([young, old]) });
        expect(await both.secret('w1', 'token')).toBe('xoxb-1');
        expect(await (await open({ seal: sealWith([young]) })).secret('w1', 'token')).toBe('xoxb-1');
        await expect(first.secret('w1', 'token')).rejects.toThrow(/ENCRYPTION_KEY/);
      });

      it('whose key is lost stops the start, with what to do', async () => {
        await store.keepSecret('w1', 'token', 'xoxb-1');
        await expect(open({ seal: sealWith([randomBytes(32)]) })).rejects.toThrow(/ENCRYPTION_KEY/);
      });

      it('cannot be kept without a key', async () => {
        const open_ = await open({ seal: sealWith([]) });
        await expect(open_.keepSecret('w1', 'token', 'x')).rejects.toThrow(StoreError);
      });
    });

    describe('whoever asks to be forgotten', () => {
      it('leaves no trace but words that are nobody’s, and is told what is gone', async () => {
        const pitch = aPitch('Quick call?');
        await store.keepPitch(anna, pitch);
        await store.meet(anna, 'name chad', 'p1');
        await store.judge(anna, 'name chad', 'pitch');
        await store.show(anna, [{ line: 'a', engine: 'mirror', pitch: 'p1', text: 'mark' }]);
        await store.keepProfile(anna, profileShape.parse({ role: 'baker' }));
        await store.spend(anna, 'model', '2026-11-23', 4);
        await store.keepWritten(anna, 'p1', '{}', []);
        await store.thumb(anna, 's1', 'brief-1', true);
        await store.keepSaga(aSaga(), 0);
        await store.keepSaga(aSaga({ owner: 'bob', ownerName: 'Bob' }), 0);
        await store.freeze({ ...anna, isAdmin: true }, 'c8', true);
        await store.lock({ ...person('ada'), isAdmin: true }, 'anna', true);
        await store.lock({ ...person('ada'), isAdmin: true }, 'anna', false);
        const own = await share({ rebuttal: 'mine' });
        await share({ channel: 'c2', rebuttal: 'mine too' });
        const other = await share({ author: 'bob', authorName: 'Bob', rebuttal: 'his' });
        await vote('bob', own.id);
        await vote('carl', other.id);
        await vote('anna', other.id);

        expect(await store.forget(anna)).toEqual({
          pitches: 1,
          senders: 1,
          votes: 1,
          entries: 2,
          sagas: 1,
          profile: true,
        });
        expect(await place.dump()).not.toMatch(/anna/i);
        expect(await store.pitch('w1', pitch.id)).toBeUndefined();
        const after = await ask();
        expect(after.standings.map(({ entry }) => [entry.rebuttal, entry.votes, entry.authorName])).toEqual([
          ['mine', 1, ''],
          ['his', 1, 'Bob'],
        ]);
        expect(after.people).toEqual([{ rank: 1, author: 'bob', name: 'Bob', votes: 1 }]);
        expect(after.versus.machine).toBe(2);
        expect(await store.forget(anna)).toEqual({
          pitches: 0,
          senders: 0,
          votes: 0,
          entries: 0,
          sagas: 0,
          profile: false,
        });
      });

      it('elsewhere is somebody else', async () => {
        const there = await store.addEntry(anEntry({ workspace: 'w2' }));
        await store.keepProfile(person('anna', 'w2'), profileShape.parse({ role: 'baker' }));
        await store.forget(anna);
        expect(there).toMatchObject({ entry: { author: 'anna' } });
        expect(await store.profile(person('anna', 'w2'))).toBeDefined();
      });

      it('stays locked if locked', async () => {
        const { id } = await share();
        await store.lock(person('ada'), 'bob', true);
        await store.forget(person('bob'));
        expect(await vote('bob', id)).toMatchObject({ kind: 'locked' });
      });
    });

    describe('a saga', () => {
      const MARKS = { sure: ['address derek@pipewise.example'], faint: ['firm pipewise'] };
      const grownTo = (turns: number): ReturnType<typeof aSaga> =>
        aSaga({ turns: Array.from({ length: turns }, (_, i) => (i % 2 ? theirs('nudge') : ours(i + 1))) });
      const sure = (user: Person, mark = MARKS.sure[0]!): ReturnType<Store['sagasBy']> =>
        store.sagasBy(user, 'sure', [mark]);

      it('comes back as it went in, to its owner only', async () => {
        const saga = aSaga({ turns: [ours(1), theirs('earnest'), ours(2)], ended: 'finale' });
        expect(await store.keepSaga(saga, 0, MARKS)).toBe(true);
        expect(await store.saga(anna, saga.id)).toEqual(saga);
        expect(await store.sagas(anna)).toEqual([saga]);
        expect(await store.saga(person('bob'), saga.id)).toBeUndefined();
        expect(await store.saga(person('anna', 'w2'), saga.id)).toBeUndefined();
        expect(await store.sagas(person('bob'))).toEqual([]);
      });

      it('is found by its sender, surely or faintly, and by no other', async () => {
        await store.keepSaga(aSaga(), 0, MARKS);
        expect((await sure(anna)).map(({ id }) => id)).toEqual(['saga-1']);
        expect(await sure(anna, MARKS.faint[0])).toEqual([]);
        expect(await store.sagasBy(anna, 'faint', MARKS.faint)).toHaveLength(1);
        expect(await store.sagasBy(anna, 'sure', [])).toEqual([]);
        expect(await sure(person('bob'))).toEqual([]);
        expect(await sure(person('anna', 'w2'))).toEqual([]);
        expect(await place.dump()).not.toMatch(/pipewise/i);
      });

      it('learns the marks of its sender as it grows; the newest comes first', async () => {
        await store.keepSaga(aSaga(), 0, MARKS);
        await store.keepSaga(grownTo(3), 1, { sure: ['name derek'], faint: [] });
        const newer = aSaga({ id: 'saga-2', turns: [ours(1, new Date(NOW.getTime() + HOUR))] });
        await store.keepSaga(newer, 0, { sure: ['name derek'], faint: [] });
        expect((await sure(anna, 'name derek')).map(({ id }) => id)).toEqual(['saga-2', 'saga-1']);
        expect((await store.sagas(anna)).map(({ id }) => id)).toEqual(['saga-2', 'saga-1']);
      });

      it('grows by one hand only, of any number at once', async () => {
        const other = await open();
        await store.keepSaga(aSaga(), 0, MARKS);
        expect(await store.keepSaga(aSaga(), 0, MARKS)).toBe(false);
        const kept = await Promise.all(
          Array.from({ length: 10 }, (_, i) => (i % 2 ? store : other).keepSaga(grownTo(2 + i), 1)),
        );
        expect(kept.filter(Boolean)).toHaveLength(1);
        expect((await store.saga(anna, 'saga-1'))?.turns).toHaveLength(2 + kept.indexOf(true));
      });

      it.each(['truce', 'stopped'] as const)('that ends (%s) leaves its sender in peace', async (ended) => {
        await store.keepSaga(aSaga(), 0, MARKS);
        expect(await store.truce(anna, MARKS.sure)).toBeUndefined();
        await store.keepSaga({ ...grownTo(3), ended }, 1);
        expect(await store.truce(anna, ['name nobody', ...MARKS.sure])).toEqual({ why: ended, at: NOW });
        expect(await store.truce(anna, [])).toBeUndefined();
        expect(await store.truce(person('bob'), MARKS.sure)).toBeUndefined();
        expect(await store.truce(person('anna', 'w2'), MARKS.sure)).toBeUndefined();
        expect(await place.dump()).not.toMatch(/pipewise/i);
      });

      it('that is told to its end makes no truce', async () => {
        await store.keepSaga(aSaga(), 0, MARKS);
        await store.keepSaga({ ...grownTo(9), ended: 'finale' }, 1);
        expect(await store.truce(anna, MARKS.sure)).toBeUndefined();
        await store.keepSaga({ ...grownTo(11), ended: 'truce' }, 9);
        expect(await store.truce(anna, MARKS.sure)).toMatchObject({ why: 'truce' });
      });

      it('leaves a truce that can be lifted, and does not make it again with a later change', async () => {
        await store.keepSaga({ ...aSaga(), ended: 'truce' }, 0, MARKS);
        expect(await store.liftTruceOf(person('bob'), 'saga-1')).toBe(false);
        expect(await store.liftTruceOf(anna, 'saga-1')).toBe(true);
        expect(await store.liftTruce(anna, MARKS.sure)).toBe(false);
        const shared = [{ entry: 'e1', channel: 'c1', at: NOW }];
        expect(await store.keepSaga({ ...aSaga(), ended: 'truce', shared }, 1)).toBe(true);
        expect(await store.truce(anna, MARKS.sure)).toBeUndefined();
      });

      it('can be removed by its owner; the truce stays until it is lifted', async () => {
        await store.keepSaga({ ...aSaga(), ended: 'truce' }, 0, MARKS);
        expect(await store.dropSaga(person('bob'), 'saga-1')).toBe(false);
        expect(await store.dropSaga(anna, 'saga-1')).toBe(true);
        expect(await store.dropSaga(anna, 'saga-1')).toBe(false);
        expect(await sure(anna)).toEqual([]);
        expect(await store.liftTruce(anna, MARKS.sure)).toBe(true);
      });

      it('is found again by when it was shared', async () => {
        const at = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR);
        const shared = (hours: number): { entry: string; channel: string; at: Date }[] => [
          { entry: 'e', channel: 'c1', at: at(hours) },
        ];
        await store.keepSaga(aSaga({ id: 'late', shared: shared(2) }), 0);
        await store.keepSaga(aSaga({ id: 'early', shared: shared(1) }), 0);
        await store.keepSaga(aSaga({ id: 'never' }), 0);
        const ids = async (from: number, to: number, workspace = 'w1'): Promise<string[]> =>
          (await store.sharedSagas(workspace, { from: at(from), to: at(to) })).map(({ id }) => id);
        expect(await ids(0, 3)).toEqual(['early', 'late']);
        expect(await ids(1, 2)).toEqual(['early']);
        expect(await ids(0, 3, 'w2')).toEqual([]);
      });

      it('loses the very words after the retention days, and itself after half a year of silence', async () => {
        const told = Date.now();
        const turns = [
          ours(1, new Date(told), { raw: 'No, Derek.' }),
          theirs('nudge', new Date(told + 5 * 24 * HOUR), { raw: 'Derek here.' }),
        ];
        const saga = aSaga({ turns, pitch: { ...aSaga().pitch, at: new Date(told) } });
        await store.keepSaga(saga, 0, MARKS);
        await store.purge(new Date(told + 6 * 24 * HOUR));
        expect(await store.saga(anna, saga.id)).toEqual(saga);
        await store.purge(new Date(told + 8 * 24 * HOUR));
        expect(await store.saga(anna, saga.id)).toEqual(faded(saga, new Date(told + 24 * HOUR)));
        await store.purge(new Date(told + 13 * 24 * HOUR));
        expect(await place.dump()).not.toMatch(/Derek/);
        expect(await sure(anna)).toHaveLength(1);
        await store.purge(new Date(told + 190 * 24 * HOUR));
        expect(await store.sagas(anna)).toEqual([]);
        expect(await place.dump()).not.toMatch(/saga-1/);
      });

      it('is forgotten with its owner, and its truce too; another’s stays', async () => {
        await store.keepSaga(aSaga({ ended: 'truce' }), 0, MARKS);
        await store.keepSaga(aSaga({ owner: 'bob', ended: 'truce' }), 0, MARKS);
        await store.forget(anna);
        expect(await place.dump()).not.toMatch(/"anna"/i);
        expect(await store.truce(anna, MARKS.sure)).toBeUndefined();
        expect(await store.truce(person('bob'), MARKS.sure)).toBeDefined();
        expect(await sure(person('bob'))).toHaveLength(1);
      });

      it('leaves with its workspace', async () => {
        for (const workspace of ['w1', 'w2'])
          await store.keepSaga(aSaga({ workspace, ended: 'stopped' }), 0, MARKS);
        await store.leave('w1');
        expect(await store.sagas(anna)).toEqual([]);
        expect(await store.truce(anna, MARKS.sure)).toBeUndefined();
        expect(await store.truce(person('anna', 'w2'), MARKS.sure)).toBeDefined();
      });

      it('knows when a message was first met', async () => {
        expect(await store.metAt(anna, 'p1')).toBeUndefined();
        const before = Date.now();
        await store.meet(anna, 'name derek', 'p1');
        const first = await store.metAt(anna, 'p1');
        expect(first!.getTime()).toBeGreaterThanOrEqual(before);
        await store.meet(anna, 'name derek lang', 'p1');
        expect(await store.metAt(anna, 'p1')).toEqual(first);
        expect(await store.metAt(person('anna', 'w2'), 'p1')).toBeUndefined();
      });
    });

    it('a workspace that leaves takes everything with it, and nothing of another’s', async () => {
      for (const workspace of ['w1', 'w2']) {
        const who = person('anna', workspace);
        await store.keepPitch(who, aPitch('Quick call?'));
        await store.meet(who, 'name chad', 'p1');
        await store.judge(who, 'name chad', 'pitch');
        await store.keepProfile(who, profileShape.parse({}));
        const { id } = anEntry();
        await store.addEntry(anEntry({ id, workspace }));
        await store.vote(person('bob', workspace), id, later());
        await store.keepSecret(workspace, 'token', 'x');
        await store.setZone(workspace, 'Europe/Paris');
        await store.endSeason(who, 'one', later());
        await store.spend(who, 'model', '2026-11-23', 1);
        await store.post({ key: workspace, workspace, channel: 'c1', body: '' }, later());
        await store.subscribe({ workspace, channel: 'c1', platform: 's', address: '', language: 'nl' });
        await store.freeze(who, 'c1', true);
        await store.lock(who, 'carl', true);
        await store.keepRoom({ workspace, channel: 'c1', title: 'One', address: '' });
        await store.keepAnswer(workspace, 'm1', '{}', later());
      }
      await store.leave('w1');
      expect(await place.dump()).not.toMatch(/"w1"/);
      expect((await place.dump()).match(/"w2"/g)?.length).toBeGreaterThanOrEqual(17);
      expect(await store.zone('w1')).toBeUndefined();
      expect(await store.zone('w2')).toBe('Europe/Paris');
    });

    describe('two workspaces with the same ids', () => {
      it('never see a pitch, an entry, a vote or a board of each other', async () => {
        const pitch = aPitch('Quick call?');
        await store.keepPitch(anna, pitch);
        expect(await store.pitch('w2', pitch.id)).toBeUndefined();

        const entry = await share({ rebuttal: 'first' });
        const twin = anEntry({ id: entry.id, workspace: 'w2', rebuttal: 'second' });
        expect(await store.entry('w2', entry.id)).toBeUndefined();
        expect(await store.vote(person('bob', 'w2'), entry.id, later())).toEqual({ kind: 'gone' });
        expect(await store.remove(person('anna', 'w2'), entry.id, 'admin', later())).toBe('gone');
        await store.addEntry(twin);
        await vote('bob', entry.id);
        expect(await board()).toEqual([[1, 'first', 1]]);
        expect(await board({ workspace: 'w2' })).toEqual([]);
        expect((await ask({ workspace: 'w2' })).people).toEqual([]);
        await store.vote(person('carl', 'w2'), entry.id, later());
        const seen = await ask({ workspace: 'w2' }, person('bob', 'w2'));
        expect(seen.standings.map(({ entry: each, voted }) => [each.rebuttal, voted])).toEqual([
          ['second', false],
        ]);
        await store.freeze(person('ada', 'w2'), 'c1', true);
        await store.lock(person('ada', 'w2'), 'bob', true);
        await store.link('w2', entry.id, 'https://chat.example/2');
        await store.remove(person('ada', 'w2'), entry.id, 'admin', later());
        expect(await store.entry('w1', entry.id)).toEqual({ ...entry, votes: 1 });
        expect(await vote('bob', entry.id)).toMatchObject({ kind: 'withdrawn' });
        expect((await store.acts('w1', 10)).length).toBe(0);
      });

      it('may keep the same pitch with notes of their own', async () => {
        const pitch = aPitch('Quick call?');
        await store.keepPitch(anna, { ...pitch, note: 'one' });
        await store.keepPitch(person('anna', 'w2'), { ...pitch, note: 'two' });
        expect([
          (await store.pitch('w1', pitch.id))?.note,
          (await store.pitch('w2', pitch.id))?.note,
        ]).toEqual(['one', 'two']);
      });
    });

    it('everything is there after a restart', async () => {
      const pitch = aPitch('Quick call?');
      await store.keepPitch(anna, pitch);
      await store.claim('event:1', 60);
      const { id } = await share();
      await vote('bob', id);
      const before = await ask();
      await store.close();
      const again = (store = await open());
      expect(await again.pitch('w1', pitch.id)).toEqual(pitch);
      expect(await again.claim('event:1', 60)).toBe(false);
      expect(await ask()).toEqual(before);
      expect(await vote('bob', id)).toMatchObject({ kind: 'withdrawn' });
    });

    it('what one store writes, another on the same place reads at once', async () => {
      const other = await open();
      const { id } = await share();
      await other.vote(person('bob'), id, later());
      expect((await store.entry('w1', id))?.votes).toBe(1);
    });
  });
}
