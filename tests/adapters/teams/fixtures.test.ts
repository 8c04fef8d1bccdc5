/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- the JSON of the platform has no types; its shape is what is tested */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Courier } from '../../../adapters/teams/courier';
import { openMicrosoft, token } from './microsoft';
import { elements, fixture, openBench, PRODUCTION, type Bench } from './teams-bench';

/**
 * Everything that Teams was seen to send, over HTTP, through the real doors and the real SDK, and what comes of it.
 * Signed: from Microsoft's service, with its token. Local: from the local client, to emulator mode. Docs: as the
 * documentation prints it, without an envelope, which gets one.
 */
const MENU =
  'sentence: From here I cannot read that message. Open its menu (three dots) and choose Roast this pitch.';
const TOO_OLD =
  'sentence: I no longer have that pitch, it was cleared after a few days. Paste it again and we start afresh.';
const NO_WORDS = 'sentence: That is a file, and I read words. Paste the text of the message.';
const FORM = 'dialog: Forward a sales pitch. Get three polite ways to say no.';
const CASES: readonly (readonly [name: string, door: 'signed' | 'local' | 'docs', outcome: string])[] = [
  ['channel-mention-thread', 'signed', MENU],
  // Its address is no host of SharePoint's, so nothing is asked of it.
  [
    'file-download-info',
    'signed',
    'sentence: I could not open that file. Paste its words here and I will read them.',
  ],
  ['forward-image-only', 'signed', NO_WORDS],
  ['forward-no-note', 'signed', 'card: This is sales spam.'],
  ['forward-with-note', 'signed', 'card: This is sales spam.'],
  ['inline-image', 'signed', NO_WORDS],
  ['paste-email-html', 'signed', 'card: This is sales spam.'],
  ['quote-reply-2026', 'signed', 'aside, card: This is sales spam.'],
  ['quote-reply-legacy-copy', 'signed', 'card: I cannot tell whether this is sales spam.'],
  ['plain-personal', 'local', 'card: I cannot tell whether this is sales spam.'],
  ['playground-channel-mention', 'local', MENU],
  ['playground-conversationUpdate', 'local', 'nothing'],
  ['playground-installationUpdate', 'local', 'nothing'],
  ['playground-invoke-adaptiveCard-action', 'local', TOO_OLD],
  ['playground-invoke-composeExtension-fetchTask-compose', 'local', FORM],
  ['playground-invoke-composeExtension-fetchTask', 'local', 'dialog: This is sales spam.'],
  ['playground-invoke-composeExtension-submitAction-compose', 'local', FORM],
  ['playground-invoke-composeExtension-submitAction', 'local', 'dialog: This is sales spam.'],
  ['playground-message-submitvalue', 'local', TOO_OLD],
  ['me-action-message-fetchTask', 'docs', 'dialog: I cannot tell whether this is sales spam.'],
];
/** What Microsoft Graph says of messages, and what a bot says to Teams: nothing that is ever sent to a bot. */
const NO_ACTIVITIES = [
  'graph-forwarded-chatmessage',
  'me-botMessagePreview-response',
  'quote-reply-graph-2020',
];

const FOLDER = join(__dirname, '../../fixtures/teams');

let production: Bench;
let emulator: Bench;
let close: () => void;
const whispered: any[] = [];
beforeAll(async () => {
  close = await openMicrosoft();
  production = await openBench(PRODUCTION);
  emulator = await openBench();
  // The one way out to Microsoft that no answer over HTTP replaces: the chat of the two.
  jest.spyOn(Courier.prototype, 'direct').mockImplementation(async (_to, message) => {
    await Promise.resolve();
    whispered.push(message);
    return { conversation: 'the two', id: '1' };
  });
});
afterAll(async () => {
  close();
  await production.close();
  await emulator.close();
});
beforeEach(() => (whispered.length = 0));

/** Several were taken of one chat and have the same id; an invoke has its answer in the response anyway. */
function activityOf(name: string, door: string): any {
  const envelope = door === 'docs' ? { ...fixture('forward-no-note'), text: undefined } : {};
  const found: any = { ...envelope, ...fixture(name), id: name };
  return found.type === 'invoke' ? found : { ...found, deliveryMode: 'expectReplies' };
}

/** What the answer is, in a word, and the first thing that it says. */
function outcomes(json: any): string[] {
  if (json === undefined) return [];
  if (json.task?.type === 'continue') return [`dialog: ${titleOf(json.task.value.card.content)}`];
  if (json.task) return [`dialog: ${json.task.value}`];
  if (json.activities) return json.activities.map(saidIn);
  return [typeof json.value === 'string' ? `sentence: ${json.value}` : `card: ${titleOf(json.value)}`];
}

const saidIn = (activity: any): string =>
  activity.attachments?.length > 0
    ? `card: ${titleOf(activity.attachments[0].content)}`
    : `sentence: ${activity.text}`;
const titleOf = (card: unknown): string => String(elements(card, 'TextBlock')[0]?.text);

test.each(CASES)('%s, %s, leads to: %s', async (name, door, outcome) => {
  const activity = activityOf(name, door);
  const { status, json } =
    door === 'local'
      ? await emulator.send(activity)
      : await production.send(activity, { authorization: token() });
  expect(status).toBe(200);
  const said = [...whispered.map((each) => `aside, ${saidIn(each)}`), ...outcomes(json)];
  expect(said.join('; ') || 'nothing').toBe(outcome);
});

test.each(CASES)('%s (%s) is let in by its own door only', async (name, door) => {
  const activity = activityOf(name, door);
  expect((await production.send(activity)).status).toBe(401);
  if (door === 'local')
    expect((await production.send(activity, { authorization: token() })).status).toBe(403);
});

test.each(NO_ACTIVITIES)('%s is no activity, and refused', async (name) => {
  const posted = JSON.stringify(fixture(name));
  expect((await production.send(posted, { authorization: token() })).status).toBe(400);
  expect((await emulator.send(posted)).status).toBe(400);
});

test('no fixture is left out', () => {
  const files = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
  expect([...CASES.map(([name]) => name), ...NO_ACTIVITIES].sort()).toEqual(files.sort());
});
