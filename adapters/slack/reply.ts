import type { webApi } from '@slack/bolt';
import type { SlackMessage } from './blocks';
import type { ReplyTo } from './normalise';

const PATIENCE = 10_000;
// A pitch is full of links; none of them may be fetched and shown in large.
const QUIET = { unfurl_links: false, unfurl_media: false };

/**
 * Brings a message to one person: through the response_url, which works where the bot is no member and only
 * that person sees, else in the direct message. `replace` changes the card that was pressed.
 * @throws whatever Slack's Web API client throws when the direct message fails as well.
 */
export async function reply(
  to: ReplyTo,
  message: SlackMessage,
  client: webApi.WebClient,
  replace = false,
): Promise<void> {
  if (
    to.url !== undefined &&
    (await respond(to.url, { ...QUIET, ...message, response_type: 'ephemeral', replace_original: replace }))
  )
    return;
  await client.chat.postMessage({
    ...QUIET,
    ...message,
    channel: to.channel,
    ...(to.thread === undefined ? {} : { thread_ts: to.thread }),
  });
}

/** False when Slack does not take it: a response_url lives for 30 minutes and five answers. */
async function respond(url: string, message: object): Promise<boolean> {
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
