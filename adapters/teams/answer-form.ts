import type { Candidate } from '../../src/saga/candidate';
import type { Say } from '../../src/say';
import { adaptiveCard, button, choice, textInput, words, type Element, type Place } from './elements';
import { clip } from './markdown';
import { labelOf } from './saga-list';
import { ANSWER_INPUT, WHICH_INPUT, type SagaPress } from './saga-data';

/** Longest answer that is shown once more; a longer one has to be pasted again. */
const MAX_ANSWER = 8_000;

/** What is filled in, and what the form says about it. */
export interface AnswerForm {
  /** What the answer is about, as far as the person has said. */
  readonly about: Pick<SagaPress, 'pitch' | 'saga'>;
  readonly text: string;
  /** The sagas it may belong to; none when there is no doubt. */
  readonly candidates: readonly Candidate[];
  /** A sentence about the press before, or empty. */
  readonly problem: string;
}

/** One box for what a sender wrote back; and, where it may be more than one sender's, the question whose it is. */
export function answerFormCard(
  { about, text, candidates, problem }: AnswerForm,
  say: Say,
  place: Place,
): Element {
  const choices = candidates.map((each) => [each.id, labelOf(each, say)] as const);
  // Where there is a choice, the person makes it.
  const only = choices.length === 1 ? (choices[0]?.[0] ?? '') : '';
  const body = [
    words(say('answer_title'), { weight: 'Bolder', size: 'Medium' }),
    ...(problem === '' ? [] : [words(problem, { color: 'Attention' })]),
    textInput(ANSWER_INPUT, say('answer_label'), clip(text, MAX_ANSWER), {
      isMultiline: true,
      placeholder: say('paste_hint'),
    }),
    ...(choices.length === 0 ? [] : [choice(WHICH_INPUT, say('answer_which'), only, choices)]),
  ];
  return adaptiveCard(body, [button(say('button_read'), 'answer', about, place)], say('answer_label'));
}
