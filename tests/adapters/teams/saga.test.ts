/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument -- the JSON of the platform has no types; its shape is what is tested */
import { sayIn, type Say } from '../../../src/say';
import { realHouse } from '../../real-house';
import { PITCHES } from '../../texts';
import { by, elements, fixture, messageMenu, openBench, personal, press, type Bench } from './teams-bench';

const TENANT = fixture('plain-personal').conversation.tenantId as string;
const CHANNEL = '19:noes@thread.tacv2';
const GROUP = { conversationType: 'channel', tenantId: TENANT, id: `${CHANNEL};messageid=1` };
const TEAM = { team: { name: 'Sales Survivors' }, channel: { name: 'noes' }, tenant: { id: TENANT } };
const CALL = 'Thanks! So shall we say Tuesday at ten for the demo?';
const HURT = 'This is rude and disrespectful. I was only trying to help you.';
const LAUGH = 'Haha, fair enough, best rejection I ever got. You made my day!';
const STOP = 'Please stop contacting me.';

let bench: Bench;
let say: Say;
beforeAll(async () => {
  say = sayIn((await realHouse()).library, 'en');
});
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const buttonOf = (card: unknown, verb: string): any =>
  [...elements(card, 'Action.Execute'), ...elements(card, 'Action.Submit')].find(
    (each) => each.data.verb === verb,
  );
const last = (): any => bench.posted.at(-1)!.body;
const cardIn = (message: any): any => message.attachments[0].content;
const textOf = (card: unknown): string =>
  [...elements(card, 'TextBlock'), ...elements(card, 'TextRun')].map((each) => String(each.text)).join('\n');
/** A press in the personal chat. Out: the card or sentence that comes back. */
const pressed = async (
  card: unknown,
  verb: string,
  inputs: object = {},
  replyToId = `c${Math.random()}`,
): Promise<any> => (await bench.send(press(buttonOf(card, verb), inputs, { replyToId }))).json.value;
/** The same for a button whose answer is a card below. */
async function below(card: unknown, verb: string): Promise<any> {
  const before = bench.posted.length;
  expect(await pressed(card, verb)).toBe(say('beside'));
  expect(bench.posted).toHaveLength(before + 1);
  return cardIn(last());
}
/** What is answered to words in the personal chat. */
async function told(text: string): Promise<any> {
  const { json } = await bench.send(personal(text, { deliveryMode: 'expectReplies' }));
  return cardIn(json.activities[0]);
}
const pasted = (text = PITCHES.en): Promise<any> => told(text);
/** A pitch whose first text was used. */
async function begun(text = PITCHES.en): Promise<any> {
  const card = await pasted(text);
  await pressed(card, 'use');
  return card;
}
async function answered(card: unknown, answer: string): Promise<any> {
  return pressed(await below(card, 'answered'), 'answer', { answer_text: answer });
}
const sagas = (): Promise<any> => told('sagas');

describe('the story with one sender', () => {
  test('begins when a text is used, goes a rung higher with their answer, and ends in peace after an apology', async () => {
    const card = await begun();
    const second = await answered(card, CALL);
    expect(textOf(second)).toContain(say('saga_step_rung', { rung: 2, of: 5 }));
    expect(textOf(second)).toMatch(/“[^”]+”/);
    const third = await answered(second, 'I would love to hear more. When can we have that call?');
    expect(textOf(third)).toContain(say('saga_step_rung', { rung: 3, of: 5 }));
    const sorry = await answered(third, HURT);
    expect(textOf(sorry)).toContain(say('saga_step_apology'));
    expect(elements(sorry, 'Input.Text')[0]!.value).toMatch(/\w/);
    expect(buttonOf(sorry, 'answered')).toBeUndefined();
    const again = await pasted(`${PITCHES.en}\n\nPS: any news?`);
    expect(textOf(again)).toContain(say('truce'));
    expect(textOf(again)).not.toContain(say('rebuttals'));
  });

  test('ends with a handshake for a good sport, and at once for who asks to be left alone', async () => {
    const card = await begun();
    expect(textOf(await answered(card, LAUGH))).toContain(say('saga_step_handshake'));
    expect(await pressed(await told('forget me'), 'forget')).toContain(say('forgotten_sagas', { n: 1 }));
    const other = await begun();
    const stopped = await answered(other, STOP);
    expect(textOf(stopped)).toContain(say('saga_step_stop'));
    expect(elements(stopped, 'Input.Text')).toEqual([]);
  });

  test('that never began says how it does, and the form keeps words that cannot be read', async () => {
    const card = await pasted();
    expect(await answered(card, CALL)).toBe(say('answer_unknown'));
    const form = await pressed(await below(card, 'answered'), 'answer', { answer_text: ' ' });
    expect(textOf(form)).toContain(say('unreadable_empty'));
    expect(buttonOf(form, 'answer')).toBeDefined();
  });

  test('offers another story on the second rung', async () => {
    const second = await answered(await begun(), CALL);
    const other = await pressed(second, 'another_story');
    expect(textOf(other)).toContain(say('saga_step_rung', { rung: 2, of: 5 }));
    expect(elements(other, 'Input.Text')[0]!.value).not.toBe(elements(second, 'Input.Text')[0]!.value);
  });

  test('asks whose answer it is when it may be anybody’s, and then goes on with that one', async () => {
    await begun();
    await begun(PITCHES.nl);
    const form = await below(await sagas(), 'answered');
    const asks = await pressed(form, 'answer', { answer_text: CALL });
    expect(elements(asks, 'Input.Text')[0]!.value).toBe(CALL);
    const [which] = elements(asks, 'Input.ChoiceSet');
    expect([which!.choices.length, which!.value]).toEqual([2, '']);
    const undecided = await pressed(asks, 'answer', { answer_text: CALL, answer_saga: '' });
    expect(elements(undecided, 'Input.ChoiceSet')).toHaveLength(1);
    const heard = await pressed(asks, 'answer', {
      answer_text: CALL,
      answer_saga: which!.choices[1].value,
    });
    expect(textOf(heard)).toContain(say('saga_step_rung', { rung: 2, of: 5 }));
  });

  test('asks about a namesake on the card, and goes on when the person says so', async () => {
    await begun();
    const colleague = `Hi Laura,

I noticed your company and wanted to reach out about our all-in-one platform. Would you be open to a quick 15-minute call this week?

Best regards,
Peter Moss
Growth Consultant | Pipewise`;
    const card = await pasted(colleague);
    expect(textOf(card)).toContain(say('saga_asks'));
    const on = await pressed(card, 'goes_on');
    expect(textOf(on)).toContain(say('saga_goes_on', { rung: 2, of: 5 }));
    await pressed(on, 'use');
    expect(textOf(await sagas())).toContain(say('saga_rung', { rung: 2, of: 5 }));
  });

  test('goes on in the dialog of the message menu too, where nothing is written into the chat', async () => {
    const { card, submit } = await messageMenu(bench, PITCHES.en, GROUP);
    await submit(buttonOf(card, 'use').data);
    const form = await submit(buttonOf(card, 'answered').data);
    const heard = await submit({ ...buttonOf(form, 'answer').data, answer_text: CALL });
    expect(textOf(heard)).toContain(say('saga_step_rung', { rung: 2, of: 5 }));
    expect(elements(heard, 'Action.Execute')).toEqual([]);
    const page = await submit(buttonOf(heard, 'saga').data);
    expect(textOf(page)).toContain(say('saga_pitch'));
    expect(bench.posted).toEqual([]);
  });

  test('goes on in an old client too, whose buttons come as messages', async () => {
    const { fallback } = buttonOf(await begun(), 'answered');
    const sent = async (value: object): Promise<any> => {
      const submitted = fixture('playground-message-submitvalue');
      const id = `o${Math.random()}`;
      const { json } = await bench.send({ ...submitted, id, deliveryMode: 'expectReplies', value });
      return cardIn(json.activities[0]);
    };
    const form = await sent(fallback.data);
    const heard = await sent({ ...buttonOf(form, 'answer').fallback.data, answer_text: CALL });
    expect(textOf(heard)).toContain(say('saga_step_rung', { rung: 2, of: 5 }));
  });

  test('pressed twice, or sent again by Teams, shows one form', async () => {
    const card = await begun();
    const before = bench.posted.length;
    await Promise.all([1, 2].map(() => pressed(card, 'answered', {}, 'the-card')));
    expect(bench.posted).toHaveLength(before + 1);
  });
});

describe('the saga page', () => {
  async function page(): Promise<any> {
    await answered(await begun(), CALL);
    return below(await sagas(), 'saga');
  }

  test('shows who said what on which rung, a bar for each answer, and a time that is plainly an estimate', async () => {
    const shown = textOf(await page());
    expect(shown).toContain(say('saga_us', { rung: 2, of: 5 }));
    expect(shown).toContain(CALL);
    expect(shown).toMatch(/[▁-▇]/);
    expect(shown).toContain('Estimated minutes');
  });

  test('is deleted with a second press, and then is gone from the list', async () => {
    const shown = await page();
    const [ask] = elements(shown, 'Action.ShowCard');
    expect(textOf(ask!.card)).toContain(say('saga_remove_confirm'));
    expect(shown.actions.some((each: any) => each.data?.verb === 'saga_remove')).toBe(false);
    expect(textOf(await pressed(ask!.card, 'saga_remove'))).toBe(say('saga_removed'));
    expect(textOf(await sagas())).toContain(say('saga_list_empty'));
    expect(await pressed(shown, 'answered')).toBe(say('beside'));
    expect(await pressed(cardIn(last()), 'answer', { answer_text: CALL })).toBe(say('answer_unknown'));
  });

  test('is nobody else’s: not to read, not to delete, not to share, not to answer', async () => {
    await page();
    const { aadObjectId: user } = fixture('plain-personal').from;
    const [saga] = await bench.bot.sagas.all({ workspace: TENANT, user, name: '' });
    const { id } = saga!;
    for (const verb of ['saga', 'saga_remove', 'share_saga', 'another_story', 'lift']) {
      const { json } = await bench.send(by('mallory', press({ data: { verb, saga: id } })));
      expect([verb, typeof json.value]).toEqual([verb, 'string']);
    }
    const told = press({ data: { verb: 'answer', saga: id } }, { answer_text: CALL });
    expect((await bench.send(by('mallory', told))).json.value).toBe(say('answer_unknown'));
    expect(textOf(await sagas())).toContain(say('saga_rung', { rung: 2, of: 5 }));
  });

  test('lifts a truce, and the next pitch is fair game', async () => {
    await answered(await begun(), LAUGH);
    const shown = await below(await sagas(), 'saga');
    expect(textOf(shown)).toContain(say('saga_ended_truce'));
    expect(await pressed(shown, 'lift')).toBe(say('truce_lifted'));
    expect(await pressed(shown, 'lift')).toBe(say('truce_none'));
    expect(textOf(await pasted(`${PITCHES.en}\n\nPS: still here.`))).toContain(say('rebuttals'));
  });

  test('is shared whole and redacted, as one post that can be voted for, once', async () => {
    await bench.send({
      ...fixture('playground-installationUpdate'),
      id: 'joined',
      action: 'add',
      conversation: GROUP,
      channelData: TEAM,
    });
    const shown = await page();
    const dialog = async (name: string, data: object): Promise<any> =>
      (
        await bench.send({
          ...fixture('playground-invoke-adaptiveCard-action'),
          id: `d${Math.random()}`,
          name,
          value: { data },
        })
      ).json.task;
    const form = (await dialog('task/fetch', buttonOf(shown, 'share_saga').data)).value.card.content;
    expect(textOf(form)).toContain(say('saga_line_them'));
    const before = bench.posted.length;
    const confirm = { ...buttonOf(form, 'share_saga_confirm').data, saga_room: CHANNEL };
    expect((await dialog('task/submit', confirm)).value).toBe(say('shared'));
    expect((await dialog('task/submit', confirm)).value).toBe(say('shared'));
    expect(bench.posted).toHaveLength(before + 1);
    const post = JSON.stringify(last());
    expect(post).toContain(say('saga_line_us'));
    expect(post).not.toMatch(/Derek|Laura|Pipewise|Oakfield/);
    expect(buttonOf(cardIn(last()), 'vote')).toBeDefined();
    const elsewhere = { ...confirm, saga_room: '19:elsewhere' };
    expect((await dialog('task/submit', elsewhere)).value).toBe(say('share_no_room'));
  });
});

test('in a channel the list is brought to the person alone', async () => {
  await begun();
  await bench.send({
    ...fixture('plain-personal'),
    id: 'in-channel',
    text: '<at>RoastPitch</at> sagas',
    conversation: GROUP,
    entities: [
      {
        type: 'mention',
        text: '<at>RoastPitch</at>',
        mentioned: { ...fixture('plain-personal').recipient, name: 'RoastPitch' },
      },
    ],
  });
  const told = bench.posted.filter(({ body }) => JSON.stringify(body).includes(say('saga_list_title')));
  expect(told).toHaveLength(1);
  expect(decodeURIComponent(told[0]!.path)).not.toContain(CHANNEL);
});
