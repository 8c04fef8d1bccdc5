import type { webApi } from '@slack/bolt';
import type { SlackMessage } from './blocks';
import type { Place, ReplyTo } from './request';

const PATIENCE = 10_000;
/** A pitch is full of links; none of them may be fetched and shown in large. */
export const QUIET = { unfurl_links: false, unfurl_media: false };

/** Where a message was brought, so that another can take its place; a whisper cannot be changed. */
export type Brought = { readonly url: string } | { readonly place: Place } | 'whispered';

/**
 * Brings a message to one person: through the response_url, which works where the bot is no member and only
 * that person sees, else beside the conversation, else in the direct message. `replace` changes the card that was pressed.
 * @throws whatever Slack's Web API client throws when the direct message fails as well.
 */
export async function reply(
  to: ReplyTo,
  message: SlackMessage,
  client: webApi.WebClient,
  replace = false,
): Promise<Brought> {
  const { url, aside, channel, thread } = to;
  const ephemeral = { ...QUIET, ...message, response_type: 'ephemeral', replace_original: replace };
  if (url !== undefined && (await respond(url, ephemeral))) return { url };
  if (aside !== undefined && (await whisper(aside, message, client))) return 'whispered';
  const below = thread === undefined ? {} : { thread_ts: thread };
  const sent = await client.chat.postMessage({ ...QUIET, ...message, channel, ...below });
  return { place: { channel: sent.channel ?? channel, ts: sent.ts ?? '' } };
}

/** Puts a message in the place of one that was brought. */
export async function amend(
  brought: Brought,
  message: SlackMessage,
  client: webApi.WebClient,
): Promise<void> {
  if (brought === 'whispered') return;
  if ('url' in brought) await respond(brought.url, { ...QUIET, ...message, replace_original: true });
  else await client.chat.update({ ...brought.place, ...message });
}

/** False when Slack does not take it: a response_url lives for 30 minutes and five answers. */
export async function respond(url: string, message: object): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const said = await response.text();
    return response.ok && !said.startsWith('{"ok":false');
  } catch {
    return false;
  }
}

/** False when Slack does not take it, as where the bot is no member. */
async function whisper(
  { channel, user, thread }: NonNullable<ReplyTo['aside']>,
  message: SlackMessage,
  client: webApi.WebClient,
): Promise<boolean> {
  try {
    await client.chat.postEphemeral({
      ...message,
      channel,
      user,
      ...(thread === undefined ? {} : { thread_ts: thread }),
    });
    return true;
  } catch {
    return false;
  }
}
