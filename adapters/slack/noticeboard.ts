import { webApi } from '@slack/bolt';
import type { Noticeboard } from '../../src/board/column-sender';
import { columnMessage } from './column-message';
import { record, string } from './json';
import { QUIET } from './reply';

/** Name of this platform in a subscription. */
export const SLACK = 'slack';

/** Nobody can be reached there any more: the channel is gone or shut, we are not in it, or the app is not installed. */
const GONE = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'account_inactive',
  'token_revoked',
  'invalid_auth',
]);
/** Enough for a crowded minute to pass, in milliseconds. */
const PAUSE = 60_000;

/** Slack's channels, as far as the weekly Column is hung there. `tokenOf`: the bot's token in a workspace, if it has one. */
export function noticeboard(
  client: webApi.WebClient,
  tokenOf: (workspace: string) => Promise<string | undefined>,
): Noticeboard {
  return {
    async hang({ workspace, address }, column) {
      const token = await tokenOf(workspace);
      if (token === undefined) return 'gone';
      try {
        await client.chat.postMessage({ ...QUIET, ...columnMessage(column), channel: address, token });
        return 'sent';
      } catch (error) {
        if (error instanceof webApi.WebAPIRateLimitedError) return { later: new Date(Date.now() + PAUSE) };
        if (GONE.has(string(record(record(error).data).error))) return 'gone';
        throw error;
      }
    },
    // Reading a channel takes a permission that we do not ask for.
    hangs: () => Promise.resolve(undefined),
  };
}
