import { Recent, textMark, type Shown } from '../../../src/write/recent';

const shown = (line: string, pitch = 'p1', text = line, engine = 'mirror'): Shown => ({
  line,
  engine,
  pitch,
  text: textMark(text),
});

describe('what was shown of late', () => {
  it('ranks a line the higher the later it was shown, and a new one lowest', () => {
    const recent = new Recent([shown('a'), shown('b'), shown('a')]);
    expect(recent.line('a')).toBeGreaterThan(recent.line('b'));
    expect(recent.line('b')).toBeGreaterThan(recent.line('c'));
    expect(recent.line('c')).toBe(0);
  });

  it('knows the words again, and no others', () => {
    const recent = new Recent([shown('a', 'p1', 'No, thank you.')]);
    expect(recent.saw('No, thank you.')).toBe(true);
    expect(recent.saw('No.')).toBe(false);
  });

  it('ends where this very pitch was shown, so that its card stays the same', () => {
    const recent = new Recent([shown('a', 'p1'), shown('b', 'p2'), shown('c', 'p3')], 'p2');
    expect(recent.line('a')).toBeGreaterThan(0);
    expect(recent.line('b')).toBe(0);
    expect(recent.line('c')).toBe(0);
    expect(recent.saw('c')).toBe(false);
  });
});
