import type { Library } from '../src/library/library';
import { makePitch, type Pitch, type RawMessage } from '../src/pitch';
import { mailWords } from '../src/library/mail-words';
import { openUnwrap } from '../src/read/unwrap';
import type { DetectLanguage } from '../src/read/language';
import { read, type Reading } from '../src/read/read';

/** Knows no mail program: for tests that are about something else. */
export const plainUnwrap = openUnwrap(mailWords({}, []));

/** A pitch out of plain text; the test fails when there is nothing to read in it. */
export function aPitch(text: string, rest: Omit<RawMessage, 'text'> = {}): Pitch {
  const pitch = makePitch({ text, ...rest }, plainUnwrap);
  if (typeof pitch === 'string') throw new Error(`not a pitch: ${pitch}`);
  return pitch;
}

/** Everything is English: for tests that are about something else. */
export const alwaysEnglish: DetectLanguage = () => ({ code: 'en', confident: true });

export function readEnglish(text: string, library: Library): Reading {
  return read(aPitch(text), library, alwaysEnglish);
}
