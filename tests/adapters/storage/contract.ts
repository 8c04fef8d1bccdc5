import { aPitch } from '../../a-pitch';
import type { Entry, NewEntry } from '../../../src/board/board';
import type { Person, Store } from '../../../src/ports';
import type { Shown } from '../../../src/write/recent';

/** One place where things are remembered, which any number of stores can open, one after the other or at once. */
export interface Place {
  open(retentionDays?: number): Promise<Store>;
  remove(): Promise<void>;
}

const HOUR = 3_600_000;
const anna: Person = { workspace: 'w1', user: 'anna', name: 'Anna' };
const person = (user: string, workspace = 'w1'): Person => ({ workspace, user, name: user });

let count = 0;

const anEntry = (change: Partial<NewEntry> = {}): NewEntry => ({
  id: `entry-${(count += 1)}`,
  workspace: 'w1',
  channel: 'c1',
  author: 'anna',
  authorName: 'Anna',
  language: 'nl',
  pitch: 'Hallo [link]',
  rebuttal: 'Nee “dank u” 😀',
  seed: 'ABCD-1',
  sharedAt: new Date('2026-11-23T10:00:00.123Z'),
  ...change,
});

/** What every Store must do, whatever engine is under it. */
export function storeContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`${name} as a store`, () => {
    let place: Place;
    let store: Store;
    const opened: Store[] = [];

    const open = async (retentionDays?: number): Promise<Store> => {
      const one = await place.open(retentionDays);
      opened.push(one);
      return one;
    };
    const board = async (
      from = store,
      channel = 'c1',
      workspace = 'w1',
    ): Promise<[number, string, number][]> =>
      (await from.board(person('viewer', workspace), channel, 'all', new Date())).standings.map(
        ({ rank, entry }) => [rank, entry.rebuttal, entry.votes],
      );

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
        await store.keepPitch('w1', pitch);
        expect(await store.pitch('w1', pitch.id)).toEqual(pitch);
      });

      it('may be kept twice', async () => {
        await store.keepPitch('w1', pitch);
        await store.keepPitch('w1', { ...pitch, note: 'again' });
        expect((await store.pitch('w1', pitch.id))?.note).toBe('again');
      });

      it('may be 40 kB long', async () => {
        const long = aPitch('é'.repeat(40_000));
        await store.keepPitch('w1', long);
        expect(await store.pitch('w1', long.id)).toEqual(long);
      });

      it('is gone after the retention days, and not before', async () => {
        await store.keepPitch('w1', pitch);
        await store.purge(new Date(Date.now() + 7 * 24 * HOUR - HOUR));
        expect(await store.pitch('w1', pitch.id)).toEqual(pitch);
        await store.purge(new Date(Date.now() + 7 * 24 * HOUR + HOUR));
        expect(await store.pitch('w1', pitch.id)).toBeUndefined();
      });

      it('counts its days from the last time it was kept', async () => {
        const short = await open(1);
        await short.keepPitch('w1', pitch);
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

      it('is nobody else’s', async () => {
        await store.show(anna, [line('a')]);
        expect(await store.shown(person('bob'))).toEqual([]);
        expect(await store.shown(person('anna', 'w2'))).toEqual([]);
      });
    });

    describe('an entry', () => {
      it('comes back as it was shared, with no votes', async () => {
        const entry = anEntry();
        expect(await store.addEntry(entry)).toEqual({ ...entry, votes: 0 });
        expect(await store.entry('w1', entry.id)).toEqual({ ...entry, votes: 0 });
      });

      it('that is there already stays as it is, votes and all', async () => {
        const first = await store.addEntry(anEntry());
        await store.vote(person('bob'), first.id);
        const again = await store.addEntry({ ...first, rebuttal: 'changed', sharedAt: new Date() });
        expect(again).toEqual({ ...first, votes: 1 });
        expect(await board()).toEqual([[1, first.rebuttal, 1]]);
      });

      it('is there once when it is shared twice at the same moment', async () => {
        const entry = anEntry();
        await Promise.all([store.addEntry(entry), (await open()).addEntry(entry), store.addEntry(entry)]);
        expect(await board()).toHaveLength(1);
      });

      it('outlives the retention days', async () => {
        const { id } = await store.addEntry(anEntry());
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
        entry = await store.addEntry(anEntry());
      });

      it('counts once a person, and is taken back by the second', async () => {
        expect(await store.vote(person('bob'), entry.id)).toEqual({
          kind: 'voted',
          entry: { ...entry, votes: 1 },
        });
        expect(await store.vote(person('carl'), entry.id)).toEqual({
          kind: 'voted',
          entry: { ...entry, votes: 2 },
        });
        expect(await store.vote(person('bob'), entry.id)).toEqual({
          kind: 'withdrawn',
          entry: { ...entry, votes: 1 },
        });
        expect(await store.vote(person('bob'), entry.id)).toEqual({
          kind: 'voted',
          entry: { ...entry, votes: 2 },
        });
        expect((await store.entry('w1', entry.id))?.votes).toBe(2);
      });

      it('for one’s own entry is refused', async () => {
        expect(await store.vote(anna, entry.id)).toEqual({ kind: 'own', entry });
        expect((await store.entry('w1', entry.id))?.votes).toBe(0);
      });

      it('for nothing is told to be for nothing', async () => {
        expect(await store.vote(person('bob'), 'nothing')).toEqual({ kind: 'gone' });
      });

      it('is counted for each of forty people who vote at once', async () => {
        const results = await Promise.all(
          Array.from({ length: 40 }, (_, i) => store.vote(person(`p${i}`), entry.id)),
        );
        expect(results.map((each) => each.kind)).toEqual(Array.from({ length: 40 }, () => 'voted'));
        expect((await store.entry('w1', entry.id))?.votes).toBe(40);
      });

      it('is counted for each of forty people who vote by turns in two stores on one place', async () => {
        const other = await open();
        for (let i = 0; i < 40; i += 1) await (i % 2 ? store : other).vote(person(`p${i}`), entry.id);
        expect((await other.entry('w1', entry.id))?.votes).toBe(40);
      });

      it('pressed twenty times at once by one person leaves none', async () => {
        await Promise.all(Array.from({ length: 20 }, () => store.vote(person('bob'), entry.id)));
        expect((await store.entry('w1', entry.id))?.votes).toBe(0);
      });
    });

    describe('a board', () => {
      it('ranks by votes, equals in the order of sharing: 1, 2, 2, 4', async () => {
        const entries = [];
        for (const rebuttal of ['a', 'b', 'c', 'd'])
          entries.push(await store.addEntry(anEntry({ rebuttal })));
        for (const [i, voters] of [
          [3, 'xyz'],
          [1, 'x'],
          [2, 'y'],
        ] as const)
          for (const voter of voters) await store.vote(person(voter), entries[i]!.id);
        expect(await board()).toEqual([
          [1, 'd', 3],
          [2, 'b', 1],
          [2, 'c', 1],
          [4, 'a', 0],
        ]);
      });

      it('has the ten best, and no more', async () => {
        for (let i = 0; i < 12; i += 1) {
          const { id } = await store.addEntry(anEntry({ rebuttal: String(i) }));
          if (i > 8) await store.vote(person('bob'), id);
        }
        const rows = await board();
        expect(rows).toHaveLength(10);
        expect(rows.slice(0, 3).map((row) => row[1])).toEqual(['9', '10', '11']);
      });

      it('of a week or a month has what was shared since its first moment', async () => {
        const now = new Date('2026-11-26T12:00:00Z');
        for (const at of [
          '2026-10-31T23:59:59.999Z',
          '2026-11-01T00:00:00.000Z',
          '2026-11-22T23:59:59.999Z',
          '2026-11-23T00:00:00.000Z',
        ]) {
          await store.addEntry(anEntry({ rebuttal: at, sharedAt: new Date(at) }));
        }
        const count = async (period: 'week' | 'month' | 'all'): Promise<number> =>
          (await store.board(anna, 'c1', period, now)).standings.length;
        expect([await count('week'), await count('month'), await count('all')]).toEqual([1, 3, 4]);
      });

      it('shows each person what he or she voted for', async () => {
        const entry = await store.addEntry(anEntry());
        await store.addEntry(anEntry());
        await store.vote(person('bob'), entry.id);
        const voted = async (user: string): Promise<boolean[]> =>
          (await store.board(person(user), 'c1', 'all', new Date())).standings.map((each) => each.voted);
        expect(await voted('bob')).toEqual([true, false]);
        expect(await voted('carl')).toEqual([false, false]);
      });

      it('is empty where nothing was shared', async () => {
        expect(await store.board(anna, 'c9', 'week', new Date())).toEqual({ period: 'week', standings: [] });
      });
    });

    describe('two workspaces with the same ids', () => {
      it('never see a pitch, an entry, a vote or a board of each other', async () => {
        const pitch = aPitch('Quick call?');
        await store.keepPitch('w1', pitch);
        expect(await store.pitch('w2', pitch.id)).toBeUndefined();

        const entry = await store.addEntry(anEntry({ rebuttal: 'first' }));
        expect(await store.entry('w2', entry.id)).toBeUndefined();
        expect(await store.vote(person('bob', 'w2'), entry.id)).toEqual({ kind: 'gone' });
        await store.addEntry(anEntry({ id: entry.id, workspace: 'w2', rebuttal: 'second' }));
        await store.vote(person('bob'), entry.id);
        expect(await board(store, 'c1', 'w1')).toEqual([[1, 'first', 1]]);
        expect(await board(store, 'c1', 'w2')).toEqual([[1, 'second', 0]]);
        const seen = await store.board(person('bob', 'w2'), 'c1', 'all', new Date());
        expect(seen.standings.map((each) => each.voted)).toEqual([false]);
        expect(await store.vote(person('bob', 'w2'), entry.id)).toMatchObject({
          kind: 'voted',
          entry: { rebuttal: 'second', votes: 1 },
        });
      });

      it('may keep the same pitch with notes of their own', async () => {
        const pitch = aPitch('Quick call?');
        await store.keepPitch('w1', { ...pitch, note: 'one' });
        await store.keepPitch('w2', { ...pitch, note: 'two' });
        expect([
          (await store.pitch('w1', pitch.id))?.note,
          (await store.pitch('w2', pitch.id))?.note,
        ]).toEqual(['one', 'two']);
      });
    });

    it('everything is there after a restart', async () => {
      const pitch = aPitch('Quick call?');
      await store.keepPitch('w1', pitch);
      await store.claim('event:1', 60);
      const { id } = await store.addEntry(anEntry());
      await store.vote(person('bob'), id);
      const before = await store.board(anna, 'c1', 'all', new Date());
      await store.close();
      const again = await open();
      expect(await again.pitch('w1', pitch.id)).toEqual(pitch);
      expect(await again.claim('event:1', 60)).toBe(false);
      expect(await again.board(anna, 'c1', 'all', new Date())).toEqual(before);
      expect(await again.vote(person('bob'), id)).toMatchObject({ kind: 'withdrawn' });
    });

    it('what one store writes, another on the same place reads at once', async () => {
      const other = await open();
      const { id } = await store.addEntry(anEntry());
      await other.vote(person('bob'), id);
      expect((await store.entry('w1', id))?.votes).toBe(1);
    });
  });
}
