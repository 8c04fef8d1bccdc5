import { string } from '../../../adapters/slack/json';
import { ModelError, type ModelAnswer } from '../../../src/write/model-port';
import { goodAnswer } from '../openai/stub';
import { broken } from './block-kit';
import { control, controls, message, pressed } from './fixtures';
import { withRig } from './rig';

/** What the model does in this test; a good answer unless it says otherwise. */
let fails = false;
const { rig, say } = withRig({
  model: {
    ask: (messages): Promise<ModelAnswer> =>
      fails
        ? Promise.reject(new ModelError('server_error'))
        : Promise.resolve(JSON.parse(goodAnswer(messages.at(-1)?.content ?? '')) as ModelAnswer),
  },
});
beforeEach(() => {
  fails = false;
});

describe('a model behind the templates', () => {
  it('has its versions put into the same message: one card, one change, no second post', async () => {
    await rig.event(message('dm-text-paste'));
    const calls = await rig.slack.seen(2);
    expect(calls.map((each) => each.to)).toEqual(['chat.postMessage', 'chat.update']);
    const [card, better] = calls;
    expect(better?.body).toMatchObject({ channel: 'D01ALICEDM', ts: '1795000009.000001' });
    expect(JSON.stringify(card?.body)).not.toContain(say('model_arrived'));
    expect(JSON.stringify(better?.body)).toContain(say('model_arrived'));
    expect([broken(card?.body), broken(better?.body)]).toEqual([[], []]);
  });

  it('changes the card that only one person sees as well, through the way it came', async () => {
    await rig.command(pressed('slash-text', { response_url: rig.responseUrl('later') }));
    const calls = await rig.slack.seen(2);
    expect(calls.map((each) => [each.to, each.body.replace_original])).toEqual([
      ['/respond/later', false],
      ['/respond/later', true],
    ]);
    expect(JSON.stringify(calls[1]?.body)).toContain(say('model_arrived'));
  });

  it.each([['dm-text-paste'], ['slash-text']])('that fails changes nothing (%s)', async (name) => {
    fails = true;
    await (name === 'slash-text'
      ? rig.command(pressed(name, { response_url: rig.responseUrl('later') }))
      : rig.event(message(name)));
    const calls = await rig.slack.seen(1);
    expect(calls).toHaveLength(1);
    expect(string(calls[0]?.body.text)).toContain(say('verdict_pitch'));
  });

  it('is weighed by thumbs on its own texts, and the last thumb counts', async () => {
    await rig.event(message('dm-text-paste'));
    const [card, better] = await rig.slack.seen(2);
    expect(control(card?.body, 'thumb_up')).toEqual({});
    const ups = controls(better?.body).filter((each) => each.action_id === 'thumb_up');
    expect(ups).toHaveLength(3);
    const { value } = ups[0] ?? {};

    await rig.press({ action_id: 'thumb_up', value });
    const [, , thanks] = await rig.slack.seen(3);
    expect(thanks).toMatchObject({ to: '/respond/press', body: { text: say('thumb_thanks') } });
    const [up] = await rig.store.thumbs('T01TEST');
    expect(up).toMatchObject({ up: 1, down: 0 });
    expect(up?.line).toMatch(/^brief-/);

    await rig.press({ action_id: 'thumb_down', value });
    await rig.slack.seen(4);
    expect(await rig.store.thumbs('T01TEST')).toEqual([{ ...up, up: 0, down: 1 }]);
  });
});
