import { z } from 'zod';
import { ROAST_STYLES } from '../library/shapes';
import { ModelError, type ModelAnswer } from './model-port';

const answerShape = z.object({
  rebuttals: z
    .array(z.object({ style: z.enum(ROAST_STYLES), text: z.string().trim().min(1).max(4_000) }))
    .min(1)
    .max(12),
});

/** The same shape for a server that can be held to one, as strict mode wants it: every key named, no other allowed. */
export const ANSWER_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['rebuttals'],
  properties: {
    rebuttals: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['style', 'text'],
        properties: { style: { type: 'string', enum: [...ROAST_STYLES] }, text: { type: 'string' } },
      },
    },
  },
} as const;

/** More than this is no answer to our question. */
const LONGEST = 40_000;
const THOUGHTS = '</think>';

/**
 * Reads what a model wrote: JSON, JSON inside other text or inside a code block, or the bare list. Always checked.
 * @throws ModelError `malformed`
 */
export function readAnswer(written: string): ModelAnswer {
  const said = written.slice(0, LONGEST);
  const thought = said.lastIndexOf(THOUGHTS);
  const text = thought < 0 ? said : said.slice(thought + THOUGHTS.length);
  for (const [open, close] of ['{}', '[]']) {
    const from = text.indexOf(open ?? '');
    const to = text.lastIndexOf(close ?? '');
    if (from < 0 || to < from) continue;
    const json = parse(text.slice(from, to + 1));
    const checked = answerShape.safeParse(Array.isArray(json) ? { rebuttals: json } : json);
    if (checked.success) return checked.data;
  }
  throw new ModelError('malformed');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
