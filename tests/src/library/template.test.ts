import { compileText } from '../../../src/library/template';

const fill = (
  source: string,
  values: Record<string, string> = {},
  register: 'formal' | 'informal' = 'informal',
): string => compileText(source).fill(values, register);

describe('a text of the library', () => {
  it('gets its slots filled', () => {
    expect(fill('No, {{ sender }}, not {{ minutes }} minutes.', { sender: 'Derek', minutes: '15' })).toBe(
      'No, Derek, not 15 minutes.',
    );
  });

  it('names the slots it needs, once each', () => {
    expect([...compileText('{{ sender }} and {{ company }} and {{ sender }}').slots].sort()).toEqual([
      'company',
      'sender',
    ]);
  });

  it('says what stands under a condition only when that is known', () => {
    const source = 'So no{% if offer %} to “{{ offer }}”{% endif %}, thank you.';
    const template = compileText(source);
    expect([template.slots, template.extras]).toEqual([[], ['offer']]);
    expect(fill(source, { offer: 'web design' })).toBe('So no to “web design”, thank you.');
    expect(fill(source)).toBe('So no, thank you.');
  });

  it('speaks formally or informally by the choice in brackets', () => {
    const source = '[Uw|Je] voorstel, en [u|je] weet het.';
    expect(fill(source, {}, 'formal')).toBe('Uw voorstel, en u weet het.');
    expect(fill(source)).toBe('Je voorstel, en je weet het.');
  });

  it('keeps paragraphs and makes single line breaks spaces', () => {
    expect(fill('One\ntwo\n  three\n\n\nfour\n')).toBe('One two three\n\nfour');
  });

  it('does not fill a text with nothing where a value is missing', () => {
    expect(() => fill('Hi {{ sender }}')).toThrow();
  });
});

describe('what a stranger wrote', () => {
  it.each([
    '{{ company }}',
    '{% assign x = 1 %}{{ x }}',
    '{{ "a" | upcase }}',
    '[Uw|Je]',
    '{% raw %}',
    '{{',
    '%}',
    '$& $1 $$',
    '\\n',
  ])('is put in literally: %s', (value) => {
    expect(fill('You wrote “{{ tactic }}” to {{ company }}.', { tactic: value, company: 'Oakfield' })).toBe(
      `You wrote “${value}” to Oakfield.`,
    );
  });

  it('cannot reach what every object inherits', () => {
    expect(() => compileText('{{ constructor }}')).toThrow('constructor');
    expect(() => compileText('{{ sender.constructor.name }}').fill({ sender: 'a' }, 'formal')).toThrow();
  });
});

describe('a text that is refused with a sentence', () => {
  it.each([
    ['an unknown slot', 'Hi {{ firstname }}', 'unknown slot {{ firstname }}'],
    ['a slot inside a choice', '[Hi|Hi {{ sender }}] there', 'square bracket'],
    ['a filter that does not exist', 'Hi {{ sender | shout }}', 'shout'],
    ['a slot left open', 'Hi {{ sender', 'not a valid template'],
    ['a tag left open', '{% if sender %}Hi', 'not a valid template'],
    ['a square bracket left open', 'Hi [Uw|Je voorstel', 'square bracket'],
    ['a bracket that is no choice', 'Hi [you] there', 'square bracket'],
  ])('has %s', (_, source, reason) => {
    expect(() => compileText(source)).toThrow(reason);
  });

  it('tells which slots there are', () => {
    expect(() => compileText('{{ firstname }}')).toThrow(/sender.*assumption/);
  });
});
