import type { Language } from '../languages';

/** A small change to a name or figure so that it fits its sentence. */
export type Filter = (words: string) => string;

/**
 * The filters a text of each language may use on a name or figure, as in `{{ company | s }}`:
 * `s` makes the possessive, `a` puts the English article before it, `de` and `que` are French with their elision.
 */
export const GRAMMAR: Readonly<Record<Language, Readonly<Record<string, Filter>>>> = {
  en: {
    s: (name) => `${name}’s`,
    a: (words) => `${/^(?:[aeio]|8|11(?!\d)|18(?!\d))/i.test(words) ? 'an' : 'a'} ${words}`,
  },
  nl: {
    // Anna’s, Chris’, Karels; a name that ends in a silent or soft e takes an s: Janes.
    s: (name) => name + (/[sxzß]$/i.test(name) ? '’' : /[aiouy]$/i.test(name) ? '’s' : 's'),
  },
  fr: {
    de: (name) => (opensWithVowel(name) ? `d’${name}` : `de ${name}`),
    que: (name) => (opensWithVowel(name) ? `qu’${name}` : `que ${name}`),
  },
  de: {
    s: (name) => name + (/[sßxz]$/i.test(name) ? '’' : 's'),
  },
};

/** "y" before a vowel (Yves, Yoann) does not elide; "h" is left alone, because only a dictionary knows. */
function opensWithVowel(name: string): boolean {
  const first = name.normalize('NFD')[0]?.toLowerCase() ?? '';
  return 'aeiouœ'.includes(first) && first !== '';
}
