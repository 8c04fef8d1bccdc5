import { randomBytes } from 'node:crypto';
import { sealWith } from '../../../adapters/storage/seal';
import { StoreError } from '../../../src/errors';

const [old, young] = [randomBytes(32), randomBytes(32)];

describe('a seal', () => {
  it.each(['', 'xoxb-1', 'é “quotes” 😀\u0000', 'x'.repeat(40_000)])('opens what it closed', (text) => {
    const seal = sealWith([young]);
    expect(seal.open(seal.close(text, 'a'), 'a')).toBe(text);
  });

  it('never closes the same text to the same thing, and shows nothing of it or of the key', () => {
    const seal = sealWith([young]);
    const sealed = [seal.close('xoxb-secret', 'a'), seal.close('xoxb-secret', 'a')];
    expect(sealed[0]).not.toBe(sealed[1]);
    for (const each of sealed) {
      expect(each).not.toContain('xoxb');
      expect(Buffer.from(each.split('.')[1] ?? '', 'base64url').toString('latin1')).not.toContain('xoxb');
      expect(each).not.toContain(young.toString('hex').slice(0, 8));
    }
  });

  it('does not open what belongs to another row', () => {
    const seal = sealWith([young]);
    expect(() => seal.open(seal.close('x', '["w1","token"]'), '["w2","token"]')).toThrow(StoreError);
  });

  it('does not open what was changed, whichever byte it was', () => {
    const seal = sealWith([young]);
    const [name, body = ''] = seal.close('xoxb-1', 'a').split('.');
    const bytes = Buffer.from(body, 'base64url');
    for (let i = 0; i < bytes.length; i += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(i) ^ 1, i);
      expect(() => seal.open(`${name}.${changed.toString('base64url')}`, 'a')).toThrow(
        /changed from outside/,
      );
    }
  });

  it.each(['', '.', 'x', 'deadbeef.', 'deadbeef.AAAA', '😀.😀'])(
    'says so of %p, which was never sealed',
    (text) => {
      expect(() => sealWith([young]).open(text, 'a')).toThrow(StoreError);
    },
  );

  it('does not open what was cut short', () => {
    const seal = sealWith([young]);
    const sealed = seal.close('xoxb-1', 'a');
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => seal.open(sealed.slice(0, length), 'a')).toThrow(StoreError);
  });

  it('opens with any of its keys and closes with the first', () => {
    const before = sealWith([old]).close('x', 'a');
    const both = sealWith([young, old]);
    expect(both.open(before, 'a')).toBe('x');
    expect([both.isCurrent(before), both.isCurrent(both.close('x', 'a'))]).toEqual([false, true]);
    expect(() => sealWith([young]).open(before, 'a')).toThrow(/ENCRYPTION_KEY/);
  });

  it('without a key closes nothing and opens nothing', () => {
    const none = sealWith([]);
    expect(() => none.close('x', 'a')).toThrow(/ENCRYPTION_KEY/);
    expect(() => none.open(sealWith([old]).close('x', 'a'), 'a')).toThrow(/ENCRYPTION_KEY/);
    expect(none.isCurrent('')).toBe(false);
  });
});
