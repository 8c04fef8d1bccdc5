import { z } from 'zod';
import { lineOf, parseFile } from '../../../src/library/parse-file';

const shape = z.array(z.strictObject({ id: z.string(), size: z.number().optional() }));
const parse = (text: string): { value: z.output<typeof shape> } | string[] =>
  parseFile({ path: 'x/y.yaml', text }, shape);

describe('a file under prompts/', () => {
  it('becomes a value', () => {
    expect(parse('# the list\n- id: one\n- id: two\n  size: 2\n')).toEqual({
      value: [{ id: 'one' }, { id: 'two', size: 2 }],
    });
  });

  it('tells the line of each key, or of what is around a key that is missing', () => {
    const file = { path: 'x/y.yaml', text: '# the list\n- id: one\n- id: two\n  size: 2\n' };
    const keys = [[0, 'id'], [1, 'id'], [1, 'size'], [0, 'size'], [7]];
    expect(keys.map((key) => lineOf(file, key))).toEqual([2, 3, 4, 2, 1]);
  });
});

describe('a problem with a file', () => {
  it('that is not YAML names file and line', () => {
    const problems = parse('- id: one\n- id: "two\n');
    expect(problems).toHaveLength(1);
    expect(problems).toEqual([expect.stringMatching(/^prompts\/x\/y\.yaml:[23]: ./)]);
  });

  it('with an unknown key names file, line and key', () => {
    expect(parse('- id: one\n- id: two\n  colour: red\n')).toEqual([
      expect.stringMatching(/^prompts\/x\/y\.yaml:2: "1": .*colour/),
    ]);
  });

  it('with a wrong value names file, line, key and reason', () => {
    expect(parse('- id: one\n  size: big\n')).toEqual([
      expect.stringMatching(/^prompts\/x\/y\.yaml:2: "0\.size": .*number/),
    ]);
  });

  it('with a key given twice is one too', () => {
    expect(parse('- id: one\n  id: two\n')).toEqual([expect.stringMatching(/^prompts\/x\/y\.yaml:2: /)]);
  });

  it('comes together with all the others of the file', () => {
    expect(parse('- id: 1\n- size: big\n')).toHaveLength(3);
  });

  it('that is empty says so instead of failing', () => {
    expect(parse('')).toEqual([expect.stringMatching(/^prompts\/x\/y\.yaml:1: "?the file/)]);
  });

  it('full of aliases is refused before it grows', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: &c [*b,*b,*b,*b,*b,*b,*b,*b]',
      'd: [*c,*c,*c,*c,*c,*c,*c,*c]',
    ].join('\n');
    const problems = parse(bomb);
    expect(problems).toEqual([expect.stringMatching(/^prompts\/x\/y\.yaml/)]);
  });
});
