import { LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { z } from 'zod';

/** One file under prompts/, as the adapter that reads the folder hands it over. */
export interface PromptFile {
  /** Path below prompts/, with forward slashes: `rebuttals/nl/quip.yaml`. */
  readonly path: string;
  readonly text: string;
  /** What the text says, when somebody parsed it before. */
  readonly value?: unknown;
}

type Key = readonly (string | number)[];

/**
 * Parses one YAML file and checks its shape.
 * Out: the value, or one sentence a problem, each with file, line, key and reason.
 */
export function parseFile<S extends z.ZodType>(
  file: PromptFile,
  shape: S,
): { value: z.output<S> } | string[] {
  const before = file.value === undefined ? undefined : shape.safeParse(file.value);
  if (before?.success) return { value: before.data };
  // Not parsed before, or not in shape: from the text, to know the lines.
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors.map(({ pos, message }) =>
    problem(file, lines.linePos(pos[0]).line, '', message),
  );
  // An alias can blow one line up to a million; nothing here needs one.
  if (/[&*]/.test(file.text)) broken.push(...aliases(document, file, lines));
  if (broken.length > 0) return broken;
  const checked = shape.safeParse(document.toJS());
  if (checked.success) return { value: checked.data };
  return checked.error.issues.map((issue) => {
    const key = issue.path.map((part) => (typeof part === 'symbol' ? part.toString() : part));
    return problem(file, lineIn(document, lines, key), key.join('.'), issue.message);
  });
}

/** The line where a key of a file stands, for a problem found later; 1 when it stands nowhere. */
export function lineOf(file: PromptFile, key: Key): number {
  const lines = new LineCounter();
  return lineIn(parseDocument(file.text, { lineCounter: lines, prettyErrors: false }), lines, key);
}

/** The one form in which every problem with a prompt file is told. */
export function problem(file: PromptFile, line: number, key: string, reason: string): string {
  return `prompts/${file.path}:${line}: ${key === '' ? 'the file' : `"${key}"`}: ${reason}`;
}

function lineIn(document: Document, lines: LineCounter, key: Key): number {
  for (let depth = key.length; depth > 0; depth -= 1) {
    const node = document.getIn(key.slice(0, depth), true) as Node | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function aliases(document: Document, file: PromptFile, lines: LineCounter): string[] {
  let first: number | undefined;
  visit(document, {
    Alias: (_, node) => {
      first ??= node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  if (first === undefined) return [];
  return [
    problem(
      file,
      lines.linePos(first).line,
      '',
      'YAML aliases (*name) are not allowed; put the text in quotes',
    ),
  ];
}
