import { z } from 'zod';
import { LANGUAGES } from './languages';
import { ROAST_STYLES } from './library/shapes';

/** What a person told of himself once. Everything may be left out. */
export const profileShape = z.object({
  /** What I do, in a few words of my own. */
  role: z.string().max(120).default(''),
  size: z.enum(['one', 'few', 'many', '']).default(''),
  sector: z.string().max(120).default(''),
  /** What I do not have: an HR department, a fleet, a sales team. */
  lacks: z.array(z.string().max(60)).max(12).default([]),
  /** Language of the interface; else the platform's. */
  language: z.enum(LANGUAGES).optional(),
  /** Style that comes first; else they take turns. */
  style: z.enum(ROAST_STYLES).optional(),
  /** How answers address the writer; else as the pitch does. */
  register: z.enum(['formal', 'informal']).optional(),
});

export type Profile = z.infer<typeof profileShape>;
