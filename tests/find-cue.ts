import { parseCue } from '../src/read/cue';
import { CueMatcher, type Match } from '../src/read/cue-matcher';
import { tokenise } from '../src/read/tokens';

/** Where a cue is found in a text, as the matcher tells it. */
export function matches(cue: string, text: string): Match<string>[] {
  const matcher = new CueMatcher<string>();
  matcher.add(parseCue(cue), cue);
  return matcher.match(tokenise(text));
}

/** The literal words that a cue finds in a text. */
export function found(cue: string, text: string): string[] {
  const { starts, ends } = tokenise(text);
  return matches(cue, text).map(({ from, to }) => text.slice(starts[from], ends[to - 1]));
}
