import { parseCue } from '../../../src/read/cue';
import { CueMatcher } from '../../../src/read/cue-matcher';
import type { CueLabel } from '../../../src/library/cue-shelf';
import { spot } from '../../../src/read/spot';
import { tokenise } from '../../../src/read/tokens';

function spots(cues: Readonly<Record<string, CueLabel>>, text: string): string[] {
  const matcher = new CueMatcher<CueLabel>();
  for (const [cue, label] of Object.entries(cues)) matcher.add(parseCue(cue), label);
  return spot(text, tokenise(text), matcher).map((each) => `${each.label.id}:${each.quote}`);
}

describe('what is spotted', () => {
  it('is taken back by a near-miss of the same idea, not of another one', () => {
    const cues = {
      call: { kind: 'tactic', id: 'call', not: false },
      'our call': { kind: 'tactic', id: 'call', not: true },
      'call me': { kind: 'ask', id: 'reply', not: false },
    } as const;
    expect(spots(cues, 'our call me')).toEqual(['reply:call me']);
  });

  it('is not taken back by a near-miss elsewhere in the text', () => {
    const cues = {
      call: { kind: 'tactic', id: 'call', not: false },
      'our call': { kind: 'tactic', id: 'call', not: true },
    } as const;
    expect(spots(cues, 'our call, another call')).toEqual(['call:call']);
  });

  it('is taken back in the guard by the one list of innocents, whatever the rule', () => {
    const cues = {
      idiot: { kind: 'guard', id: 'insult', not: false },
      'idiot proof': { kind: 'guard', id: 'not', not: true },
    } as const;
    expect(spots(cues, 'an idiot-proof lid, an idiot')).toEqual(['insult:idiot']);
  });
});
