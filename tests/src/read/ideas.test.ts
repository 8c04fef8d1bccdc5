import { findIdeas, type Found } from '../../../src/read/ideas';
import { spot } from '../../../src/read/spot';
import { tokenise } from '../../../src/read/tokens';
import { aLibrary } from '../../a-library';

const library = aLibrary();

function tactics(text: string, extra: Parameters<typeof findIdeas>[3] = new Map()): Found[] {
  return findIdeas('tactic', spot(text, tokenise(text), library.reader.en), library, extra);
}

describe('the ideas of a text', () => {
  it('are quoted literally, with the place of the words', () => {
    const text = 'Up for a Quick-Chat?';
    const [idea] = tactics(text);
    expect(idea).toMatchObject({ id: 'quick_call', evidence: { quote: 'Quick-Chat', start: 9, end: 19 } });
  });

  it('come once each, surer with every separate place', () => {
    const once = tactics('a quick call')[0]!.score;
    const twice = tactics('a quick call, a short chat')[0]!.score;
    const often = tactics('a quick call, a short chat, a quick chat, a short call')[0]!.score;
    expect(tactics('a quick call, a short chat')).toHaveLength(1);
    expect(twice).toBeGreaterThan(once);
    expect(often).toBeGreaterThan(twice);
    expect(often).toBeLessThanOrEqual(1);
  });

  it('come strongest first, then in the order of the text', () => {
    expect(tactics('impressed by you, a quick call, a short chat').map((each) => each.id)).toEqual([
      'quick_call',
      'flattery',
    ]);
    expect(tactics('impressed by you, a quick call').map((each) => each.id)).toEqual([
      'flattery',
      'quick_call',
    ]);
  });

  it('are of one kind only', () => {
    expect(tactics('attached invoice for a new website')).toEqual([]);
  });

  it('are taken back by a near-miss that covers them, and only there', () => {
    expect(tactics('Thanks for our quick call yesterday.')).toEqual([]);
    expect(tactics('Thanks for our quick call. Time for a short chat?')[0]!.evidence.quote).toBe(
      'short chat',
    );
  });

  it('include what was found by other means, when the library knows the idea', () => {
    const place = { start: 0, end: 5, quote: '{{x}}' };
    const extra = new Map([
      ['unfilled_merge_field', [place]],
      ['unheard_of', [place]],
    ]);
    expect(tactics('{{x}}', extra).map((each) => each.id)).toEqual(['unfilled_merge_field']);
  });

  it('are quoted in the fullest of overlapping forms', () => {
    const fuller = aLibrary({
      'tactics/quick_call.yaml': {
        id: 'quick_call',
        weight: 2,
        name: {},
        cues: { en: ['minute call', 'quick # minute call', 'call'] },
      },
    });
    const text = 'a quick 15-minute call, and later a call';
    const [idea] = findIdeas('tactic', spot(text, tokenise(text), fuller.reader.en), fuller);
    expect(idea!.evidence.quote).toBe('quick 15-minute call');
  });
});
