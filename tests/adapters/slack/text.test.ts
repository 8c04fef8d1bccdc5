import { clip, escape, unescape } from '../../../adapters/slack/text';

describe('text for Slack', () => {
  it('is inert once escaped, and comes back the same', () => {
    const words = '<!channel> <@U1> & <https://x.example|y> &amp;';
    expect(escape(words)).not.toMatch(/[<>]/);
    expect(unescape(escape(words))).toBe(words);
  });

  it('spells a link as its label and address, once when they are the same', () => {
    expect(unescape('<https://a.example/x|our demo>')).toBe('our demo (https://a.example/x)');
    expect(unescape('<http://a.example|a.example>')).toBe('a.example');
    expect(unescape('<mailto:a@b.example|a@b.example> <https://c.example>')).toBe(
      'a@b.example https://c.example',
    );
  });

  it('keeps the words of a date and drops what would call everybody', () => {
    expect(unescape('<!date^1795000000^{date}|19 Nov> <!everyone>')).toBe('19 Nov ');
  });

  it('is cut between characters', () => {
    expect(clip('ab🚀cd', 4)).toBe('ab…');
    expect(clip('abcd', 4)).toBe('abcd');
  });

  it('of forty thousand opening brackets is read at once', () => {
    const before = Date.now();
    unescape('<https://'.repeat(40_000));
    unescape('<'.repeat(40_000));
    expect(Date.now() - before).toBeLessThan(500);
  });
});
