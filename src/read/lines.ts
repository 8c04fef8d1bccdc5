/** One line of a text that has something on it, with its place in UTF-16 units. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** An empty line stands before it. */
  readonly opensParagraph: boolean;
}

/** The lines of a text that are not empty, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let blank = true;
  for (const line of text.split('\n')) {
    if (line.trim() === '') blank = true;
    else {
      lines.push({ start: at, end: at + line.length, text: line, opensParagraph: blank });
      blank = false;
    }
    at += line.length + 1;
  }
  return lines;
}
