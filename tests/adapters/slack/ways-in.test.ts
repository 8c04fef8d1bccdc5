import { list, record, string } from '../../../adapters/slack/json';
import { broken } from './block-kit';
import { message, PITCH } from './fixtures';
import { withRig } from './rig';

const { rig, say } = withRig();

const upload = (file: object, text = ''): Promise<Response> =>
  rig.event(message('dm-screenshot-upload', { text, blocks: undefined, files: [file] }));

describe('a file in the direct message', () => {
  it('that is a mail without its body is looked up, and the mail is the pitch', async () => {
    const file = { mode: 'email', filetype: 'email', subject: 'Quick question', plain_text: PITCH };
    rig.slack.answers.set('files.info', () => ({ body: { ok: true, file } }));
    await upload({ id: 'F0C3XEJC293', mode: 'email', filetype: 'email', title: 'Quick question' });
    const [asked, card] = await rig.slack.seen(2);
    expect(asked).toMatchObject({ to: 'files.info', body: { file: 'F0C3XEJC293' } });
    expect(string(card?.body.text)).toContain(say('verdict_pitch'));
  });

  it('that is a snippet is read whole, with our token, when the preview is cut', async () => {
    const url = `${rig.slack.url}/files/paste.txt`;
    rig.slack.answers.set('/files/paste.txt', () => ({ body: PITCH }));
    await upload({ id: 'F1', mode: 'snippet', preview: 'Hi', preview_is_truncated: true, url_private: url });
    const [fetched, card] = await rig.slack.seen(2);
    expect(fetched).toMatchObject({ to: '/files/paste.txt', token: 'xoxb-test' });
    expect(string(card?.body.text)).toContain(say('verdict_pitch'));
  });

  it('that is a snippet with all of it in the preview needs no fetching', async () => {
    await upload({ id: 'F1', mode: 'snippet', preview: PITCH, preview_is_truncated: false });
    const calls = await rig.slack.seen(1);
    expect(calls.map((each) => each.to)).toEqual(['chat.postMessage']);
    expect(string(calls[0]?.body.text)).toContain(say('verdict_pitch'));
  });

  it('of another workspace is looked up before it is read or refused', async () => {
    const stub = { id: 'F4', mode: 'file_access', file_access: 'check_file_info' };
    const picture = { mode: 'hosted', mimetype: 'image/png' };
    rig.slack.answers.set('files.info', () => ({ body: { ok: true, file: picture } }));
    await upload(stub);
    const [, told] = await rig.slack.seen(2);
    expect(told?.body.text).toBe(say('unreadable_binary'));
  });

  it('never takes our token anywhere but to Slack', async () => {
    const url = `http://localhost:${new URL(rig.slack.url).port}/files/paste.txt`;
    await upload({ id: 'F1', mode: 'snippet', preview_is_truncated: true, url_private: url });
    const calls = await rig.slack.seen(1);
    expect(calls.map((each) => each.to)).toEqual(['chat.postMessage']);
    expect(calls[0]?.body.text).toBe(say('file_trouble'));
  });

  it('that Slack does not give is answered with what to do', async () => {
    rig.slack.broken.add('files.info');
    await upload({ id: 'F1', mode: 'email', filetype: 'email' });
    expect((await rig.slack.seen(2))[1]?.body.text).toBe(say('file_trouble'));
  });
});

describe('several forwards', () => {
  it('of two people get a card each', async () => {
    const one = (author: string, text: string): object => ({ is_share: true, author_id: author, text });
    const second = 'Hello, I help firms like yours save 30% on energy. Do you have 10 minutes for a call?';
    await rig.event(message('dm-forward-no-comment', { attachments: [one('U1', PITCH), one('U2', second)] }));
    const calls = await rig.slack.seen(2);
    expect(calls.map((each) => each.to)).toEqual(['chat.postMessage', 'chat.postMessage']);
    expect(calls[0]?.body.text).not.toBe(calls[1]?.body.text);
  });
});

describe('a mention in a channel', () => {
  const mention = (text: string, event: object = {}): Promise<Response> =>
    rig.event(message('app-mention-in-channel', { text: `<@U0BOT> ${text}`, blocks: undefined, ...event }));

  it('with a pitch is answered where it stands, for that person only', async () => {
    await mention(PITCH, { thread_ts: '1.0' });
    const calls = await rig.slack.seen(1);
    expect(calls).toMatchObject([
      { to: 'chat.postEphemeral', body: { channel: 'C01GEN', user: 'U01ALICE', thread_ts: '1.0' } },
    ]);
    expect(broken(calls[0]?.body)).toEqual([]);
  });

  it('is answered in the direct message when it cannot be whispered, never in public', async () => {
    rig.slack.broken.add('chat.postEphemeral');
    await mention(PITCH);
    expect((await rig.slack.seen(2))[1]).toMatchObject({
      to: 'chat.postMessage',
      body: { channel: 'U01ALICE' },
    });
  });

  it('under a pitch roasts the pitch above, where we may read it', async () => {
    const messages = [{ user: 'U02BOB', text: PITCH, ts: '1.0' }];
    rig.slack.answers.set('conversations.replies', () => ({ body: { ok: true, messages } }));
    await mention('roast this', { thread_ts: '1.0' });
    const [asked, card] = await rig.slack.seen(2);
    expect(asked?.body).toMatchObject({ channel: 'C01GEN', ts: '1.0' });
    expect(string(card?.body.text)).toContain(say('verdict_pitch'));
  });

  it('under a pitch that we may not read points to the message menu', async () => {
    rig.slack.answers.set('conversations.replies', () => ({ body: { ok: false, error: 'missing_scope' } }));
    await mention('roast this', { thread_ts: '1.0' });
    const [, told] = await rig.slack.seen(2);
    expect(told).toMatchObject({ to: 'chat.postEphemeral', body: { text: say('mention_menu') } });
  });

  it('that comes as a message too is answered once', async () => {
    const body = message('app-mention-in-channel', { channel_type: 'channel' });
    await rig.event(body);
    await rig.event({ ...body, event_id: 'EvTwin', event: { ...body.event, type: 'message' } });
    expect(await rig.slack.seen(1)).toHaveLength(1);
  });
});

describe('under a card', () => {
  it('thanks are left alone, and a long text is told where a new pitch goes', async () => {
    const thread = { thread_ts: '1.0', blocks: undefined };
    await rig.event(message('dm-text-paste', { ...thread, text: 'thanks' }));
    await rig.event(message('dm-text-paste', { ...thread, text: PITCH }));
    const calls = await rig.slack.seen(2);
    expect(calls.map((each) => each.to)).toEqual(['conversations.replies', 'chat.postMessage']);
    expect(calls[1]?.body.text).toBe(say('remark_hint'));
    expect(list(record(calls[1]?.body).blocks)).toHaveLength(1);
  });
});
