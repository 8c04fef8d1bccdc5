import { ANSWER_SCHEMA, readAnswer } from '../../../src/write/model-answer';
import { ModelError } from '../../../src/write/model-port';
import { ROAST_STYLES } from '../../../src/library/shapes';

const ANSWER = { rebuttals: [{ style: 'quip', text: 'No, thank you.' }] };
const JSON_TEXT = JSON.stringify(ANSWER);

describe('an answer is read', () => {
  it.each([
    ['as it was asked for', JSON_TEXT],
    ['inside a code block', `Sure:\n\`\`\`json\n${JSON_TEXT}\n\`\`\`\nEnjoy!`],
    ['behind thoughts with braces', `<think>{ not this }</think>\n${JSON_TEXT}`],
    ['as a bare list', JSON.stringify(ANSWER.rebuttals)],
    ['with more keys than asked for', JSON.stringify({ ...ANSWER, mood: 'fine' })],
  ])('%s', (_, text) => {
    expect(readAnswer(text)).toEqual(ANSWER);
  });
});

describe('an answer is refused', () => {
  it.each([
    ['nothing', ''],
    ['prose', 'No, thank you.'],
    ['half an answer', JSON_TEXT.slice(0, -3)],
    ['another shape', '{"replies":["No."]}'],
    ['a style that does not exist', '{"rebuttals":[{"style":"sarcasm","text":"No."}]}'],
    ['an empty text', '{"rebuttals":[{"style":"quip","text":"  "}]}'],
    ['no rebuttal', '{"rebuttals":[]}'],
    ['a text that is a number', '{"rebuttals":[{"style":"quip","text":7}]}'],
    ['a text without end', JSON.stringify({ rebuttals: [{ style: 'quip', text: 'no '.repeat(3_000) }] })],
    ['brackets without end', '{['.repeat(50_000)],
  ])('when it is %s', (_, text) => {
    expect(() => readAnswer(text)).toThrow(new ModelError('malformed'));
  });
});

it('the schema names every style, and nothing that strict mode does not know', () => {
  const item = ANSWER_SCHEMA.properties.rebuttals.items;
  expect(item.properties.style.enum).toEqual([...ROAST_STYLES]);
  for (const each of [ANSWER_SCHEMA, item]) {
    expect(each.additionalProperties).toBe(false);
    expect([...each.required].sort()).toEqual(Object.keys(each.properties).sort());
  }
});
