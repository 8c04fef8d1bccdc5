import { z } from 'zod';
import { isLanguage } from '../../src/languages';
import { ROAST_STYLES } from '../../src/library/shapes';
import { profileShape, type Profile } from '../../src/profile';

/** What the form of the settings sends back: words as they were typed, an empty choice for "not said". */
export const settingsData = {
  my_language: z.string().max(10).optional(),
  my_style: z.string().max(40).optional(),
  my_register: z.string().max(20).optional(),
  my_role: z.string().max(10_000).optional(),
  my_size: z.string().max(10).optional(),
  my_sector: z.string().max(10_000).optional(),
  my_lacks: z.string().max(10_000).optional(),
};

export type SettingsData = { readonly [key in keyof typeof settingsData]?: string | undefined };

/** The profile in what was filled in: too long is cut, what is none of the choices is "not said". */
export function profileOf(data: SettingsData): Profile {
  const line = (text = '', max = 120): string => text.replace(/\s+/g, ' ').trim().slice(0, max);
  return profileShape.parse({
    role: line(data.my_role),
    sector: line(data.my_sector),
    size: profileShape.shape.size.safeParse(data.my_size).data ?? '',
    lacks: (data.my_lacks ?? '')
      .split('\n')
      .map((each) => line(each, 60))
      .filter(Boolean)
      .slice(0, 12),
    language: isLanguage(data.my_language ?? '') ? data.my_language : undefined,
    style: ROAST_STYLES.find((each) => each === data.my_style),
    register: profileShape.shape.register.safeParse(data.my_register).data,
  });
}
