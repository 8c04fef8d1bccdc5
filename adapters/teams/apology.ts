import type { TurnContext } from 'botbuilder';
import { StoreError } from '../../src/errors';
import type { Library } from '../../src/library/library';
import { sayIn } from '../../src/say';
import { localeOf } from './person';
import { plainMessage, said, saidInDialog } from './present';
import { incoming } from './turn';

/** A sentence for whoever waits for an answer that broke, in the shape that Teams waits for. */
export async function apologise(context: TurnContext, library: Library, error: unknown): Promise<void> {
  const activity = incoming(context);
  const say = sayIn(library, localeOf(activity) ?? 'en');
  const trouble = say(error instanceof StoreError ? 'trouble_store' : 'trouble');
  if (activity.type === 'message') await context.sendActivity(plainMessage(trouble));
  if (activity.type !== 'invoke') return;
  const isDialog = /^(?:composeExtension|task)\//.test(activity.name ?? '');
  const body = isDialog ? saidInDialog(trouble) : said(trouble);
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}
