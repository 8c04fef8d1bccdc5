import { z } from 'zod';
import { guard, isRefused } from '../../src/guard/guard';
import { LANGUAGES } from '../../src/languages';
import { ROAST_STYLES, STYLES } from '../../src/library/shapes';
import { makePitch } from '../../src/pitch';
import { read } from '../../src/read/read';
import type { Profile } from '../../src/profile';
import { roast, shownOn, type House, type Memory, type Wish } from '../../src/roast';
import { STRANGER } from '../../src/sender';
import type { Shown } from '../../src/write/recent';
import { sayIn } from '../../src/say';
import { toJson } from './to-json';

/** What is done with one line of standard input; never throws for a bad line. */
export type LineWork = (line: string) => object | Promise<object>;

const roastShape = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  subject: z.string().nullish(),
  channel: z.enum(['linkedin', 'email', 'chat']).nullish().catch(null),
  note: z.string().nullish(),
  nth: z.number().int().min(0).nullish(),
  style: z.enum(ROAST_STYLES).nullish(),
});

const guardShape = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  pitch: z.string(),
  text: z.string(),
  lang: z.enum(LANGUAGES),
  style: z.enum(STYLES).nullish(),
});

/**
 * One message in, its answer out: `{id, …}` as with --json, or `{id, error}`.
 * The lines of one run are one person's inbox: what was shown for one message is not shown again for the next.
 */
export async function roastLine(
  line: string,
  wish: Wish,
  house: House,
  inbox: Shown[],
  memory: Memory,
): Promise<object> {
  const parsed = parseLine(line, roastShape);
  if ('error' in parsed) return parsed;
  const { id, text, subject, channel, note, nth, style } = parsed.value;
  const pitch = makePitch(
    {
      text,
      subject: subject ?? undefined,
      channel: channel ?? undefined,
      note: note ?? undefined,
    },
    house.unwrap,
  );
  if (typeof pitch === 'string')
    return { id, error: sayIn(house.library, wish.language ?? 'en')(`unreadable_${pitch}`) };
  const card = await roast(
    pitch,
    { ...wish, nth: nth ?? wish.nth, style: style ?? wish.style },
    house,
    memory,
  );
  inbox.push(...shownOn(card));
  return { id, ...toJson(card) };
}

/** Remembers what one run showed, and what the person told of himself; every sender is a stranger. */
export function inboxOf(inbox: readonly Shown[], profile: Profile | undefined): Memory {
  return { sender: () => STRANGER, shown: () => inbox, profile: () => profile };
}

/** One draft in, the guard's judgement out: `{id, ok}` with the broken rules and their words. */
export function guardLine(line: string, house: House): object {
  const parsed = parseLine(line, guardShape);
  if ('error' in parsed) return parsed;
  const { id, text, lang, style } = parsed.value;
  const pitch = makePitch({ text: parsed.value.pitch }, house.unwrap);
  if (typeof pitch === 'string') return { id, error: sayIn(house.library, 'en')(`unreadable_${pitch}`) };
  const verdict = read(pitch, house.library, house.detect, lang).verdict.kind;
  const draft = {
    style: style ?? 'quip',
    language: lang,
    text,
    source: 'model',
    seed: '',
    line: '',
    engine: '',
  } as const;
  const result = guard(draft, {
    pitch,
    verdict: verdict === 'scam' ? 'scam' : 'pitch',
    library: house.library,
    detect: house.detect,
  });
  return isRefused(result) ? { id, ok: false, rules: result.rules, quotes: result.quotes } : { id, ok: true };
}

function parseLine<S extends z.ZodType>(
  line: string,
  shape: S,
): { value: z.output<S> } | { id: unknown; error: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { id: null, error: 'This line is not JSON.' };
  }
  const checked = shape.safeParse(json);
  if (checked.success) return { value: checked.data };
  const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : null;
  const reasons = checked.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`,
  );
  return { id, error: `This line has the wrong shape. ${reasons.join('; ')}` };
}
