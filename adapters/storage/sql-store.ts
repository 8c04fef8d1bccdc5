import type { Kysely } from 'kysely';
import type { Store } from '../../src/store';
import { claims } from './claims';
import { entries } from './entries';
import { inbox } from './inbox';
import { modelMemory } from './model-memory';
import { order } from './order';
import { outbox } from './outbox';
import { privacy } from './privacy';
import type { Tables } from './schema';
import type { Seal } from './seal';
import { sagas } from './sagas';
import { resealAll, secrets } from './secrets';
import { senderMemory } from './sender-memory';
import { tally } from './tally';
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
    ...entries(db),
    ...tally(db),
    ...order(db),
    ...workspaces(db),
    ...outbox(db),
    ...secrets(db, seal),
    ...privacy(db, retentionDays),
    close: () => db.destroy(),
  });
}
