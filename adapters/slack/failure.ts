import { webApi } from '@slack/bolt';
import { StoreError } from '../../src/errors';
import { record, string } from './json';

const FRAME = /^\s+at \S.*:\d+:\d+\)?$/m;

/** What may be logged of an error: what it is and where, never its message, which can hold words of a pitch. */
export function failure(error: unknown): object {
  const seen = record(error);
  const frame = FRAME.exec(string(seen.stack))?.[0].trim();
  return {
    error: error instanceof Error ? error.name : typeof error,
    code: seen.code,
    slack: record(seen.data).error,
    status: seen.statusCode,
    at: frame,
  };
}

/** Slack's words for what went wrong, by our sentence for it. */
const EXCUSES: Readonly<Record<string, readonly string[]>> = {
  share_invite: ['not_in_channel', 'channel_not_found'],
  share_archived: ['is_archived'],
  share_refused: [
    'restricted_action',
    'restricted_action_read_only_channel',
    'restricted_action_thread_only_channel',
    'restricted_action_non_threadable_channel',
    'cannot_post_in_dms',
  ],
  slack_too_late: ['expired_trigger_id', 'invalid_trigger_id', 'exchanged_trigger_id', 'trigger_expired'],
  slack_locked_out: [
    'token_revoked',
    'token_expired',
    'account_inactive',
    'invalid_auth',
    'not_authed',
    'missing_scope',
    'team_access_not_granted',
  ],
  slack_busy: ['ratelimited', 'rate_limited', 'message_limit_exceeded'],
};

/** The sentence (a key of the interface's words) that tells a person what went wrong and what to do about it. */
export function excuse(error: unknown): string {
  if (error instanceof StoreError) return 'trouble_store';
  if (error instanceof webApi.WebAPIRateLimitedError) return 'slack_busy';
  const said = string(record(record(error).data).error);
  return Object.keys(EXCUSES).find((key) => EXCUSES[key]?.includes(said)) ?? 'trouble';
}
