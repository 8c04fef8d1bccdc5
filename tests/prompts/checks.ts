import { guard, isRefused } from '../../src/guard/guard';
import type { Language } from '../../src/languages';
import type { Line } from '../../src/library/library';
import type { CueKind } from '../../src/library/cue-shelf';
import { ROAST_STYLES } from '../../src/library/shapes';
import { makePitch, type Pitch } from '../../src/pitch';
import { parseCue } from '../../src/read/cue';
import { spot } from '../../src/read/spot';
import { tokenise } from '../../src/read/tokens';
import { mergeFields, calendarLinks } from '../../src/read/placeholders';
import type { House } from '../../src/roast';
import { factBank } from './bank';
import { wordsOf } from './cue-words';

const FOLDER: Record<CueKind, string> = {
  tactic: 'tactics',
  topic: 'topics',
  signal: 'signals',
  ask: 'asks',
};
const WORD_LIMITS: Record<string, readonly [number, number]> = {
  quip: [8, 55],
  'false-hope': [35, 130],
  impossible: [35, 130],
  mirror: [35, 130],
  exit: [5, 45],
  warm: [10, 110],
  scam: [10, 110],
  truce: [8, 90],
};

/** The words by which an idea is found in a sentence; nothing when it is not found. */
export function evidenceIn(
  house: House,
  language: Language,
  kind: CueKind,
  id: string,
  sentence: string,
): string | undefined {
  if (id === 'unfilled_merge_field' && mergeFields(sentence)[0]) return mergeFields(sentence)[0]?.quote;
  if (id === 'calendar_link' && calendarLinks(sentence)[0]) return calendarLinks(sentence)[0]?.quote;
  return spot(sentence, tokenise(sentence), house.library.reader[language]).find(
    (each) => each.label.kind === kind && each.label.id === id,
  )?.quote;
}

/** Every test sentence of every cue file: found where it must be, not found where it must not. */
export function checkCues(house: House, language: Language): string[] {
  return [...house.library.ideas.values()].flatMap((idea) => {
    const tests = idea.tests[language];
    const where = `prompts/${FOLDER[idea.kind]}/${idea.id}.yaml: tests.${language}`;
    const missed = (tests?.yes ?? []).filter(
      (sentence) => evidenceIn(house, language, idea.kind, idea.id, sentence) === undefined,
    );
    const wrong = (tests?.no ?? []).flatMap((sentence) => {
      const words = evidenceIn(house, language, idea.kind, idea.id, sentence);
      return words === undefined ? [] : [`${where}.no: “${words}” is found in: ${sentence}`];
    });
    return [...missed.map((sentence) => `${where}.yes: is not found in: ${sentence}`), ...wrong];
  });
}

/** Every line, filled with five sets of facts in each register it has, passes the guard and keeps its length. */
export function checkLines(house: House, language: Language): string[] {
  return house.library.lines[language].flatMap((line) => [
    ...new Set(
      renderings(house, line).flatMap(({ text, pitch }) =>
        faults(
          house,
          { ...line, where: `prompts/rebuttals/${language}/${line.style}.yaml: "${line.id}"` },
          text,
          pitch,
        ),
      ),
    ),
  ]);
}

/** A line filled in every way the check tries, each with the pitch it would answer. */
export function renderings(house: House, line: Line): { text: string; pitch: Pitch }[] {
  const registers = line.register ? [line.register] : (['formal', 'informal'] as const);
  return factBank(line.language).flatMap((facts, i) => {
    const values = {
      ...facts,
      tactic: evidenceOf(house, line, 'tactic', line.tactics, i),
      topic: evidenceOf(house, line, 'topic', line.topics, i),
      ask: evidenceOf(house, line, 'ask', line.asks.length > 0 ? line.asks : ['call', 'demo', 'meeting'], i),
      said: line.says.length > 0 ? wordsOf(parseCue(line.says[i % line.says.length] ?? ''), i) : undefined,
    };
    const pitch = makePitch({ text: Object.values(values).filter(Boolean).join('\n') }, house.unwrap);
    if (typeof pitch === 'string') return [];
    const bare = Object.fromEntries(line.template.slots.map((slot) => [slot, values[slot]]));
    const ways = line.template.extras.length > 0 ? [values, bare] : [values];
    return registers.flatMap((register) =>
      ways.map((way) => ({ text: line.template.fill(way, register), pitch })),
    );
  });
}

function evidenceOf(
  house: House,
  line: Line,
  kind: CueKind,
  ids: readonly string[],
  nth: number,
): string | undefined {
  const id = ids[nth % Math.max(1, ids.length)];
  if (id === undefined) return undefined;
  const sentences = house.library.ideas.get(`${kind}:${id}`)?.tests[line.language]?.yes ?? [];
  const found = sentences.flatMap((sentence) => evidenceIn(house, line.language, kind, id, sentence) ?? []);
  return found[nth % Math.max(1, found.length)] ?? id.replaceAll('_', ' ');
}

/** Every answer that a model is shown passes the guard for the letter it answers, and keeps its length. */
export function checkExamples(house: House, language: Language): string[] {
  return (house.library.brief?.examples[language] ?? []).flatMap(({ id, style, pitch: letter, text }) => {
    const where = `prompts/examples/${language}.yaml: "${id}"`;
    const pitch = makePitch({ text: letter }, house.unwrap);
    if (typeof pitch === 'string') return [`${where}: the letter cannot be read`];
    return faults(house, { id, style, language, engine: 'narrator', where }, text, pitch);
  });
}

interface Checked extends Pick<Line, 'id' | 'style' | 'language' | 'engine'> {
  /** File and id, for the sentence. */
  readonly where: string;
}

function faults(house: House, { where, ...line }: Checked, text: string, pitch: Pitch): string[] {
  const verdict = (ROAST_STYLES as readonly string[]).includes(line.style) ? 'pitch' : 'unclear';
  const draft = {
    style: line.style,
    language: line.language,
    text,
    source: 'model',
    seed: '',
    line: line.id,
    engine: line.engine,
  } as const;
  const result = guard(draft, { pitch, verdict, library: house.library, detect: house.detect });
  const words = text.split(/\s+/).length;
  const [least, most] = WORD_LIMITS[line.style] ?? [0, Infinity];
  const length =
    words < least || words > most ? [`${where}: has ${words} words, should have ${least} to ${most}`] : [];
  if (!isRefused(result)) return length;
  return [
    ...length,
    ...result.rules.map(
      (rule, i) =>
        `${where}: the guard refuses it, rule ${rule}${result.quotes[i] ? `: “${result.quotes[i]}”` : ''}`,
    ),
  ];
}
