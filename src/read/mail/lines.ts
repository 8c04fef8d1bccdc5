/** One line of a mail: how deep it is quoted, and what it says without quote marks and outer spaces. */
export interface MailLine {
  readonly depth: number;
  readonly text: string;
  /** The line as it came. */
  readonly raw: string;
}

export function mailLines(text: string): MailLine[] {
  return text.split('\n').map(mailLine);
}

export function mailLine(raw: string): MailLine {
  let at = 0;
  let depth = 0;
  let end = 0;
  for (; at < raw.length && (raw[at] === '>' || raw[at] === ' '); at += 1) {
    if (raw[at] !== '>') continue;
    depth += 1;
    end = at + 1;
  }
  return { depth, text: raw.slice(end).trim(), raw };
}

/** The lines as a text, with `depth` quote marks taken off each, and no empty lines around. */
export function joinUnquoted(lines: readonly MailLine[], depth: number): string {
  const rows = lines.map((line) => unquote(line.raw, depth).trimEnd());
  const indents = rows.filter((row) => row !== '').map((row) => /^ {0,8}/.exec(row)?.[0].length ?? 0);
  const indent = Math.min(8, ...indents.slice(0, 2_000));
  return rows
    .map((row) => row.slice(indent))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

function unquote(raw: string, depth: number): string {
  let at = 0;
  for (let left = depth; left > 0; left -= 1) {
    let next = at;
    while (raw[next] === ' ') next += 1;
    if (raw[next] !== '>') break;
    at = next + 1;
  }
  return at > 0 && raw[at] === ' ' ? raw.slice(at + 1) : raw.slice(at);
}

/** The place of the first line with words from `from` on; the number of lines when there is none. */
export function nextWritten(lines: readonly MailLine[], from: number, within = lines.length): number {
  const stop = Math.min(lines.length, from + within);
  for (let i = from; i < stop; i += 1) if (lines[i]?.text !== '') return i;
  return lines.length;
}

export function countWords(text: string): number {
  let count = 0;
  for (const word of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(word.slice(0, 40))) count += 1;
  return count;
}
