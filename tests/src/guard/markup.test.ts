import { markup } from '../../../src/guard/markup';

describe('markup', () => {
  it.each([
    ['It is a *firm* no.', '*firm*'],
    ['It is a _firm_ no.', '_firm_'],
    ['It is a ~~firm~~ no.', '~~'],
    ['It is a ##firm## no.', '##'],
    ['It is a /firm/ no.', '/firm/'],
    ['# No\nNot today.', '#'],
    ['You wrote:\n> hello\nand no.', '>'],
    ['No.\n---\nThe cat.', '---'],
    ['Our reply:\n- no\n- no', '-'],
    ['Our reply:\n1. no\n2. no', '1.'],
  ])('is seen in: %j', (text, sign) => {
    expect(markup(text)).toContain(sign);
  });

  it.each(['No.\n\n- Todd', 'A 4 * 4 and a 2 * 2 are no use.', 'We are no. 1 and -\nwell - no.'])(
    'is not seen in: %j',
    (text) => {
      expect(markup(text)).toEqual([]);
    },
  );
});
