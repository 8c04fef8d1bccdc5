import type { Language } from './languages';
import type { Library } from './library/library';

/** The words of the interface in one language, from prompts/ui/<lang>.yaml. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Every key exists in every language: the library was checked when it was loaded. */
export function sayIn(library: Library, language: Language): Say {
  return (key, values = {}) => {
    const text = library.ui[language].get(key);
    if (!text) throw new Error(`prompts/ui has no text "${key}"`);
    const strings = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
    return text.fill(strings, 'informal');
  };
}
