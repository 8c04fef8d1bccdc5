import { z } from 'zod';
import type { Language } from '../languages';
import { emptyShelves, keepCues, type CueShelf } from './cue-shelf';
import { parseFile, type PromptFile } from './parse-file';
import { cueFile } from './shapes';

const stopFile = z.strictObject({ cues: cueFile.shape.cues, not: cueFile.shape.not });
const LABEL = { kind: 'reaction', id: 'stop' } as const;

/** The words by which a sender asks to be left alone, and what is wrong with their file. */
export interface StopWords {
  readonly shelves: Readonly<Record<Language, CueShelf>>;
  readonly problems: readonly string[];
}

export function isStopFile({ path }: PromptFile): boolean {
  return path === 'saga/stop.yaml';
}

/** A library without the file hears nobody asking: only a test's has none. */
export function parseStopWords(file: PromptFile | undefined): StopWords {
  const shelves = emptyShelves();
  if (!file) return { shelves, problems: [] };
  const parsed = parseFile(file, stopFile);
  if (Array.isArray(parsed)) return { shelves, problems: parsed };
  for (const part of ['cues', 'not'] as const)
    keepCues(shelves, file, part, parsed.value[part], { ...LABEL, not: part === 'not' });
  return { shelves, problems: [] };
}
