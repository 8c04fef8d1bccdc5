import type { Language } from '../../src/languages';
import type { Line } from '../../src/library/library';
import type { House } from '../../src/roast';

/** Shared runs of words above this share of the shorter text make two lines one joke. */
const TOO_ALIKE = 0.2;
const RUN = 4;
const OPENER = 4;

/** Lines of a language that are nearly the same, or that begin with the same words. */
export function checkAlike(house: House, language: Language): string[] {
  const lines = house.library.lines[language].filter(
    (line) => line.style !== 'exit' && line.style !== 'scam',
  );
  const problems: string[] = [];
  const runs = lines.map((line) => new Set(runsOf(wordsOf(line))));
  const openers = new Map<string, Line>();
  lines.forEach((line, i) => {
    const words = wordsOf(line);
    const opener = words.slice(0, OPENER).join(' ');
    const same = openers.get(opener);
    if (same && words.length > OPENER)
      problems.push(`${where(line)}: begins with the same words as "${same.id}": ${opener}`);
    openers.set(opener, line);
    for (let j = 0; j < i; j += 1) {
      const [a, b] = [runs[i] ?? new Set(), runs[j] ?? new Set()];
      const shared = [...a].filter((run) => b.has(run)).length;
      const other = lines[j];
      if (other && shared > TOO_ALIKE * Math.min(a.size, b.size))
        problems.push(`${where(line)}: is nearly the same as "${other.id}" in ${other.style}.yaml`);
    }
  });
  return problems;
}

function wordsOf(line: Line): string[] {
  return (
    line.text
      .toLowerCase()
      .replace(/\{\{.*?\}\}/g, '_')
      .match(/[\p{L}_]+/gu) ?? []
  );
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' '));
}

function where(line: Line): string {
  return `prompts/rebuttals/${line.language}/${line.style}.yaml: "${line.id}"`;
}
