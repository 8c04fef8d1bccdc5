import { record, list, string, type Json } from '../../../adapters/slack/json';

type Check = (holds: boolean, problem: string) => void;

const LONGEST: Readonly<Record<string, number>> = { header: 150, section: 3_000, context: 3_000 };

/** Every limit of Slack's Block Kit that a message or view breaks, in words; none is what we want. */
export function broken(message: unknown): string[] {
  const problems: string[] = [];
  const check: Check = (holds, problem) => {
    if (!holds) problems.push(problem);
  };
  const { text, type, title, submit, close, private_metadata: metadata } = record(message);
  const blocks = list(record(message).blocks).map(record);
  if (type === 'modal' || type === 'home') {
    for (const each of [title, submit, close])
      check(string(record(each).text).length <= 24, 'modal title or button over 24');
    check(string(metadata).length <= 3_000, 'private_metadata over 3000');
  } else {
    check(string(text).trim() !== '', 'no fallback text');
    check(string(text).length <= 40_000, 'text over 40000');
    check(!/<[!@#]/.test(string(text)), 'a live mention in text');
  }
  const most = type === 'modal' || type === 'home' ? 100 : 50;
  check(blocks.length > 0 && blocks.length <= most, `${blocks.length} blocks`);
  const hasInput = blocks.some((each) => each.type === 'input');
  check(type !== 'modal' || !hasInput || string(record(submit).text) !== '', 'a form without a submit');
  const names = blocks.map((each) => string(each.block_id)).filter(Boolean);
  check(new Set(names).size === names.length, 'a block_id twice');
  check(JSON.stringify(blocks).length <= 13_000, `${JSON.stringify(blocks).length} characters of blocks`);
  for (const block of blocks) checkBlock(block, check);
  return problems;
}

function checkBlock(block: Json, check: Check): void {
  const elements = list(block.elements).map(record);
  if (block.type === 'actions') {
    check(elements.length > 0 && elements.length <= 25, `${elements.length} actions`);
    check(
      new Set(elements.map((each) => each.action_id)).size === elements.length,
      'an action_id twice in a block',
    );
  }
  if (block.type === 'context')
    check(elements.length > 0 && elements.length <= 10, `${elements.length} context elements`);
  if (block.type === 'input') checkInput(block, check);
  if (block.type === 'rich_text') check(elements.length > 0, 'an empty rich text');
  walk(block, (part) => {
    checkWords(block, part, check);
    if (part.type === 'button') checkButton(part, check);
    if (part.type === 'static_select') checkMenu(part, check);
    if (part.confirm !== undefined) checkConfirm(record(part.confirm), check);
    if (part.type === 'link') check(string(part.url).startsWith('https://'), 'a link that is no https');
    for (const name of ['action_id', 'block_id', 'callback_id'])
      check(string(part[name]).length <= 255, `${name} over 255`);
  });
}

/** Strangers' words may stand where nothing is parsed, and nowhere else. */
function checkWords(block: Json, part: Json, check: Check): void {
  const words = string(part.text);
  const live = ['mrkdwn', 'broadcast', 'user', 'usergroup'].includes(string(part.type));
  check(!live, `a live ${string(part.type)}`);
  if (part.type !== 'plain_text' && part.type !== 'text') return;
  check(words !== '', 'an empty text');
  check(
    words.length <= (LONGEST[string(block.type)] ?? 3_000),
    `${words.length} characters in ${string(block.type)}`,
  );
}

function checkButton(part: Json, check: Check): void {
  check(string(record(part.text).text).length <= 75, 'button text over 75');
  check(string(part.value).length <= 2_000, 'button value over 2000');
  check(string(part.accessibility_label).length <= 75, 'accessibility label over 75');
}

function checkInput({ label, hint, element }: Json, check: Check): void {
  const { type, initial_value: initial, max_length: max } = record(element);
  check(string(record(label).text).length <= 2_000, 'label over 2000');
  check(string(record(hint).text).length <= 2_000, 'hint over 2000');
  if (type !== 'plain_text_input') return;
  check(Number(max) >= 1 && Number(max) <= 3_000, `max_length ${String(max)}`);
  check(string(initial).length <= Number(max), 'initial value over max_length');
}

function checkConfirm({ title, text, confirm, deny }: Json, check: Check): void {
  check(string(record(title).text).length <= 100, 'confirm title over 100');
  check(string(record(text).text).length <= 300, 'confirm text over 300');
  for (const each of [confirm, deny]) check(string(record(each).text).length <= 30, 'confirm button over 30');
}

function checkMenu(part: Json, check: Check): void {
  const options = list(part.options).map(record);
  check(options.length > 0 && options.length <= 100, `${options.length} options`);
  check(new Set(options.map((each) => each.value)).size === options.length, 'an option twice');
  for (const each of options) {
    check(string(each.value).length > 0 && string(each.value).length <= 150, 'option value over 150');
    check(string(record(each.text).text).length <= 75, 'option text over 75');
  }
  const initial = part.initial_option === undefined ? undefined : JSON.stringify(part.initial_option);
  const known = initial === undefined || options.some((each) => JSON.stringify(each) === initial);
  check(known, 'the initial option is not an option');
  check(string(record(part.placeholder).text).length <= 150, 'placeholder over 150');
}

function walk(value: unknown, visit: (part: Json) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit);
  else if (typeof value === 'object' && value !== null) {
    visit(record(value));
    for (const each of Object.values(value)) walk(each, visit);
  }
}
