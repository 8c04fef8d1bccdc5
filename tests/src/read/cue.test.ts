import { parseCue } from '../../../src/read/cue';
import { found } from '../../find-cue';

describe('a cue', () => {
  it.each([
    [
      'is its words, whatever their capitals and accents',
      'Quick-Démo, please',
      'quick demo please',
      'quick demo',
    ],
    ['has choices in round brackets', '(quick|short) call', 'short call', 'long call'],
    ['may lack what is in square brackets', 'hop on [a] call', 'hop on call', 'hop a call'],
    ['may have it too', 'hop on [a] call', 'hop on a call', 'hop on the call'],
    ['may have choices inside brackets inside choices', '(a [b|c]|d) e', 'a c e', 'b e'],
    ['divides choices at the top too', 'red wine|white beer', 'white beer', 'red beer'],
    ['knows beginnings of words', 'optimi* it', 'optimising it', 'optimal it'],
    ['knows ends of words', 'your *department', 'your subdepartment', 'your departments'],
    ['knows a beginning after a hyphen', 'e-mail*', 'e-mailing', 'e-post'],
    ['knows a beginning with an accent', 'présen*', 'Presentation', 'prison'],
    ['keeps a question mark as a word of its own', 'interested ?', 'interested?', 'interested.'],
    ['divides words at an apostrophe like a text', "don't", 'don’t', 'dont'],
    ['may name a sentence end inside itself', 'no budget ? fine', 'no budget? fine', 'no budget fine'],
  ])('%s', (_, cue, yes, no) => {
    expect(found(cue, yes)).toEqual([yes]);
    expect(found(cue, no)).toEqual([]);
  });

  it.each([
    ['an open round bracket', '(quick call', /lacks a closing \)/],
    ['an open square bracket', 'hop on [a call', /lacks a closing \]/],
    ['an open brace', 'we offer {', /lacks a closing \}/],
    ['a closing bracket too many', 'quick) call', /\) too many/],
    ['brackets that cross', '(a [b) c]', /\) too many|lacks/],
    ['no word at all', '... [] {}', /no word/],
    ['only words that may be missing', '[quick] [call]', /no word/],
    ['a choice that is empty', '(quick|) ', /no word/],
    ['only punctuation that is never read', ', ; -', /no word/],
  ])('with %s is refused with a sentence', (_, cue, reason) => {
    expect(() => parseCue(cue)).toThrow(reason);
  });

  it.each(['*', 'a*', '*b'])('that its own letters could never match is refused: %s', (cue) => {
    expect(() => parseCue(cue)).toThrow();
  });
});
