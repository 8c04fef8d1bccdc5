import { z } from 'zod';
import { LANGUAGES } from '../../src/languages';
import { choiceShape } from './choice';
import { string } from './json';

/**
 * What a form has to know when it comes back: the response_url of the command that opened it, the channel that was asked
 * from and, in the direct message, the thread of the card, the language it is in and, for one text of a card or a story,
 * which.
 */
const shape = z.object({
  url: z.string().max(1_000).optional(),
  channel: z.string().max(100).optional(),
  thread: z.string().max(40).optional(),
  language: z.enum(LANGUAGES).optional(),
  choice: choiceShape.optional(),
  saga: choiceShape.shape.saga,
});

export type Metadata = z.infer<typeof shape>;

/** As a view's private metadata, well under the 3,000 characters that it may hold. */
export function encodeMetadata(metadata: Metadata): string {
  return JSON.stringify(metadata);
}

/** Empty for what is not ours. */
export function decodeMetadata(value: unknown): Metadata {
  try {
    return shape.safeParse(JSON.parse(string(value))).data ?? {};
  } catch {
    return {};
  }
}
