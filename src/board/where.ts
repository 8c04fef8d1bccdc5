import type { MaybePromise, Person } from '../ports';
import type { Store } from '../store';
import { LEAST_VOTES, TOP, type Question } from './board';
import type { Window } from './period';

/**
 * Whose board: a channel's, or the whole workspace's as far as the viewer can read it. Without either there is only
 * the channel that is asked from, and what the viewer shared himself.
 */
export type Where = string | Sees | undefined;

/** Whether the viewer can read a channel, by the platform's word. One that fails is a no. */
export type Sees = (channel: string) => MaybePromise<boolean>;

/** Channels of a workspace that a platform is asked about for one board; those with most votes come first. */
const MOST_CHANNELS = 100;

/** What a viewer may ask of the boards: a channel by its name, a workspace by the channels he can read. */
export async function questionOf(
  store: Pick<Store, 'channels'>,
  viewer: Person,
  where: Where,
  window: Window,
): Promise<Question> {
  const { workspace } = viewer;
  const asked = { workspace, window, least: LEAST_VOTES, limit: TOP };
  if (typeof where === 'string') return { ...asked, channel: where };
  return { ...asked, sees: await seenBy(store, viewer, where) };
}

async function seenBy(
  store: Pick<Store, 'channels'>,
  { workspace, channel }: Person,
  sees: Sees | undefined,
): Promise<readonly string[]> {
  const here = channel === undefined ? [] : [channel];
  if (!sees) return here;
  const channels = await store.channels(workspace, MOST_CHANNELS);
  const answers = await Promise.all(channels.map((each) => said(sees, each)));
  return [...here, ...channels.filter((_, i) => answers[i])];
}

async function said(sees: Sees, channel: string): Promise<boolean> {
  try {
    return await sees(channel);
  } catch {
    return false;
  }
}
