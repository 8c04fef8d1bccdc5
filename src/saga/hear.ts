import { LANGUAGES } from '../languages';
import type { Library } from '../library/library';
import type { Pitch, RawMessage, Unreadable } from '../pitch';
import { readReaction, type Reaction } from '../read/reaction';
import { makeAnswer } from '../read/reaction/answer';
import { spot } from '../read/spot';
import { tokenise } from '../read/tokens';
import type { House } from '../roast';
import { textMark } from '../write/recent';
import type { Heard } from './next-step';

/** What a sender wrote back, read. */
export interface HeardAnswer extends Heard, Reaction {
  readonly text: string;
  readonly mark: string;
  /** The same as a message, for whom it names; a lone smiley is none. */
  readonly message: Pitch | undefined;
}

type Listening = Pick<House, 'library' | 'detect' | 'unwrap'>;

/** Reads a raw answer, or names the reason why there is nothing to read. Never throws. */
export function hear(raw: RawMessage, { library, detect, unwrap }: Listening): HeardAnswer | Unreadable {
  const answer = makeAnswer(raw, library.mail, unwrap);
  if (typeof answer === 'string') return answer;
  const { reaction } = readReaction(answer, library, detect);
  return {
    ...reaction,
    asksToStop: asksToStop(answer.text, library),
    text: answer.text,
    mark: textMark(answer.text),
    message: 'signature' in answer ? answer : undefined,
  };
}

/** In any language: who is asked to stop must not overlook it because the rest of the answer was in another. */
export function asksToStop(text: string, library: Library): boolean {
  // The full stop that many leave out after the last word.
  const ended = `${text}.`;
  const tokens = tokenise(ended);
  return LANGUAGES.some((each) => spot(ended, tokens, library.stop.shelves[each]).length > 0);
}
