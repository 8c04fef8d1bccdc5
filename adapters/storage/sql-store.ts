import type { Kysely } from 'kysely';
import type { Store } from '../../src/store';
import { answers } from './answers';
import { claims } from './claims';
import { entries } from './entries';
import { forget } from './forget';
import { inbox } from './inbox';
import { modelMemory } from './model-memory';
import { numbers } from './numbers';
import { order } from './order';
import { outbox } from './outbox';
import { purge } from './purge';
import { rooms } from './rooms';
import type { Tables } from './schema';
import type { Seal } from './seal';
import { sagas } from './sagas';
import { resealAll, secrets } from './secrets';
import { senderMemory } from './sender-memory';
import { tally } from './tally';
import { truces } from './truces';
import { withSentences } from './weather';
import { workspaces } from './workspaces';

/** How long things are kept, and what seals the tokens. */
export interface Keeping {
  readonly retentionDays: number;
  readonly seal: Seal;
}

/** The store port in SQL that every engine understands. */
export async function sqlStore(db: Kysely<Tables>, { retentionDays, seal }: Keeping): Promise<Store> {
  await resealAll(db, seal);
  return withSentences({
    ...claims(db),
    ...inbox(db),
    ...modelMemory(db),
    ...senderMemory(db),
    ...sagas(db),
    ...truces(db),
    ...entries(db),
    ...tally(db),
    ...numbers(db),
    ...order(db),
    ...workspaces(db),
    ...rooms(db),
    ...answers(db),
    ...outbox(db),
    ...secrets(db, seal),
    ...forget(db),
    ...purge(db, retentionDays),
    close: () => db.destroy(),
  });
}
