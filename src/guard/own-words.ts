const QUOTED = /“([^“”]{1,200})”|„([^„“”]{1,200})[“”]|«\s?([^«»]{1,200}?)\s?»|"([^"]{1,200})"/gu;
const SENTENCE_END = /(?<=[.!?…])\s+/u;

/**
 * The words of a rebuttal that are its own: what it quotes literally from the pitch is taken out, so that
 * a stranger's exclamation mark or price is not held against the writer. Anything else in quotes stays.
 */
export function ownWords(text: string, pitch: string): string {
  const source = flat(pitch);
  return text.replace(QUOTED, (whole, ...groups: (string | undefined)[]) => {
    const quoted = groups.slice(0, 4).find((group) => group !== undefined);
    return quoted !== undefined && isQuoted(quoted, source) ? '“”' : whole;
  });
}

/** Two sentences of the pitch may stand in one pair of quotation marks, with what was between them left out. */
function isQuoted(quoted: string, source: string): boolean {
  return (
    source.includes(flat(quoted)) || quoted.split(SENTENCE_END).every((each) => source.includes(flat(each)))
  );
}

/** Does the pitch itself say this, whatever the spacing and capitals? */
export function pitchSays(words: string, pitch: string): boolean {
  return flat(pitch).includes(flat(words));
}

function flat(text: string): string {
  return text
    .toLowerCase()
    .replace(/[“”„«»"]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
