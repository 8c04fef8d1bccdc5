const GAP = ' […] ';

/** A text of at most `max` UTF-16 units: what is too long loses its middle, whole words of it. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = Math.max(0, max - GAP.length);
  const head = text.slice(0, Math.ceil(room / 2) + 1);
  const tail = text.slice(text.length - Math.floor(room / 2) - 1);
  // One more than fits was taken on each side, to see whether a word ends there.
  const start = head.slice(0, Math.max(0, head.search(/\s\S*$/u))).trimEnd();
  const end = tail.slice(tail.search(/\s/u) + 1 || tail.length).trimStart();
  return `${start}${GAP}${end}`.trim();
}
