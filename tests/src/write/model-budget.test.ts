import type { Claims } from '../../../src/store';
import { dailyBudget } from '../../../src/write/model-budget';

const person = (user: string, workspace = 'w') => ({ workspace, user, name: user });

/** Counts in memory, as a store does. */
function counting(): Pick<Claims, 'spend'> {
  const counts = new Map<string, number>();
  return {
    spend: ({ workspace, user }, what, day, limit) => {
      const key = JSON.stringify([workspace, user, what, day]);
      const times = (counts.get(key) ?? 0) + 1;
      if (times <= limit) counts.set(key, times);
      return Promise.resolve(times <= limit);
    },
  };
}

async function spendings(
  budget: ReturnType<typeof dailyBudget>,
  users: readonly string[],
): Promise<boolean[]> {
  const results: boolean[] = [];
  for (const user of users) results.push(await budget.spend(person(user)));
  return results;
}

describe('a budget of a day', () => {
  it('lasts so long for a person, whoever else asks', async () => {
    const budget = dailyBudget(counting(), { perUser: 2, perWorkspace: 100 });
    expect(await spendings(budget, ['a', 'a', 'a', 'b', 'a', 'b', 'b'])).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it('lasts so long for a workspace, and who has spent his own takes nothing from it', async () => {
    const budget = dailyBudget(counting(), { perUser: 2, perWorkspace: 3 });
    expect(await spendings(budget, ['a', 'a', 'a', 'a', 'b', 'c'])).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  it('is the workspace’s own', async () => {
    const budget = dailyBudget(counting(), { perUser: 1, perWorkspace: 1 });
    expect(await budget.spend(person('a', 'w1'))).toBe(true);
    expect(await budget.spend(person('a', 'w2'))).toBe(true);
    expect(await budget.spend(person('b', 'w1'))).toBe(false);
  });

  it('is full again the next day', async () => {
    let now = new Date('2026-03-01T23:59:00Z');
    const budget = dailyBudget(counting(), { perUser: 1, perWorkspace: 1 }, () => now);
    expect(await spendings(budget, ['a', 'a'])).toEqual([true, false]);
    now = new Date('2026-03-02T00:01:00Z');
    expect(await spendings(budget, ['a'])).toEqual([true]);
  });

  it('of nothing asks no model', async () => {
    expect(await spendings(dailyBudget(counting(), { perUser: 0, perWorkspace: 9 }), ['a'])).toEqual([false]);
  });
});
