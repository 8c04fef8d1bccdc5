import { createHash } from 'node:crypto';
import { Liquid, type Template } from 'liquidjs';
import { z } from 'zod';
import { isLanguage, LANGUAGES, type Language } from '../languages';
import { CueShelf } from './cue-shelf';
import { parseFile, problem, type PromptFile } from './parse-file';
import { ASKS, ENGINES, ROAST_STYLES } from './shapes';

/** The files under prompts/ that make a model's brief, beside the examples; a library without any of them has no model. */
export const BRIEF_FILES = ['brief.yaml', 'request.md', 'system.md'] as const;
const EXAMPLES = /^examples\/(en|nl|fr|de)\.yaml$/;

/** True for the files that only a model is told. */
export function isBriefFile({ path }: PromptFile): boolean {
  return BRIEF_FILES.some((each) => each === path) || EXAMPLES.test(path);
}

const sentence = z.string().trim().min(1, 'is empty');
const eachLanguage = <T extends z.ZodType>(value: T) => z.record(z.enum(LANGUAGES), value);
const cues = eachLanguage(z.array(z.string().min(1)));

const briefFile = z.strictObject({
  languages: eachLanguage(z.strictObject({ name: sentence, tongue: sentence })),
  registers: eachLanguage(z.strictObject({ formal: sentence, informal: sentence })),
  channels: z.record(z.enum(['linkedin', 'chat', 'email']), sentence),
  styles: z.record(
    z.enum(ROAST_STYLES),
    z.strictObject({
      manner: sentence,
      engines: z.array(z.enum(ENGINES)).min(3, 'needs three engines or more'),
    }),
  ),
  engines: z.record(z.enum(ENGINES), sentence),
  asks: z.record(z.enum(ASKS), sentence),
  known: z.record(
    z.enum(['sender', 'company', 'recipient', 'my_company', 'trade', 'topic', 'tactic']),
    sentence,
  ),
  retry: sentence,
  faults: z.record(sentence, sentence),
  orders: cues,
  machine: cues,
});
type BriefFile = z.infer<typeof briefFile>;

/** prompts/examples/<lang>.yaml: invented letters, and the answers we would be proud of. */
const exampleFile = z
  .array(
    z.strictObject({
      id: sentence,
      style: z.enum(ROAST_STYLES),
      register: z.enum(['formal', 'informal']),
      pitch: sentence,
      text: sentence,
    }),
  )
  .min(3, 'needs three examples or more');
export type Example = z.infer<typeof exampleFile>[number];

/** What a model is told, in the words of the library. */
export interface BriefTexts extends Omit<BriefFile, 'orders' | 'machine'> {
  /** First eight hex digits of the sha256 of all of them: the version a model's rebuttal carries. */
  readonly version: string;
  readonly system: string;
  readonly examples: Readonly<Record<Language, readonly Example[]>>;
  /** Fills request.md; the values are put in once and never read as a template again. */
  request(values: RequestValues): string;
  /** Words that speak to a machine, labelled `orders`, and words by which one speaks of itself, labelled `machine`. */
  readonly watch: CueShelf;
}

const LIQUID = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  cache: false,
  memoryLimit: 1e6,
  renderLimit: 500,
});
/** Every name that request.md may use, with a value of its kind: the file is tried out with them when it is loaded. */
const SAMPLE = {
  count: 1,
  language: 'x',
  tongue: 'x',
  register: 'x',
  channel: 'x',
  followup: true,
  jobs: [{ place: 1, style: 'x', manner: 'x', engine: 'x', phrase: 'x' }],
  known: ['x'],
  examples: [{ pitch: 'x', style: 'x', text: 'x' }],
  pitch: 'x',
  fence: 'x',
};
export type RequestValues = { readonly [K in keyof typeof SAMPLE]: unknown };
const REQUEST_SLOTS = Object.keys(SAMPLE);

/** Out: the texts, nothing when there are none, or one sentence a problem. */
export function parseBriefTexts(files: readonly PromptFile[]): BriefTexts | undefined | string[] {
  if (files.length === 0) return undefined;
  const byPath = new Map(files.map((file) => [file.path, file]));
  const [words, request, system] = BRIEF_FILES.map((path) => byPath.get(path));
  const missing = BRIEF_FILES.filter((path) => (byPath.get(path)?.text.trim() ?? '') === '');
  if (!words || !request || !system || missing.length > 0)
    return missing.map((path) => `prompts/${path}: the file is missing or empty`);
  const parsed = parseFile(words, briefFile);
  if (Array.isArray(parsed)) return parsed;
  const template = compile(request);
  if (typeof template === 'string') return [template];
  const shown = files.filter(({ path }) => EXAMPLES.test(path)).map(examplesIn);
  const wrong = shown.flatMap((each) => ('problems' in each ? each.problems : []));
  if (wrong.length > 0) return wrong;
  const { orders, machine, ...texts } = parsed.value;
  const watch = new CueShelf();
  for (const [id, lists] of Object.entries({ orders, machine }))
    for (const [language, list] of Object.entries(lists))
      list.forEach((cue, i) => {
        watch.keep({ cue, label: { kind: 'guard', id, not: false }, file: words, key: [id, language, i] });
      });
  const hash = createHash('sha256');
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1)))
    hash.update(`${file.path}\n${file.text}\n`);
  return {
    ...texts,
    version: hash.digest('hex').slice(0, 8),
    system: system.text.trim(),
    examples: Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        shown.flatMap((each) => ('examples' in each && each.language === language ? each.examples : [])),
      ]),
    ) as Record<Language, Example[]>,
    request: (values) =>
      String(LIQUID.renderSync(template, values))
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    watch,
  };
}

function examplesIn(file: PromptFile): { language: Language; examples: Example[] } | { problems: string[] } {
  const language = EXAMPLES.exec(file.path)?.[1] ?? '';
  const parsed = parseFile(file, exampleFile);
  if (Array.isArray(parsed)) return { problems: parsed };
  return isLanguage(language) ? { language, examples: parsed.value } : { problems: [] };
}

function compile(file: PromptFile): Template[] | string {
  try {
    const template = LIQUID.parse(file.text);
    const unknown = LIQUID.globalVariablesSync(template).find((name) => !REQUEST_SLOTS.includes(name));
    if (unknown !== undefined)
      return problem(file, 1, unknown, `is not known; known are ${REQUEST_SLOTS.join(', ')}`);
    LIQUID.renderSync(template, SAMPLE);
    return template;
  } catch (error) {
    return problem(file, 1, '', `is not a valid template: ${(error as Error).message.split('\n')[0] ?? ''}`);
  }
}
