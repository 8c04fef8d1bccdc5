import type { Language } from '../../src/languages';
import type { Columns, ColumnTexts } from '../../src/library/column-texts';

/** How many lines each piece needs, so that nobody tires of it; a tactic may be the same two weeks running. */
const LEAST = { masthead: 8, opening: 8 } as const;
const LEAST_ELSEWHERE = 6;
const LEAST_OF_TACTIC = 2;
/** Pieces after which somebody's own words follow. */
const BEFORE_QUOTES = /^(?:best_|reaction$|good_sport$)/;
const LONGEST = 38;

/** Stands for a name with a vowel in front, and is found again. */
const NAME = 'A\uE000';
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/!/, 'has an exclamation mark'],
  [/\p{Extended_Pictographic}/u, 'has an emoji'],
  [/—|\s–\s/, 'has a dash; a comma or a full stop does it'],
  [/["']/, 'has a straight quotation mark or apostrophe; use those of the language'],
  [/(?:^|[.?:]\s)A\uE000/, 'begins a sentence with {{ name }}, which may be “a colleague who …”'],
  [/\uE000(?:’s|s\b)/, 'makes a possessive of {{ name }}, which may be “a colleague who …”'],
];
const FRENCH_FAULTS: typeof FAULTS = [
  [/\b(?:de|que) A\uE000/, 'does not elide: write {{ name | de }} or {{ name | que }}'],
  [/\S[:;?]/, 'lacks the space before the sign'],
];

/** The manners of the Column: short, calm, in enough ways, and right for any name. Out: one sentence a problem. */
export function checkColumn(columns: Columns | undefined, language: Language): string[] {
  const texts = columns?.[language].texts();
  if (!texts) return [];
  const where = `prompts/column/${language}.yaml`;
  const all = linesOf(texts);
  const told = all.flatMap(({ key, lines, least }) => [
    ...(lines.length < least ? [`${where}: "${key}": has ${lines.length} lines, should have ${least}`] : []),
    ...lines.flatMap((line, i) =>
      faultsOf(key, line, language).map((fault) => `${where}: "${key}.${i}": ${fault}`),
    ),
  ]);
  const every = all.flatMap(({ lines }) => lines);
  const twice = every.filter((line, i) => every.indexOf(line) !== i);
  return [...told, ...twice.map((line) => `${where}: stands there twice: ${line}`)];
}

function linesOf({ pieces, tactics }: ColumnTexts) {
  const values = { number: '48', votes: '7', count: '3', humans: '4', machine: '2', name: NAME };
  return [
    ...Object.entries(pieces).map(([key, lines]) => ({
      key,
      lines: lines.map((line) => line.fill(values, 'informal')),
      least: (LEAST as Record<string, number>)[key] ?? LEAST_ELSEWHERE,
    })),
    ...[...tactics].map(([id, lines]) => ({
      key: `tactics.${id}`,
      lines: lines.map((line) => line.fill(values, 'informal')),
      least: LEAST_OF_TACTIC,
    })),
  ];
}

function faultsOf(key: string, line: string, language: Language): string[] {
  const words = line.split(/\s+/).length;
  const patterns = language === 'fr' ? [...FAULTS, ...FRENCH_FAULTS] : FAULTS;
  return [
    ...patterns.filter(([pattern]) => pattern.test(line)).map(([, fault]) => `${fault}: ${line}`),
    ...(words > LONGEST ? [`has ${words} words, should have ${LONGEST} at most: ${line}`] : []),
    ...(BEFORE_QUOTES.test(key) && !line.endsWith(':') ? [`must end with a colon: ${line}`] : []),
  ];
}
