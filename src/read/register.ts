import type { Language } from '../languages';
import type { Library } from '../library/library';
import type { Register } from '../library/template';

const WORD = /\p{L}+/gu;

/**
 * Formal (u, vous, Sie) or informal (je, tu, du), by counting the words of address in facts/<lang>.yaml.
 * Capitals count, because German "Sie" and "sie" differ. Without any of them: informal, as LinkedIn has it.
 */
export function findRegister(text: string, language: Language, library: Library): Register {
  const { formal, informal } = library.facts[language];
  let balance = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (formal.has(word)) balance += 1;
    else if (informal.has(word) || informal.has(word.toLowerCase())) balance -= 1;
  }
  return balance > 0 ? 'formal' : 'informal';
}
