import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../../adapters/storage/sqlite';
import { ColumnDesk } from '../../../src/board/column-desk';
import { columnSender, type Noticeboard } from '../../../src/board/column-sender';
import type { Column } from '../../../src/board/column';
import { OutboxWorker } from '../../../src/board/outbox';
import type { NewEntry } from '../../../src/board/entry';
import type { Job, Store, Subscription } from '../../../src/store';
import { anEntry, keeping } from '../../an-entry';
import { EARNEST, textOf, theColumns } from './a-column';

const PLACE = { workspace: 'w1', channel: 'c1' };
const SUBSCRIPTION: Subscription = { ...PLACE, platform: 'slack', address: 'C1', language: 'nl' };
const WEDNESDAY = new Date('2026-11-25T10:00:00Z');
const FRIDAY = new Date('2026-11-27T15:00:00Z');
const SATURDAY = new Date('2026-11-28T09:00:00Z');
const MONDAY = new Date('2026-11-30T09:00:00Z');

let folder: string;
let store: Store;
let desk: ColumnDesk;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roastpitch-column-'));
  store = await sqliteStore(folder, keeping());
  desk = new ColumnDesk({ store, texts: theColumns(), zone: 'Europe/Brussels' });
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function shared(change: Partial<NewEntry>, voters: readonly string[]): Promise<void> {
  const entry = anEntry({ sharedAt: WEDNESDAY, ...change });
  await store.addEntry(entry);
  for (const user of voters)
    await store.vote({ workspace: entry.workspace, user, name: user }, entry.id, WEDNESDAY);
}

/** The orders that wait, each taken out once. */
async function orders(now: Date): Promise<Job[]> {
  const found: Job[] = [];
  for (let job = await store.lease('t', now, 600); job; job = await store.lease('t', now, 600))
    found.push(job);
  return found;
}

describe('the desk', () => {
  it('orders a Column for every channel that wants one, once, when it is Friday at four there', async () => {
    await store.subscribe(SUBSCRIPTION);
    await store.subscribe({ ...SUBSCRIPTION, channel: 'c2' });
    await store.subscribe({ ...SUBSCRIPTION, workspace: 'w2', address: 'C9' });
    await store.setZone('w2', 'America/New_York');
    expect(await desk.order(new Date(FRIDAY.getTime() - 1))).toBe(0);
    expect(await desk.order(FRIDAY)).toBe(2);
    expect(await desk.order(FRIDAY)).toBe(0);
    expect(await desk.order(new Date('2026-11-27T21:00:00Z'))).toBe(1);
    expect((await orders(SATURDAY)).map(({ key }) => key).sort()).toEqual([
      'column w1 c1 2026-W48',
      'column w1 c2 2026-W48',
      'column w2 c1 2026-W48',
    ]);
  });

  it('orders it late when it was away on Friday, but not in the week after', async () => {
    await store.subscribe(SUBSCRIPTION);
    expect(await desk.order(MONDAY)).toBe(0);
    expect(await desk.order(SATURDAY)).toBe(1);
  });

  it('writes what the preview showed', async () => {
    await store.subscribe(SUBSCRIPTION);
    await shared({ rebuttal: 'Nee, want de kat.' }, ['bo', 'cas']);
    const preview = await desk.preview(PLACE, 'nl', new Date(FRIDAY.getTime() - 60_000));
    await desk.order(FRIDAY);
    const [job] = await orders(FRIDAY);
    const written = await desk.fulfil(job!, FRIDAY);
    expect(written).toEqual({ to: SUBSCRIPTION, column: preview });
    expect(textOf(preview!)).toContain('Nee, want de kat.');
  });

  it('counts every vote until it is sent, and leaves what is shared at the weekend to the next', async () => {
    await store.subscribe(SUBSCRIPTION);
    await desk.order(FRIDAY);
    const [job] = await orders(FRIDAY);
    await shared({ id: 'wednesday', rebuttal: 'Van woensdag.' }, ['bo', 'cas']);
    await shared({ sharedAt: SATURDAY, rebuttal: 'Van zaterdag.' }, ['bo', 'cas', 'dé']);
    const { column } = (await desk.fulfil(job!, SATURDAY))!;
    expect(textOf(column)).toContain('Van woensdag.');
    expect(textOf(column)).not.toContain('Van zaterdag.');
    expect(textOf((await desk.preview(PLACE, 'nl', SATURDAY))!)).toContain('Van zaterdag.');
  });

  it('shows one channel nothing of another', async () => {
    await shared({ channel: 'c2' }, ['bo']);
    await shared({ workspace: 'w2' }, ['bo']);
    expect(await desk.preview(PLACE, 'nl', WEDNESDAY)).toBeUndefined();
  });

  it('asks for the reactions of the same channel and days', async () => {
    const asked: unknown[] = [];
    const reactions = (question: unknown): Promise<[typeof EARNEST]> => {
      asked.push(question);
      return Promise.resolve([EARNEST]);
    };
    const curious = new ColumnDesk({
      store,
      texts: theColumns(),
      zone: 'Europe/Brussels',
      reactions,
    });
    expect(textOf((await curious.preview(PLACE, 'en', WEDNESDAY))!)).toContain(EARNEST.quote);
    expect(asked).toMatchObject([{ ...PLACE, window: { to: FRIDAY } }]);
  });
});

describe('an order', () => {
  const hung: Column[] = [];
  const noticeboard = (change: Partial<Noticeboard> = {}): Noticeboard => ({
    hang: (_, column) => {
      hung.push(column);
      return Promise.resolve('sent');
    },
    hangs: () => Promise.resolve(true),
    ...change,
  });
  const ordered = async (): Promise<Job> => {
    await store.subscribe(SUBSCRIPTION);
    await desk.order(FRIDAY);
    return (await orders(FRIDAY))[0]!;
  };

  beforeEach(() => {
    hung.length = 0;
  });

  it('is hung with its key as the mark, and asked after by it', async () => {
    const job = await ordered();
    await shared({}, ['bo']);
    const marks: string[] = [];
    const board = noticeboard({
      hang: (to, _, mark) => {
        marks.push(`${to.address} ${mark}`);
        return Promise.resolve('sent');
      },
      hangs: (to, mark) => {
        marks.push(`${to.address} ${mark}`);
        return Promise.resolve(undefined);
      },
    });
    const sender = columnSender(desk, board, () => FRIDAY);
    expect(await sender.send(job)).toBe('sent');
    expect(await sender.wasSent(job)).toBeUndefined();
    expect(marks).toEqual([`C1 ${job.key}`, `C1 ${job.key}`]);
  });

  it('is placed and hung once, however many replicas wake up at four', async () => {
    await store.subscribe(SUBSCRIPTION);
    await shared({}, ['bo']);
    const others = [store, await sqliteStore(folder, keeping()), await sqliteStore(folder, keeping())];
    const replicas = Array.from({ length: 6 }, (_, i) => {
      const own = others[i % 3]!;
      const ownDesk = new ColumnDesk({ store: own, texts: theColumns(), zone: 'Europe/Brussels' });
      return new OutboxWorker({
        store: own,
        senders: new Map([['slack', columnSender(ownDesk, noticeboard(), () => FRIDAY)]]),
        log: { info: () => undefined, warn: () => undefined, error: () => undefined },
        fill: () => ownDesk.order(FRIDAY),
        now: () => FRIDAY,
      });
    });
    for (let round = 0; round < 3; round += 1) await Promise.all(replicas.map((each) => each.tick()));
    expect(hung).toEqual([await desk.preview(PLACE, 'nl', WEDNESDAY)]);
    for (const each of others.slice(1)) await each.close();
  });

  it.each<[string, () => Promise<unknown>, Date]>([
    ['in an empty week', () => Promise.resolve(), FRIDAY],
    [
      'that nobody wants any more',
      () => shared({}, ['bo']).then(() => store.unsubscribe('w1', 'c1')),
      FRIDAY,
    ],
    ['of a week that is over', () => shared({}, ['bo']), MONDAY],
  ])('%s sends nothing', async (_, happens, now) => {
    const job = await ordered();
    await happens();
    const sender = columnSender(desk, noticeboard(), () => now);
    expect(await sender.send(job)).toBe('nothing');
    expect(await sender.wasSent(job)).toBe(false);
    expect(hung).toEqual([]);
  });

  it('that makes no sense sends nothing', async () => {
    await ordered();
    const sender = columnSender(desk, noticeboard(), () => FRIDAY);
    for (const body of ['', '{', '{"week":"next"}', 'null'])
      expect(await sender.send({ key: 'k', ...PLACE, body, doubtful: false })).toBe('nothing');
  });
});
