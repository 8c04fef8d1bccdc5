import { Liquid, type Template } from 'liquidjs';
import { LANGUAGES, type Language } from '../languages';
import { GRAMMAR } from './grammar';

/** Facts of a pitch that a text may name; prompts/README.md explains each. */
export const SLOTS = [
  'tactic',
  'topic',
  'said',
  'ask',
  'minutes',
  'sender',
  'company',
  'recipient',
  'my_company',
  'offer',
  'metric',
  'assumption',
  'deadline',
] as const;
export type Slot = (typeof SLOTS)[number];

export type Register = 'formal' | 'informal';

// Values are literal words of a stranger: they are put in once and never read as a template again.
function engineOf(language: Language): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    // Only `{% if offer %}` may ask for what is not there.
    lenientIf: true,
    strictFilters: true,
    ownPropertyOnly: true,
    cache: false,
    memoryLimit: 1e6,
    renderLimit: 500,
  });
  for (const [name, filter] of Object.entries(GRAMMAR[language]))
    engine.registerFilter(name, (words: unknown) => filter(String(words)));
  return engine;
}

const ENGINES = Object.fromEntries(LANGUAGES.map((language) => [language, engineOf(language)])) as Record<
  Language,
  Liquid
>;

// Quoted words that open a sentence get its capital: “my last email” was kind → “My last email” was kind.
const SENTENCE_QUOTE = /(?<=^|[.?!]\s|\n)(?:“|„|«\s?)\p{Ll}(?=[\p{L}\s])/gu;

const CONDITION = /\{%-?\s*if\s+(\w+)\s*-?%\}/g;
const CHOICE = /\[([^[\]|{}]*)\|([^[\]|{}]*)\]/g;

/** A text of the library, ready to be filled. */
export interface TextTemplate {
  /** What has to be known. */
  readonly slots: readonly Slot[];
  /** What is said as well when it is known: it stands between `{% if offer %}` and `{% endif %}`. */
  readonly extras: readonly Slot[];
  fill(values: Readonly<Partial<Record<string, string>>>, register: Register): string;
}

/**
 * Compiles one text: `[formal|informal]` choices, `{{ slot }}`s, `{% if slot %}` … `{% endif %}` round what is said only
 * when the slot is known, single line breaks as spaces.
 * @throws Error with a sentence for the author: an unknown slot, a filter that does not exist, a bracket left open.
 */
export function compileText(
  source: string,
  language: Language = 'en',
  allowed: readonly string[] = SLOTS,
): TextTemplate {
  const engine = ENGINES[language];
  const paragraphs = source
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' '))
    .join('\n\n');
  const variants = {
    formal: parse(paragraphs.replace(CHOICE, '$1'), engine),
    informal: parse(paragraphs.replace(CHOICE, '$2'), engine),
  };
  if (/[[\]]/.test(paragraphs.replace(CHOICE, ''))) {
    throw new Error('has a square bracket that is not a [formal|informal] choice');
  }
  const named = engine.variablesSync(variants.formal);
  const unknown = named.find((slot) => !allowed.includes(slot));
  if (unknown !== undefined)
    throw new Error(`names an unknown slot {{ ${unknown} }}; known are ${allowed.join(', ')}`);
  const extras = new Set([...paragraphs.matchAll(CONDITION)].map(([, slot]) => slot));
  return {
    slots: named.filter((slot) => !extras.has(slot)) as Slot[],
    extras: named.filter((slot) => extras.has(slot)) as Slot[],
    fill: (values, register) =>
      String(engine.renderSync(variants[register], values)).replace(SENTENCE_QUOTE, (whole) =>
        whole.toUpperCase(),
      ),
  };
}

function parse(source: string, engine: Liquid): Template[] {
  try {
    return engine.parse(source);
  } catch (error) {
    throw new Error(`is not a valid template: ${(error as Error).message.split('\n')[0] ?? ''}`, {
      cause: error,
    });
  }
}
