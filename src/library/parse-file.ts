import { LineCounter, parseDocument, type Node } from 'yaml';
import type { z } from 'zod';

/** One file under prompts/, as the adapter that reads the folder hands it over. */
export interface PromptFile {
  /** Path below prompts/, with forward slashes: `rebuttals/nl/quip.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** A parsed file, and where each key of it stands: for messages found later, such as a broken template. */
export interface Parsed<T> {
  readonly value: T;
  line(...key: (string | number)[]): number;
}

/**
 * Parses one YAML file and checks its shape.
 * Out: the value, or one sentence a problem, each with file, line, key and reason.
 */
export function parseFile<S extends z.ZodType>(file: PromptFile, shape: S): Parsed<z.output<S>> | string[] {
  const lines = new LineCounter();
  const document = parseDocument(file.text, {
    lineCounter: lines,
    prettyErrors: false,
    maxAliasCount: 0,
  } as object);
  if (document.errors.length > 0) {
    return document.errors.map(
      (error) => `prompts/${file.path}:${lines.linePos(error.pos[0]).line}: ${error.message}`,
    );
  }
  const line = (...key: (string | number)[]): number => {
    for (let depth = key.length; depth > 0; depth -= 1) {
      const node = document.getIn(key.slice(0, depth), true) as Node | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const checked = shape.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (checked.success) return { value: checked.data, line };
  return checked.error.issues.map((issue) => {
    const key = issue.path.map((part) => (typeof part === 'symbol' ? part.toString() : part));
    return problem(file, line(...key), key.join('.'), issue.message);
  });
}

/** The one form in which every problem with a prompt file is told. */
export function problem(file: PromptFile, line: number, key: string, reason: string): string {
  return `prompts/${file.path}:${line}: ${key === '' ? 'the file' : `"${key}"`}: ${reason}`;
}
