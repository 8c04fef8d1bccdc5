import { decodeShelf } from './board-menu';
import { decodeChoice, type Choice } from './choice';
import { belowTheCard, postOf, pressOf, type Press } from './press';
import { ignored, ORDERS, type Ignored, type Request } from './request';
import { decodeSaid } from './said-message';

const ENTRY = /^[0-9a-f]{24}$/;
const SAGA = /^[0-9a-f]{16}$/;
const ROOM = /^[CG]\w{1,30}$/;

const PRESSES: Readonly<Record<string, (press: Press) => Request>> = {
  another: again,
  style: again,
  language: again,
  overrule: again,
  goes_on: again,
  lift: (press) => chosen(press, (choice) => ({ ...press.asked, kind: 'lift', choice })),
  use: (press) => chosen(press, (choice) => ({ ...belowTheCard(press), kind: 'use', choice })),
  thumb_up: (press) => chosen(press, (choice) => ({ ...press.asked, kind: 'thumb', choice, up: true })),
  thumb_down: (press) => chosen(press, (choice) => ({ ...press.asked, kind: 'thumb', choice, up: false })),
  share: (press) => opens(press, 'share'),
  answered: (press) => opens(press, 'answered'),
  said_yes: (press) => onWords(press, 'answer'),
  said_pitch: (press) => onWords(press, 'pitch'),
  saga: (press) => onSaga(press, 'saga'),
  another_story: (press) => onSaga(press, 'another_story'),
  share_saga: (press) => onSaga(press, 'share_saga'),
  drop_saga: (press) => onSaga(press, 'drop_saga'),
  lift_saga: (press) => onSaga(press, 'lift_saga'),
  vote: (press) => onEntry(press, 'vote'),
  remove: (press) => onEntry(press, 'remove'),
  about_me: (press) => onEntry(press, 'about_me'),
  board: ({ asked, value }) => ({ ...asked, kind: 'board', ...decodeShelf(value), inPlace: true }),
  room: ofRoom,
  roast: pasted,
  sagas: ({ asked, value }) => ({ ...asked, kind: 'home', from: Number.parseInt(value, 10) || 0 }),
  settings: ({ asked, trigger }) => ({ ...asked, kind: 'settings', trigger }),
  forget: ({ asked }) => ({ ...asked, kind: 'forget' }),
  order: ({ asked, trigger }) => ({ ...asked, kind: 'order', trigger }),
  ...Object.fromEntries(ORDERS.map((act) => [act, (press: Press) => inOrder(press, act)])),
};

/** What a press asks for. Pure; never throws. */
export function fromAction(payload: unknown): Request | Ignored {
  const press = pressOf(payload);
  const request = Object.hasOwn(PRESSES, press.id) ? PRESSES[press.id] : undefined;
  return request?.(press) ?? ignored(`action ${press.id.slice(0, 40)}`);
}

function again(press: Press): Request {
  return chosen(press, (choice) => ({ ...press.asked, kind: 'again', choice }));
}

function opens(press: Press, kind: 'share' | 'answered'): Request {
  return chosen(press, (choice) => ({ ...press.asked, kind, trigger: press.trigger, choice }));
}

/** An older card of ours may say it in another way than we do now. */
function chosen({ asked, value }: Press, request: (choice: Choice) => Request): Request {
  const choice = decodeChoice(value);
  return choice ? request(choice) : { ...asked, kind: 'expired' };
}

function onWords({ asked, value }: Press, as: 'answer' | 'pitch'): Request {
  const said = decodeSaid(value);
  return said ? { ...asked, kind: 'said', as, ...said } : { ...asked, kind: 'expired' };
}

function onEntry(press: Press, kind: 'vote' | 'remove' | 'about_me'): Request {
  const { asked, value } = press;
  if (!ENTRY.test(value)) return { ...asked, kind: 'expired' };
  return { ...asked, kind, entry: value, post: postOf(press) };
}

function onSaga(
  { asked, value, trigger }: Press,
  kind: 'saga' | 'another_story' | 'share_saga' | 'drop_saga' | 'lift_saga',
): Request {
  return SAGA.test(value) ? { ...asked, kind, saga: value, trigger } : { ...asked, kind: 'expired' };
}

/** Slack offers only channels that the person can read. */
function ofRoom({ asked, value, field }: Press): Request {
  if (!ROOM.test(value)) return { ...asked, kind: 'expired' };
  if (asked.view) return { ...asked, kind: 'home', person: { ...asked.person, channel: value } };
  return { ...asked, kind: 'board', shelf: decodeShelf(field('shelf')).shelf, channel: value, inPlace: true };
}

function inOrder({ asked, field, trigger }: Press, act: (typeof ORDERS)[number]): Request {
  return { ...asked, kind: 'keep_order', act, room: field('room'), who: field('who'), trigger };
}

/** The field of the Home tab; empty, it leads to the form. */
function pasted({ asked, field, trigger }: Press): Request {
  const text = field('pitch');
  return text.trim() === ''
    ? { ...asked, kind: 'form', trigger }
    : { ...asked, kind: 'pitch', raws: [{ text }] };
}
