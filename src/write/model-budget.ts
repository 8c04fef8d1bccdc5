import type { Person } from '../ports';
import type { Claims } from '../store';
import type { ModelBudget } from './model-port';

export interface DailyLimits {
  readonly perUser: number;
  readonly perWorkspace: number;
}

const WHAT = 'model';

/**
 * Budgets per day (UTC) of a person and of a workspace. The person's is asked first: who has spent it takes nothing
 * from the colleagues.
 */
export function dailyBudget(
  store: Pick<Claims, 'spend'>,
  limits: DailyLimits,
  now = (): Date => new Date(),
): ModelBudget {
  return {
    async spend(person: Person): Promise<boolean> {
      const day = now().toISOString().slice(0, 10);
      if (!(await store.spend(person, WHAT, day, limits.perUser))) return false;
      return store.spend({ workspace: person.workspace, user: '' }, WHAT, day, limits.perWorkspace);
    },
  };
}
