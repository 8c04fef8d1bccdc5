import type { Library } from '../library/library';
import { LANGUAGES } from '../languages';
import { bareWord } from './letters';

/** True for a bare word that people use without naming anybody: "will", "media", "praxis". */
export type Ordinary = (word: string) => boolean;

const WORD = /[\p{L}\p{N}]+/gu;
const SMALL_WORD = /(?<![\p{L}\p{N}])[\p{Ll}\p{N}][\p{L}\p{N}]*/gu;

const known = new WeakMap<Library, Ordinary>();

/**
 * The ordinary words of all languages, from what prompts/ itself is written in: the cues, and the words without a
 * capital in the rebuttals and in the sentences that test the cues. Made once for each library.
 */
export function ordinaryWords(library: Library): Ordinary {
  const made = known.get(library) ?? collect(library);
  known.set(library, made);
  return made;
}

function collect({ ideas, lines }: Library): Ordinary {
  const words = new Set<string>();
  const take = (text: string, capitals: boolean): void => {
    for (const [word] of text.matchAll(capitals ? WORD : SMALL_WORD)) words.add(word);
  };
  for (const idea of ideas.values()) {
    for (const cues of Object.values(idea.cues)) for (const cue of cues) take(cue, true);
    for (const { yes, no } of Object.values(idea.tests))
      for (const sentence of [...yes, ...no]) take(sentence, false);
  }
  for (const language of LANGUAGES) for (const { text } of lines[language]) take(text, false);
  // Folded once each, because most words come a thousand times.
  const bare = new Set([...words].map(bareWord));
  return (word) => bare.has(word);
}
