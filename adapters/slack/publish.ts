import { webApi } from '@slack/bolt';
import type { Entry } from '../../src/board/entry';
import type { Person } from '../../src/ports';
import { excuse, failure } from './failure';
import { postMessage } from './post';
import { QUIET } from './reply';
import type { Place } from './request';
import type { Visit } from './visit';

/**
 * Puts an entry into its channel, unless it is there already. Out: the permalink, or the key of the sentence that says
 * why not.
 */
export async function publish(
  visit: Visit,
  author: Person,
  { kind, entry }: { readonly kind: 'shared' | 'already'; readonly entry: Entry },
): Promise<{ readonly link: string } | { readonly problem: string }> {
  if (kind === 'already' && entry.link !== '') return { link: entry.link };
  try {
    return { link: await post(visit, entry) };
  } catch (error) {
    visit.log.warn(failure(error), 'slack: a channel did not take a post');
    // What no channel sees must not hang on the board. Without an answer the post may be there: then the entry stays.
    if (isRefused(error)) await visit.bot.boards.remove(author, entry.id);
    return { problem: excuse(error) };
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError || error instanceof webApi.WebAPIRateLimitedError;
}

/** Out: the permalink. */
async function post({ client, library, bot }: Visit, entry: Entry): Promise<string> {
  const message = { ...QUIET, ...postMessage(entry, library) };
  const sent = await client.chat.postMessage({ ...message, channel: entry.channel });
  const place = { channel: sent.channel ?? entry.channel, ts: sent.ts ?? '' };
  const link = await permalink(place, client);
  await bot.boards.posted(entry, link);
  return link;
}

async function permalink({ channel, ts }: Place, client: webApi.WebClient): Promise<string> {
  try {
    const { permalink } = await client.chat.getPermalink({ channel, message_ts: ts });
    if (permalink?.startsWith('https://')) return permalink;
  } catch {
    // The post is there all the same, and this address leads to it as well.
  }
  return `https://slack.com/archives/${channel}/p${ts.replace('.', '')}`;
}
