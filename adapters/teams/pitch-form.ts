import type { Language } from '../../src/languages';
import type { Library } from '../../src/library/library';
import { sayIn } from '../../src/say';
import { adaptiveCard, textInput, words, type Element } from './elements';
import { PITCH_INPUT } from './extension';

/** The form of the compose box: one text box. `problem` is a sentence about what was filled in before. */
export function formCard(library: Library, language: Language, problem = ''): Element {
  const say = sayIn(library, language);
  const body = [
    ...(problem === '' ? [] : [words(problem, { color: 'Attention' })]),
    words(say('tagline')),
    textInput(PITCH_INPUT, say('paste_label'), '', { placeholder: say('paste_hint'), isMultiline: true }),
  ];
  return adaptiveCard(body, [{ type: 'Action.Submit', title: say('button_roast') }], say('paste_hint'));
}
