import { webApi } from '@slack/bolt';
import { noticeboard } from '../../../adapters/slack/noticeboard';
import { broken } from './block-kit';
import { FakeSlack } from './fake-slack';

let slack: FakeSlack;
let client: webApi.WebClient;

beforeEach(async () => {
  slack = await FakeSlack.open();
  client = new webApi.WebClient(undefined, {
    slackApiUrl: slack.apiUrl,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
  });
});
afterEach(() => slack.close());

const to = {
  workspace: 'T1',
  channel: 'C1',
  platform: 'slack',
  address: 'C1',
  language: 'en' as const,
};
const column = { title: 'The Column', paragraphs: [{ text: 'A quiet week.', quoted: false }], standings: [] };
const tokenOf = (workspace: string): Promise<string | undefined> =>
  Promise.resolve(workspace === 'T1' ? 'xoxb-t1' : undefined);

describe('the Column in a channel', () => {
  it('is posted with the token of its workspace, nothing unfurled', async () => {
    expect(await noticeboard(client, tokenOf).hang(to, column, 'mark')).toBe('sent');
    expect(slack.calls[0]).toMatchObject({
      to: 'chat.postMessage',
      token: 'xoxb-t1',
      body: { channel: 'C1', unfurl_links: 'false' },
    });
    expect(broken(slack.calls[0]?.body)).toEqual([]);
  });

  it.each(['not_in_channel', 'channel_not_found', 'is_archived', 'token_revoked'])(
    'is for nobody any more after %s',
    async (error) => {
      slack.answers.set('chat.postMessage', () => ({ body: { ok: false, error } }));
      expect(await noticeboard(client, tokenOf).hang(to, column, 'mark')).toBe('gone');
    },
  );

  it('is for nobody where the app is no longer installed', async () => {
    expect(await noticeboard(client, tokenOf).hang({ ...to, workspace: 'T2' }, column, 'mark')).toBe('gone');
    expect(slack.calls).toEqual([]);
  });

  it('is tried later when Slack is crowded, and is in doubt after any other failure', async () => {
    slack.answers.set('chat.postMessage', () => ({
      status: 429,
      headers: { 'retry-after': '30' },
      body: {},
    }));
    expect(await noticeboard(client, tokenOf).hang(to, column, 'mark')).toMatchObject({
      later: expect.any(Date) as Date,
    });
    slack.answers.set('chat.postMessage', () => ({ body: { ok: false, error: 'internal_error' } }));
    await expect(noticeboard(client, tokenOf).hang(to, column, 'mark')).rejects.toThrow();
  });
});
