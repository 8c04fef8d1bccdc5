/** The languages RoastPitch reads and answers in. `nl` is written as Flemish (nl-BE). */
export const LANGUAGES = ['en', 'nl', 'fr', 'de'] as const;

export type Language = (typeof LANGUAGES)[number];

export function isLanguage(code: string): code is Language {
  return (LANGUAGES as readonly string[]).includes(code);
}
