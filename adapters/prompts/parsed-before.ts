import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { PromptFile } from '../../src/library/parse-file';

/** Where tools keep what they can make again. Nothing is lost when it is deleted. */
const CACHE = join('node_modules', '.cache', 'roastpitch', 'prompts.json');

/**
 * Gives each file its parsed value. Two megabytes of YAML take a second to parse, and the same as JSON a few
 * hundredths: so what was parsed once is kept, by the sha256 of its text. A file that cannot be parsed comes
 * without a value, and the library tells why.
 */
export function withValues(files: readonly PromptFile[]): PromptFile[] {
  const known = load();
  const hashed = files.map((file) => ({ file, hash: createHash('sha256').update(file.text).digest('hex') }));
  const result = hashed.map(({ file, hash }) => ({
    hash,
    file: { ...file, value: known[hash] ?? parsed(file.text) },
  }));
  if (hashed.some(({ hash }) => !(hash in known)))
    keep(Object.fromEntries(result.map(({ hash, file }) => [hash, file.value])));
  return result.map(({ file }) => file);
}

function parsed(text: string): unknown {
  try {
    // An alias can blow one line up to a million: refused, and told by the library.
    return parse(text, { maxAliasCount: 0, prettyErrors: false, logLevel: 'error' }) as unknown;
  } catch {
    return undefined;
  }
}

function load(): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(readFileSync(CACHE, 'utf8'));
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Renamed into place, so that nobody ever reads half of it. Where nothing may be written, it is parsed each time. */
function keep(values: Record<string, unknown>): void {
  try {
    mkdirSync(dirname(CACHE), { recursive: true });
    const draft = `${CACHE}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(values));
    renameSync(draft, CACHE);
  } catch {
    // A read-only folder is no reason not to start.
  }
}
