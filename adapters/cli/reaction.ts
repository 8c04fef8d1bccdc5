import { z } from 'zod';
import type { Language } from '../../src/languages';
import { makeAnswer } from '../../src/read/reaction/answer';
import { readReaction } from '../../src/read/reaction';
import type { House } from '../../src/roast';
import { sayIn } from '../../src/say';

const reactionShape = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  subject: z.string().nullish(),
});

/** One sender's answer in, what it is out: `{id, language, reaction}`, or `{id, error}`. */
export function reactionLine(line: string, house: House, language?: Language): object {
  const parsed = parseLine(line);
  if ('error' in parsed) return parsed;
  const { id, text, subject } = parsed;
  const found = reactionTo({ text, subject: subject ?? undefined }, house, language);
  return typeof found === 'string' ? { id, error: found } : { id, ...found };
}

type Found = ReturnType<typeof readReaction>;

/** What a sender's answer is, or the sentence that tells why it cannot be read. */
export function reactionTo(
  raw: { text: string; subject?: string | undefined },
  { library, unwrap, detect }: House,
  language?: Language,
): Found | string {
  const answer = makeAnswer(raw, library.mail, unwrap);
  if (typeof answer === 'string') return sayIn(library, language ?? 'en')(`unreadable_${answer}`);
  return readReaction(answer, library, detect, language);
}

/** The same as one line for a person: the kind by its name, and the words that show it. */
export function printReaction({ language, reaction }: Found, { library }: House): string {
  const name = library.reactions.kinds.get(reaction.kind)?.name[language === 'unknown' ? 'en' : language];
  const quote = reaction.quote.replace(/\s+/g, ' ');
  return `${name ?? reaction.kind}${quote === '' ? '' : `: “${quote}”`}\n`;
}

function parseLine(line: string): z.output<typeof reactionShape> | { id: unknown; error: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { id: null, error: 'This line is not JSON.' };
  }
  const checked = reactionShape.safeParse(json);
  if (checked.success) return checked.data;
  const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : null;
  return { id, error: `This line has the wrong shape. ${z.prettifyError(checked.error)}` };
}
